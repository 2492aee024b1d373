import fc from 'fast-check';
import { expect, test } from 'vitest';
import { profileColumn } from './column-profile.ts';
import { inferPeriod } from './period.ts';

const HINTS = { timeZone: 'UTC', turkish: false, isDate: false };
const periodOf = (texts: readonly string[]): number => inferPeriod([], [profileColumn(0, texts, HINTS)]).days;

test('the unit in which all values are whole days is found again', () => {
  fc.assert(
    fc.property(
      fc.constantFrom([7, 2], [7, 4], [365.25 / 12, 4], [365.25, 6]),
      fc.uniqueArray(fc.integer({ min: 1, max: 800 }), { minLength: 20, maxLength: 60 }),
      ([unit, places], days) => {
        expect(periodOf(days.map((day) => (day / unit).toFixed(places)))).toBe(unit);
      },
    ),
  );
});

test('decimal commas make no difference', () => {
  expect(periodOf(['30,43', '38,86', '1,71', '12,14', '37,29', '5,57', '0,43'])).toBe(7);
});

test('values that fit by chance prove nothing', () => {
  expect(inferPeriod([], [profileColumn(0, ['30.43', '38.86'], HINTS)])).toEqual({ days: 1, assumed: true });
  expect(inferPeriod([], [profileColumn(0, ['30', '38'], HINTS)])).toEqual({ days: 1, assumed: true });
  expect(periodOf(['0.11', '0.23', '0.37', '0.41', '0.59', '0.61', '0.73', '0.83'])).toBe(1);
});
