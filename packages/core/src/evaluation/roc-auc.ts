import { err, ok, type Problem, type Result } from '../result/index.ts';
import { descendingRuns, sumsOfRuns } from './descending-runs.ts';
import { requireComparable, requireOutcomes, requireSameLength } from './preconditions.ts';

/**
 * Area under the ROC curve: how often a row with the outcome is scored above one without, equal scores counting one half
 * (midranks). Looks at the order of scores alone; 0.5 is chance.
 *
 * `outcomes` n of 0 and 1, `scores` n without NaN, the higher the likelier. Returns 0-1. Where only one outcome occurs there is no
 * pair to compare: `one-class`. Other shapes and values throw RangeError. O(n).
 * Source: J. A. Hanley & B. J. McNeil, Radiology 143, 1982; scikit-learn's `roc_auc_score`.
 * @example rocAuc(Uint8Array.of(0, 0, 1, 1), Float64Array.of(0.1, 0.4, 0.35, 0.8)) // 0.75
 */
export function rocAuc(outcomes: Uint8Array, scores: Float64Array): Result<number, Problem> {
  requireSameLength(outcomes, scores);
  requireOutcomes(outcomes);
  requireComparable(scores);
  const runs = descendingRuns(scores);
  const positives = sumsOfRuns(runs, outcomes);
  let above = 0;
  let won = 0;
  positives.forEach((count, run) => {
    const size = runs.ends[run] - (run === 0 ? 0 : runs.ends[run - 1]);
    won += (size - count) * (above + count / 2);
    above += count;
  });
  const pairs = above * (outcomes.length - above);
  return pairs === 0 ? err({ code: 'one-class', facts: { rows: outcomes.length } }) : ok(won / pairs);
}
