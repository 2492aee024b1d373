import { sum } from '../math/index.ts';
import { requireProbabilities, requireRows, requireSameLength } from './preconditions.ts';

/** What an empty bin is taken for, so that its logarithm is finite: one row in ten thousand. */
export const SHARE_FLOOR = 1e-4;
/** How far from 1 the shares of a whole may sum: they may have been rounded to show them. */
const ROUNDING = 1e-3;

/**
 * Population stability index: how far a distribution has moved, Σ (qᵢ − pᵢ) log(qᵢ / pᵢ). By custom below 0.1 is stable, above 0.25 has
 * shifted. Symmetric, 0 for equal distributions. Depends on the bins and, where one is empty, on the floor.
 *
 * `before`, `after` shares of the same bins, at least one, each summing to 1. Shares below `floor` (above 0) count as `floor`; the
 * others stay as they are. Other shapes and values throw RangeError. Returns nats, 0 and above.
 * Source: N. Siddiqi, Credit Risk Scorecards, 2006; the symmetric divergence of H. Jeffreys, 1946.
 */
export function populationStability(
  before: Float64Array,
  after: Float64Array,
  { floor = SHARE_FLOOR }: { readonly floor?: number } = {},
): number {
  requireSameLength(before, after);
  requireShares(before);
  requireShares(after);
  if (!(floor > 0 && floor < 1)) throw new RangeError(`a floor above 0 and below 1, not ${floor}`);
  const moved = before.map((share, bin) => {
    const [p, q] = [Math.max(share, floor), Math.max(after[bin], floor)];
    return (q - p) * (Math.log(q) - Math.log(p));
  });
  return sum(moved);
}

function requireShares(shares: Float64Array): void {
  requireRows(shares);
  requireProbabilities(shares);
  const total = sum(shares);
  if (Math.abs(total - 1) > ROUNDING) throw new RangeError(`shares of a whole sum to 1, not ${total}`);
}
