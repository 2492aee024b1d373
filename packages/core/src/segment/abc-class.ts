import { sortedPlaces, sum, valuesAt } from '../math/index.ts';

/** A: the first 80 % of revenue, B: up to 95 %, C: the rest. */
export type AbcClass = 'A' | 'B' | 'C';

const A_SHARE = 0.8;
const B_SHARE = 0.95;

export interface RevenueRank {
  /** Position in the columns handed in. */
  readonly index: number;
  /** From 1. */
  readonly rank: number;
  /** Of all revenue; `null` where there is none. */
  readonly share: number | null;
  readonly cumulativeShare: number | null;
  readonly abc: AbcClass | null;
}

/**
 * Ranks by revenue, the largest first, ties by name (code unit). A class is decided by the share of those before: whoever
 * crosses a line still belongs above it, so that the largest is A however large it is; what brought nothing is C.
 */
export function rankByRevenue(revenue: Float64Array, names: readonly string[]): RevenueRank[] {
  const ascending = sortedPlaces(revenue);
  const total = sum(valuesAt(revenue, ascending));
  let before = 0;
  return Array.from(largestFirst(ascending, revenue, names), (index, place) => {
    if (!(total > 0)) return { index, rank: place + 1, share: null, cumulativeShare: null, abc: null };
    const from = before / total;
    before += revenue[index];
    return {
      index,
      rank: place + 1,
      share: revenue[index] / total,
      // The running sum may overshoot the total by a rounding error.
      cumulativeShare: Math.min(1, before / total),
      abc: revenue[index] > 0 ? classFrom(from) : 'C',
    };
  });
}

/** The places turned round, those of equal revenue by name. */
function largestFirst(ascending: Uint32Array, revenue: Float64Array, names: readonly string[]): Uint32Array {
  const order = ascending.reverse();
  for (let start = 0, end = 1; start < order.length; start = end++) {
    while (end < order.length && revenue[order[end]] === revenue[order[start]]) end++;
    if (end - start < 2) continue;
    order.subarray(start, end).sort((a, b) => (names[a] < names[b] ? -1 : Number(names[a] > names[b])));
  }
  return order;
}

function classFrom(shareBefore: number): AbcClass {
  if (shareBefore < A_SHARE) return 'A';
  return shareBefore < B_SHARE ? 'B' : 'C';
}
