import { sum } from '../math/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { confusion } from './confusion.ts';

/**
 * Cohen's kappa: agreement of two labelings beyond what their frequencies give by chance. 1 for the same labels, about 0 for
 * unrelated ones, below 0 where they contradict each other.
 *
 * `first`, `second` n labels each, n ≥ 1; other shapes throw RangeError. Where both know one and the same label only, chance agrees
 * everywhere and nothing is left to measure: `one-class`. O(n).
 * Source: J. Cohen, Educational and Psychological Measurement 20, 1960, eq. (1); scikit-learn's `cohen_kappa_score`.
 */
export function cohenKappa(first: Int32Array, second: Int32Array): Result<number, Problem> {
  const rows = first.length;
  const { agreed, actual, predicted } = confusion(first, second);
  if (agreed.length === 1) return err({ code: 'one-class', facts: { rows } });
  const observed = sum(agreed) / rows;
  const chance = sum(actual.map((count, label) => (count / rows) * (predicted[label] / rows)));
  return ok((observed - chance) / (1 - chance));
}
