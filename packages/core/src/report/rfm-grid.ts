import type { FeatureSource } from '../selection/index.ts';

/** Customers by score of recency and of the number of orders: `levels` × `levels` cells, see `gridCell`. */
export interface RfmGrid {
  readonly levels: number;
  readonly customers: Float64Array;
  /** `null` without amounts. */
  readonly revenue: Float64Array | null;
  /** Mean CustomerValue of a cell, NaN where nobody is in it; `null` without amounts. */
  readonly customerValue: Float64Array | null;
  /** Customers without an order, who have no scores and are in no cell. */
  readonly withoutScores: number;
}

/** Place of a cell; scores count from 1. */
export function gridCell(levels: number, r: number, f: number): number {
  return (r - 1) * levels + f - 1;
}

/** The grid of R × F scores over the customers at `rows`, with what they are worth. O(rows). */
export function rfmGrid(
  { customers: table, scores, customerValues }: FeatureSource,
  rows: Uint32Array,
): RfmGrid {
  const { levels } = scores;
  const customers = new Float64Array(levels * levels);
  const revenue = new Float64Array(levels * levels);
  const points = new Float64Array(levels * levels);
  let withoutScores = 0;
  for (const row of rows) {
    if (scores.r[row] === 0) {
      withoutScores++;
      continue;
    }
    const cell = gridCell(levels, scores.r[row], scores.f[row]);
    customers[cell]++;
    revenue[cell] += table.totalSpend?.[row] || 0;
    points[cell] += customerValues?.[row] ?? 0;
  }
  return {
    levels,
    customers,
    revenue: table.totalSpend && revenue,
    customerValue: customerValues && points.map((sum, cell) => sum / customers[cell]),
    withoutScores,
  };
}
