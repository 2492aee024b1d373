import type { CustomerTable } from '../customer/index.ts';
import { decideCell } from './assign-segments.ts';
import { type ScoreBand, scoreBands } from './score-bands.ts';
import { matchingRange, type ScoreCell } from './score-cell.ts';
import type { RfmScores, ScoreRange, SegmentPreset } from './segment.ts';
import { type WayUp, waysUp } from './ways-up.ts';

/** One of the three scores of a customer, and the customers it is shared with. */
export interface ScoreReason extends ScoreBand {
  readonly measure: 'recencyDays' | 'orderCount' | 'totalSpend';
  /** NaN where unknown. */
  readonly value: number;
}

/** Why a customer is in a segment, and what would lead to a better one. */
export interface SegmentReasons {
  /** Recency, frequency, spend; empty for a customer without an order. */
  readonly scores: readonly ScoreReason[];
  /** The rule that decided, as an index; -1: no rule, so the remainder. */
  readonly rule: number;
  /** What of the rule fits these scores; `null` for the remainder. */
  readonly range: ScoreRange | null;
  /** Cheapest first. */
  readonly ways: readonly WayUp[];
}

/** O(customers). */
export function segmentReasons(
  customers: CustomerTable,
  scores: RfmScores,
  preset: SegmentPreset,
  row: number,
): SegmentReasons {
  const cell: ScoreCell = { r: scores.r[row], f: scores.f[row], m: scores.m === null ? null : scores.m[row] };
  const { rule, segment } = decideCell(preset, cell);
  const { recencyDays, orderCount, totalSpend } = customers;
  if (recencyDays === null || orderCount === null) throw new Error('scores without measures');
  const bands = {
    recencyDays: scoreBands(recencyDays, scores.r),
    orderCount: scoreBands(orderCount, scores.f),
    totalSpend: totalSpend && scores.m && scoreBands(totalSpend, scores.m),
  };
  const reasons = [
    reason('recencyDays', recencyDays[row], cell.r, bands.recencyDays),
    reason('orderCount', orderCount[row], cell.f, bands.orderCount),
    bands.totalSpend && reason('totalSpend', totalSpend?.[row] ?? Number.NaN, cell.m ?? 0, bands.totalSpend),
  ];
  return {
    scores: reasons.filter((one) => one !== null),
    rule,
    range: rule < 0 ? null : matchingRange(preset.rules[rule], cell),
    ways: waysUp(preset, {
      cell,
      segment,
      orderCount: orderCount[row],
      totalSpend: totalSpend === null ? null : totalSpend[row],
      bands,
    }),
  };
}

function reason(
  measure: ScoreReason['measure'],
  value: number,
  score: number,
  bands: readonly ScoreBand[],
): ScoreReason | null {
  const band = bands.find((one) => one.score === score);
  return band === undefined ? null : { measure, value, ...band };
}
