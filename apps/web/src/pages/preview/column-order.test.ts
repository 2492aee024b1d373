import type { Mapping } from '@kesit/core/transaction';
import { expect, test } from 'vitest';
import { columnOrder } from './column-order.ts';

const guessed = {
  roles: [
    { role: 'date', columns: [13], reason: 'header', confidence: 1 },
    { role: 'customer', columns: [2, 9], reason: 'header', confidence: 1 },
  ],
} as unknown as Mapping;

test('the columns that mean something come first in a wide file, each part in the order of the file', () => {
  const header = Array.from({ length: 14 }, (_, place) => `c${place}`);
  expect(columnOrder(header, guessed)).toEqual([2, 9, 13, 0, 1, 3, 4, 5, 6, 7, 8, 10, 11, 12]);
});

test('a file that fits the window is shown as it is, and so is one that says nothing', () => {
  expect(columnOrder(['a', 'b', 'c'], guessed)).toEqual([0, 1, 2]);
  const header = Array.from({ length: 14 }, (_, place) => `c${place}`);
  expect(columnOrder(header, null)).toEqual([...header.keys()]);
});
