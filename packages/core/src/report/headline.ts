import type { CustomerBase } from '../customer/index.ts';
import { share } from '../math/index.ts';
import type { SegmentProfile } from '../segment/index.ts';

/** Half a year. */
const SILENT_DAYS = 182;

/** The numbers of the sentence a page opens with; the sentence itself is in `words`. */
export interface Headline {
  readonly customers: number;
  readonly revenue: number | null;
  /** The segment that brings most, unless that is most of the customers anyway. */
  readonly best: {
    readonly segment: string;
    readonly customers: number;
    readonly customerShare: number;
    /** One customer in so many, rounded. */
    readonly oneIn: number;
    readonly revenueShare: number;
  } | null;
  /** Without an order for half a year or longer; `null` when the data does not reach back so far. */
  readonly silent: { readonly days: number; readonly customers: number; readonly share: number } | null;
}

/** A group larger than this is not worth singling out. */
const LARGEST_BEST_SHARE = 0.5;

export function headline(base: CustomerBase, profiles: readonly SegmentProfile[]): Headline {
  const { customers, revenue } = base.totals;
  return { customers, revenue, best: bestSegment(profiles), silent: silentCustomers(base) };
}

/** Of equals the first, presets naming the best first. */
function bestSegment(profiles: readonly SegmentProfile[]): Headline['best'] {
  let best: Headline['best'] = null;
  for (const { segment, customers, customerShare, revenueShare } of profiles) {
    if (!customerShare || !revenueShare || customerShare > LARGEST_BEST_SHARE) continue;
    if (best !== null && revenueShare <= best.revenueShare) continue;
    best = { segment, customers, customerShare, oneIn: Math.round(1 / customerShare), revenueShare };
  }
  // Fewer customers must bring more than their share, or the sentence says nothing.
  return best !== null && best.revenueShare > best.customerShare ? best : null;
}

function silentCustomers({ customers: table, totals }: CustomerBase): Headline['silent'] {
  if (table.recencyDays === null || totals.firstDay === null) return null;
  if (table.asOfDay - totals.firstDay < SILENT_DAYS) return null;
  let customers = 0;
  const { recencyDays } = table;
  for (let i = 0; i < recencyDays.length; i++) if (recencyDays[i] >= SILENT_DAYS) customers++;
  return { days: SILENT_DAYS, customers, share: share(customers, totals.customers) ?? 0 };
}
