import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortedPlaces, sortedValues } from './index.ts';

const value = fc.oneof(
  fc.double(),
  fc.integer({ min: -1000, max: 1000 }),
  fc.integer({ min: 0, max: 1_000_000 }).map((cents) => cents / 100),
  fc.constantFrom(0, -0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN, 5e-324, -5e-324),
);

/** Few values often repeated, in numbers above the one from which digits are sorted. */
const many = fc
  .array(value, { minLength: 1, maxLength: 50 })
  .map((few) =>
    Float64Array.from({ length: 40_000 }, (_, i) => few[(i * 7919) % few.length] * (1 + (i % 3))),
  );

test('many values come out as the engine sorts them, and stay as they were themselves', () => {
  fc.assert(
    fc.property(many, (values) => {
      const before = values.slice();
      expect(sortedValues(values)).toEqual(values.slice().sort());
      expect(values).toEqual(before);
    }),
    { numRuns: 20, seed: 7 },
  );
});

test('few values do, too', () => {
  expect(sortedValues(Float64Array.of(3, Number.NaN, -1, 0, -0))).toEqual(
    Float64Array.of(-1, -0, 0, 3, Number.NaN),
  );
  expect(sortedValues(new Float64Array(0))).toEqual(new Float64Array(0));
});

test('places of values, those of equal ones in the order in which they stand', () => {
  expect([...sortedPlaces(Float64Array.of(7, 0, Number.NaN, 7, -3, -0))]).toEqual([4, 1, 5, 0, 3, 2]);
  expect([...sortedPlaces(new Float64Array(0))]).toEqual([]);
});
