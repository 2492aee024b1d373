import { UNITS } from '../customer/index.ts';
import { cellCount, cellIndex } from './score-cell.ts';
import type { RfmScores } from './segment.ts';

/** How many customers have each combination of scores, and what they spent; a cell is found by `cellIndex`. */
export interface ScoreCube {
  readonly levels: number;
  readonly customers: Float64Array;
  /** `null` without amounts. */
  readonly revenue: Float64Array | null;
}

/** Counts customers by their scores once, so that rules can be tried without looking at customers again. O(n). */
export function scoreCube(
  { levels, r, f, m }: RfmScores,
  { totalSpend }: { readonly totalSpend: Float64Array | null },
): ScoreCube {
  const customers = new Float64Array(cellCount(levels));
  const units = totalSpend && new Float64Array(customers.length);
  for (let row = 0; row < r.length; row++) {
    const cell = cellIndex(levels, r[row], f[row], m === null ? 0 : m[row]);
    customers[cell]++;
    // Whole units, so that the sum does not depend on the order of customers.
    if (units !== null && totalSpend !== null && !Number.isNaN(totalSpend[row])) {
      units[cell] += Math.round(totalSpend[row] * UNITS);
    }
  }
  return { levels, customers, revenue: units?.map((sum) => sum / UNITS) ?? null };
}
