import type { CustomerBase, CustomerTable } from '../src/customer/index.ts';

/** A customer table of the columns a test cares about; the rest is unknown. */
export function customerTable(
  columns: Partial<Record<NumberColumn, readonly number[]>> & Partial<Omit<CustomerTable, NumberColumn>>,
): CustomerTable {
  const given = Object.values(columns).filter(
    (column) => Array.isArray(column) || ArrayBuffer.isView(column),
  );
  const count = Math.max(0, ...given.map((column) => (column as readonly number[]).length));
  const known = Object.fromEntries(
    NUMBER_COLUMNS.map((name) => [name, columns[name] ? Float64Array.from(columns[name]) : null]),
  ) as Record<NumberColumn, Float64Array | null>;
  return {
    count,
    asOfDay: 20_000,
    ids: Array.from({ length: count }, (_, index) => String(index + 1)),
    favoriteCategory: null,
    categories: [],
    country: null,
    countries: [],
    ...columns,
    ...known,
  };
}

/** A base around a customer table, without dates, products or countries unless given. */
export function customerBase(
  customers: CustomerTable,
  {
    totals = {},
    ...parts
  }: Partial<Omit<CustomerBase, 'totals' | 'customers'>> & { totals?: Partial<CustomerBase['totals']> } = {},
): CustomerBase {
  const add = (column: Float64Array | null) => column?.reduce((total, value) => total + value, 0) ?? null;
  const { orderCount, totalSpend, itemCount, returnedItems } = customers;
  return {
    customers,
    products: null,
    purchases: null,
    countries: null,
    orders: null,
    months: null,
    gapCounts: null,
    ...parts,
    totals: {
      customers: orderCount ? orderCount.filter((orders) => orders > 0).length : customers.count,
      invoices: add(orderCount),
      revenue: add(totalSpend),
      items: add(itemCount),
      returnedItems: add(returnedItems),
      firstDay: null,
      lastDay: null,
      ...totals,
    },
  };
}

/** The same shuffle for the same seed. */
export function shuffled<T>(values: readonly T[], seed: number): T[] {
  const result = [...values];
  let state = seed + 1;
  for (let last = result.length - 1; last > 0; last--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const pick = state % (last + 1);
    [result[last], result[pick]] = [result[pick], result[last]];
  }
  return result;
}

/** All numbers anywhere in a plain value. */
export function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

const NUMBER_COLUMNS = [
  'recencyDays',
  'orderCount',
  'totalSpend',
  'averageOrderValue',
  'tenureDays',
  'activeDays',
  'purchaseDays',
  'meanDaysBetweenPurchases',
  'uniqueProducts',
  'itemCount',
  'returnedItems',
  'returnRate',
  'discountUsage',
  'mobileUsage',
] as const;

type NumberColumn = (typeof NUMBER_COLUMNS)[number];
