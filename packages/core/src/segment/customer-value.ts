import type { CustomerTable } from '../customer/index.ts';
import { scoreRfm } from './score-rfm.ts';
import type { RfmScores } from './segment.ts';

const CUSTOMER_VALUE_LEVELS = 5;

/**
 * CustomerValue of every customer: F score × M score × 10, from 10 to 250, on scores of 1-5 whatever the preset counts in;
 * 0 for customers without an order. A quick standing among one's own customers, not a lifetime value. `null` without amounts.
 */
export function customerValues(customers: CustomerTable, scores: RfmScores): Float64Array | null {
  const { f, m } =
    scores.levels === CUSTOMER_VALUE_LEVELS
      ? scores
      : scoreRfm(customers, { mode: scores.mode, levels: CUSTOMER_VALUE_LEVELS });
  return m && Float64Array.from(f, (score, row) => score * m[row] * 10);
}
