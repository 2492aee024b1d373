import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import reference from '../../reference/boards.json' with { type: 'json' };
import { customerBase, customerTable } from '../../test/customer-base.ts';
import { purchasesOf } from '../../test-support/purchases.ts';
import type { SelectionBase } from '../selection/index.ts';
import { concentrationOf } from './concentration.ts';
import {
  correlationsOf,
  countryBoard,
  customerPoints,
  gridCell,
  histogramOf,
  keyFigures,
  paretoOf,
  productBoard,
  rfmGrid,
  segmentBoard,
} from './index.ts';
import { percentile } from './percentile.ts';
import { midRanks, pearson } from './spearman.ts';

const rowsOf = (count: number): Uint32Array => Uint32Array.from({ length: count }, (_, row) => row);
const numbers = (values: readonly (number | null)[]): number[] => values.map((value) => value ?? Number.NaN);

/** Five customers of two segments and two countries; the last one never ordered. */
const SHOP: SelectionBase = {
  customers: customerTable({
    recencyDays: [10, 20, 200, 40, Number.NaN],
    orderCount: [10, 2, 1, 1, 0],
    totalSpend: [500, 50, 50, 400, 0],
    country: Int32Array.of(1, 0, 0, 1, -1),
    countries: ['Chile', 'Austria'],
  }),
  scores: {
    mode: 'fixed',
    levels: 5,
    r: Uint8Array.of(5, 4, 1, 4, 0),
    f: Uint8Array.of(5, 2, 1, 2, 0),
    m: Uint8Array.of(5, 1, 1, 4, 0),
  },
  customerValues: Float64Array.of(250, 20, 10, 80, 0),
  purchases: null,
  assignment: { segment: Uint8Array.of(0, 1, 1, 0, 1), rule: Int16Array.of(0, 1, -1, 0, -1) },
};

describe('against scipy and numpy (reference/boards.py)', () => {
  const { columns } = reference;
  const base = {
    customers: customerTable({
      recencyDays: columns.recencyDays,
      orderCount: columns.orderCount,
      totalSpend: columns.totalSpend,
      meanDaysBetweenPurchases: numbers(columns.meanDaysBetweenPurchases),
    }),
  } as unknown as SelectionBase;
  const spend = Float64Array.from(columns.totalSpend);
  const rows = rowsOf(spend.length);

  test('equal values share the mean of their ranks', () => {
    expect([...midRanks(Float64Array.from(reference.midRanks.values))]).toEqual(reference.midRanks.ranks);
  });

  test('rank correlations with ties and unknown values', () => {
    const { features, values } = correlationsOf(base, rows);
    expect(features).toEqual(['recencyDays', 'orderCount', 'totalSpend', 'meanDaysBetweenPurchases']);
    features.forEach((a, i) => {
      features.forEach((b, j) => {
        const expected = reference.spearman[`${a}/${b}` as keyof typeof reference.spearman];
        expect(values[i * features.length + j]).toBeCloseTo(expected, 12);
      });
    });
  });

  test('percentiles between two values', () => {
    const ascending = spend.slice().sort();
    for (const [at, expected] of Object.entries(reference.percentiles)) {
      expect(percentile(ascending, Number(at))).toBeCloseTo(expected, 9);
    }
  });

  test('amounts with a long tail on edges of 1, 2, 5', () => {
    const histogram = histogramOf(spend, rows);
    expect(histogram).toMatchObject({
      scale: 'log',
      step: 0.01,
      unknown: 0,
      ...reference.histogram,
      mean: expect.any(Number),
    });
    expect(histogram?.mean).toBeCloseTo(reference.histogram.mean, 9);
  });

  test('the Pareto curve and the Gini', () => {
    const pareto = paretoOf(spend, rows);
    expect(pareto?.revenueShares).toHaveLength(reference.pareto.revenueShares.length);
    pareto?.revenueShares.forEach((share, i) => {
      expect(share).toBeCloseTo(reference.pareto.revenueShares[i], 12);
    });
    expect(pareto?.concentration.gini).toBeCloseTo(reference.pareto.gini, 12);
    expect(pareto?.halfCustomers).toBe(reference.pareto.halfCustomers);
  });
});

