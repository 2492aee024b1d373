import { expect, test } from 'vitest';
import { customerTable } from '../../test/customer-base.ts';
import { purchasesOf } from '../../test-support/purchases.ts';
import { apartPairs, type ContrastBase, contrastGroups, leadingPairs, liftOf } from './index.ts';

/** Four customers; products 0 and 1, countries 0 and 1. */
const BASE = {
  customers: customerTable({
    orderCount: [1, 1, 2, 4],
    totalSpend: [10, Number.NaN, 30, 40],
    country: Int32Array.of(0, 1, 0, -1),
    countries: ['France', 'Spain'],
  }),
  customerValues: null,
  purchases: purchasesOf([
    [0, 0, 1],
    [0, 1, 1],
    [0, 1, 5],
    [1, 0, 1],
    [2, 1, 1],
  ]),
  products: { count: 2 },
} as unknown as ContrastBase;

const ALL = Uint32Array.of(0, 1, 2, 3);

test('two groups are counted in the same bins, as shares of those who are known', () => {
  const { features } = contrastGroups(BASE, Uint32Array.of(0, 1), ALL);
  const orders = features.find(({ feature }) => feature === 'orderCount');
  expect(orders).toEqual({
    feature: 'orderCount',
    edges: [1, 2, 3, 4],
    a: { shares: [1, 0, 0, 0], known: 2, spread: { mean: 1, median: 1 } },
    b: { shares: [0.5, 0.25, 0, 0.25], known: 4, spread: { mean: 2, median: 1.5 } },
  });
  expect(features.find(({ feature }) => feature === 'totalSpend')?.a).toMatchObject({
    known: 1,
    spread: { mean: 10, median: 10 },
  });
  expect(features.some(({ feature }) => feature === 'recencyDays')).toBe(false);
});

test('products and countries are shares of customers', () => {
  const { products, countries, categories } = contrastGroups(BASE, Uint32Array.of(0, 1), ALL);
  expect(products).toEqual([
    { place: 0, a: 1, b: 0.5 },
    { place: 1, a: 0.5, b: 0.5 },
  ]);
  expect(countries).toEqual([
    { place: 0, a: 0.5, b: 0.5 },
    { place: 1, a: 0.5, b: 0.25 },
  ]);
  expect(categories).toBeNull();
});

test('nobody has nothing, and everybody still something', () => {
  const { features, products } = contrastGroups(BASE, new Uint32Array(), ALL);
  expect(features[0]?.a).toEqual({ shares: [0, 0, 0, 0], known: 0, spread: null });
  expect(products).toEqual([
    { place: 0, a: 0, b: 0.5 },
    { place: 1, a: 0, b: 0.5 },
  ]);
});

test('what leads, what sets apart, and how many times as common', () => {
  const pairs = [
    { place: 0, a: 0.5, b: 0.5 },
    { place: 1, a: 0.4, b: 0.1 },
    { place: 2, a: 0, b: 0.45 },
    { place: 3, a: 0.2, b: 0 },
  ];
  expect(leadingPairs(pairs, 2).map(({ place }) => place)).toEqual([0, 1]);
  expect(apartPairs(pairs, 9).map(({ place }) => place)).toEqual([2, 1, 3]);
  expect(pairs.map(liftOf)).toEqual([1, 4, 0, null]);
});
