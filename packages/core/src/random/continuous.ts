import { naturalExp, naturalLog } from './elementary.ts';
import { type Rng, uniform, uniformOpen } from './rng.ts';

/**
 * Normal with mean 0 and standard deviation 1, by Marsaglia's polar method. The second number the method yields is
 * dropped, so that a stream holds nothing but its four words.
 * Source: G. Marsaglia & T. Bray, "A Convenient Method for Generating Normal Variables", SIAM Review 6(3), 1964.
 */
export function normal(rng: Rng): number {
  for (;;) {
    const u = 2 * uniform(rng) - 1;
    const v = 2 * uniform(rng) - 1;
    const square = u * u + v * v;
    if (square > 0 && square < 1) return u * Math.sqrt((-2 * naturalLog(square)) / square);
  }
}

/** Exponential waiting time at `rate` events per unit of time: mean 1 / rate. By inversion. */
export function exponential(rng: Rng, rate: number): number {
  assertPositive(rate, 'rate');
  return -naturalLog(uniformOpen(rng)) / rate;
}

/**
 * Gamma with `shape` and scale 1: mean and variance are `shape`. For a rate alpha divide by alpha. For a shape below 1
 * the draw for shape + 1 is multiplied by U^(1/shape), which for shapes under about 0.001 underflows to the least
 * normal number, never to 0.
 * Source: G. Marsaglia & W. Tsang, "A Simple Method for Generating Gamma Variables", ACM Trans. Math. Softw. 26(3), 2000,
 * doi:10.1145/358407.358414; the boost is its section 6.
 */
export function gamma(rng: Rng, shape: number): number {
  assertPositive(shape, 'shape');
  if (shape >= 1) return gammaFromOne(rng, shape);
  return gammaFromOne(rng, shape + 1) * boost(rng, shape);
}

/** Beta on [0, 1] with mean a / (a + b), from two gamma draws; their logarithms are used where both may vanish. */
export function beta(rng: Rng, a: number, b: number): number {
  assertPositive(a, 'a');
  assertPositive(b, 'b');
  if (a >= 0.05 || b >= 0.05) {
    const x = gamma(rng, a);
    return x / (x + gamma(rng, b));
  }
  // Both draws may underflow: compare them on the log scale, x / (x + y) = 1 / (1 + e^(ln y - ln x)).
  const logX = naturalLog(gammaFromOne(rng, a + 1)) + naturalLog(uniformOpen(rng)) / a;
  const logY = naturalLog(gammaFromOne(rng, b + 1)) + naturalLog(uniformOpen(rng)) / b;
  return 1 / (1 + naturalExp(logY - logX));
}

function gammaFromOne(rng: Rng, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(rng);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = uniformOpen(rng);
    const x2 = x * x;
    if (u < 1 - 0.0331 * x2 * x2) return d * v;
    if (naturalLog(u) < 0.5 * x2 + d * (1 - v + naturalLog(v))) return d * v;
  }
}

const LEAST_NORMAL_LOG = -708;

function boost(rng: Rng, shape: number): number {
  return naturalExp(Math.max(LEAST_NORMAL_LOG, naturalLog(uniformOpen(rng)) / shape));
}

function assertPositive(value: number, name: string): void {
  if (!(value > 0 && value < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`${name} must be positive and finite, not ${value}`);
  }
}
