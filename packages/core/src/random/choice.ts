import { type Rng, uniform, uniformInt } from './rng.ts';

/**
 * Weights made ready for drawing in constant time. Column `i` holds outcome `i` with probability `threshold[i]` and
 * outcome `alias[i]` with the rest; all columns are equally likely.
 */
export interface AliasTable {
  readonly threshold: Float64Array;
  readonly alias: Int32Array;
}

/**
 * Prepares drawing 0 … n-1 with probabilities proportional to `weights`: finite, none negative, not all 0.
 * O(n). Source: M. Vose, "A Linear Algorithm for Generating Random Numbers with a Given Distribution", IEEE Trans. Softw.
 * Eng. 17(9), 1991, doi:10.1109/32.92917.
 */
export function aliasTable(weights: ArrayLike<number>): AliasTable {
  const count = weights.length;
  const total = sumOfWeights(weights);
  const threshold = new Float64Array(count);
  const alias = new Int32Array(count);
  const small: number[] = [];
  const large: number[] = [];
  for (let i = 0; i < count; i++) {
    threshold[i] = (weights[i] / total) * count;
    alias[i] = i;
    (threshold[i] < 1 ? small : large).push(i);
  }
  while (small.length > 0 && large.length > 0) {
    const poor = small.pop() as number;
    const rich = large[large.length - 1];
    alias[poor] = rich;
    threshold[rich] -= 1 - threshold[poor];
    if (threshold[rich] < 1) {
      large.pop();
      small.push(rich);
    }
  }
  // What is left on either side is 1 up to rounding, except an outcome of weight 0 that found no partner.
  for (const i of large) threshold[i] = 1;
  for (const i of small) fillUp(i, weights, threshold, alias);
  return { threshold, alias };
}

/** Draws an outcome of the table. */
export function choose(rng: Rng, table: AliasTable): number {
  const position = uniform(rng) * table.threshold.length;
  const column = Math.floor(position);
  return position - column < table.threshold[column] ? column : table.alias[column];
}

/** Puts the items in random order, each order equally likely, in place (Fisher & Yates; Knuth, TAOCP 2, 3.4.2 P). */
export function shuffleInPlace<T>(rng: Rng, items: { readonly length: number; [index: number]: T }): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = uniformInt(rng, last + 1);
    const kept = items[last];
    items[last] = items[other];
    items[other] = kept;
  }
}

function sumOfWeights(weights: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < weights.length; i++) {
    if (!(weights[i] >= 0)) throw new RangeError(`weight ${i} must not be negative: ${weights[i]}`);
    total += weights[i];
  }
  if (!(total > 0 && total < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`weights must sum to a positive, finite number, not ${total}`);
  }
  return total;
}

function fillUp(i: number, weights: ArrayLike<number>, threshold: Float64Array, alias: Int32Array): void {
  if (weights[i] > 0) {
    threshold[i] = 1;
    return;
  }
  let heaviest = 0;
  for (let j = 1; j < weights.length; j++) if (weights[j] > weights[heaviest]) heaviest = j;
  threshold[i] = 0;
  alias[i] = heaviest;
}
