import { expect, test } from 'vitest';
import { binRange } from './bin-range.ts';

test('a bin ends where the next one has not yet begun', () => {
  expect(binRange([0, 10, 20], 0, 'days')).toEqual({ from: 0, to: 9 });
  expect(binRange([0, 50, 100], 1, 'money')).toEqual({ from: 50, to: 99.99 });
  expect(binRange([0, 0.1, 0.2], 1, 'rate')).toEqual({ from: 0.1, to: 0.1999 });
});

test('the last bin is open', () => {
  expect(binRange([0, 10, 20], 2, 'count')).toEqual({ from: 20, to: null });
});
