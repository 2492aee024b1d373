import type { EpochDay } from '../calendar/index.ts';
import { textOf } from '../table/index.ts';
import { readCountries } from './country-table.ts';
import type { CustomerBase, CustomerTable, ProductTable } from './customer.ts';
import { type Ledger, productsAreDescriptions, UNITS } from './ledger.ts';
import { monthTable } from './month-table.ts';
import { type NumberedTexts, numberTexts } from './number-codes.ts';
import { gapCounts, orderFeatures } from './order-features.ts';
import { orderList } from './order-list.ts';
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
  const countryRead = countries && readCountries(grouped, countries, features.amounts);
  const ofOrders = orderFeatures(grouped, features, asOfDay);
  const customers: CustomerTable = {
    asOfDay,
    ids: ids.texts,
    count,
    ...ofOrders,
    ...returnFeatures(ledger, ids, ofOrders.itemCount),
    uniqueProducts: products === null || spent === null ? null : spent.uniqueProducts,
    favoriteCategory: features.categories && spent !== null ? spent.favoriteCategory : null,
    categories: categories.texts,
    country: countryRead === null ? null : countryRead.favorite,
    countries: countries === null ? [] : countries.texts,
  };
  return {
    customers,
    products: products && spent && productTable(ledger, products, categoryOf, spent),
    purchases: products && purchases,
    countries: countryRead === null ? null : countryRead.table,
    orders: keepOrders ? orderList(ledger, grouped.start, ids.indexOf, countries) : null,
    months: monthTable(grouped),
    gapCounts: gapCounts(grouped),
    totals: totals(ledger, grouped),
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

function returnFeatures(
  ledger: Ledger,
  ids: NumberedTexts,
  itemCount: Float64Array | null,
): Pick<CustomerTable, 'returnedItems' | 'returnRate'> {
  if (itemCount === null) return { returnedItems: null, returnRate: null };
  const count = ids.texts.length;
  const returnedItems = new Float64Array(count);
  const returnRate = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const returned = (ledger.returnedItems[ids.codes[i]] ?? 0) / UNITS;
    returnedItems[i] = returned;
    returnRate[i] = itemCount[i] > 0 ? Math.min(1, returned / itemCount[i]) : 0;
  }
  return { returnedItems, returnRate };
}

function productTable(
  ledger: Ledger,
  numbered: NumberedTexts,
  category: Int32Array,
  { revenue, customers }: PurchaseFeatures,
): ProductTable {
  const { products, dictionaries } = ledger;
  const count = numbered.texts.length;
  const pick = (column: Float64Array, units = 1): Float64Array =>
    Float64Array.from(numbered.codes, (code) => column[code] / units);
  return {
    count,
    codes: numbered.texts,
    names: Array.from(numbered.codes, (code) => textOf(dictionaries.description, products.name[code])),
    category,
    revenue: revenue.map((units) => units / UNITS),
    items: pick(products.items, UNITS),
    lines: pick(products.lines),
    customers,
    returnedItems: pick(products.returnedItems, UNITS),
  };
}

function totals(
  { orders, features, returnedItems }: Ledger,
  { count, firstDay, lastDay }: OrdersByCustomer,
): CustomerBase['totals'] {
  let value = 0;
  let items = 0;
  for (let i = 0; i < orders.size; i++) {
    value += orders.value[i];
    items += orders.items[i];
  }
  let returned = 0;
  for (let code = 0; code < returnedItems.length; code++) returned += returnedItems[code];
  return {
    customers: count,
    invoices: orders.size,
    revenue: features.amounts ? value / UNITS : null,
    items: features.quantities ? items / UNITS : null,
    returnedItems: features.quantities ? returned / UNITS : null,
    firstDay: orders.size === 0 ? null : firstDay,
    lastDay: orders.size === 0 ? null : lastDay,
  };
}
