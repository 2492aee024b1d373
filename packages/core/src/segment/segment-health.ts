import type { Spread } from '../math/index.ts';
import type { SegmentProfile } from './segment-profile.ts';

export type HealthLevel = 'excellent' | 'good' | 'moderate' | 'poor';

export interface SegmentHealth {
  /** Each part from 0 to 1; `null` where the data has no amounts. */
  readonly size: number;
  readonly value: number | null;
  readonly recency: number;
  readonly frequency: number;
  /** Mean of the parts there are. */
  readonly overall: number;
  /** How many parts that is: 4, or 3 without amounts. */
  readonly parts: 3 | 4;
  readonly level: HealthLevel;
}

/** Where a part is full: 50 customers, a mean CustomerValue of 200, 10 orders each; recency is empty at 180 days. */
const FULL = { customers: 50, customerValue: 200, orders: 10 } as const;
const EMPTY_RECENCY_DAYS = 180;

const LEVELS: readonly { readonly from: number; readonly level: HealthLevel }[] = [
  { from: 0.8, level: 'excellent' },
  { from: 0.6, level: 'good' },
  { from: 0.4, level: 'moderate' },
  { from: Number.NEGATIVE_INFINITY, level: 'poor' },
];

/** What health is made of; of recency, orders and value the mean. */
interface HealthMeasures extends Pick<SegmentProfile, 'customers'> {
  readonly recencyDays: Pick<Spread, 'mean'> | null;
  readonly orderCount: Pick<Spread, 'mean'> | null;
  readonly customerValue: Pick<Spread, 'mean'> | null;
}

/**
 * Health of a segment by the formula of the published case study, each part held between 0 and 1 (its own parts run over).
 * It rates what a segment is like, not how its customers were treated. `null` for an empty segment and without recency or
 * orders.
 */
export function segmentHealth(profile: HealthMeasures): SegmentHealth | null {
  const { customers, recencyDays, orderCount, customerValue } = profile;
  if (customers === 0 || recencyDays === null || orderCount === null) return null;
  const size = unit(customers / FULL.customers);
  const value = customerValue && unit(customerValue.mean / FULL.customerValue);
  const recency = unit(1 - recencyDays.mean / EMPTY_RECENCY_DAYS);
  const frequency = unit(orderCount.mean / FULL.orders);
  const overall =
    value === null ? (size + recency + frequency) / 3 : (size + value + recency + frequency) / 4;
  return { size, value, recency, frequency, overall, parts: value === null ? 3 : 4, level: levelOf(overall) };
}

export function levelOf(overall: number): HealthLevel {
  return LEVELS.find(({ from }) => overall >= from)?.level ?? 'poor';
}

function unit(value: number): number {
  return Math.min(1, Math.max(0, value));
}
