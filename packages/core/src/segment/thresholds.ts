import type { CustomerTable } from '../customer/index.ts';
import { type Measures, negated, readMeasures } from './measures.ts';
import type { ScoreThresholds } from './segment.ts';
import { tieSafeEdges } from './tie-safe.ts';

/**
 * Thresholds of a reference window: with them, `fixed` gives these very customers their tie-safe scores, and goes on giving
 * the same scores to the same values whoever else arrives. A score that nobody in the window reached begins one whole unit
 * beyond the best value seen, so that every edge is finite and survives JSON. Without customers there are no edges, and
 * everybody scores 1.
 */
export function fitThresholds(customers: CustomerTable, levels: number): ScoreThresholds {
  return thresholdsOf(readMeasures(customers), levels);
}

export function thresholdsOf(measures: Measures, levels: number): ScoreThresholds {
  const ascending = (values: Float64Array): number[] => {
    const reached = tieSafeEdges(values, levels);
    const beyond = Math.floor(greatestFinite(values)) + 1;
    return values.length === 0 ? [] : Array.from(reached, (edge) => finite(edge, beyond));
  };
  return {
    recencyDays: ascending(negated(measures.recencyDays)).map((edge) => 0 - edge),
    orderCount: ascending(measures.orderCount),
    totalSpend: measures.totalSpend && ascending(measures.totalSpend),
  };
}

/** Edges reached by a missing value (-Infinity) are open to all: the lowest finite number says so in JSON too. */
function finite(edge: number, beyond: number): number {
  if (edge === Number.POSITIVE_INFINITY) return beyond;
  return edge === Number.NEGATIVE_INFINITY ? -Number.MAX_VALUE : edge;
}

function greatestFinite(values: Float64Array): number {
  let greatest = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > greatest) greatest = value;
  return Number.isFinite(greatest) ? greatest : 0;
}
