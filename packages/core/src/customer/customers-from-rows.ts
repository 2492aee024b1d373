import { type EpochDay, SECONDS_PER_DAY } from '../calendar/index.ts';
import { valuesAt } from '../math/index.ts';
import type { Dictionary } from '../table/index.ts';
import type { Role } from '../transaction/index.ts';
import type { CountryTable, CustomerBase, CustomerTable } from './customer.ts';
import type { CustomerRows } from './customer-rows.ts';
import { type NumberedTexts, numberTexts } from './number-codes.ts';

/**
 * Reads rows of one customer each out as the customer table. What the file does not say stays `null`; an RFM summary of the
 * CLV literature (x, t_x, T) gives orders x + 1, active days t_x and recency T - t_x, but no spend: its mean value leaves
 * the first purchase out.
 */
export function customersFromRows(rows: CustomerRows, asOfDay: EpochDay): CustomerBase {
  const present = new Uint8Array(rows.ids.size);
  const rowOfCode = new Int32Array(rows.ids.size);
  for (let row = 0; row < rows.count; row++) {
    present[rows.customer[row]] = 1;
    rowOfCode[rows.customer[row]] = row;
  }
  const ids = numberTexts(rows.ids, (code) => present[code] === 1);
  const order = Int32Array.from(ids.codes, (code) => rowOfCode[code]);
  const customers = customerTable(rows, ids, order, asOfDay);
  return {
    customers,
    products: null,
    purchases: null,
    countries: customers.country === null ? null : countries(customers),
    orders: null,
    months: null,
    gapCounts: null,
    totals: {
      customers: customers.count,
      invoices: total(customers.orderCount),
      revenue: total(customers.totalSpend),
      items: total(customers.itemCount),
      returnedItems: total(customers.returnedItems),
      firstDay: null,
      lastDay: customers.recencyDays === null ? null : asOfDay - least(customers.recencyDays),
    },
  };
}

function customerTable(
  rows: CustomerRows,
  ids: NumberedTexts,
  order: Int32Array,
  asOfDay: EpochDay,
): CustomerTable {
  const count = ids.texts.length;
  const column = (role: Role): Float64Array | null => {
    const values = rows.values.get(role);
    return values === undefined ? null : valuesAt(values, order);
  };
  const day = (role: Role): Float64Array | null =>
    column(role)?.map((second) => Math.floor(second / SECONDS_PER_DAY)) ?? null;
  const repeats = column('repeat-count');
  const span = column('repeat-recency')?.map((periods) => Math.round(periods * rows.periodDays)) ?? null;
  const tenure = column('tenure')?.map((periods) => Math.round(periods * rows.periodDays)) ?? null;
  const orderCount = column('order-count') ?? repeats?.map((x) => x + 1) ?? null;
  const totalSpend = column('total-spend');
  const itemCount = column('total-items');
  const returnedItems = column('returned-items');
  const lastDay = day('last-purchase');
  const firstDay = day('first-purchase');
  const recencyDays =
    column('days-since-last-purchase') ??
    lastDay?.map((last) => asOfDay - last) ??
    (tenure !== null && span !== null ? tenure.map((days, i) => days - span[i]) : null);
  const tenureDays = tenure ?? firstDay?.map((first) => asOfDay - first) ?? null;
  const activeDays =
    span ??
    (tenureDays !== null && recencyDays !== null
      ? tenureDays.map((days, i) => Math.max(0, days - recencyDays[i]))
      : null);
  const purchaseDays = repeats?.map((x) => x + 1) ?? null;
  const categories = texts(rows, 'favorite-category', rows.categories, rows.category);
  const countryNames = texts(rows, 'country', rows.countries, rows.country);
  return {
    count,
    asOfDay,
    ids: ids.texts,
    recencyDays,
    orderCount,
    totalSpend,
    averageOrderValue:
      totalSpend === null || orderCount === null ? null : ratio(totalSpend, orderCount, false),
    tenureDays,
    activeDays,
    purchaseDays,
    meanDaysBetweenPurchases:
      activeDays === null || purchaseDays === null
        ? null
        : activeDays.map((days, i) => (purchaseDays[i] > 1 ? days / (purchaseDays[i] - 1) : Number.NaN)),
    uniqueProducts: column('unique-products'),
    itemCount,
    returnedItems,
    returnRate: returnedItems === null || itemCount === null ? null : ratio(returnedItems, itemCount, true),
    discountUsage: share(column('discounted-orders'), orderCount),
    mobileUsage: share(column('mobile-orders'), orderCount),
    favoriteCategory:
      categories === null ? null : Int32Array.from(order, (row) => categories.indexOf[rows.category[row]]),
    categories: categories?.texts ?? [],
    country:
      countryNames === null ? null : Int32Array.from(order, (row) => countryNames.indexOf[rows.country[row]]),
    countries: countryNames?.texts ?? [],
  };
}

function texts(
  rows: CustomerRows,
  role: Role,
  dictionary: Dictionary,
  codes: Int32Array,
): NumberedTexts | null {
  if (!rows.roles.includes(role)) return null;
  const used = new Uint8Array(dictionary.size);
  for (let row = 0; row < rows.count; row++) used[codes[row]] = 1;
  return numberTexts(dictionary, (code) => code > 0 && used[code] === 1);
}

/** Zero where there is nothing to divide by. */
function ratio(of: Float64Array, by: Float64Array, capped: boolean): Float64Array {
  return of.map((value, i) => {
    const quotient = by[i] > 0 && !Number.isNaN(value) ? value / by[i] : 0;
    return capped ? Math.min(1, quotient) : quotient;
  });
}

function share(of: Float64Array | null, by: Float64Array | null): Float64Array | null {
  return of === null || by === null ? null : ratio(of, by, true);
}

function total(column: Float64Array | null): number | null {
  if (column === null) return null;
  let sum = 0;
  for (const value of column) if (!Number.isNaN(value)) sum += value;
  return sum;
}

function least(column: Float64Array): number {
  let low = Number.POSITIVE_INFINITY;
  for (const value of column) if (value < low) low = value;
  return low === Number.POSITIVE_INFINITY ? 0 : low;
}

function countries({
  country,
  countries: names,
  orderCount,
  totalSpend,
  count,
}: CustomerTable): CountryTable {
  const customers = new Float64Array(names.length);
  const orders = new Float64Array(names.length);
  const revenue = new Float64Array(names.length);
  for (let i = 0; i < count; i++) {
    const at = country === null ? -1 : country[i];
    if (at < 0) continue;
    customers[at]++;
    orders[at] += orderCount?.[i] ?? 0;
    revenue[at] += totalSpend?.[i] ?? 0;
  }
  return { count: names.length, names, customers, orders, revenue };
}
