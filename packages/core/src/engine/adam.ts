import type { NetworkSpec } from './network.ts';

export type AdamSettings = Pick<NetworkSpec, 'learningRate' | 'beta1' | 'beta2' | 'epsilon'>;

/** A step: the settings and what corrects the moments for having begun at 0, 1 - beta^t. */
export interface AdamStep extends AdamSettings {
  readonly correction1: number;
  readonly correction2: number;
}

/** The steps after the first `steps`, one by one. Powers are running products, which every platform rounds alike. */
export function* adamSteps(settings: AdamSettings, steps: number): Generator<AdamStep, never> {
  const { learningRate, beta1, beta2, epsilon } = settings;
  let power1 = 1;
  let power2 = 1;
  for (let step = 1; ; step++) {
    power1 *= beta1;
    power2 *= beta2;
    if (step <= steps) continue;
    yield { learningRate, beta1, beta2, epsilon, correction1: 1 - power1, correction2: 1 - power2 };
  }
}

/**
 * Moves weights against their gradient and remembers its moments; weights and moments are rounded to float32, everything
 * between is not. Source: D. Kingma & J. Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015, algorithm 1.
 */
export function applyAdam(
  step: AdamStep,
  weights: Float32Array,
  gradient: Float64Array,
  first: Float32Array,
  second: Float32Array,
): void {
  const { learningRate, beta1, beta2, epsilon, correction1, correction2 } = step;
  for (let i = 0; i < weights.length; i++) {
    const slope = gradient[i];
    first[i] = beta1 * first[i] + (1 - beta1) * slope;
    second[i] = beta2 * second[i] + (1 - beta2) * slope * slope;
    const mean = first[i] / correction1;
    const spread = Math.sqrt(second[i] / correction2);
    weights[i] -= (learningRate * mean) / (spread + epsilon);
  }
}
