/**
 * The knee of a curve: the point farthest from the chord between its ends, both axes scaled to 0-1. `null` where the curve is
 * straight or has fewer than three points.
 * Source: V. Satopää et al., "Finding a 'Kneedle' in a Haystack", ICDCSW 2011, for curves given whole.
 */
export function knee(y: ArrayLike<number>): number | null {
  const last = y.length - 1;
  if (last < 2) return null;
  const span = y[last] - y[0];
  let best = 0;
  let at: number | null = null;
  for (let i = 1; i < last; i++) {
    const chord = y[0] + (span * i) / last;
    const distance = Math.abs(y[i] - chord) / (Math.abs(span) || 1);
    if (distance > best + 1e-12) {
      best = distance;
      at = i;
    }
  }
  return at;
}
