import { mergeDictionary, textOf } from '../table/index.ts';
import { createOrderDictionaries, type OrderDictionaries, type Shape } from '../transaction/index.ts';
import {
  appendOrder,
  createOrderTable,
  type OrderTable,
  orderOfInvoice,
  orderOfMoment,
  reserveOrders,
} from './order-table.ts';
import { createProductLedger, mergeProducts, type ProductLedger } from './product-ledger.ts';
import { createPurchaseLog, mergePurchaseLog, type PurchaseLog } from './purchase-log.ts';

/**
 * Units per unit of currency and per piece: money and quantities (1.25 kg) are summed in whole hundredths of a hundredth, so
 * that sums are exact (below 2^53 units, nine hundred billion) and do not depend on the order of the rows.
 */
export const UNITS = 1e4;

/**
 * Orders of any number of files and parts of files, folded. Adding rows and merging ledgers may happen in any order and
 * grouping: what is read out of it is the same.
 */
export interface Ledger {
  readonly dictionaries: OrderDictionaries;
  readonly features: LedgerFeatures;
  readonly orders: OrderTable;
  readonly purchases: PurchaseLog;
  readonly products: ProductLedger;
  /** Pieces returned in `UNITS`, by customer code. */
  returnedItems: Float64Array;
  /** Value of returned lines in `UNITS`, by customer code. */
  returnedValue: Float64Array;
}

/** What the data set has; the rest is not invented. */
export interface LedgerFeatures {
  /** How lines make up an order: by invoice number (those without one by moment), by customer and moment, or each row is one. */
  readonly orderBy: 'invoice' | 'moment' | 'row';
  readonly amounts: boolean;
  readonly quantities: boolean;
  readonly products: boolean;
  readonly categories: boolean;
  readonly countries: boolean;
  readonly channels: boolean;
  readonly discounts: boolean;
}

/** Features of a file with these roles. */
export function ledgerFeatures(shape: Shape, hasRole: (role: string) => boolean): LedgerFeatures {
  return {
    orderBy: hasRole('invoice') ? 'invoice' : shape === 'orders' ? 'row' : 'moment',
    amounts: hasRole('amount') || hasRole('price'),
    quantities: hasRole('quantity'),
    products: hasRole('product') || hasRole('description'),
    categories: hasRole('category'),
    countries: hasRole('country'),
    channels: hasRole('channel'),
    discounts: hasRole('discount'),
  };
}

export function emptyLedger(features: LedgerFeatures): Ledger {
  return {
    dictionaries: createOrderDictionaries(),
    features,
    orders: createOrderTable(),
    purchases: createPurchaseLog(),
    products: createProductLedger(),
    returnedItems: new Float64Array(1024),
    returnedValue: new Float64Array(1024),
  };
}

/** What codes of a ledger are in the one it was added to. */
export interface MergedCodes {
  readonly customer: Int32Array;
  readonly country: Int32Array;
}

/** Adds to `into` all of `from` but its orders, which `mergeOrders` adds. */
export function mergeGoods(into: Ledger, from: Ledger): MergedCodes {
  const codes = {
    customer: mergeDictionary(into.dictionaries.customer, from.dictionaries.customer),
    product: mergeDictionary(into.dictionaries.product, from.dictionaries.product),
    description: mergeDictionary(into.dictionaries.description, from.dictionaries.description),
    category: mergeDictionary(into.dictionaries.category, from.dictionaries.category),
    country: mergeDictionary(into.dictionaries.country, from.dictionaries.country),
  };
  mergeDictionary(into.dictionaries.currency, from.dictionaries.currency);
  const productCodes = productsAreDescriptions(into) ? codes.description : codes.product;
  const purchaseCodes = into.features.products ? productCodes : codes.category;
  mergePurchaseLog(into.purchases, from.purchases, codes.customer, purchaseCodes);
  mergeProducts(
    into.products,
    from.products,
    into.dictionaries,
    productCodes,
    codes.description,
    codes.category,
  );
  const known = Math.min(from.returnedItems.length, from.dictionaries.customer.size);
  for (let customer = 0; customer < known; customer++) {
    if (from.returnedItems[customer] === 0 && from.returnedValue[customer] === 0) continue;
    noteReturn(into, codes.customer[customer], from.returnedItems[customer], -from.returnedValue[customer]);
  }
  return codes;
}

/** Products without codes go by their descriptions. */
export function productsAreDescriptions(ledger: Ledger): boolean {
  return ledger.features.products && ledger.dictionaries.product.size === 1;
}

/** Adds the orders of a ledger whose goods have been added. */
export function mergeOrders(into: Ledger, { dictionaries, orders: from }: Ledger, codes: MergedCodes): void {
  const { orders, features } = into;
  const invoices = mergeDictionary(into.dictionaries.invoice, dictionaries.invoice);
  reserveOrders(orders, orders.size + from.size);
  for (let i = 0; i < from.size; i++) {
    const customer = codes.customer[from.customer[i]];
    const second = from.firstSecond[i];
    const order =
      features.orderBy === 'row'
        ? appendOrder(orders, customer, second)
        : from.invoice[i] < 0
          ? orderOfMoment(orders, customer, second)
          : orderOfInvoice(orders, customer, invoices[from.invoice[i]], second);
    orders.value[order] += from.value[i];
    orders.items[order] += from.items[i];
    orders.firstSecond[order] = Math.min(orders.firstSecond[order], second);
    orders.lastSecond[order] = Math.max(orders.lastSecond[order], from.lastSecond[i]);
    orders.flags[order] |= from.flags[i];
    const country = codes.country[from.country[i]];
    if (orders.country[order] !== country)
      orders.country[order] = firstText(into, orders.country[order], country);
  }
}

export function noteReturn(ledger: Ledger, customer: number, items: number, value: number): void {
  if (customer >= ledger.returnedItems.length) {
    const capacity = Math.max(customer + 1, ledger.returnedItems.length * 2);
    const returnedItems = new Float64Array(capacity);
    returnedItems.set(ledger.returnedItems);
    ledger.returnedItems = returnedItems;
    const returnedValue = new Float64Array(capacity);
    returnedValue.set(ledger.returnedValue);
    ledger.returnedValue = returnedValue;
  }
  ledger.returnedItems[customer] += items;
  ledger.returnedValue[customer] -= value;
}

/** Of two countries of one order the first by text, whichever row came first; anything rather than none. */
export function firstText(ledger: Ledger, a: number, b: number): number {
  if (a === 0 || b === 0) return a === 0 ? b : a;
  const { country } = ledger.dictionaries;
  return textOf(country, a) <= textOf(country, b) ? a : b;
}
