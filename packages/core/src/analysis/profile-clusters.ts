import type { Labels } from '../cluster/index.ts';
import type { CustomerBase } from '../customer/index.ts';
import { profileSegments, type SegmentProfile } from '../segment/index.ts';

/** Codes of segments end at 255, and one is for everybody else. */
const MOST_PROFILED = 254;

/**
 * What the customers of each cluster are like, as segments are told of: spend, orders, discounts, phones, returns, what they buy and
 * where they live. Shares are of all customers, also of those that were not looked at. `rows` are those of the labels, `values`
 * those of `customerValues`. `null` where there are more clusters than anybody reads (254).
 */
export function profileClusters(
  base: CustomerBase,
  { rows, labels, k }: { readonly rows: Uint32Array; readonly labels: Labels; readonly k: number },
  values: Float64Array | null,
): SegmentProfile[] | null {
  if (k > MOST_PROFILED) return null;
  const segment = new Uint8Array(base.customers.count).fill(k);
  rows.forEach((row, i) => {
    if (labels[i] >= 0) segment[row] = labels[i];
  });
  const segments = Array.from({ length: k + 1 }, (_, cluster) => ({ id: String(cluster) }));
  return profileSegments(base, { segments }, { segment }, values).slice(0, k);
}
