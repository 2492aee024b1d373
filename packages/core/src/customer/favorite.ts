/** Of the first `count` labels the one with the largest sum, of equal sums the smallest label; -1 of none. */
export function favoriteOf(labels: Int32Array, count: number, sums: Float64Array): number {
  let best = -1;
  for (let i = 0; i < count; i++) {
    const label = labels[i];
    if (best < 0 || sums[label] > sums[best] || (sums[label] === sums[best] && label < best)) best = label;
  }
  return best;
}
