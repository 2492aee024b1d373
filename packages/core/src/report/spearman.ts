/**
 * Ranks of values from 1, equal values sharing the mean of their places (mid-ranks). O(n log n).
 */
export function midRanks(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values.keys()).sort((a, b) => values[a] - values[b]);
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to]] === values[order[from]]) to++;
    // Places from + 1 … to.
    for (let i = from; i < to; i++) ranks[order[i]] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

/** Pearson's correlation by centered sums; `null` where one side does not vary. */
export function pearson(x: Float64Array, y: Float64Array): number | null {
  const [meanX, meanY] = [mean(x), mean(y)];
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < x.length; i++) {
    const [dx, dy] = [x[i] - meanX, y[i] - meanY];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  if (xx === 0 || yy === 0) return null;
  // Rounding may overshoot a perfect correlation.
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length === 0 ? 0 : sum / values.length;
}
