import { err, ok, type Problem, type Result } from '../result/index.ts';
import { descendingRuns, sumsOfRuns } from './descending-runs.ts';
import { requireComparable, requireGains, requireSameLength } from './preconditions.ts';

/**
 * Normalized discounted cumulative gain of one list: the relevance of what stands first counts most (1 / log₂(1 + place)), over that
 * of the best order. Gains are the relevances themselves, not powers of 2; equal scores share the mean over their orders.
 *
 * `relevance` n of 0 and above, `scores` n without NaN; `k` places of the list are looked at, all where not given (k ≥ 1). Returns
 * 0-1. Where all relevance is 0 no order is better than another: `one-class`. Other shapes and values throw RangeError. O(n).
 * Source: K. Järvelin & J. Kekäläinen, ACM TOIS 20, 2002; ties as F. McSherry & M. Najork, ECIR 2008; scikit-learn's `ndcg_score`.
 */
export function ndcg(
  relevance: Float64Array,
  scores: Float64Array,
  { k = Infinity }: { readonly k?: number } = {},
): Result<number, Problem> {
  requireSameLength(relevance, scores);
  requireGains(relevance);
  requireComparable(scores);
  if (!(k >= 1)) throw new RangeError(`at least one place of the list, not ${k}`);
  const best = discountedGain(relevance, relevance, k);
  if (best === 0) return err({ code: 'one-class', facts: { rows: relevance.length } });
  return ok(discountedGain(relevance, scores, k) / best);
}

function discountedGain(relevance: Float64Array, scores: Float64Array, k: number): number {
  const runs = descendingRuns(scores);
  let gain = 0;
  let place = 0;
  sumsOfRuns(runs, relevance).forEach((total, run) => {
    const first = place;
    let discount = 0;
    for (; place < runs.ends[run]; place++) if (place < k) discount += 1 / Math.log2(place + 2);
    gain += (total / (place - first)) * discount;
  });
  return gain;
}
