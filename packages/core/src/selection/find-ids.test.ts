import { expect, test } from 'vitest';
import { findIds } from './find-ids.ts';

const IDS = ['C-112', 'A12', '12', '120', 'B7', 'c-12'];

test('the id itself comes first, then ids that begin so, then ids it stands in', () => {
  expect(findIds(IDS, '12', 10)).toEqual([2, 3, 0, 1, 5]);
});

test('letter case and blanks around do not matter', () => {
  expect(findIds(IDS, ' C-1 ', 10)).toEqual([0, 5]);
});

test('no more than asked for, and none for nothing', () => {
  expect(findIds(IDS, '1', 2)).toEqual([2, 3]);
  expect(findIds(IDS, '  ', 5)).toEqual([]);
  expect(findIds(IDS, 'zz', 5)).toEqual([]);
});
