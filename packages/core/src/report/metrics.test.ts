import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customerBase, customerTable, numbersIn, shuffled } from '../../test/customer-base.ts';
import { customerValues, scoreRfm } from '../segment/index.ts';
import { businessMetrics } from './index.ts';

/** Five customers over a hundred days. */
const SHOP = customerBase(
  customerTable({
    recencyDays: [1, 10, 40, 90, 99],
    orderCount: [4, 2, 1, 2, 1],
    totalSpend: [100, 60, 20, 15, 5],
    tenureDays: [100, 30, 40, 95, 99],
    itemCount: [40, 20, 10, 20, 10],
    returnedItems: [4, 0, 0, 1, 0],
    discountUsage: [0.5, 1, 0, 0, 1],
    mobileUsage: [1, 0, 1, 0, 0],
  }),
  { totals: { firstDay: 19_900, lastDay: 19_999 } },
);

test('by hand', () => {
  expect(businessMetrics(SHOP, { values: Float64Array.of(250, 160, 60, 60, 10) })).toEqual({
    customers: 5,
    orders: 10,
    items: 100,
    revenue: 200,
    revenuePerCustomer: 40,
    averageOrderValue: 20,
    ordersPerCustomer: 2,
    itemsPerOrder: 10,
    repeatRate: 0.6,
    oneTimeBuyers: 2,
    oneTimeBuyerShare: 0.4,
    concentration: {
      top1: 0.025,
      top10: 0.25,
      top20: 0.5,
      gini: expect.closeTo((2 * (1 * 5 + 2 * 15 + 3 * 20 + 4 * 60 + 5 * 100)) / (5 * 200) - 6 / 5, 12),
    },
    meanCustomerValue: 108,
    highValueShare: 0.2,
    newCustomerShare: 0.2,
    purchaseGaps: null,
    churn: null,
    returnRate: 0.05,
    discountShare: 0.5,
    mobileShare: 0.5,
    period: { firstDay: 19_900, lastDay: 19_999, days: 100, months: 100 / 30.4375 },
  });
});

describe('churn', () => {
  const gapCounts = new Float64Array(50);
  gapCounts[10] = 50;
  gapCounts[40] = 50;

  test('is silence beyond nine in ten gaps, counted and with its horizon', () => {
    const { purchaseGaps, churn } = businessMetrics(SHOP, { values: null, gapCounts });
    expect(purchaseGaps).toEqual({ gaps: 100, medianDays: 10, ninetiethDays: 40, method: 'counted' });
    expect(churn).toEqual({ horizonDays: 40, customers: 2, share: 0.4 });
  });

  test('is unknown where the data does not reach back that far', () => {
    const short = { ...SHOP, totals: { ...SHOP.totals, firstDay: 19_965 } };
    expect(businessMetrics(short, { values: null, gapCounts }).churn).toBeNull();
  });
});

test('in a file of a month everybody would be new, so nobody is called so', () => {
  const short = { ...SHOP, totals: { ...SHOP.totals, firstDay: 19_970 } };
  expect(businessMetrics(short, { values: null }).newCustomerShare).toBeNull();
});

test('without dates the period is the longest tenure', () => {
  const undated = { ...SHOP, totals: { ...SHOP.totals, firstDay: null, lastDay: null } };
  expect(businessMetrics(undated, { values: null }).period).toMatchObject({ firstDay: null, days: 100 });
});

test('orders come from the invoices where there are any', () => {
  const base = { ...SHOP, totals: { ...SHOP.totals, invoices: 8 } };
  expect(businessMetrics(base, { values: null }).averageOrderValue).toBe(25);
});

test('what the data does not have is unknown, not zero', () => {
  const { customers, ...rest } = businessMetrics(customerBase(customerTable({ country: Int32Array.of(0) })), {
    values: null,
  });
  expect(customers).toBe(1);
  for (const value of Object.values(rest)) expect(value).toBeNull();
});

test('nobody', () => {
  const base = customerBase(customerTable({ recencyDays: [], orderCount: [], totalSpend: [] }));
  expect(businessMetrics(base, { values: new Float64Array(0) })).toMatchObject({
    customers: 0,
    orders: 0,
    revenue: 0,
    averageOrderValue: null,
    repeatRate: null,
    oneTimeBuyers: 0,
    concentration: null,
    meanCustomerValue: null,
  });
});

test('a shuffle changes not one digit and every number is finite', () => {
  const rows = fc.array(
    fc.record({
      R: fc.nat(400),
      F: fc.nat(9),
      M: fc.double({ min: 0, max: 1e6, noNaN: true }),
      discounted: fc.nat(9),
      active: fc.nat(300),
    }),
    { maxLength: 150 },
  );
  const metricsOf = (
    people: readonly { R: number; F: number; M: number; discounted: number; active: number }[],
  ) => {
    const table = customerTable({
      recencyDays: people.map(({ R }) => R),
      orderCount: people.map(({ F }) => F),
      totalSpend: people.map(({ M }) => M),
      tenureDays: people.map(({ R, active }) => R + active),
      activeDays: people.map(({ active }) => active),
      purchaseDays: people.map(({ F }) => F),
      discountUsage: people.map(({ F, discounted }) => (F === 0 ? 0 : Math.min(F, discounted) / F)),
    });
    const base = customerBase(table, { totals: { revenue: 1, firstDay: 19_000, lastDay: 19_999 } });
    return businessMetrics(base, { values: customerValues(table, scoreRfm(table)) });
  };
  fc.assert(
    fc.property(rows, fc.nat(), (people, seed) => {
      const metrics = metricsOf(people);
      expect(metricsOf(shuffled(people, seed))).toEqual(metrics);
      expect(numbersIn(metrics).every(Number.isFinite)).toBe(true);
    }),
  );
});
