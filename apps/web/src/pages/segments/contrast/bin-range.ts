import type { FeatureRange, FeatureUnit } from '@kesit/core/selection';

/** Smallest step between two values of a unit that are worth telling apart. */
const STEP: Readonly<Record<FeatureUnit, number>> = {
  days: 1,
  count: 1,
  score: 1,
  points: 1,
  money: 0.01,
  rate: 0.0001,
};

/** The values of one bin, both ends included; the last bin is open. */
export function binRange(
  edges: readonly number[],
  bin: number,
  unit: FeatureUnit,
): Pick<FeatureRange, 'from' | 'to'> {
  const next = edges[bin + 1];
  return { from: edges[bin] ?? null, to: next === undefined ? null : rounded(next - STEP[unit]) };
}

/** Without the trace that a step below one leaves behind. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
