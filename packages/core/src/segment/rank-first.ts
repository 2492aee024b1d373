import { sortedValues } from '../math/index.ts';

/**
 * Scores by rank, ties broken by position: 1 + #{q in 1/L, 2/L … : rank > 1 + (n - 1) q}. This is what
 * `qcut(values.rank(method='first'), L)` of pandas gives, the recipe most published RFM studies use. It cuts through
 * customers who are the same, so it is for reproducing such a study, not for acting on. O(n log n).
 */
export function rankFirstScores(values: Float64Array, levels: number): Uint8Array {
  const cuts = rankCuts(values, levels);
  const seen = new Uint32Array(cuts.length);
  const scores = new Uint8Array(values.length);
  for (let place = 0; place < values.length; place++) {
    let score = 1;
    for (let index = 0; index < cuts.length; index++) {
      const cut = cuts[index];
      if (values[place] > cut.value) score++;
      // Equal to the last value below the cut: the first few of its equals stay below, the rest go above.
      else if (values[place] === cut.value && ++seen[index] > cut.equalsBelow) score++;
    }
    scores[place] = score;
  }
  return scores;
}

interface RankCut {
  /** Value of the highest rank at or below the cut. */
  readonly value: number;
  /** How many of its equals, in order of position, are at or below the cut. */
  readonly equalsBelow: number;
}

function rankCuts(values: Float64Array, levels: number): RankCut[] {
  const sorted = sortedValues(values);
  const count = sorted.length;
  if (count === 0) return [];
  return Array.from({ length: levels - 1 }, (_, index) => {
    // 1 + (n - 1) q in whole numbers: q as a fraction of two of them keeps a rank on an edge on its side of it.
    const rank = 1 + Math.floor(((count - 1) * (index + 1)) / levels);
    const value = sorted[rank - 1];
    return { value, equalsBelow: rank - lowerBound(sorted, value) };
  });
}

/** Number of elements below `value`. */
function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
