import type { EpochDay } from '../calendar/index.ts';
import { valuesAt } from '../math/index.ts';
import { type Dictionary, textOf } from '../table/index.ts';
import { readCountries } from './country-table.ts';
import type { CustomerBase, CustomerTable, ProductTable } from './customer.ts';
import { type Ledger, productsAreDescriptions, UNITS } from './ledger.ts';
import { monthTable } from './month-table.ts';
import { type NumberedTexts, numberTexts } from './number-codes.ts';
import { gapCounts, orderFeatures } from './order-features.ts';
import { orderList } from './order-list.ts';
import { groupOrders, type OrdersByCustomer } from './orders-by-customer.ts';
import {
  codedPurchases,
  numberPurchases,
  type PurchaseFeatures,
  type PurchaseQuestion,
  purchaseFeatures,
} from './purchases.ts';

/**
 * Reads a ledger out as one row per customer with every feature, as of the beginning of `asOfDay`; linear but for sorting ids.
 * `keepOrders` adds the orders themselves.
 */
export function customersFromLedger(
  ledger: Ledger,
  asOfDay: EpochDay,
  options: { readonly keepOrders?: boolean } = {},
): CustomerBase {
  const question = purchaseQuestion(ledger);
  return beginCustomers(ledger, asOfDay, options)(question && purchaseFeatures(question));
}

/** What is to be asked of the purchases; `null` where lines name neither products nor categories. */
export function purchaseQuestion(ledger: Ledger): PurchaseQuestion | null {
  const { dictionaries, features, products, purchases } = ledger;
  if (!features.products && !features.categories) return null;
  const { texts, indexOf } = numberCategories(ledger);
  const goods = features.products ? productDictionary(ledger).size : dictionaries.category.size;
  const categoryCode = (code: number): number => (features.products ? products.category[code] : code);
  return {
    purchases: codedPurchases(purchases, dictionaries.customer.size, goods),
    customerCount: dictionaries.customer.size,
    categoryOf: Int32Array.from({ length: goods }, (_, code) => indexOf[categoryCode(code)] ?? -1),
    categoryCount: texts.length,
  };
}

/** All of the read-out that does not need to know what was bought, and the rest of it once that is known. */
export function beginCustomers(
  ledger: Ledger,
  asOfDay: EpochDay,
  { keepOrders = false }: { readonly keepOrders?: boolean } = {},
): (bought: PurchaseFeatures | null) => CustomerBase {
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
  const categories = numberCategories(ledger);
  const products = features.products ? numberProducts(ledger) : null;
  const countries = features.countries
    ? numberTexts(dictionaries.country, (code) => code > 0 && usedCountries[code] === 1)
    : null;
  const countryRead = countries && readCountries(grouped, countries, features.amounts);
  const ofOrders = orderFeatures(grouped, features, asOfDay);
  const returned = returnFeatures(ledger, ids, ofOrders.itemCount);
  const rest = {
    countries: countryRead === null ? null : countryRead.table,
    orders: keepOrders ? orderList(ledger, grouped.start, ids.indexOf, countries) : null,
    months: monthTable(grouped),
    gapCounts: gapCounts(grouped),
    totals: totals(ledger, grouped),
  };
  return (bought) => ({
    customers: {
      asOfDay,
      ids: ids.texts,
      count,
      ...ofOrders,
      ...returned,
      uniqueProducts:
        products && bought && Float64Array.from(ids.codes, (code) => bought.uniqueProducts[code]),
      favoriteCategory:
        features.categories && bought !== null
          ? Int32Array.from(ids.codes, (code) => bought.favoriteCategory[code])
          : null,
      categories: categories.texts,
      country: countryRead === null ? null : countryRead.favorite,
      countries: countries === null ? [] : countries.texts,
    },
    products: products && bought && productTable(ledger, products, categories, bought),
    purchases: products && numberPurchases(ledger.purchases, ids.indexOf, products.indexOf),
    ...rest,
  });
}

function numberCategories({ dictionaries, features }: Ledger): NumberedTexts {
  return numberTexts(dictionaries.category, (code) => features.categories && code > 0);
}

function productDictionary(ledger: Ledger): Dictionary {
  const { description, product } = ledger.dictionaries;
  return productsAreDescriptions(ledger) ? description : product;
}

function numberProducts(ledger: Ledger): NumberedTexts {
  const { products } = ledger;
  return numberTexts(
    productDictionary(ledger),
    (code) => code > 0 && (products.lines[code] > 0 || products.returnedItems[code] > 0),
  );
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
  categories: NumberedTexts,
  { revenue, customers }: PurchaseFeatures,
): ProductTable {
  const { products, dictionaries } = ledger;
  const count = numbered.texts.length;
  const pick = (column: Float64Array, units = 1): Float64Array =>
    valuesAt(column, numbered.codes).map((value) => value / units);
  return {
    count,
    codes: numbered.texts,
    names: Array.from(numbered.codes, (code) => textOf(dictionaries.description, products.name[code])),
    category: numbered.codes.map((code) => categories.indexOf[products.category[code]] ?? -1),
    revenue: pick(revenue, UNITS),
    items: pick(products.items, UNITS),
    lines: pick(products.lines),
    customers: pick(customers),
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
