import fc from 'fast-check';
import { expect, test } from 'vitest';
import { populationStability } from './population-stability.ts';

/** Two distributions over the same bins, some of them empty. */
const pair = fc
  .array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 12 })
  .map((bins) => [[1, 2] as const, ...bins])
  .map((bins) => [0, 1].map((side) => sharesOf(bins.map((bin) => bin[side]))));

function sharesOf(counts: readonly number[]): Float64Array {
  const whole = counts.reduce((total, count) => total + count, 0);
  return Float64Array.from(counts, (count) => count / whole);
}

test('D27: four bins', () => {
  const moved = populationStability(
    Float64Array.of(0.1, 0.2, 0.3, 0.4),
    Float64Array.of(0.15, 0.25, 0.3, 0.3),
  );
  expect(Math.abs(moved - 0.0601986402)).toBeLessThan(1e-9);
});

test('an empty bin counts as one row in ten thousand, or as what is asked', () => {
  const [before, after] = [Float64Array.of(0, 1), Float64Array.of(0.5, 0.5)];
  const byHand = (floor: number): number => (0.5 - floor) * Math.log(0.5 / floor) + (0.5 - 1) * Math.log(0.5);
  expect(populationStability(before, after)).toBeCloseTo(byHand(1e-4), 12);
  expect(populationStability(before, after, { floor: 0.01 })).toBeCloseTo(byHand(0.01), 12);
  expect(populationStability(Float64Array.of(0, 1), Float64Array.of(0, 1))).toBe(0);
});

test('symmetric, never below 0, and 0 for equal distributions', () => {
  fc.assert(
    fc.property(pair, ([before, after]) => {
      const moved = populationStability(before, after);
      expect(moved).toBeGreaterThanOrEqual(0);
      expect(Math.abs(moved - populationStability(after, before))).toBeLessThan(1e-12);
      expect(populationStability(before, before)).toBe(0);
    }),
  );
});

test('what are no shares of one whole throws', () => {
  const half = Float64Array.of(0.5, 0.5);
  expect(() => populationStability(half, Float64Array.of(1))).toThrow('2 and 1 rows');
  expect(() => populationStability(half, Float64Array.of(50, 50))).toThrow('not 50 (row 0)');
  expect(() => populationStability(Float64Array.of(Number.NaN, 1), half)).toThrow('not NaN (row 0)');
  expect(() => populationStability(half, Float64Array.of(0.5, 0.4))).toThrow('not 0.9');
  expect(() => populationStability(new Float64Array(), new Float64Array())).toThrow('at least one row');
  expect(() => populationStability(half, half, { floor: 0 })).toThrow('not 0');
});