describe('correlations', () => {
  test('what is the same for all, or missing, is left out', () => {
    const base = { customers: customerTable({ orderCount: [2, 2, 2], totalSpend: [1, 2, 3] }) };
    expect(correlationsOf(base as unknown as SelectionBase, rowsOf(3)).features).toEqual(['totalSpend']);
  });

  test('a side that does not vary correlates with nothing', () => {
    expect(pearson(Float64Array.of(1, 1), Float64Array.of(1, 2))).toBeNull();
    expect(pearson(Float64Array.of(), Float64Array.of())).toBeNull();
  });
});

describe('histogram', () => {
  test('whole numbers near zero begin at zero, and every value is in the bin its edges say', () => {
    const days = Float64Array.from({ length: 320 }, (_, i) => i + 1);
    expect(histogramOf(days, rowsOf(320))).toMatchObject({
      scale: 'linear',
      step: 1,
      edges: Array.from({ length: 17 }, (_, i) => i * 20),
      counts: [19, ...new Array(14).fill(20), 21],
    });
  });

  test('a few different values have a bin each', () => {
    const points = Float64Array.of(10, 250, 10, 60, 250, 250);
    expect(histogramOf(points, rowsOf(6))).toMatchObject({
      scale: 'values',
      edges: [10, 60, 250, 251],
      counts: [2, 1, 3],
    });
  });

  test('one value has one bin', () => {
    expect(histogramOf(Float64Array.of(7, 7), rowsOf(2))).toMatchObject({ edges: [7, 8], counts: [2] });
  });

  test('the unknown is counted beside, nothing known is no histogram', () => {
    expect(histogramOf(Float64Array.of(1, Number.NaN), rowsOf(2))?.unknown).toBe(1);
    expect(histogramOf(Float64Array.of(Number.NaN), rowsOf(1))).toBeNull();
    expect(histogramOf(Float64Array.of(), rowsOf(0))).toBeNull();
  });

  test('every value lies in one bin, whatever the values', () => {
    const amount = fc.oneof(
      fc.integer({ min: -50, max: 400 }),
      fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => Math.round(value * 100) / 100),
    );
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 60 }), (amounts) => {
        const histogram = histogramOf(Float64Array.from(amounts), rowsOf(amounts.length));
        if (histogram === null) throw new Error('all are known');
        const { edges, counts, step } = histogram;
        expect(counts.length).toBeLessThanOrEqual(50);
        edges.slice(1).forEach((edge, i) => {
          expect(edge).toBeGreaterThan(edges[i]);
          const isLast = i === counts.length - 1;
          // As a filter would ask for it: both ends belong to a range.
          const to = isLast ? edge : edge - step;
          const inside = amounts.filter(
            (value) => value >= edges[i] - step / 1e3 && value <= to + step / 1e3,
          );
          expect(counts[i]).toBe(inside.length);
        });
      }),
    );
  });
});

describe('Pareto', () => {
  test('of many customers the curve has 201 points, rises and ends at all', () => {
    const spend = Float64Array.from({ length: 5000 }, (_, i) => 1 + (i % 97));
    const pareto = paretoOf(spend, rowsOf(5000));
    expect(pareto?.customerShares).toHaveLength(201);
    expect(pareto?.revenueShares.at(-1)).toBe(1);
    expect(pareto?.revenueShares.every((share, i, all) => i === 0 || share >= all[i - 1])).toBe(true);
    expect(pareto?.concentration).toEqual(concentrationOf(spend));
  });

  test('nothing spent is no curve', () => {
    expect(paretoOf(Float64Array.of(0, -3), rowsOf(2))).toBeNull();
  });
});

test('the grid counts customers, revenue and mean value by cell', () => {
  const grid = rfmGrid(SHOP, rowsOf(5));
  expect(grid.withoutScores).toBe(1);
  expect(grid.customers[gridCell(5, 4, 2)]).toBe(2);
  expect(grid.revenue?.[gridCell(5, 4, 2)]).toBe(450);
  expect(grid.customerValue?.[gridCell(5, 4, 2)]).toBe(50);
  expect(grid.customerValue?.[gridCell(5, 3, 3)]).toBeNaN();
  expect(grid.customers.reduce((sum, count) => sum + count)).toBe(4);
});

