import type { Matrix } from '../matrix/index.ts';
import { createRng, uniform } from '../random/index.ts';
import { canonicalOrder } from './canonical-order.ts';

/**
 * Rows in the order of their values; of more than `most` a random part (Vitter's reservoir). The same rows in another order give the
 * same part.
 */
export function sampledRows(points: Matrix, most: number, seed: number): Uint32Array {
  const order = canonicalOrder(points);
  if (order.length <= most) return order;
  const rng = createRng(seed);
  const kept = order.slice(0, most);
  for (let i = most; i < order.length; i++) {
    const place = Math.floor(uniform(rng) * (i + 1));
    if (place < most) kept[place] = order[i];
  }
  return kept;
}
