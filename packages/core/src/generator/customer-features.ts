import { type EpochDay, type EpochSecond, SECONDS_PER_DAY } from '../calendar/index.ts';
import type { Catalogue } from './catalogue.ts';
import type { Invoice } from './invoice.ts';
import { MOBILE } from './shop-words.ts';

/**
 * One customer's features, folded invoice by invoice. Purchases count by their kept rows (quantity and price above 0);
 * refunds only by the units that came back.
 */
export interface CustomerFeatures {
  spendMinor: number;
  orders: number;
  lastOrderSecond: EpochSecond;
  uniqueItems: number;
  discountedOrders: number;
  returnedUnits: number;
  units: number;
  mobileOrders: number;
  /** Kept rows by category. */
  readonly categoryRows: Int32Array;
  /** By item: the `stamp` of the last customer who bought it. */
  readonly boughtBy: Int32Array;
  stamp: number;
}

export function emptyFeatures({ codes, categories }: Catalogue): CustomerFeatures {
  return {
    spendMinor: 0,
    orders: 0,
    lastOrderSecond: 0,
    uniqueItems: 0,
    discountedOrders: 0,
    returnedUnits: 0,
    units: 0,
    mobileOrders: 0,
    categoryRows: new Int32Array(categories.length),
    boughtBy: new Int32Array(codes.length),
    stamp: 0,
  };
}

/** Makes the same object ready for the next customer. */
export function startFeatures(features: CustomerFeatures): void {
  features.spendMinor = 0;
  features.orders = 0;
  features.lastOrderSecond = 0;
  features.uniqueItems = 0;
  features.discountedOrders = 0;
  features.returnedUnits = 0;
  features.units = 0;
  features.mobileOrders = 0;
  features.categoryRows.fill(0);
  features.stamp++;
}

export function addPurchase(features: CustomerFeatures, invoice: Invoice, category: Uint8Array): void {
  let kept = 0;
  let discounted = false;
  for (let line = 0; line < invoice.lines; line++) {
    const quantity = invoice.quantity[line];
    if (quantity <= 0 || invoice.priceMinor[line] <= 0) continue;
    const copies = invoice.copies[line];
    const item = invoice.item[line];
    kept += copies;
    features.units += copies * quantity;
    features.spendMinor += copies * quantity * invoice.priceMinor[line];
    discounted ||= invoice.discountPercent[line] > 0;
    if (features.boughtBy[item] !== features.stamp) features.uniqueItems++;
    features.boughtBy[item] = features.stamp;
    if (item < category.length) features.categoryRows[category[item]] += copies;
  }
  if (kept === 0) return;
  features.orders++;
  features.lastOrderSecond = invoice.second;
  if (discounted) features.discountedOrders++;
  if (invoice.channel === MOBILE) features.mobileOrders++;
}

/** The category with most rows, the first one of those that have equally many; `null` when nothing bought has one. */
export function favoriteCategory({ categoryRows }: CustomerFeatures): number | null {
  let favorite = 0;
  for (let i = 1; i < categoryRows.length; i++) if (categoryRows[i] > categoryRows[favorite]) favorite = i;
  return categoryRows[favorite] === 0 ? null : favorite;
}

/** Whole days from the day of the last order to the first day after the window. */
export function daysSinceLastPurchase(features: CustomerFeatures, observationEndDay: EpochDay): number {
  return observationEndDay - Math.floor(features.lastOrderSecond / SECONDS_PER_DAY);
}
