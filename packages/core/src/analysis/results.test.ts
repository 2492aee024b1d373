import { describe, expect, test } from 'vitest';
import { EN, TR } from '../../test-support/table-words.ts';
import { dayFromIso } from '../calendar/index.ts';
import type { CustomerBase } from '../customer/index.ts';
import {
  type CustomerTableOptions,
  type CustomerTableSource,
  customerTable,
  type TableData,
  writeTableCsv,
} from '../export/index.ts';
import {
  assignSegments,
  countrySegments,
  DEFAULT_PRESET,
  productSegments,
  type RfmScores,
} from '../segment/index.ts';
import { CLEANING_RULES, type CleaningRuleId } from '../transaction/index.ts';
import type { Analysis } from './analysis.ts';
import { countryTable } from './country-table.ts';
import { findingsOf } from './findings.ts';
import { productTable } from './product-table.ts';
import { segmentTable } from './segment-table.ts';
import { summarize } from './summary.ts';

const AS_OF = dayFromIso('2010-12-10') ?? 0;

/** Three customers: an excellent one, one with a formula for a name, one who came once long ago. */
const BASE: CustomerBase = {
  customers: {
    count: 3,
    asOfDay: AS_OF,
    ids: ['10', '=cmd()', 'z z'],
    recencyDays: Float64Array.of(1, 40, 300),
    orderCount: Float64Array.of(12, 3, 1),
    totalSpend: Float64Array.of(1000.005, 250.5, 9.99),
    averageOrderValue: Float64Array.of(83.33375, 83.5, 9.99),
    tenureDays: Float64Array.of(360, 200, 300),
    activeDays: Float64Array.of(359, 160, 0),
    purchaseDays: Float64Array.of(12, 3, 1),
    meanDaysBetweenPurchases: Float64Array.of(32.636, 80, Number.NaN),
    uniqueProducts: Float64Array.of(2, 1, 1),
    itemCount: Float64Array.of(100, 10.5, 1),
    returnedItems: Float64Array.of(5, 0, 0),
    returnRate: Float64Array.of(0.05, 0, 0),
    discountUsage: null,
    mobileUsage: null,
    favoriteCategory: null,
    categories: [],
    country: Int32Array.of(0, 1, -1),
    countries: ['United Kingdom', 'France, Metropolitan'],
  },
  products: {
    count: 2,
    codes: ['A1', 'B2'],
    names: ['Mug "white"', ''],
    category: Int32Array.of(-1, -1),
    revenue: Float64Array.of(1200, 60.495),
    items: Float64Array.of(110, 1.5),
    lines: Float64Array.of(15, 1),
    customers: Float64Array.of(3, 1),
    returnedItems: Float64Array.of(5, 0),
  },
  purchases: null,
  orders: null,
  countries: {
    count: 2,
    names: ['United Kingdom', 'France, Metropolitan'],
    customers: Float64Array.of(1, 1),
    orders: Float64Array.of(12, 3),
    revenue: Float64Array.of(1000.005, 250.5),
  },
  months: null,
  gapCounts: null,
  totals: {
    customers: 3,
    invoices: 16,
    revenue: 1260.4967,
    items: 111.5,
    returnedItems: 5,
    firstDay: AS_OF - 361,
    lastDay: AS_OF - 1,
  },
};

const rejected = Object.fromEntries(CLEANING_RULES.map(({ id }) => [id, 0])) as Record<
  CleaningRuleId,
  number
>;
const scores: RfmScores = {
  mode: 'tie-safe',
  levels: 5,
  r: Uint8Array.of(5, 3, 1),
  f: Uint8Array.of(5, 3, 1),
  m: Uint8Array.of(5, 3, 1),
};
const assignment = assignSegments(scores, DEFAULT_PRESET);
if (!assignment.ok) throw new Error(assignment.error.code);

