import { type EpochDay, SECONDS_PER_DAY } from '../calendar/index.ts';
import { countryTable } from './country-table.ts';
import type { CustomerBase, CustomerTable, ProductTable } from './customer.ts';
import { favorites } from './favorite.ts';
import { type Ledger, productsAreDescriptions, UNITS } from './ledger.ts';
import { monthTable } from './month-table.ts';
import { type NumberedTexts, numberTexts } from './number-codes.ts';
import { orderList } from './order-list.ts';
import { DISCOUNTED, MOBILE } from './order-table.ts';
import { groupOrders, type OrdersByCustomer } from './orders-by-customer.ts';
import { numberPurchases, type PurchaseFeatures, purchaseFeatures } from './purchases.ts';

/**
 * Reads a ledger out as one row per customer with every feature, as of the beginning of `asOfDay`; linear but for sorting ids.
 * `keepOrders` adds the orders themselves.
 */
export function customersFromLedger(
  ledger: Ledger,
  asOfDay: EpochDay,
  { keepOrders = false }: { readonly keepOrders?: boolean } = {},
): CustomerBase {
  const { orders, features, dictionaries } = ledger;
  const hasOrder = new Uint8Array(dictionaries.customer.size);
  const usedCountries = new Uint8Array(dictionaries.country.size);
  for (let i = 0; i < orders.size; i++) {
    hasOrder[orders.customer[i]] = 1;
    usedCountries[orders.country[i]] = 1;
  }
  const ids = numberTexts(dictionaries.customer, (code) => hasOrder[code] === 1);
  const count = ids.texts.length;
  const grouped = groupOrders(orders, ids.indexOf, count);
  const categories = numberTexts(dictionaries.category, (code) => features.categories && code > 0);
  const products = features.products ? numberProducts(ledger) : null;
  const bought = products ?? (features.categories ? categories : null);
  const purchases = bought && numberPurchases(ledger.purchases, ids.indexOf, bought.indexOf);
  const categoryOf =
    products === null ? countingUp(categories.texts.length) : categoriesOf(ledger, products, categories);
  const spent = purchases && purchaseFeatures(purchases, count, categoryOf, categories.texts.length);
  const countries = features.countries
    ? numberTexts(dictionaries.country, (code) => code > 0 && usedCountries[code] === 1)
    : null;
  const customers: CustomerTable = {
    asOfDay,
    ids: ids.texts,
    count,
    ...orderFeatures(ledger, grouped, count, asOfDay),
    ...returnFeatures(ledger, ids, grouped),
    uniqueProducts: products && spent && spent.uniqueProducts,
    favoriteCategory: features.categories && spent !== null ? spent.favoriteCategory : null,
    categories: categories.texts,
    country: countries === null ? null : favoriteCountries(ledger, grouped, countries, count),
    countries: countries?.texts ?? [],
  };
  return {
    customers,
    products: products && spent && productTable(ledger, products, categoryOf, spent),
    purchases: products && purchases,
    countries: countries === null ? null : countryTable(ledger, countries),
    orders: keepOrders ? orderList(ledger, grouped, countries) : null,
    months: monthTable(ledger, grouped, count),
    gapCounts: gapCounts(ledger, grouped, count),
    totals: totals(ledger, customers),
  };
}

function numberProducts(ledger: Ledger): NumberedTexts {
  const { dictionaries, products } = ledger;
  const dictionary = productsAreDescriptions(ledger) ? dictionaries.description : dictionaries.product;
  return numberTexts(
    dictionary,
    (code) => code > 0 && (products.lines[code] > 0 || products.returnedItems[code] > 0),
  );
}

function categoriesOf({ products }: Ledger, numbered: NumberedTexts, categories: NumberedTexts): Int32Array {
  return numbered.codes.map((code) => categories.indexOf[products.category[code]] ?? -1);
}

function countingUp(length: number): Int32Array {
  return Int32Array.from({ length }, (_, index) => index);
}

function orderFeatures(
  ledger: Ledger,
  { start, order }: OrdersByCustomer,
  count: number,
  asOfDay: EpochDay,
): Pick<
  CustomerTable,
  | 'recencyDays'
  | 'orderCount'
  | 'totalSpend'
  | 'averageOrderValue'
  | 'tenureDays'
  | 'activeDays'
  | 'purchaseDays'
  | 'meanDaysBetweenPurchases'
  | 'discountUsage'
  | 'mobileUsage'
