import { sortedValues, sum } from '../math/index.ts';

/** How unevenly revenue is spread over customers. */
export interface Concentration {
  /** Share of revenue from the best 1 %, 10 % and 20 % of customers. */
  readonly top1: number;
  readonly top10: number;
  readonly top20: number;
  /** 0: all bring the same; towards 1: one brings everything. */
  readonly gini: number;
}

/**
 * Concentration of positive spend; `null` where there is none. A percentage that falls between two customers counts the
 * fraction of the next one (the Lorenz curve is straight between them). Gini by the sorted-sum formula. O(n log n).
 */
export function concentrationOf(totalSpend: Float64Array): Concentration | null {
  const ascending = sortedValues(totalSpend.filter((spend) => spend > 0));
  const count = ascending.length;
  const total = sum(ascending);
  if (!(total > 0) || !Number.isFinite(total)) return null;
  const weighted = sum(ascending.map((spend, place) => (place + 1) * spend));
  return {
    top1: shareOfBest(ascending, 0.01 * count, total),
    top10: shareOfBest(ascending, 0.1 * count, total),
    top20: shareOfBest(ascending, 0.2 * count, total),
    // Rounding may leave a trace below zero when all spend the same.
    gini: Math.max(0, (2 * weighted) / (count * total) - (count + 1) / count),
  };
}

function shareOfBest(ascending: Float64Array, howMany: number, total: number): number {
  const from = ascending.length - Math.floor(howMany);
  const next = from > 0 ? (howMany - Math.floor(howMany)) * ascending[from - 1] : 0;
  return Math.min(1, (sum(ascending.subarray(from)) + next) / total);
}
