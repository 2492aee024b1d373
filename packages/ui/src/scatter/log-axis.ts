/**
 * One axis of the cloud: values laid from 0 to 1 by the logarithm of one more than themselves, so that nothing (0) has a place
 * and a few very large values leave room for the others. What is below zero stands at zero.
 */
export interface LogAxis {
  /** Where a value stands, 0 to 1. */
  readonly place: (value: number) => number;
  /** Round values with a line each. */
  readonly ticks: readonly number[];
}

/** An axis that reaches from nothing to the largest of some values. `reversed`: small values stand at 1. */
export function logAxis(values: ArrayLike<number>, { reversed = false } = {}): LogAxis {
  let largest = 1;
  for (let i = 0; i < values.length; i++) if (values[i] > largest) largest = values[i];
  const span = Math.log1p(largest * 1.05);
  const place = (value: number): number => {
    const at = Math.log1p(Math.max(0, value)) / span;
    return reversed ? 1 - at : at;
  };
  return { place, ticks: ticksUpTo(largest) };
}

/** Powers of ten; with 2 and 5 or 3 between them where these are few. */
function ticksUpTo(largest: number): number[] {
  const decades = Math.floor(Math.log10(largest));
  const digits = decades <= 1 ? [1, 2, 5] : decades <= 3 ? [1, 3] : [1];
  const powers = Array.from({ length: decades + 1 }, (_, i) => 10 ** i);
  return powers.flatMap((power) => digits.map((digit) => digit * power)).filter((tick) => tick <= largest);
}
