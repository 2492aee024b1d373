import type { EpochDay } from '../calendar/index.ts';
import { type Invoice, rowsOf } from './invoice.ts';
import type { Population } from './population.ts';
import type { Shop } from './shop.ts';
import type { ShopSettings } from './shop-settings.ts';
import { CURRENCIES, MOBILE } from './shop-words.ts';

/**
 * What is true of a generated order file: the hidden parameters, and an exact count of what was written. Kept means kept
 * under the default cleaning rules: no refund, a customer, quantity and price above 0. Money is in whole hundredths.
 */
export interface OrdersTruth {
  readonly settings: ShopSettings;
  /** ISO 4217 code. */
  readonly currency: string;
  /** First day after the window. */
  readonly observationEndDay: EpochDay;
  /** Rows of the file, the header not counted. */
  rows: number;
  kept: number;
  /** Rows by the first default rule they break, in this order; ids as in the cleaning rules. */
  readonly rejected: Record<RejectedRule, number>;
  /** Of the kept rows, those that a rule which is off would drop. */
  readonly noticed: { 'exact-duplicate': number; 'non-product': number };
  /** Invoice numbers in the file, refunds included. */
  writtenInvoices: number;
  refundInvoices: number;
  /** Over the kept rows. */
  readonly totals: OrderTotals;
  readonly customers: CustomerTruth;
}

export type RejectedRule =
  | 'cancellation'
  | 'missing-customer'
  | 'non-positive-quantity'
  | 'non-positive-price';

export interface OrderTotals {
  customers: number;
  invoices: number;
  discountedInvoices: number;
  mobileInvoices: number;
  units: number;
  revenueMinor: number;
}

/** By customer; the customer's number in the file is `firstId` plus the position. */
export interface CustomerTruth {
  readonly firstId: number;
  /** BG/NBD lambda and p, and the Gamma-Gamma mean, as in `Population`. */
  readonly purchasesPerDay: Float64Array;
  readonly dropoutProbability: Float64Array;
  readonly meanOrderValueMinor: Float64Array;
  /** Every purchase, whether or not a row of it is kept. */
  readonly purchases: Int32Array;
  readonly firstPurchaseSecond: Float64Array;
  /** The last purchase in the window. */
  readonly lastPurchaseSecond: Float64Array;
  /** 1: still a customer when the window ends. 0: left for good with the last purchase. */
  readonly alive: Uint8Array;
  /** Over the customer's kept rows. */
  readonly invoices: Int32Array;
  readonly keptRows: Int32Array;
  readonly revenueMinor: Float64Array;
}

export function emptyTruth(shop: Shop, population: Population): OrdersTruth {
  const { customers, language } = shop.settings;
  return {
    settings: shop.settings,
    currency: CURRENCIES[language].code,
    observationEndDay: shop.season.startDay + shop.season.days,
    rows: 0,
    kept: 0,
    rejected: {
      cancellation: 0,
      'missing-customer': 0,
      'non-positive-quantity': 0,
      'non-positive-price': 0,
    },
    noticed: { 'exact-duplicate': 0, 'non-product': 0 },
    writtenInvoices: 0,
    refundInvoices: 0,
    totals: {
      customers: 0,
      invoices: 0,
      discountedInvoices: 0,
      mobileInvoices: 0,
      units: 0,
      revenueMinor: 0,
    },
    customers: {
      firstId: shop.firstCustomerId,
      purchasesPerDay: population.purchasesPerDay,
      dropoutProbability: population.dropoutProbability,
      meanOrderValueMinor: population.meanOrderValueMinor,
      purchases: new Int32Array(customers),
      firstPurchaseSecond: new Float64Array(customers),
      lastPurchaseSecond: new Float64Array(customers),
      alive: new Uint8Array(customers).fill(1),
      invoices: new Int32Array(customers),
      keptRows: new Int32Array(customers),
      revenueMinor: new Float64Array(customers),
    },
  };
}

/** Counts an invoice that was written. `products`: how many items of the catalogue are products. */
export function countInvoice(truth: OrdersTruth, invoice: Invoice, products: number): void {
  truth.writtenInvoices++;
  if (invoice.cancelled) truth.refundInvoices++;
  const whole = invoice.cancelled ? 'cancellation' : invoice.known ? null : 'missing-customer';
  if (whole === null) countCustomerSale(truth, invoice, products);
  else {
    const rows = rowsOf(invoice);
    truth.rows += rows;
    truth.rejected[whole] += rows;
  }
}

function countCustomerSale(truth: OrdersTruth, invoice: Invoice, products: number): void {
  let kept = 0;
  let units = 0;
  let revenueMinor = 0;
  let discounted = false;
  for (let line = 0; line < invoice.lines; line++) {
    const copies = invoice.copies[line];
    const quantity = invoice.quantity[line];
    const priceMinor = invoice.priceMinor[line];
    truth.rows += copies;
    if (quantity <= 0) truth.rejected['non-positive-quantity'] += copies;
    else if (priceMinor <= 0) truth.rejected['non-positive-price'] += copies;
    else {
      kept += copies;
      units += copies * quantity;
      revenueMinor += copies * quantity * priceMinor;
      discounted ||= invoice.discountPercent[line] > 0;
      truth.noticed['exact-duplicate'] += copies - 1;
      if (invoice.item[line] >= products) truth.noticed['non-product'] += copies;
    }
  }
  if (kept > 0) addKept(truth, invoice, { kept, units, revenueMinor, discounted });
}

function addKept(
  truth: OrdersTruth,
  { customer, channel }: Invoice,
  sale: { kept: number; units: number; revenueMinor: number; discounted: boolean },
): void {
  const { totals, customers } = truth;
  truth.kept += sale.kept;
  totals.invoices++;
  totals.units += sale.units;
  totals.revenueMinor += sale.revenueMinor;
  if (sale.discounted) totals.discountedInvoices++;
  if (channel === MOBILE) totals.mobileInvoices++;
  if (customers.invoices[customer] === 0) totals.customers++;
  customers.invoices[customer]++;
  customers.keptRows[customer] += sale.kept;
  customers.revenueMinor[customer] += sale.revenueMinor;
}
