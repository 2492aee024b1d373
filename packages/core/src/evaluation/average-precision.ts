import { err, ok, type Problem, type Result } from '../result/index.ts';
import { descendingRuns, sumsOfRuns } from './descending-runs.ts';
import { requireComparable, requireOutcomes, requireSameLength } from './preconditions.ts';

/**
 * Average precision: precision at each threshold, weighted by the recall it adds, Σ (Rᵢ − Rᵢ₋₁) Pᵢ. Where the outcome is rare it says
 * more than the area under the ROC curve; chance is the share of rows with the outcome. Steps, no straight lines between them;
 * equal scores pass a threshold together.
 *
 * `outcomes` n of 0 and 1, `scores` n without NaN, the higher the likelier. Returns 0-1. Where no row has the outcome there is no
 * recall: `one-class`. Other shapes and values throw RangeError. O(n).
 * Source: scikit-learn's `average_precision_score`.
 */
export function averagePrecision(outcomes: Uint8Array, scores: Float64Array): Result<number, Problem> {
  requireSameLength(outcomes, scores);
  requireOutcomes(outcomes);
  requireComparable(scores);
  const runs = descendingRuns(scores);
  let found = 0;
  let weighted = 0;
  sumsOfRuns(runs, outcomes).forEach((positives, run) => {
    found += positives;
    weighted += positives * (found / runs.ends[run]);
  });
  return found === 0 ? err({ code: 'one-class', facts: { rows: outcomes.length } }) : ok(weighted / found);
}