const ANALYSIS: Analysis = {
  files: ['a.csv', 'b.csv'],
  format: {
    container: 'csv',
    compressed: false,
    encoding: 'utf-8',
    delimiter: ',',
    hasHeader: true,
    sheet: null,
  },
  header: ['Client', 'Web', 'Shop'],
  mapping: {
    shape: 'customers',
    roles: [
      { role: 'customer', columns: [0], reason: 'header', confidence: 1 },
      { role: 'total-spend', columns: [1, 2], reason: 'given', confidence: 1 },
    ],
    numberStyles: {},
    timeStyles: {},
    undecidedDates: [],
    periodDays: 1,
    periodAssumed: false,
    currency: 'GBP',
  },
  rowsRead: 20,
  cleaning: {
    kept: 17,
    rejected: { ...rejected, 'missing-customer': 3 },
    noticed: { 'exact-duplicate': 1, 'non-product': 0, outlier: 0 },
  },
  rejectedExamples: [],
  asOfDay: AS_OF,
  timeZone: 'UTC',
  currency: 'GBP',
  base: BASE,
  preset: DEFAULT_PRESET,
  scores,
  assignment: assignment.value,
  clusters: null,
  warnings: [{ code: 'few-customers', facts: { customers: 3 } }],
};

const OPTIONS = {
  locale: 'en',
  warningText: () => 'Only 3 customers.',
  version: '1.2.3',
  milliseconds: 12.6,
  peakMemoryBytes: 1024,
} as const;

function csvOf(table: TableData): string {
  let text = '';
  const decoder = new TextDecoder();
  writeTableCsv(table, (bytes) => {
    text += decoder.decode(bytes, { stream: true });
  });
  return text;
}

function customersCsv(
  change: Partial<CustomerTableSource> = {},
  words = EN,
  options: CustomerTableOptions = {},
): string {
  const { customerValues } = findingsOf(ANALYSIS);
  const source = { ...ANALYSIS, customers: BASE.customers, customerValues, ...change };
  return csvOf(customerTable(source, words, options));
}

describe('customers.csv', () => {
  test('has the columns of the contract first, then every feature; unknown cells are empty', () => {
    expect(customersCsv()).toBe(
      [
        'customer,recency_days,frequency,monetary,r,f,m,segment,average_order_value,tenure_days,active_days,purchase_days,mean_days_between_purchases,unique_products,item_count,returned_items,return_rate,discount_usage,mobile_usage,favorite_category,country,customer_value,rfm_score,segment_name,rule',
        '10,1,12,1000.01,5,5,5,champions,83.33,360,359,12,32.64,2,100,5,0.0500,,,,United Kingdom,250,555,Champions,1',
        '\'=cmd(),40,3,250.50,3,3,3,need-attention,83.50,200,160,3,80.00,1,10.5,0,0.0000,,,,"France, Metropolitan",90,333,Need Attention,6',
        'z z,300,1,9.99,1,1,1,hibernating,9.99,300,0,1,,1,1,0,0.0000,,,,,10,111,Hibernating,10',
        '',
      ].join('\n'),
    );
  });

  test('without amounts leaves spend and its score empty', () => {
    const customers = { ...BASE.customers, totalSpend: null, averageOrderValue: null };
    const lines = customersCsv({ customers, scores: { ...scores, m: null }, customerValues: null }).split(
      '\n',
    );
    expect(lines[1]).toMatch(/^10,1,12,,5,5,,champions,,360/);
  });

  test('names segments in the language asked for, under the same ids', () => {
    expect(customersCsv({}, TR).split('\n')[1]).toContain(',champions,83.33');
    expect(customersCsv({}, TR)).toContain('Şampiyonlar');
  });

  test('of some customers has their rows, in the order they are asked for in', () => {
    const all = customersCsv().split('\n');
    const some = customersCsv({}, EN, { rows: Uint32Array.of(2, 0) }).split('\n');
    expect(some).toEqual([all[0], all[3], all[1], '']);
    expect(customersCsv({}, EN, { rows: new Uint32Array(0) })).toBe(`${all[0]}\n`);
  });

  test('of some columns has them in their order, formulas as harmless as ever', () => {
    const options = {
      rows: Uint32Array.of(1),
      columns: ['monetary', 'segment_name', 'country', 'customer'],
    } as const;
    expect(customersCsv({}, EN, options)).toBe(
      'monetary,segment_name,country,customer\n250.50,Need Attention,"France, Metropolitan",\'=cmd()\n',
    );
  });

  test('money adds up to the total within rounding', () => {
    const rows = customersCsv().trim().split('\n').slice(1);
    const sum = rows.reduce((total, row) => total + Number(row.split(',')[3]), 0);
    expect(Math.abs(sum - 1260.495)).toBeLessThan(0.005 * rows.length);
  });
});

