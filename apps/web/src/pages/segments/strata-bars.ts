/** One segment in two bars: where it begins and ends in each, 0-1. */
export interface Stratum {
  readonly top: readonly [begin: number, end: number];
  readonly bottom: readonly [begin: number, end: number];
}

/** Two bars of the same segments in the same order, shares laid end to end. */
export function strata(shares: readonly { readonly top: number; readonly bottom: number }[]): Stratum[] {
  let top = 0;
  let bottom = 0;
  return shares.map((share) => {
    const stratum: Stratum = { top: [top, top + share.top], bottom: [bottom, bottom + share.bottom] };
    top += share.top;
    bottom += share.bottom;
    return stratum;
  });
}

/** What joins the two ends of a segment, in a box 1000 wide: the cut from `y0` down to `y1`. */
export function ribbon({ top, bottom }: Stratum, y0: number, y1: number): string {
  const x = (share: number): number => Math.round(share * 100_000) / 100;
  return `M${x(top[0])} ${y0}H${x(top[1])}L${x(bottom[1])} ${y1}H${x(bottom[0])}Z`;
}
