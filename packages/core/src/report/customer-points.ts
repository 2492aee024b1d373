import type { SelectionBase } from '../selection/index.ts';

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
}

/** The customers at `rows` with an order, where all three measures are known; `null` where the data lacks one. */
export function customerPoints(
  { customers, assignment }: SelectionBase,
  rows: Uint32Array,
): CustomerPoints | null {
  const { recencyDays, orderCount, totalSpend } = customers;
  if (recencyDays === null || orderCount === null || totalSpend === null) return null;
  const known = rows.filter(
    (row) => orderCount[row] > 0 && Number.isFinite(recencyDays[row]) && Number.isFinite(totalSpend[row]),
  );
  return {
    count: known.length,
    rows: known,
    recencyDays: Float32Array.from(known, (row) => recencyDays[row]),
    orderCount: Float32Array.from(known, (row) => orderCount[row]),
    totalSpend: Float32Array.from(known, (row) => totalSpend[row]),
    segment: Uint8Array.from(known, (row) => assignment.segment[row]),
  };
}
