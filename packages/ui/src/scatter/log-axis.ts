/**
 * One axis of the cloud: values laid from 0 to 1 by their logarithm, from nothing or from a round value that nearly all of them
 * reach, to the largest. What lies below its beginning stands at its beginning.
 */
export interface LogAxis {
  /** Where a value stands, 0 to 1. */
  readonly place: (value: number) => number;
  /** Round values with a line each. */
  readonly ticks: readonly number[];
}

/** Looked at to find where nearly all values lie; more of them would say the same. */
const SAMPLE = 2000;

/** An axis for some values. `reversed`: small values stand at 1. */
export function logAxis(values: ArrayLike<number>, { reversed = false } = {}): LogAxis {
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
