import { naturalExp } from '../random/index.ts';
import type { Activation } from './network.ts';

/** Below it, e^x - 1 and tanh x are their first terms to the last bit that a float32 keeps. */
const TINY = 1e-4;

/** The function of a layer, in place. Exponentials are our own: the platform's may differ in the last bit. */
export function activate(activation: Activation, values: Float64Array, length: number): void {
  switch (activation) {
    case 'linear':
      return;
    case 'relu':
      for (let i = 0; i < length; i++) if (!(values[i] > 0)) values[i] = 0;
      return;
    case 'tanh':
      for (let i = 0; i < length; i++) values[i] = tanh(values[i]);
      return;
    case 'elu':
      for (let i = 0; i < length; i++) if (!(values[i] > 0)) values[i] = expMinusOne(values[i]);
  }
}

/** `deltas` times the slope of the function, told from its outputs. */
export function timesSlope(
  activation: Activation,
  outputs: Float64Array,
  deltas: Float64Array,
  length: number,
): void {
  switch (activation) {
    case 'linear':
      return;
    case 'relu':
      for (let i = 0; i < length; i++) if (!(outputs[i] > 0)) deltas[i] = 0;
      return;
    case 'tanh':
      for (let i = 0; i < length; i++) deltas[i] *= 1 - outputs[i] * outputs[i];
      return;
    case 'elu':
      for (let i = 0; i < length; i++) if (!(outputs[i] > 0)) deltas[i] *= outputs[i] + 1;
  }
}

function tanh(x: number): number {
  if (Math.abs(x) < TINY) return x - (x * x * x) / 3;
  if (x > 20) return 1;
  if (x < -20) return -1;
  const double = naturalExp(2 * x);
  return (double - 1) / (double + 1);
}

function expMinusOne(x: number): number {
  return x > -TINY ? x + (x * x) / 2 : naturalExp(x) - 1;
}
