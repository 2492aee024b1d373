/** Bars without gaps as one path, in a box one wide for each and `height` high; the tallest of `scale` fills it. */
export function stepPath(
  shares: readonly number[],
  { scale, height }: { readonly scale: number; readonly height: number },
): string {
  const y = (share: number): number =>
    Math.round((height - (scale > 0 ? share / scale : 0) * height) * 100) / 100;
  const steps = shares.map((share) => `V${y(share)}h1`).join('');
  return `M0 ${height}${steps}V${height}`;
}
