import fc from 'fast-check';
import { expect, test } from 'vitest';
import reference from '../../reference/segment.json' with { type: 'json' };
import { type SegmentProfile, segmentHealth } from './index.ts';
import { levelOf } from './segment-health.ts';

const profile = (
  customers: number,
  recency: number,
  orders: number,
  value: number | null,
): SegmentProfile => ({
  segment: 'test',
  customers,
  customerShare: null,
  revenue: null,
  revenueShare: null,
  recencyDays: { mean: recency, median: recency },
  orderCount: { mean: orders, median: orders },
  totalSpend: null,
  averageOrderValue: null,
  customerValue: value === null ? null : { mean: value, median: value },
  discountLoverShare: null,
  mobileLoverShare: null,
  returnRate: null,
  topCategories: null,
  topProducts: null,
  topCountries: null,
});

test('four parts, each held between 0 and 1', () => {
  expect(segmentHealth(profile(25, 45, 4, 100))).toEqual({
    size: 0.5,
    value: 0.5,
    recency: 0.75,
    frequency: 0.4,
    overall: (0.5 + 0.5 + 0.75 + 0.4) / 4,
    parts: 4,
    level: 'moderate',
  });
  expect(segmentHealth(profile(900, 400, 40, 250))).toMatchObject({
    size: 1,
    value: 1,
    recency: 0,
    frequency: 1,
  });
});

test('three parts where there are no amounts, and it says so', () => {
  expect(segmentHealth(profile(50, 90, 5, null))).toMatchObject({ value: null, overall: 2 / 3, parts: 3 });
});

test('nobody has no health', () => {
  expect(segmentHealth({ ...profile(0, 1, 1, 1), recencyDays: null })).toBeNull();
});

// Online Retail II, rank-first, source rules (reference/segment.py); the case study itself prints .982, .730 and .715.
test.each([
  { segment: 'champions', customers: 911, level: 'excellent' },
  { segment: 'loyal', customers: 778, level: 'good' },
  { segment: 'at-risk', customers: 220, level: 'good' },
  { segment: 'others', customers: 1250, level: 'moderate' },
  { segment: 'hibernating', customers: 691, level: 'poor' },
] as const)('$segment of Online Retail II is $level', ({ segment, customers, level }) => {
  const { meanRecency, meanFrequency, meanCustomerValue, health } = reference.onlineRetail2.source[segment];
  const found = segmentHealth(profile(customers, meanRecency, meanFrequency, meanCustomerValue));
  expect(found?.overall).toBeCloseTo(health, 12);
  expect(found?.level).toBe(level);
});

test('the levels begin at .8, .6 and .4', () => {
  expect([0.8, 0.79, 0.6, 0.59, 0.4, 0.39, 0].map(levelOf)).toEqual([
    'excellent',
    'good',
    'good',
    'moderate',
    'moderate',
    'poor',
    'poor',
  ]);
});

test('overall lies between 0 and 1 for any segment', () => {
  const any = fc.double({ min: 0, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), any, any, any, (customers, recency, orders, value) => {
      const overall = segmentHealth(profile(customers, recency, orders, value))?.overall ?? Number.NaN;
      expect(overall).toBeGreaterThanOrEqual(0);
      expect(overall).toBeLessThanOrEqual(1);
    }),
  );
});
