import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customerBase, customerTable, numbersIn, shuffled } from '../../test/customer-base.ts';
import { purchasesOf } from '../../test-support/purchases.ts';
import type { CustomerBase } from '../customer/index.ts';
import {
  assignSegments,
  customerValues,
  PRESETS,
  presetById,
  profileSegments,
  type SegmentAssignment,
  type SegmentPreset,
  type SegmentProfile,
  scoreRfm,
} from './index.ts';

/** Two segments that have people and one that has none. */
const PRESET: SegmentPreset = {
  schema: 'kesit.segment-rules/1',
  id: 'test',
  name: { en: 'Test', tr: 'Deneme' },
  levels: 5,
  needsAmounts: false,
  segments: ['often', 'seldom', 'empty'].map((id) => ({ id, name: { en: id, tr: id } })),
  rules: [],
  remainder: 'seldom',
};

const assigned = (segments: readonly number[]): SegmentAssignment => ({
  segment: Uint8Array.from(segments),
  rule: new Int16Array(segments.length),
});

/** Three who buy often, two who seldom do; products p and q are tea, r is coffee. */
const SHOP: CustomerBase = customerBase(
  customerTable({
    recencyDays: [1, 2, 9, 100, 200],
    orderCount: [4, 6, 5, 1, 2],
    totalSpend: [40, 60, 20, 30, 50],
    itemCount: [10, 10, 20, 5, 5],
    returnedItems: [1, 0, 3, 0, 20],
    discountUsage: [0.5, 0.51, 1, 0, 0],
    mobileUsage: [0.7, 0.71, 0, 1, 1],
    favoriteCategory: Int32Array.of(0, 0, 1, 1, -1),
    categories: ['Tea', 'Coffee'],
    country: Int32Array.of(0, 1, 1, 2, 0),
    countries: ['Türkiye', 'France', 'Austria'],
  }),
  {
    products: {
      count: 3,
      codes: ['q', 'p', 'r'],
      names: ['Black tea', 'Green tea', 'Mocha'],
      category: Int32Array.of(0, 0, 1),
      revenue: Float64Array.of(60, 60, 80),
      items: Float64Array.of(20, 10, 20),
      lines: Float64Array.of(5, 5, 5),
      customers: Float64Array.of(2, 2, 3),
      returnedItems: Float64Array.of(4, 0, 30),
    },
    purchases: purchasesOf([
      [0, 0, 200_000],
      [0, 1, 200_000],
      [1, 0, 300_000],
      [1, 1, 300_000],
      [2, 2, 200_000],
      [3, 2, 300_000],
      [4, 2, 500_000],
    ]),
  },
);
const VALUES = Float64Array.of(200, 250, 150, 10, 30);
const [OFTEN, SELDOM, EMPTY] = profileSegments(SHOP, PRESET, assigned([0, 0, 0, 1, 1]), VALUES);

describe('a profile worked out by hand', () => {
  test('size, revenue and the middles', () => {
    expect(OFTEN).toMatchObject({
      segment: 'often',
      customers: 3,
      customerShare: 0.6,
      revenue: 120,
      revenueShare: 0.6,
      recencyDays: { mean: 4, median: 2 },
      orderCount: { mean: 5, median: 5 },
      totalSpend: { mean: 40, median: 40 },
      averageOrderValue: 8,
      customerValue: { mean: 200, median: 200 },
    });
    expect(SELDOM).toMatchObject({ recencyDays: { mean: 150, median: 150 }, averageOrderValue: 80 / 3 });
  });

  test('lovers are those above half of their orders with a discount and above seven in ten over a phone', () => {
    expect([OFTEN.discountLoverShare, OFTEN.mobileLoverShare]).toEqual([2 / 3, 1 / 3]);
    expect([SELDOM.discountLoverShare, SELDOM.mobileLoverShare]).toEqual([0, 1]);
  });

  test('no more is returned than was bought', () => {
    expect([OFTEN.returnRate, SELDOM.returnRate]).toEqual([0.1, 1]);
  });

  test('favorites by spend, equal ones by code', () => {
    expect(OFTEN.topProducts).toEqual([
      { code: 'p', name: 'Green tea', spend: 50 },
      { code: 'q', name: 'Black tea', spend: 50 },
      { code: 'r', name: 'Mocha', spend: 20 },
    ]);
    expect(OFTEN.topCategories).toEqual([
      { name: 'Tea', spend: 100, favoriteOf: 2 },
      { name: 'Coffee', spend: 20, favoriteOf: 1 },
    ]);
    expect(SELDOM.topCategories).toEqual([{ name: 'Coffee', spend: 80, favoriteOf: 1 }]);
  });

  test('countries by customers, equal ones by name', () => {
    expect(OFTEN.topCountries).toEqual([
      { name: 'France', customers: 2, customerShare: 2 / 3, revenue: 80 },
      { name: 'Türkiye', customers: 1, customerShare: 1 / 3, revenue: 40 },
    ]);
    expect(SELDOM.topCountries?.map(({ name }) => name)).toEqual(['Austria', 'Türkiye']);
  });

  test('an empty segment is there, with zeros and nothing made up', () => {
    expect(EMPTY).toEqual({
      segment: 'empty',
      customers: 0,
      customerShare: 0,
      revenue: 0,
      revenueShare: 0,
      recencyDays: null,
      orderCount: null,
      totalSpend: null,
      averageOrderValue: null,
      customerValue: null,
      discountLoverShare: null,
      mobileLoverShare: null,
      returnRate: null,
      topCategories: [],
      topProducts: [],
      topCountries: [],
    });
  });
});

