import { sum } from '../math/index.ts';
import { requireOutcomes, requireProbabilities, requireRows, requireSameLength } from './preconditions.ts';

/**
 * Brier score: mean squared distance of a probability from what came to pass. 0 is best, always saying one half gives 0.25.
 *
 * `outcomes` n of 0 and 1, `probabilities` n of the outcome 1; n ≥ 1. Returns 0-1. Other shapes and values throw RangeError.
 * Source: G. W. Brier, Monthly Weather Review 78, 1950, for two classes with half his scale; scikit-learn's `brier_score_loss`.
 */
export function brierScore(outcomes: Uint8Array, probabilities: Float64Array): number {
  requirePredictions(outcomes, probabilities);
  return sum(probabilities.map((probability, row) => (probability - outcomes[row]) ** 2)) / outcomes.length;
}

/**
 * Log loss: mean −log of the probability given to what came to pass. A sure mistake costs far more than with the Brier score: it is
 * as if said with 1 − 2⁻⁵² instead of 1, so that the loss stays finite (at most about 36 per row).
 *
 * `outcomes` n of 0 and 1, `probabilities` n of the outcome 1; n ≥ 1. Returns nats, 0 is best. Other shapes and values throw
 * RangeError. Source: scikit-learn's `log_loss` with its clipping at the machine's epsilon.
 */
export function logLoss(outcomes: Uint8Array, probabilities: Float64Array): number {
  requirePredictions(outcomes, probabilities);
  const losses = probabilities.map((probability, row) => {
    const clipped = Math.min(Math.max(probability, Number.EPSILON), 1 - Number.EPSILON);
    return outcomes[row] === 1 ? -Math.log(clipped) : -Math.log1p(-clipped);
  });
  return sum(losses) / outcomes.length;
}

function requirePredictions(outcomes: Uint8Array, probabilities: Float64Array): void {
  requireSameLength(outcomes, probabilities);
  requireRows(outcomes);
  requireOutcomes(outcomes);
  requireProbabilities(probabilities);
}