describe('the other tables', () => {
  test('segments.csv has a row for every segment of the preset, empty ones too', () => {
    const lines = csvOf(segmentTable(findingsOf(ANALYSIS).segments, EN, 'GBP'))
      .trim()
      .split('\n');
    expect(lines).toHaveLength(1 + DEFAULT_PRESET.segments.length);
    expect(lines[0]).toMatch(/^segment,segment_name,customers,customer_share,revenue,revenue_share,/);
    expect(lines[1]).toMatch(/^champions,Champions,1,0.3333,1000.01,0.7933,/);
    expect(lines[2]).toMatch(/^loyal,Loyal Customers,0,0.0000,/);
  });

  test('countries.csv and products.csv are ranked by revenue', () => {
    expect(
      csvOf(countryTable(countrySegments(BASE), EN, 'GBP'))
        .split('\n')
        .slice(0, 3),
    ).toEqual([
      'country,rank,customers,customer_share,orders,revenue,revenue_share,cumulative_revenue_share,revenue_per_customer,abc_class',
      'United Kingdom,1,1,0.5000,12,1000.01,0.7997,0.7997,1000.01,A',
      '"France, Metropolitan",2,1,0.5000,3,250.50,0.2003,1.0000,250.50,A',
    ]);
    expect(csvOf(productTable(productSegments(BASE), EN, 'GBP')).split('\n')[1]).toBe(
      'A1,"Mug ""white""",,1,110,15,3,1.0000,1200.00,0.9520,0.9520,A,0.0455',
    );
  });

  test('are there with their header even when the data has nothing for them', () => {
    expect(csvOf(countryTable(null, EN, 'GBP'))).toMatch(/^country,rank,[a-z_,]+\n$/);
    expect(csvOf(productTable(null, EN, 'GBP'))).toMatch(/^product,product_name,[a-z_,]+\n$/);
  });
});

describe('the summary', () => {
  const summary = summarize(ANALYSIS, OPTIONS);

  test('has the keys of the contract', () => {
    expect(Object.keys(summary)).toEqual([
      'schema',
      'source',
      'cleaning',
      'asOf',
      'timeZone',
      'currency',
      'totals',
      'preset',
      'scores',
      'segments',
      'metrics',
      'sufficiency',
      'warnings',
      'run',
    ]);
    expect(summary.schema).toBe('kesit.summary/1');
    expect(summary.source).toEqual({
      files: ['a.csv', 'b.csv'],
      rowsRead: 20,
      shape: 'customers',
      mapping: { customer: 'Client', 'total-spend': ['Web', 'Shop'] },
      encoding: 'utf-8',
      delimiter: ',',
    });
    expect(summary.asOf).toBe('2010-12-10');
    expect(summary.totals).toMatchObject({ customers: 3, invoices: 16, revenue: 1260.5 });
    expect(summary.run).toEqual({ version: '1.2.3', milliseconds: 13, peakMemoryBytes: 1024 });
    expect(summary.warnings).toEqual([{ code: 'few-customers', message: 'Only 3 customers.' }]);
  });

  test('counts every row under one rule in force, and lists rules that are off apart', () => {
    const { kept, rejected: counts, noticed } = summary.cleaning;
    expect(Object.keys(counts)).toEqual(CLEANING_RULES.map(({ id }) => id).filter((id) => !(id in noticed)));
    expect(kept + Object.values(counts).reduce((a, b) => a + b, 0)).toBe(summary.source.rowsRead);
    expect(noticed).toEqual({ 'exact-duplicate': 1, 'non-product': 0, outlier: 0 });
  });

  test('has every segment of the preset in its order, shares adding up to one', () => {
    expect(summary.segments.map(({ id }) => id)).toEqual(DEFAULT_PRESET.segments.map(({ id }) => id));
    expect(summary.segments.reduce((sum, one) => sum + (one.customerShare ?? 0), 0)).toBeCloseTo(1, 12);
    expect(summary.segments[0]).toMatchObject({ id: 'champions', name: 'Champions', customers: 1 });
    expect(summary.segments[0].actions[0]).toBe('Offers that only they get');
    expect(summary.segments[1].health).toBeNull();
  });

  test('speaks Turkish when asked to', () => {
    const turkish = summarize(ANALYSIS, { ...OPTIONS, locale: 'tr' });
    expect(turkish.segments[0].name).toBe('Şampiyonlar');
    expect(turkish.segments[0].id).toBe('champions');
  });

  test('survives JSON: every number is finite', () => {
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  });
});
