import { valuesAt } from '../math/index.ts';
import type { SelectionBase } from '../selection/index.ts';
import { percentile } from './percentile.ts';

/** Customers as points in the space of recency, orders and spend; columns of equal length. */
export interface CustomerPoints {
  readonly count: number;
  /** Row of the customer table. */
  readonly rows: Uint32Array;
  readonly recencyDays: Float32Array;
  readonly orderCount: Float32Array;
  readonly totalSpend: Float32Array;
  /** Index into `preset.segments`. */
  readonly segment: Uint8Array;
  /** Points with the most spend, the first at most 1,000 of them. */
  readonly bySpend: Uint32Array;
  /** The middle of every segment, in the order of the preset; `null` where nobody of it is there. */
  readonly middles: readonly (PointMiddle | null)[];
}

/** Medians of the points of a segment. */
export interface PointMiddle {
  readonly customers: number;
  readonly recencyDays: number;
  readonly orderCount: number;
  readonly totalSpend: number;
}

const MOST_BY_SPEND = 1000;

/** The customers at `rows` with an order, where all three measures are known; `null` where the data lacks one. O(n log n). */
export function customerPoints(
  { customers, assignment }: SelectionBase,
  rows: Uint32Array,
): CustomerPoints | null {
  const { recencyDays, orderCount, totalSpend } = customers;
  if (recencyDays === null || orderCount === null || totalSpend === null) return null;
  const known = rows.filter(
    (row) => orderCount[row] > 0 && Number.isFinite(recencyDays[row]) && Number.isFinite(totalSpend[row]),
  );
  const points = {
    count: known.length,
    rows: known,
    recencyDays: Float32Array.from(known, (row) => recencyDays[row]),
    orderCount: Float32Array.from(known, (row) => orderCount[row]),
    totalSpend: Float32Array.from(known, (row) => totalSpend[row]),
    segment: Uint8Array.from(known, (row) => assignment.segment[row]),
  };
  return { ...points, bySpend: placesBySpend(points.totalSpend), middles: middlesOf(points) };
}

function placesBySpend(spend: Float32Array): Uint32Array {
  const places = Uint32Array.from(spend.keys());
  return places.sort((a, b) => spend[b] - spend[a] || a - b).slice(0, MOST_BY_SPEND);
}

type Points = Omit<CustomerPoints, 'bySpend' | 'middles'>;

function middlesOf(points: Points): (PointMiddle | null)[] {
  const places = Map.groupBy(points.segment.keys(), (place) => points.segment[place]);
  const count = 1 + Math.max(-1, ...places.keys());
  return Array.from({ length: count }, (_, segment) => {
    const members = places.get(segment);
    if (members === undefined) return null;
    const middle = (column: Float32Array): number => percentile(valuesAt(column, members).sort(), 0.5);
    return {
      customers: members.length,
      recencyDays: middle(points.recencyDays),
      orderCount: middle(points.orderCount),
      totalSpend: middle(points.totalSpend),
    };
  });
}
