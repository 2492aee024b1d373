import { describe, expect, test } from 'vitest';
import { analyzeFiles, expectOk, namedRoles, textFile } from '../../test-support/analyze-files.ts';
import { dayFromIso } from '../calendar/index.ts';

const analyzed = async (lines: readonly string[], request: Parameters<typeof analyzeFiles>[1] = {}) =>
  expectOk(await analyzeFiles([textFile(lines)], { shape: 'customers', ...request }));
const list = (column: Float64Array | Int32Array | null): number[] | null => column && [...column];

describe('a file of one row per customer', () => {
  test('with the eight features', async () => {
    const { base, mapping } = await analyzed([
      'customer_id,recency,frequency,monetary,unique_products,discounted_orders,returned_items,total_items,mobile_orders,favorite_category',
      '2,10,4,100.50,3,1,2,8,4,gifts',
      '1,200,1,20,1,0,0,0,0,kitchen',
    ]);
    const { customers } = base;
    expect(mapping.shape).toBe('customers');
    expect(customers.ids).toEqual(['1', '2']);
    expect(list(customers.recencyDays)).toEqual([200, 10]);
    expect(list(customers.orderCount)).toEqual([1, 4]);
    expect(list(customers.totalSpend)).toEqual([20, 100.5]);
    expect(list(customers.averageOrderValue)).toEqual([20, 25.125]);
    expect(list(customers.uniqueProducts)).toEqual([1, 3]);
    expect(list(customers.discountUsage)).toEqual([0, 0.25]);
    expect(list(customers.mobileUsage)).toEqual([0, 1]);
    // Nothing bought, nothing to divide by.
    expect(list(customers.returnRate)).toEqual([0, 0.25]);
    expect(customers.categories[customers.favoriteCategory![1]]).toBe('gifts');
    expect(base.totals).toMatchObject({
      customers: 2,
      invoices: 5,
      revenue: 120.5,
      items: 8,
      returnedItems: 2,
    });
  });

  test('adds up the columns of several channels, an empty one counting nothing', async () => {
    const given = {
      customer: ['id'],
      'days-since-last-purchase': ['days'],
      'order-count': ['web', 'store'],
      'total-spend': ['spend a', 'spend b'],
    };
    const { base } = await analyzed(['id,days,web,store,spend a,spend b', '1,5,2,3,10.5,', '2,6,0,1,1,2'], {
      given,
    });
    expect(list(base.customers.orderCount)).toEqual([5, 1]);
    expect(list(base.customers.totalSpend)).toEqual([10.5, 3]);
  });

  test('as an RFM summary in weeks: orders are repeats and one, recency is T minus t_x', async () => {
    const given = {
      customer: ['ID'],
      'repeat-count': ['x'],
      'repeat-recency': ['t_x_weeks'],
      tenure: ['T_weeks'],
    };
    const { base, mapping } = await analyzed(['ID,x,t_x_weeks,T_weeks', '1,2,30.43,38.86', '2,0,0,38.86'], {
      given,
    });
    expect(mapping.periodDays).toBe(7);
    // 30.43 weeks are 213 days, 38.86 are 272.
    expect(list(base.customers.orderCount)).toEqual([3, 1]);
    expect(list(base.customers.purchaseDays)).toEqual([3, 1]);
    expect(list(base.customers.activeDays)).toEqual([213, 0]);
    expect(list(base.customers.tenureDays)).toEqual([272, 272]);
    expect(list(base.customers.recencyDays)).toEqual([59, 272]);
    expect(list(base.customers.meanDaysBetweenPurchases)).toEqual([106.5, Number.NaN]);
    expect(base.customers.totalSpend).toBeNull();
  });

  test('with dates of the first and last purchase', async () => {
    const given = {
      customer: ['id'],
      'first-purchase': ['first'],
      'last-purchase': ['last'],
      'order-count': ['orders'],
    };
    const file = ['id,first,last,orders', '1,2023-12-01,2024-01-31,3', '2,2024-01-15,2024-01-15,1'];
    const { base, asOfDay } = await analyzed(file, { given });
    expect(asOfDay).toBe(dayFromIso('2024-02-01'));
    expect(list(base.customers.recencyDays)).toEqual([1, 17]);
    expect(list(base.customers.tenureDays)).toEqual([62, 17]);
    expect(list(base.customers.activeDays)).toEqual([61, 0]);
  });

  test('with countries, added up', async () => {
    const { base } = await analyzed([
      'customer,recency,frequency,monetary,country',
      '1,5,2,10,France',
      '2,6,1,5,Spain',
      '3,7,1,2.5,France',
      '4,8,1,1,',
    ]);
    expect(base.countries?.names).toEqual(['France', 'Spain']);
    expect(list(base.countries!.customers)).toEqual([2, 1]);
    expect(list(base.countries!.revenue)).toEqual([12.5, 5]);
    expect(base.customers.country![3]).toBe(-1);
  });
});

describe('rows that cannot be kept', () => {
  const given = {
    customer: ['id'],
    'last-purchase': ['last'],
    'order-count': ['orders'],
    'total-spend': ['spend'],
  };
  const file = (...rows: string[]) => [
    'id,last,orders,spend',
    '1,2024-01-31,3,10',
    '2,2024-01-15,1,5',
    ...rows,
  ];

  test.each([
    ['a customer met before', '1,2024-01-20,1,1', 'repeated-customer'],
    ['nobody', ',2024-01-20,1,1', 'missing-customer'],
    ['a number that is none', '3,2024-01-20,many,1', 'unreadable-number'],
    ['fewer orders than none', '3,2024-01-20,-1,1', 'unreadable-number'],
    ['a date that is none', '3,yesterday,1,1', 'unreadable-date'],
    ['the year 9999', '3,9999-12-31,1,1', 'date-out-of-range'],
    ['the year 1899', '3,1899-12-30,1,1', 'date-out-of-range'],
    ['cells too many', '3,2024-01-20,1,1,more', 'misshapen-row'],
    ['neither date nor number: the first rule decides', '3,yesterday,many,1', 'unreadable-number'],
  ])('%s', async (_, row, rule) => {
    const analysis = await analyzed(file(row), { given });
    expect(analysis.cleaning.kept).toBe(2);
    expect(analysis.cleaning.rejected).toMatchObject({ [rule]: 1 });
    expect(analysis.rejectedExamples).toEqual([{ row: 3, rule, cells: row }]);
    expect(analysis.asOfDay).toBe(dayFromIso('2024-02-01'));
  });

  test('a last purchase on or after the as-of day', async () => {
    const analysis = await analyzed(file(), { given, asOf: dayFromIso('2024-01-31') });
    expect(analysis.cleaning.rejected['after-as-of']).toBe(1);
    expect(list(analysis.base.customers.recencyDays)).toEqual([16]);
  });
});

test('several files of customers are one, and who is in two of them counts once', async () => {
  const header = 'customer_id,recency,frequency,monetary';
  const files = [
    textFile([header, '1,5,2,10', '2,6,1,5'], 'a.csv'),
    textFile([header, '2,1,1,1', '3,7,1,2'], 'b.csv'),
  ];
  const analysis = expectOk(await analyzeFiles(files));
  expect(analysis.base.customers.ids).toEqual(['1', '2', '3']);
  expect(analysis.cleaning.rejected['repeated-customer']).toBe(1);
  expect(analysis.rejectedExamples).toEqual([{ row: 3, rule: 'repeated-customer', cells: '2,1,1,1' }]);
  expect(namedRoles(analysis)).toMatchObject({ 'total-spend': 'monetary' });
});
