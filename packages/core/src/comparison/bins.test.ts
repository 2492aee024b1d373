import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binEdges, countInBins } from './bins.ts';

test('bins stand on round numbers, and what lies far out shares the last one', () => {
  const values = Float64Array.from({ length: 100 }, (_, index) => (index < 95 ? index : 100_000));
  // 0 to 94 in at most 14 bins: steps of 10, not of 5.
  expect(binEdges(values, { whole: true })).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90]);
});

test('counted things have bins of at least one', () => {
  expect(binEdges(Float64Array.of(1, 2, 2, 3), { whole: true })).toEqual([1, 2, 3]);
});

test('rates have edges without a trace of rounding', () => {
  const tenths = Float64Array.from({ length: 11 }, (_, index) => index / 10);
  expect(binEdges(tenths, { whole: false })).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
});

test('one value is one bin, and none is none', () => {
  expect(binEdges(Float64Array.of(7, 7), { whole: false })).toEqual([7]);
  expect(binEdges(Float64Array.of(Number.NaN), { whole: true })).toEqual([]);
});

test('a value on an edge belongs to the bin it begins, the unknown to none', () => {
  const column = [0, 9.99, 10, 25, Number.NaN, 1000];
  const rows = Uint32Array.from(column.keys());
  expect([...countInBins(column, rows, [0, 10, 20])]).toEqual([2, 1, 2]);
});

test('every known value is counted once, in few bins', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }),
      fc.boolean(),
      (list, whole) => {
        const edges = binEdges(Float64Array.from(list), { whole });
        expect(edges.length).toBeLessThanOrEqual(16);
        const counts = countInBins(list, Uint32Array.from(list.keys()), edges);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(list.length);
      },
    ),
  );
});
