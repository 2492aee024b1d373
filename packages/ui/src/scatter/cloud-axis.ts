/** One axis of the cloud: where values stand from 0 to 1. */
export interface CloudAxis {
  /** Where a value stands, 0 to 1. */
  readonly place: (value: number) => number;
  /** Round values with a line each. */
  readonly ticks: readonly number[];
}

/** Looked at to find where nearly all values lie; more of them would say the same. */
const SAMPLE = 2000;

/**
 * Values by their logarithm, from nothing or from a round value that nearly all of them reach, to the largest. What lies below
 * its beginning stands at its beginning. `reversed`: small values stand at 1.
 */
export function logAxis(values: ArrayLike<number>, { reversed = false } = {}): CloudAxis {
  let largest = 1;
  for (let i = 0; i < values.length; i++) if (values[i] > largest) largest = values[i];
  const least = leastOf(values);
  // One more than the value, so that nothing (0) has a place.
  const begin = Math.log1p(least);
  const span = Math.log1p(largest * 1.05) - begin;
  const place = (value: number): number => {
    const at = Math.max(0, Math.log1p(Math.max(0, value)) - begin) / span;
    return reversed ? 1 - at : at;
  };
  return { place, ticks: ticksUpTo(largest).filter((tick) => tick >= least) };
}

/** The power of ten that all but one in a hundred reach; 0 where that is none above 1. */
function leastOf(values: ArrayLike<number>): number {
  const every = Math.max(1, Math.floor(values.length / SAMPLE));
  const sample = Array.from({ length: Math.floor(values.length / every) }, (_, i) => values[i * every]);
  const low = sample.sort((a, b) => a - b)[Math.floor(sample.length / 100)] ?? 0;
  return low < 10 ? 0 : 10 ** Math.floor(Math.log10(low));
}

/** Powers of ten; with 2 and 5 or 3 between them where these are few. */
function ticksUpTo(largest: number): number[] {
  const decades = Math.floor(Math.log10(largest));
  const digits = decades <= 1 ? [1, 2, 5] : decades <= 3 ? [1, 3] : [1];
  const powers = Array.from({ length: decades + 1 }, (_, i) => 10 ** i);
  return powers.flatMap((power) => digits.map((digit) => digit * power)).filter((tick) => tick <= largest);
}

/** Values as they are, those of either sign, from the least to the largest. */
export function linearAxis(values: ArrayLike<number>): CloudAxis {
  let least = Number.POSITIVE_INFINITY;
  let largest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    least = Math.min(least, values[i]);
    largest = Math.max(largest, values[i]);
  }
  if (!(least < largest)) return { place: () => 0.5, ticks: values.length === 0 ? [] : [least] };
  const edge = 0.02 * (largest - least);
  const [begin, span] = [least - edge, largest - least + 2 * edge];
  return { place: (value) => (value - begin) / span, ticks: evenTicks(least, largest) };
}

/** Round values, 1, 2 or 5 times a power of ten apart, about five of them. */
function evenTicks(least: number, largest: number): number[] {
  const rough = (largest - least) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((times) => times * power >= rough) ?? 10);
  const first = Math.ceil(least / step);
  const count = Math.floor(largest / step) - first + 1;
  return Array.from({ length: count }, (_, i) => (first + i) * step);
}
