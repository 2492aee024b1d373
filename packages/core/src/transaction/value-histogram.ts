/**
 * Counts of positive values on a scale of eight steps per doubling, read off the bits of the double itself. Adding two
 * histograms bin by bin is exact, so the fence below is the same however the rows were divided.
 */
export type ValueHistogram = Float64Array;

const STEPS_PER_DOUBLING = 8;
/** Exponent and three bits of mantissa. */
const BINS = 2048 * STEPS_PER_DOUBLING;

export function createValueHistogram(): ValueHistogram {
  return new Float64Array(BINS);
}

export function mergeValueHistogram(into: ValueHistogram, from: ValueHistogram): void {
  for (let bin = 0; bin < BINS; bin++) into[bin] += from[bin];
}

/**
 * The last bin that is no outlier: three interquartile ranges above the upper quartile (Tukey 1977, "far out") on the
 * logarithmic scale, the range taken to be at least one doubling.
 */
export function outlierFence(histogram: ValueHistogram): number {
  const total = countBeyond(histogram, -1);
  const lower = binOf(histogram, total / 4);
  const upper = binOf(histogram, (total * 3) / 4);
  return upper + 3 * Math.max(upper - lower, STEPS_PER_DOUBLING);
}

/** Values beyond the fence. */
export function countBeyond(histogram: ValueHistogram, fence: number): number {
  let count = 0;
  for (let bin = Math.max(fence + 1, 0); bin < BINS; bin++) count += histogram[bin];
  return count;
}

/** The bin that has the value at this place of the ascending ones. */
function binOf(histogram: ValueHistogram, place: number): number {
  let below = 0;
  for (let bin = 0; bin < BINS; bin++) {
    below += histogram[bin];
    if (below > 0 && below >= place) return bin;
  }
  return BINS - 1;
}
