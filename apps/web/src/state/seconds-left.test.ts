import { expect, test } from 'vitest';
import { secondsLeft } from './seconds-left.ts';

test('nothing is said in the first second, nor of work that has not begun', () => {
  expect(secondsLeft(900, 0.5)).toBeNull();
  expect(secondsLeft(5000, 0)).toBeNull();
});

test('what is left takes as long for its share as what is done took', () => {
  expect(secondsLeft(2000, 0.25)).toBeCloseTo(6, 12);
  expect(secondsLeft(2000, 1)).toBe(0);
});
