import { beta, gamma } from './continuous.ts';
import { logOnePlus, naturalExp, naturalLog } from './elementary.ts';
import { type Rng, uniform, uniformOpen } from './rng.ts';

/** Counts below this are drawn one by one; above it they are split until they are small. */
const SMALL = 16;

/**
 * Poisson count with `mean`. Exact for every mean; the expected number of draws grows like the logarithm of the mean.
 * Large means are split at the arrival time of the n-th event, n about 7/8 of the mean.
 * Source: J. Ahrens & U. Dieter, "Computer Methods for Sampling from Gamma, Beta, Poisson and Binomial Distributions",
 * Computing 12, 1974, doi:10.1007/BF02293108.
 */
export function poisson(rng: Rng, mean: number): number {
  if (!(mean >= 0 && mean < 2 ** 53)) throw new RangeError(`mean must be 0 to 2^53, not ${mean}`);
  let count = 0;
  let rest = mean;
  while (rest > SMALL) {
    const n = Math.floor(rest * 0.875);
    const arrival = gamma(rng, n);
    if (arrival > rest) return count + binomial(rng, n - 1, rest / arrival);
    count += n;
    rest -= arrival;
  }
  return count + poissonByInversion(rng, rest);
}

/**
 * Successes in `trials` independent trials that succeed with `probability`. Exact; many trials are split at their median
 * order statistic, which is beta distributed (same source as `poisson`).
 */
export function binomial(rng: Rng, trials: number, probability: number): number {
  if (!(Number.isInteger(trials) && trials >= 0)) throw new RangeError(`trials must be whole, not ${trials}`);
  assertProbability(probability, 0);
  let successes = 0;
  let n = trials;
  let p = probability;
  while (n >= SMALL) {
    const a = 1 + Math.floor(n / 2);
    const b = n + 1 - a;
    const middle = beta(rng, a, b);
    if (middle >= p) {
      n = a - 1;
      p = p / middle;
    } else {
      successes += a;
      n = b - 1;
      p = (p - middle) / (1 - middle);
    }
  }
  for (let trial = 0; trial < n; trial++) if (uniform(rng) < p) successes++;
  return successes;
}

/**
 * Failures before the first success, 0, 1, 2 …, when each trial succeeds with `probability`: mean (1 - p) / p. The number
 * of trials up to and with the success is one more. By inversion.
 */
export function geometric(rng: Rng, probability: number): number {
  assertProbability(probability, Number.MIN_VALUE);
  if (probability === 1) return 0;
  return Math.floor(naturalLog(uniformOpen(rng)) / logOnePlus(-probability));
}

/**
 * Negative binomial (NBD) count with `mean` and gamma `shape`: a Poisson count whose mean is gamma distributed, variance
 * mean + mean^2 / shape.
 */
export function negativeBinomial(rng: Rng, shape: number, mean: number): number {
  return poisson(rng, (gamma(rng, shape) * mean) / shape);
}

function poissonByInversion(rng: Rng, mean: number): number {
  let term = naturalExp(-mean);
  let rest = uniform(rng) - term;
  let count = 0;
  // The terms fall below 2^-53 long before 200 for means up to SMALL: the limit only guards the rounding of their sum.
  while (rest >= 0 && count < 200) {
    count++;
    term *= mean / count;
    rest -= term;
  }
  return count;
}

function assertProbability(value: number, least: number): void {
  if (!(value >= least && value <= 1)) throw new RangeError(`not a probability: ${value}`);
}
