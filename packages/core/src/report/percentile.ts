/** Value at a share of ascending values, linear between neighbors (type 7 of Hyndman & Fan 1996; numpy's default). */
export function percentile(ascending: Float64Array, at: number): number {
  const place = at * (ascending.length - 1);
  const below = Math.floor(place);
  const above = Math.min(ascending.length - 1, below + 1);
  return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
}