test('segments of all, and of some, by hand', () => {
  const [best, rest] = segmentBoard(SHOP, 2, rowsOf(5));
  expect(best).toMatchObject({
    customers: 2,
    customerShare: 0.4,
    revenue: 900,
    revenueShare: 0.9,
    orders: 11,
    revenuePerCustomer: 450,
    byRule: 2,
  });
  expect(rest).toMatchObject({ customers: 3, revenue: 100, byRule: 1 });
  // size 2/50, value 165/200, recency 1 - 25/180, frequency 5.5/10
  expect(best.health?.overall).toBeCloseTo((0.04 + 0.825 + 155 / 180 + 0.55) / 4, 12);
  const [, some] = segmentBoard(SHOP, 2, Uint32Array.of(0));
  expect(some).toMatchObject({
    customers: 0,
    customerShare: 0,
    revenue: 0,
    revenuePerCustomer: null,
    health: null,
  });
});

test('countries by revenue, those unknown among them', () => {
  expect(countryBoard(SHOP, rowsOf(5))).toEqual([
    { country: 1, customers: 2, orders: 11, revenue: 900, revenueShare: 0.9, revenuePerCustomer: 450 },
    { country: 0, customers: 2, orders: 3, revenue: 100, revenueShare: 0.1, revenuePerCustomer: 50 },
    { country: -1, customers: 1, orders: 0, revenue: 0, revenueShare: 0, revenuePerCustomer: 0 },
  ]);
  expect(countryBoard({ ...SHOP, customers: customerTable({ orderCount: [1] }) }, rowsOf(1))).toBeNull();
});

test('key figures by hand', () => {
  expect(keyFigures(SHOP, rowsOf(5))).toMatchObject({
    customers: 5,
    orders: 14,
    revenue: 1000,
    averageOrderValue: 1000 / 14,
    revenuePerCustomer: 200,
    ordersPerCustomer: 2.8,
    repeatRate: 0.5,
  });
  expect(keyFigures(SHOP, Uint32Array.of())).toMatchObject({
    customers: 0,
    revenue: 0,
    averageOrderValue: null,
  });
});

test('points are customers of whom all three measures are known', () => {
  expect(customerPoints(SHOP, rowsOf(5))).toMatchObject({
    count: 4,
    rows: Uint32Array.of(0, 1, 2, 3),
    segment: Uint8Array.of(0, 1, 1, 0),
    recencyDays: Float32Array.of(10, 20, 200, 40),
    bySpend: Uint32Array.of(0, 3, 1, 2),
    middles: [
      { customers: 2, recencyDays: 25, orderCount: 5.5, totalSpend: 450 },
      { customers: 2, recencyDays: 110, orderCount: 1.5, totalSpend: 50 },
    ],
  });
  expect(customerPoints({ ...SHOP, customers: customerTable({ orderCount: [1] }) }, rowsOf(1))).toBeNull();
});

test('products of some customers, ranked among themselves', () => {
  const base = customerBase(customerTable({ totalSpend: [10, 6] }), {
    products: {
      count: 3,
      codes: ['x', 'y', 'z'],
      names: ['', '', ''],
      revenue: Float64Array.of(8, 8, 0),
      customers: Float64Array.of(1, 2, 0),
    } as never,
    purchases: purchasesOf([
      [0, 0, 80_000],
      [0, 1, 20_000],
      [1, 1, 60_000],
    ]),
  });
  expect(productBoard(base, rowsOf(2), { best: 1 })).toEqual({
    products: 2,
    best: [
      { product: 0, rank: 1, revenue: 8, revenueShare: 0.5, cumulativeShare: 0.5, customers: 1, abc: 'A' },
    ],
    classes: [
      { abc: 'A', products: 2, revenue: 16, revenueShare: 1 },
      { abc: 'B', products: 0, revenue: 0, revenueShare: 0 },
      { abc: 'C', products: 0, revenue: 0, revenueShare: 0 },
    ],
  });
  expect(productBoard(base, Uint32Array.of(1), { best: 5 })?.best).toMatchObject([
    { product: 1, revenue: 6, customers: 1 },
  ]);
});