test('without products categories are ranked by whose favorite they are', () => {
  const [often] = profileSegments(
    { ...SHOP, products: null, purchases: null },
    PRESET,
    assigned([0, 0, 0, 0, 0]),
    null,
  );
  expect(often.topProducts).toBeNull();
  expect(often.topCategories).toEqual([
    { name: 'Coffee', spend: null, favoriteOf: 2 },
    { name: 'Tea', spend: null, favoriteOf: 2 },
  ]);
});

test('what the data does not have is unknown, not zero', () => {
  const base = customerBase(customerTable({ recencyDays: [1], orderCount: [1] }));
  const [profile] = profileSegments(base, PRESET, assigned([0]), null);
  expect(profile).toMatchObject({
    customers: 1,
    customerShare: 1,
    revenue: null,
    revenueShare: null,
    totalSpend: null,
    averageOrderValue: null,
    customerValue: null,
    discountLoverShare: null,
    returnRate: null,
    topCategories: null,
    topCountries: null,
  });
});

test('nobody at all', () => {
  const base = customerBase(customerTable({ recencyDays: [], orderCount: [], totalSpend: [] }));
  for (const profile of profileSegments(base, PRESET, assigned([]), null)) {
    expect(profile).toMatchObject({ customers: 0, customerShare: null, revenue: 0, revenueShare: null });
  }
});

describe('whatever the customers', () => {
  const rows = fc.array(
    fc.record({
      R: fc.integer({ min: 0, max: 400 }),
      F: fc.integer({ min: 0, max: 12 }),
      M: fc.double({ min: 0, max: 1e6, noNaN: true }),
    }),
    { maxLength: 50 },
  );
  const profilesOf = (people: readonly { R: number; F: number; M: number }[], preset: SegmentPreset) => {
    const table = customerTable({
      recencyDays: people.map(({ R }) => R),
      orderCount: people.map(({ F }) => F),
      totalSpend: people.map(({ M }) => M),
    });
    const scores = scoreRfm(table, { levels: preset.levels });
    const assignment = assignSegments(scores, preset);
    if (!assignment.ok) throw new Error(assignment.error.code);
    return profileSegments(customerBase(table), preset, assignment.value, customerValues(table, scores));
  };

  test.each(PRESETS)('$id: everybody is counted once, and a shuffle changes not one digit', (preset) => {
    fc.assert(
      fc.property(rows, fc.nat(), (people, seed) => {
        const profiles = profilesOf(people, preset);
        const customers = profiles.reduce((count, profile) => count + profile.customers, 0);
        expect(customers).toBe(people.length);
        expect(profilesOf(shuffled(people, seed), preset)).toEqual(profiles);
      }),
    );
  });

  test('every number is finite', () => {
    fc.assert(
      fc.property(rows, (people) => {
        const profiles: SegmentProfile[] = profilesOf(people, PRESETS[0]);
        expect(numbersIn(profiles).every(Number.isFinite)).toBe(true);
      }),
    );
  });
});

describe('CustomerValue', () => {
  const table = customerTable({
    recencyDays: [1, 2, 3, 4, 5],
    orderCount: [1, 2, 3, 4, 5],
    totalSpend: [1, 2, 3, 4, 5],
  });

  test('is ten times the product of the F and M scores', () => {
    expect([...(customerValues(table, scoreRfm(table)) ?? [])]).toEqual([10, 40, 90, 160, 250]);
  });

  test('is on five levels also where the preset has three', () => {
    const levels = presetById('klaviyo')?.levels ?? 3;
    expect([...(customerValues(table, scoreRfm(table, { levels })) ?? [])]).toEqual([10, 40, 90, 160, 250]);
  });

  test('is unknown without amounts', () => {
    const without = customerTable({ recencyDays: [1], orderCount: [1] });
    expect(customerValues(without, scoreRfm(without))).toBeNull();
  });
});
