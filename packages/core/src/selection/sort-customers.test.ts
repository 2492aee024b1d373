import fc from 'fast-check';
import { expect, test } from 'vitest';
import { customerTable } from '../../test/customer-base.ts';
import { type SortKey, sortCustomers } from './sort-customers.ts';

const SPEND = [20, 5, 20, Number.NaN, 5];
const ORDERS = [1, 3, 2, 9, 3];
const SOURCE = {
  customers: customerTable({
    totalSpend: SPEND,
    orderCount: ORDERS,
    country: Int32Array.of(2, 0, 1, -1, 0),
    countries: ['Zypern', 'Ägypten', 'Belgien'],
  }),
  scores: { mode: 'tie-safe', levels: 5, r: new Uint8Array(5), f: new Uint8Array(5), m: null },
  customerValues: null,
  assignment: { segment: Uint8Array.of(1, 0, 2, 0, 1), rule: new Int16Array(5) },
} as const;
const ALL = Uint32Array.of(0, 1, 2, 3, 4);

const sorted = (...keys: SortKey[]): number[] => [...sortCustomers(SOURCE, ALL, keys, 'de')];
const up = (column: SortKey['column']): SortKey => ({ column, descending: false });
const down = (column: SortKey['column']): SortKey => ({ column, descending: true });

test('without a key customers stand as in the table, and by id backwards as well', () => {
  expect(sorted()).toEqual([0, 1, 2, 3, 4]);
  expect(sorted(up('id'))).toEqual([0, 1, 2, 3, 4]);
  expect(sorted(down('id'))).toEqual([4, 3, 2, 1, 0]);
});

test('a second key decides among those alike in the first', () => {
  expect(sorted(down('totalSpend'))).toEqual([0, 2, 1, 4, 3]);
  expect(sorted(down('totalSpend'), down('orderCount'))).toEqual([2, 0, 1, 4, 3]);
  expect(sorted(down('totalSpend'), down('id'))).toEqual([2, 0, 4, 1, 3]);
});

test('segments come best first, countries by name as the language has it, the unknown last', () => {
  expect(sorted(up('segment'))).toEqual([1, 3, 0, 4, 2]);
  expect(sorted(up('country'))).toEqual([2, 0, 1, 4, 3]);
  expect(sorted(down('country'))).toEqual([1, 4, 0, 2, 3]);
});

test('a column the data lacks changes nothing', () => {
  expect(sorted(up('returnRate'), down('orderCount'))).toEqual([3, 1, 4, 2, 0]);
  expect(sorted(up('category'))).toEqual([0, 1, 2, 3, 4]);
});

test('every sort is a permutation of the rows it was given', () => {
  const key = fc.record({
    column: fc.constantFrom(...(['id', 'segment', 'country', 'totalSpend', 'orderCount'] as const)),
    descending: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.subarray([...ALL]), fc.array(key, { maxLength: 4 }), (rows, keys) => {
      const order = sortCustomers(SOURCE, Uint32Array.from(rows), keys, 'en');
      expect([...order].sort()).toEqual(rows);
    }),
  );
});
