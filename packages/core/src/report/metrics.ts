import type { CustomerBase, CustomerTable } from '../customer/index.ts';
import { share } from '../math/index.ts';
import { type Concentration, concentrationOf } from './concentration.ts';
import { type Period, periodOf } from './period.ts';
import { countedGaps, estimatedGaps, type PurchaseGaps } from './purchase-gaps.ts';

/** A customer whose first order is at most this many days before the as-of day is new. */
export const NEW_CUSTOMER_DAYS = 30;
/** A CustomerValue above this is high; it is a standing among one's own customers, not a lifetime value. */
export const HIGH_CUSTOMER_VALUE = 200;

/** All computed, none assumed; rates are fractions, money in the data set's currency. `null`: the data cannot say. */
export interface BusinessMetrics {
  /** Customers with at least one order. */
  readonly customers: number;
  readonly orders: number | null;
  readonly items: number | null;
  readonly revenue: number | null;
  readonly revenuePerCustomer: number | null;
  readonly averageOrderValue: number | null;
  readonly ordersPerCustomer: number | null;
  readonly itemsPerOrder: number | null;
  /** Customers with two orders or more, of all. */
  readonly repeatRate: number | null;
  readonly oneTimeBuyers: number | null;
  readonly oneTimeBuyerShare: number | null;
  readonly concentration: Concentration | null;
  readonly meanCustomerValue: number | null;
  /** Customers with a CustomerValue above 200, of all. */
  readonly highValueShare: number | null;
  /** First order in the last 30 days before the as-of day; `null` when the data covers no more than those. */
  readonly newCustomerShare: number | null;
  readonly purchaseGaps: PurchaseGaps | null;
  readonly churn: Churn | null;
  /** Units returned over units bought, at most 1. */
  readonly returnRate: number | null;
  /** Orders with a discount, of all. */
  readonly discountShare: number | null;
  /** Orders over a phone, of all. */
  readonly mobileShare: number | null;
  readonly period: Period | null;
}

/**
 * Churned here means: no purchase for longer than nine in ten of the gaps between purchases. It is a definition, stated with
 * every number, not a probability.
 */
export interface Churn {
  readonly horizonDays: number;
  readonly customers: number;
  readonly share: number;
}

export interface MetricsOptions {
  /** Of `customerValues`. */
  readonly values: Float64Array | null;
  /** Number of gaps of d days between purchases at position d, where somebody has counted them. */
  readonly gapCounts?: Float64Array | null;
}

/** The numbers of a business as its orders tell them. O(n log n). */
export function businessMetrics(base: CustomerBase, { values, gapCounts }: MetricsOptions): BusinessMetrics {
  const { customers: table, totals } = base;
  const { customers, revenue, items } = totals;
  const orders = totals.invoices ?? (table.orderCount && total(table.orderCount));
  const oneTimeBuyers = table.orderCount && countWhere(table.orderCount, (count) => count > 0 && count < 2);
  const repeatBuyers = table.orderCount && countWhere(table.orderCount, (count) => count >= 2);
  const period = periodOf(base);
  const purchaseGaps = gapCounts ? countedGaps(gapCounts) : estimatedGaps(table);
  return {
    customers,
    orders,
    items,
    revenue,
    revenuePerCustomer: ratio(revenue, customers),
    averageOrderValue: ratio(revenue, orders),
    ordersPerCustomer: ratio(orders, customers),
    itemsPerOrder: ratio(items, orders),
    repeatRate: ratio(repeatBuyers, customers),
    oneTimeBuyers,
    oneTimeBuyerShare: ratio(oneTimeBuyers, customers),
    concentration: table.totalSpend && concentrationOf(table.totalSpend),
    meanCustomerValue: values && share(total(values), customers),
    highValueShare:
      values &&
      share(
        countWhere(values, (value) => value > HIGH_CUSTOMER_VALUE),
        customers,
      ),
    newCustomerShare: newCustomerShare(table, customers, period),
    purchaseGaps,
    churn: churnBeyond(table, customers, purchaseGaps, period),
    returnRate: atMostOne(ratio(totals.returnedItems, items)),
    discountShare: shareOfOrders(table.discountUsage, table.orderCount),
    mobileShare: shareOfOrders(table.mobileUsage, table.orderCount),
    period,
  };
}

function newCustomerShare(table: CustomerTable, customers: number, period: Period | null): number | null {
  if (table.tenureDays === null || period === null || period.days <= NEW_CUSTOMER_DAYS) return null;
  return share(
    countWhere(table.tenureDays, (days) => days <= NEW_CUSTOMER_DAYS),
    customers,
  );
}

/** `null` too when the data does not reach back further than the horizon: then nobody could have been gone so long. */
function churnBeyond(
  table: CustomerTable,
  customers: number,
  gaps: PurchaseGaps | null,
  period: Period | null,
): Churn | null {
  if (gaps === null || table.recencyDays === null || period === null) return null;
  const horizonDays = gaps.ninetiethDays;
  if (horizonDays >= period.days || customers === 0) return null;
  const gone = countWhere(table.recencyDays, (days) => days > horizonDays);
  return { horizonDays, customers: gone, share: gone / customers };
}

function shareOfOrders(usage: Float64Array | null, orderCount: Float64Array | null): number | null {
  if (usage === null || orderCount === null) return null;
  let orders = 0;
  for (let row = 0; row < usage.length; row++) {
    // Usage is a fraction of whole orders; as whole numbers they add up the same in any order.
    const count = Math.round(orderCount[row] * usage[row]);
    if (count > 0) orders += count;
  }
  return atMostOne(share(orders, total(orderCount)));
}

/** Of counts: whole numbers, so exact in any order. Missing ones are left out. */
function total(counts: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) if (!Number.isNaN(counts[i])) sum += counts[i];
  return sum;
}

function countWhere(column: Float64Array, test: (value: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < column.length; i++) if (test(column[i])) count++;
  return count;
}

function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null ? null : share(part, whole);
}

function atMostOne(rate: number | null): number | null {
  return rate && Math.min(1, rate);
}
