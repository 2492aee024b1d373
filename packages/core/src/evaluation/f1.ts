import { sum } from '../math/index.ts';
import { confusion } from './confusion.ts';

/** Harmonic mean of precision and recall, 0-1. */
export interface F1 {
  /** Mean over labels, rare ones counting as much as common ones. */
  readonly macro: number;
  /** Over all rows together; with one label per row it is the share of rows labeled right. */
  readonly micro: number;
}

/**
 * F1 of labels given to rows, over all labels that occur on either side: a label never given, or never there, has 0.
 *
 * `actual`, `predicted` n labels each, n ≥ 1; other shapes throw RangeError. O(n).
 * Source: C. J. van Rijsbergen, Information Retrieval, 1979; scikit-learn's `f1_score`.
 */
export function f1(actual: Int32Array, predicted: Int32Array): F1 {
  const { agreed, actual: had, predicted: given } = confusion(actual, predicted);
  const byLabel = agreed.map((count, label) => (2 * count) / (had[label] + given[label]));
  return { macro: sum(byLabel) / byLabel.length, micro: sum(agreed) / actual.length };
}
