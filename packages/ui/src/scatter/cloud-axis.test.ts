import { expect, test } from 'vitest';
import { linearAxis, logAxis } from './cloud-axis.ts';

test('nothing stands at one end, the largest near the other, and what is below zero stands with nothing', () => {
  const { place } = logAxis([0, 10, 999]);
  expect(place(0)).toBe(0);
  expect(place(-5)).toBe(0);
  expect(place(999)).toBeGreaterThan(0.99);
  expect(place(999)).toBeLessThan(1);
  expect(logAxis([0, 999], { reversed: true }).place(0)).toBe(1);
});

test('an axis begins where nearly all values lie', () => {
  const values = [3, ...Array.from({ length: 300 }, (_, i) => 150 + i * 20)];
  const { place, ticks } = logAxis(values);
  expect(ticks[0]).toBe(100);
  expect(place(100)).toBe(0);
  expect(place(3)).toBe(0);
});

test('ticks are round and thin out as the values grow', () => {
  expect(logAxis([1, 60]).ticks).toEqual([1, 2, 5, 10, 20, 50]);
  expect(logAxis([1, 4000]).ticks).toEqual([1, 3, 10, 30, 100, 300, 1000, 3000]);
  expect(logAxis([1, 250_000]).ticks).toEqual([1, 10, 100, 1000, 10_000, 100_000]);
  expect(logAxis([]).ticks).toEqual([1]);
});

test('values of either sign stand as they are, between round ticks', () => {
  const { place, ticks } = linearAxis([-3.4, 0, 1, 8.2]);
  // A span of 11.6 in about five steps: fives.
  expect(ticks).toEqual([0, 5]);
  expect(place(-3.4)).toBeGreaterThan(0);
  expect(place(8.2)).toBeLessThan(1);
  expect(place(2.4) - place(1.4)).toBeCloseTo(place(1.4) - place(0.4), 12);
});

test('one value alone stands in the middle', () => {
  expect(linearAxis([4, 4]).place(4)).toBe(0.5);
  expect(linearAxis([]).ticks).toEqual([]);
});