> {
  const { orders, features } = ledger;
  const column = (): Float64Array => new Float64Array(count);
  const recencyDays = column();
  const orderCount = column();
  const totalSpend = column();
  const averageOrderValue = column();
  const tenureDays = column();
  const activeDays = column();
  const purchaseDays = column();
  const meanDaysBetweenPurchases = column();
  const discountUsage = column();
  const mobileUsage = column();
  const days: number[] = [];
  for (let i = 0; i < count; i++) {
    let first = Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    let value = 0;
    let discounted = 0;
    let mobile = 0;
    const times = start[i + 1] - start[i];
    days.length = 0;
    for (let at = start[i]; at < start[i + 1]; at++) {
      const o = order[at];
      const firstDay = Math.floor(orders.firstSecond[o] / SECONDS_PER_DAY);
      const lastDay = Math.floor(orders.lastSecond[o] / SECONDS_PER_DAY);
      if (firstDay < first) first = firstDay;
      if (lastDay > last) last = lastDay;
      days.push(firstDay);
      if (lastDay !== firstDay) days.push(lastDay);
      value += orders.value[o];
      if ((orders.flags[o] & DISCOUNTED) !== 0) discounted++;
      if ((orders.flags[o] & MOBILE) !== 0) mobile++;
    }
    recencyDays[i] = asOfDay - last;
    tenureDays[i] = asOfDay - first;
    activeDays[i] = last - first;
    purchaseDays[i] = countDistinct(days);
    meanDaysBetweenPurchases[i] = purchaseDays[i] > 1 ? activeDays[i] / (purchaseDays[i] - 1) : Number.NaN;
    orderCount[i] = times;
    totalSpend[i] = value / UNITS;
    averageOrderValue[i] = times === 0 ? 0 : totalSpend[i] / times;
    discountUsage[i] = times === 0 ? 0 : discounted / times;
    mobileUsage[i] = times === 0 ? 0 : mobile / times;
  }
  return {
    recencyDays,
    orderCount,
    totalSpend: features.amounts ? totalSpend : null,
    averageOrderValue: features.amounts ? averageOrderValue : null,
    tenureDays,
    activeDays,
    purchaseDays,
    meanDaysBetweenPurchases,
    discountUsage: features.discounts ? discountUsage : null,
    mobileUsage: features.channels ? mobileUsage : null,
  };
}

function countDistinct(days: number[]): number {
  if (days.length < 2) return days.length;
  days.sort((a, b) => a - b);
  let count = 1;
  for (let i = 1; i < days.length; i++) if (days[i] !== days[i - 1]) count++;
  return count;
}

/** Days from one day with an order to the customer's next one, counted over all customers. */
function gapCounts(ledger: Ledger, { start, order }: OrdersByCustomer, count: number): Float64Array {
  const gaps: number[] = [];
  const days: number[] = [];
  for (let i = 0; i < count; i++) {
    days.length = 0;
    for (let at = start[i]; at < start[i + 1]; at++) {
      days.push(Math.floor(ledger.orders.firstSecond[order[at]] / SECONDS_PER_DAY));
    }
    days.sort((a, b) => a - b);
    for (let at = 1; at < days.length; at++) {
      const gap = days[at] - days[at - 1];
      if (gap > 0) gaps[gap] = (gaps[gap] ?? 0) + 1;
    }
  }
  return Float64Array.from(gaps, (times) => times ?? 0);
}

function returnFeatures(
  ledger: Ledger,
  ids: NumberedTexts,
  { start, order }: OrdersByCustomer,
): Pick<CustomerTable, 'itemCount' | 'returnedItems' | 'returnRate'> {
  if (!ledger.features.quantities) return { itemCount: null, returnedItems: null, returnRate: null };
  const count = ids.texts.length;
  const itemCount = new Float64Array(count);
  const returnedItems = new Float64Array(count);
  const returnRate = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    for (let at = start[i]; at < start[i + 1]; at++) itemCount[i] += ledger.orders.items[order[at]];
    itemCount[i] /= UNITS;
    returnedItems[i] = (ledger.returnedItems[ids.codes[i]] ?? 0) / UNITS;
    returnRate[i] = itemCount[i] > 0 ? Math.min(1, returnedItems[i] / itemCount[i]) : 0;
  }
  return { itemCount, returnedItems, returnRate };
}

function favoriteCountries(
  ledger: Ledger,
  { start, order }: OrdersByCustomer,
  countries: NumberedTexts,
  count: number,
): Int32Array {
  const { orders, features } = ledger;
  return favorites(count, countries.texts.length, (customer, add) => {
    for (let at = start[customer]; at < start[customer + 1]; at++) {
      const o = order[at];
      add(countries.indexOf[orders.country[o]], features.amounts ? orders.value[o] : 1);
    }
  });
}

function productTable(
  ledger: Ledger,
  numbered: NumberedTexts,
  category: Int32Array,
  { revenue, customers }: PurchaseFeatures,
): ProductTable {
  const { products, dictionaries } = ledger;
  const count = numbered.texts.length;
  const names = numberTexts(dictionaries.description, () => true);
  const pick = (column: Float64Array, units = 1): Float64Array =>
    Float64Array.from(numbered.codes, (code) => column[code] / units);
  return {
    count,
    codes: numbered.texts,
    names: Array.from(numbered.codes, (code) => names.texts[names.indexOf[products.name[code]]] ?? ''),
    category,
    revenue: revenue.map((units) => units / UNITS),
    items: pick(products.items, UNITS),
    lines: pick(products.lines),
    customers,
    returnedItems: pick(products.returnedItems, UNITS),
  };
}

function totals(ledger: Ledger, customers: CustomerTable): CustomerBase['totals'] {
  const { orders, features } = ledger;
  let value = 0;
  let items = 0;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < orders.size; i++) {
    value += orders.value[i];
    items += orders.items[i];
    if (orders.firstSecond[i] < first) first = orders.firstSecond[i];
    if (orders.lastSecond[i] > last) last = orders.lastSecond[i];
  }
  let returned = 0;
  for (let code = 0; code < ledger.returnedItems.length; code++) returned += ledger.returnedItems[code];
  return {
    customers: customers.count,
    invoices: orders.size,
    revenue: features.amounts ? value / UNITS : null,
    items: features.quantities ? items / UNITS : null,
    returnedItems: features.quantities ? returned / UNITS : null,
    firstDay: orders.size === 0 ? null : Math.floor(first / SECONDS_PER_DAY),
    lastDay: orders.size === 0 ? null : Math.floor(last / SECONDS_PER_DAY),
  };
}
