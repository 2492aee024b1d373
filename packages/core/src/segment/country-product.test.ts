import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customerBase, customerTable } from '../../test/customer-base.ts';
import type { CountryTable, ProductTable } from '../customer/index.ts';
import { rankByRevenue } from './abc-class.ts';
import { countrySegments, productSegments } from './index.ts';

const CUSTOMERS = customerTable({
  orderCount: [1, 1, 1, 1],
  totalSpend: [1, 1, 1, 1],
  returnedItems: [0, 0, 0, 4],
});

describe('countries', () => {
  const countries: CountryTable = {
    count: 4,
    names: ['Chad', 'Peru', 'Oman', 'Mali'],
    customers: Float64Array.of(5, 20, 25, 50),
    orders: Float64Array.of(5, 30, 30, 60),
    revenue: Float64Array.of(50, 900, 50, 0),
  };

  test('rank by revenue, equal ones by name, and the largest is A however large', () => {
    const ranked = countrySegments(customerBase(CUSTOMERS, { countries }));
    expect(ranked?.map(({ country, abc }) => [country, abc])).toEqual([
      ['Peru', 'A'],
      ['Chad', 'B'],
      ['Oman', 'C'],
      ['Mali', 'C'],
    ]);
    expect(ranked?.[0]).toEqual({
      country: 'Peru',
      rank: 1,
      customers: 20,
      customerShare: 0.2,
      orders: 30,
      revenue: 900,
      revenueShare: 0.9,
      cumulativeRevenueShare: 0.9,
      revenuePerCustomer: 45,
      abc: 'A',
    });
    expect(ranked?.[3]).toMatchObject({ rank: 4, revenue: 0, cumulativeRevenueShare: 1 });
  });

  test('without amounts they rank by customers and have no class', () => {
    const ranked = countrySegments(customerBase(CUSTOMERS, { countries, totals: { revenue: null } }));
    expect(ranked?.map(({ country }) => country)).toEqual(['Mali', 'Oman', 'Peru', 'Chad']);
    expect(ranked?.[0]).toMatchObject({
      revenue: null,
      revenueShare: null,
      revenuePerCustomer: null,
      abc: null,
    });
  });

  test('no countries, no table', () => {
    expect(countrySegments(customerBase(CUSTOMERS))).toBeNull();
  });
});

describe('products', () => {
  const products: ProductTable = {
    count: 3,
    codes: ['b', 'a', 'c'],
    names: ['Bread', '', 'Cake'],
    category: Int32Array.of(-1, 0, 0),
    revenue: Float64Array.of(10, 10, 80),
    items: Float64Array.of(10, 4, 0),
    lines: Float64Array.of(3, 2, 1),
    customers: Float64Array.of(2, 1, 4),
    returnedItems: Float64Array.of(1, 9, 0),
  };
  const customers = { ...CUSTOMERS, categories: ['Sweet'] };

  test('rank by revenue, equal ones by code', () => {
    const ranked = productSegments(customerBase(customers, { products }));
    expect(ranked?.map(({ code, rank, abc }) => [code, rank, abc])).toEqual([
      ['c', 1, 'A'],
      ['a', 2, 'B'],
      ['b', 3, 'B'],
    ]);
    expect(ranked?.[1]).toEqual({
      code: 'a',
      name: '',
      category: 'Sweet',
      rank: 2,
      items: 4,
      lines: 2,
      customers: 1,
      customerShare: 0.25,
      revenue: 10,
      revenueShare: 0.1,
      cumulativeRevenueShare: 0.9,
      abc: 'B',
      returnRate: 1,
    });
    expect(ranked?.map(({ returnRate, category }) => [returnRate, category])).toEqual([
      [null, 'Sweet'],
      [1, 'Sweet'],
      [0.1, null],
    ]);
  });

  test('where returns are unknown so is their rate', () => {
    const ranked = productSegments(customerBase(customers, { products, totals: { returnedItems: null } }));
    expect(ranked?.map(({ returnRate }) => returnRate)).toEqual([null, null, null]);
  });

  test('no products, no table', () => {
    expect(productSegments(customerBase(CUSTOMERS))).toBeNull();
  });
});

test('classes never improve down the ranking, and shares reach the whole', () => {
  const revenue = fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 40 });
  fc.assert(
    fc.property(revenue, (amounts) => {
      const ranked = rankByRevenue(
        Float64Array.from(amounts),
        amounts.map((_, index) => `n${index}`),
      );
      const classes = ranked.map(({ abc }) => abc ?? 'C').join('');
      expect(classes).toMatch(/^A*B*C*$/);
      expect(ranked.map(({ rank }) => rank)).toEqual(amounts.map((_, index) => index + 1));
      const last = ranked.at(-1)?.cumulativeShare;
      if (typeof last === 'number') expect(last).toBeCloseTo(1, 12);
    }),
  );
});
