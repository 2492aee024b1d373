import type { RfmScores, SegmentAssignment, SegmentPreset } from '../segment/index.ts';
import type { FeatureSource } from '../selection/index.ts';
import type { TableColumn, TableData } from './table-data.ts';
import type { CustomerColumnKey, TableWords } from './table-words.ts';

export interface CustomerTableSource extends FeatureSource {
  readonly preset: SegmentPreset;
  readonly assignment: SegmentAssignment;
  readonly currency: string | null;
}

export interface CustomerTableOptions {
  /** In this order; else all of `customers.csv`. */
  readonly columns?: readonly CustomerColumnKey[];
  /** Rows of the customer table, in the order in which they are written; else all of them. */
  readonly rows?: Uint32Array | null;
  readonly title?: string;
}

/** What stands in a column, its head aside. */
type Values = TableColumn extends infer Column
  ? Column extends TableColumn
    ? Omit<Column, 'key' | 'title' | 'unit'>
    : never
  : never;

const count = (values: ArrayLike<number> | null): Values | null => values && { kind: 'number', values };
const money = (values: ArrayLike<number> | null): Values | null => values && { kind: 'money', values };
const rate = (values: ArrayLike<number> | null): Values | null => values && { kind: 'rate', values };

/** What the data has for a column; `null` where it cannot have it. */
type ColumnOf = (source: CustomerTableSource, locale: 'en' | 'tr') => Values | null;

/** In the order of `customers.csv`: the first eight are a contract, the features follow. */
const COLUMNS: Readonly<Record<CustomerColumnKey, ColumnOf>> = {
  customer: ({ customers }) => ({ kind: 'text', values: customers.ids }),
  recency_days: ({ customers }) => count(customers.recencyDays),
  frequency: ({ customers }) => count(customers.orderCount),
  monetary: ({ customers }) => money(customers.totalSpend),
  r: ({ scores }) => count(scores.r),
  f: ({ scores }) => count(scores.f),
  m: ({ scores }) => count(scores.m),
  segment: ({ preset, assignment }) =>
    named(
      assignment.segment,
      preset.segments.map(({ id }) => id),
    ),
  average_order_value: ({ customers }) => money(customers.averageOrderValue),
  tenure_days: ({ customers }) => count(customers.tenureDays),
  active_days: ({ customers }) => count(customers.activeDays),
  purchase_days: ({ customers }) => count(customers.purchaseDays),
  mean_days_between_purchases: ({ customers: { meanDaysBetweenPurchases: values } }) =>
    values && { kind: 'number', values, digits: 2 },
  unique_products: ({ customers }) => count(customers.uniqueProducts),
  item_count: ({ customers }) => count(customers.itemCount),
  returned_items: ({ customers }) => count(customers.returnedItems),
  return_rate: ({ customers }) => rate(customers.returnRate),
  discount_usage: ({ customers }) => rate(customers.discountUsage),
  mobile_usage: ({ customers }) => rate(customers.mobileUsage),
  favorite_category: ({ customers }) => named(customers.favoriteCategory, customers.categories),
  country: ({ customers }) => named(customers.country, customers.countries),
  customer_value: ({ customerValues }) => count(customerValues),
  rfm_score: ({ scores }) => joinedScores(scores),
  segment_name: ({ preset, assignment }, locale) =>
    named(
      assignment.segment,
      preset.segments.map(({ name }) => name[locale]),
    ),
  rule: ({ assignment }) => ruleNumbers(assignment),
  first_order: ({ customers }) => day(customers.asOfDay, customers.tenureDays),
  last_order: ({ customers }) => day(customers.asOfDay, customers.recencyDays),
};

/** Days on a calendar: what `customers.csv` says in days since then. */
const DATED: readonly CustomerColumnKey[] = ['first_order', 'last_order'];
const CUSTOMERS_CSV = (Object.keys(COLUMNS) as CustomerColumnKey[]).filter((key) => !DATED.includes(key));

/** Customers as a table: scores, segment and features of each. What the data cannot have stays empty. */
export function customerTable(
  source: CustomerTableSource,
  words: TableWords,
  { columns = CUSTOMERS_CSV, rows = null, title = words.tables.customers }: CustomerTableOptions = {},
): TableData {
  return {
    title,
    columns: columns.map((key) => {
      const values = COLUMNS[key](source, words.locale) ?? NOTHING;
      return { key, title: words.columns[key], unit: null, ...values };
    }),
    rowCount: source.customers.count,
    rows,
    currency: source.currency,
  };
}

/** The columns this data has something for, in the order in which they are offered. */
export function customerColumns(source: CustomerTableSource, isDated: boolean): CustomerColumnKey[] {
  return (Object.keys(COLUMNS) as CustomerColumnKey[]).filter(
    (key) => (isDated || !DATED.includes(key)) && COLUMNS[key](source, 'en') !== null,
  );
}

const NOTHING: Values = { kind: 'number', values: new Float64Array(0) };

function named(values: ArrayLike<number> | null, names: readonly string[]): Values | null {
  return values && { kind: 'name', values, names };
}

function day(asOfDay: number, daysAgo: Float64Array | null): Values | null {
  return daysAgo && { kind: 'day', values: daysAgo.map((days) => asOfDay - days) };
}

/** `555`, or `55` where there are no amounts. */
function joinedScores({ r, f, m, levels }: RfmScores): Values {
  const base = levels + 1;
  const values = new Uint16Array(r.length);
  for (let row = 0; row < r.length; row++) {
    values[row] = (r[row] * base + f[row]) * base + (m === null ? 0 : m[row]);
  }
  const names = Array.from({ length: base ** 3 }, (_, code) => {
    const monetary = m === null ? '' : String(code % base);
    return `${Math.floor(code / base ** 2)}${Math.floor(code / base) % base}${monetary}`;
  });
  return { kind: 'name', values, names };
}

/** Rules are numbered from 1 as they are asked; `remainder` where none matched. */
function ruleNumbers({ rule }: SegmentAssignment): Values {
  const values = new Int32Array(rule.length);
  let most = 0;
  for (let row = 0; row < rule.length; row++) {
    values[row] = rule[row] + 1;
    most = Math.max(most, values[row]);
  }
  const names = ['remainder', ...Array.from({ length: most }, (_, i) => String(i + 1))];
  return { kind: 'name', values, names };
}
