import type { CustomerBase, CustomerTable } from '../customer/index.ts';
import { type Spread, share, spreadOfSorted, sum } from '../math/index.ts';
import { type Favorites, favoritesOf } from './favorites.ts';
import type { SegmentAssignment, SegmentDefinition } from './segment.ts';
import { segmentMembers } from './segment-members.ts';
import { sortedColumn } from './sorted-column.ts';

/** More than this share of one's orders with a discount makes a discount lover. */
export const DISCOUNT_LOVER_USAGE = 0.5;
/** More than this share of one's orders over a phone makes a mobile lover. */
export const MOBILE_LOVER_USAGE = 0.7;

/**
 * What the customers of a segment are like. `null`: the data cannot say, or the segment is empty. Shares are fractions of
 * all customers (`customerShare`), of all revenue (`revenueShare`) or of the customers of the segment.
 */
export interface SegmentProfile extends Favorites {
  readonly segment: string;
  readonly customers: number;
  readonly customerShare: number | null;
  readonly revenue: number | null;
  readonly revenueShare: number | null;
  readonly recencyDays: Spread | null;
  readonly orderCount: Spread | null;
  readonly totalSpend: Spread | null;
  /** Revenue of the segment over its orders. */
  readonly averageOrderValue: number | null;
  readonly customerValue: Spread | null;
  readonly discountLoverShare: number | null;
  readonly mobileLoverShare: number | null;
  /** Units returned over units bought, at most 1. */
  readonly returnRate: number | null;
}

/**
 * One profile per segment of the preset, in its order, empty segments with zeros. `values` are those of `customerValues`.
 * Sums run over sorted values, so the order of customers does not show in the last digit. O(n log n).
 */
export function profileSegments(
  base: CustomerBase,
  preset: { readonly segments: readonly Pick<SegmentDefinition, 'id'>[] },
  assignment: Pick<SegmentAssignment, 'segment'>,
  values: Float64Array | null,
): SegmentProfile[] {
  const members = segmentMembers(assignment.segment, preset.segments.length);
  const favorites = favoritesOf(base, assignment, members);
  const profiles = members.map((rows, index) => ({
    segment: preset.segments[index].id,
    ...profileMembers(base.customers, rows, values),
    ...favorites[index],
  }));
  const revenue = sum(Float64Array.from(profiles, (profile) => profile.revenue ?? 0).sort());
  return profiles.map((profile) => ({
    ...profile,
    customerShare: share(profile.customers, base.customers.count),
    revenueShare: profile.revenue === null ? null : share(profile.revenue, revenue),
  }));
}

function profileMembers(customers: CustomerTable, rows: Int32Array, values: Float64Array | null) {
  const summary = (column: Float64Array | null) => column && summarize(sortedColumn(column, rows));
  const orders = summary(customers.orderCount);
  const spend = summary(customers.totalSpend);
  const returned = summary(customers.returnedItems);
  const bought = summary(customers.itemCount);
  const returnRate = returned && bought && share(returned.total, bought.total);
  return {
    customers: rows.length,
    revenue: spend?.total ?? null,
    recencyDays: summary(customers.recencyDays)?.spread ?? null,
    orderCount: orders?.spread ?? null,
    totalSpend: spend?.spread ?? null,
    averageOrderValue: spend && orders && share(spend.total, orders.total),
    customerValue: summary(values)?.spread ?? null,
    discountLoverShare: shareAbove(customers.discountUsage, rows, DISCOUNT_LOVER_USAGE),
    mobileLoverShare: shareAbove(customers.mobileUsage, rows, MOBILE_LOVER_USAGE),
    returnRate: returnRate && Math.min(1, returnRate),
  };
}

function summarize(sorted: Float64Array): { total: number; spread: Spread | null } {
  const total = sum(sorted);
  return { total, spread: spreadOfSorted(sorted, total) };
}

function shareAbove(column: Float64Array | null, rows: Int32Array, limit: number): number | null {
  if (column === null) return null;
  let above = 0;
  for (let i = 0; i < rows.length; i++) if (column[rows[i]] > limit) above++;
  return share(above, rows.length);
}
