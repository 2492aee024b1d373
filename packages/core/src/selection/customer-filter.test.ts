import { expect, test } from 'vitest';
import { purchasesOf } from '../../test-support/purchases.ts';
import { EVERYONE, isEveryone, type SelectionBase, selectCustomers } from './customer-filter.ts';

/** Five customers: segment, country, spend, products. */
const BASE = {
  customers: {
    count: 5,
    ids: ['Ada', 'bob', 'Çağla', 'dora', 'ADAM'],
    totalSpend: Float64Array.of(10, 200, Number.NaN, 50, 200),
    orderCount: Float64Array.of(1, 2, 3, 4, 5),
    recencyDays: null,
    country: Int32Array.of(0, 1, 0, -1, 2),
    favoriteCategory: null,
  },
  scores: { r: Uint8Array.of(1, 2, 3, 4, 5), f: Uint8Array.of(5, 4, 3, 2, 1), m: null },
  customerValues: null,
  purchases: purchasesOf([
    [0, 7, 1],
    [1, 3, 1],
    [1, 7, 1],
    [3, 9, 1],
    [4, 3, 1],
  ]),
  assignment: { segment: Uint8Array.of(0, 0, 1, 1, 2), rule: new Int16Array(5) },
} as unknown as SelectionBase;

const rows = (filter: Partial<typeof EVERYONE>): number[] => [
  ...selectCustomers(BASE, { ...EVERYONE, ...filter }),
];

test('no condition lets everybody through', () => {
  expect(isEveryone(EVERYONE)).toBe(true);
  expect(rows({})).toEqual([0, 1, 2, 3, 4]);
});

test('within a list any value does, across lists all must hold', () => {
  expect(rows({ segments: [0, 2] })).toEqual([0, 1, 4]);
  expect(rows({ segments: [0, 2], countries: [1, 2] })).toEqual([1, 4]);
});

test('a customer without a country is in none', () => {
  expect(rows({ countries: [0, 1, 2] })).toEqual([0, 1, 2, 4]);
});

test('both ends of a range belong to it, an open end asks nothing, the unknown is in no range', () => {
  expect(rows({ ranges: [{ feature: 'totalSpend', from: 50, to: 200 }] })).toEqual([1, 3, 4]);
  expect(rows({ ranges: [{ feature: 'totalSpend', from: null, to: 50 }] })).toEqual([0, 3]);
});

test('two ranges of one feature are alternatives, of two features both must hold', () => {
  expect(
    rows({
      ranges: [
        { feature: 'orderCount', from: 1, to: 1 },
        { feature: 'orderCount', from: 4, to: null },
      ],
    }),
  ).toEqual([0, 3, 4]);
  expect(
    rows({
      ranges: [
        { feature: 'orderCount', from: 4, to: null },
        { feature: 'r', from: 5, to: 5 },
      ],
    }),
  ).toEqual([4]);
});

test('a feature the data lacks has nobody in its ranges', () => {
  expect(rows({ ranges: [{ feature: 'recencyDays', from: 0, to: null }] })).toEqual([]);
  expect(rows({ categories: [0] })).toEqual([]);
});

test('who bought any of the products', () => {
  expect(rows({ products: [7] })).toEqual([0, 1]);
  expect(rows({ products: [9, 3] })).toEqual([1, 3, 4]);
});

test('rows chosen one by one, together with everything else that is asked', () => {
  expect(rows({ chosen: Uint32Array.of(4, 0, 2) })).toEqual([0, 2, 4]);
  expect(rows({ chosen: Uint32Array.of(4, 0, 2), segments: [1] })).toEqual([2]);
  expect(rows({ chosen: new Uint32Array(0) })).toEqual([]);
  expect(isEveryone({ ...EVERYONE, chosen: new Uint32Array(0) })).toBe(false);
});

test('search finds part of an id in either letter case', () => {
  expect(rows({ search: ' ada ' })).toEqual([0, 4]);
  expect(rows({ search: 'ğl' })).toEqual([2]);
});
