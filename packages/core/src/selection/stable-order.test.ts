import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stableOrder } from './stable-order.ts';

const numbers = fc.array(
  fc.oneof(
    fc.double(),
    fc.integer({ min: -3, max: 3 }),
    fc.constantFrom(Number.NaN, -0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  ),
);

/** `Array.prototype.sort` is stable by the language's own definition. */
function plainOrder(rows: readonly number[], column: readonly number[], descending: boolean): number[] {
  const known = rows.filter((row) => !Number.isNaN(column[row]));
  const unknown = rows.filter((row) => Number.isNaN(column[row]));
  const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
  known.sort((a, b) => compare(column[a]!, column[b]!) * (descending ? -1 : 1));
  return [...known, ...unknown];
}

test('rows come in the order a stable sort by comparison gives, the unknown last in both directions', () => {
  fc.assert(
    fc.property(numbers, fc.boolean(), fc.integer(), (column, descending, seed) => {
      const rows = column.map((_, row) => row).filter((row) => ((row * 7919) ^ seed) % 5 !== 0);
      expect([...stableOrder(Uint32Array.from(rows), column, descending)]).toEqual(
        plainOrder(rows, column, descending),
      );
    }),
  );
});

test('rows that are alike keep the order they came in, whatever that was', () => {
  const rows = Uint32Array.of(4, 0, 3, 1, 2);
  const column = Float64Array.of(1, 2, 1, 2, 1);
  expect([...stableOrder(rows, column, false)]).toEqual([4, 0, 2, 3, 1]);
  expect([...stableOrder(rows, column, true)]).toEqual([3, 1, 4, 0, 2]);
  expect([...rows]).toEqual([4, 0, 3, 1, 2]);
});

test('numbers that only their last bits tell apart are sorted too, be they few or many', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(500), { minLength: 1, maxLength: 120 }),
      fc.boolean(),
      (steps, descending) => {
        const column = steps.map((step) => 1 + step * Number.EPSILON);
        const rows = column.map((_, row) => row);
        expect([...stableOrder(Uint32Array.from(rows), column, descending)]).toEqual(
          plainOrder(rows, column, descending),
        );
      },
    ),
  );
});
