import type { EpochDay } from '../calendar/index.ts';
import type { Orders } from '../customer/index.ts';
import { ok, type Problem, type Result } from '../result/index.ts';
import {
  assignSegments,
  type ScoreMode,
  type SegmentAssignment,
  type SegmentPreset,
  scoreRfm,
} from '../segment/index.ts';
import { earlierMeasures } from './earlier-measures.ts';

/** Segment of customers who had not ordered yet. */
export const NOT_YET = -1;

/** Who moved from one segment to another. */
export interface Move {
  /** Index into `preset.segments`, or `NOT_YET`. */
  readonly from: number;
  readonly to: number;
  readonly customers: number;
  /** What they have spent by now; `null` without amounts. */
  readonly revenue: number | null;
}

export interface Migration {
  /** Customers by segment on the earlier day. */
  readonly before: readonly number[];
  readonly now: readonly number[];
  /** Customers who had not ordered by then. */
  readonly arrived: number;
  /** Every pair of segments that somebody went between, or stayed in; by `from`, then `to`. */
  readonly moves: readonly Move[];
}

/**
 * Segment of every customer on an earlier day under the same rules and the same way to score, `NOT_YET` for those who came
 * later: what a run as of that day names them. Errors: `preset-needs-amounts`.
 */
export function earlierSegments(
  orders: Orders,
  asOfDay: EpochDay,
  preset: SegmentPreset,
  mode: ScoreMode,
): Result<Int16Array, Problem> {
  const measures = earlierMeasures(orders, asOfDay);
  const assignment = assignSegments(scoreRfm(measures, { mode, levels: preset.levels }), preset);
  if (!assignment.ok) return assignment;
  const { segment } = assignment.value;
  return ok(
    Int16Array.from(segment, (place, row) => ((measures.orderCount?.[row] ?? 0) > 0 ? place : NOT_YET)),
  );
}

/** Counts who went where between two days. `totalSpend` is that of now. O(n). */
export function migrationOf(
  before: Int16Array,
  { segment }: Pick<SegmentAssignment, 'segment'>,
  segmentCount: number,
  totalSpend: Float64Array | null,
): Migration {
  const customers = new Float64Array((segmentCount + 1) * segmentCount);
  const revenue = new Float64Array(customers.length);
  for (let row = 0; row < before.length; row++) {
    const pair = (before[row] + 1) * segmentCount + segment[row];
    customers[pair]++;
    if (totalSpend !== null && totalSpend[row] > 0) revenue[pair] += totalSpend[row];
  }
  const moves = Array.from(customers, (count, pair) => ({
    from: Math.floor(pair / segmentCount) - 1,
    to: pair % segmentCount,
    customers: count,
    revenue: totalSpend && revenue[pair],
  })).filter((move) => move.customers > 0);
  const total = (chosen: (move: Move) => boolean): number =>
    moves.filter(chosen).reduce((sum, move) => sum + move.customers, 0);
  const segments = Array.from({ length: segmentCount }, (_, place) => place);
  return {
    before: segments.map((place) => total(({ from }) => from === place)),
    now: segments.map((place) => total(({ to }) => to === place)),
    arrived: total(({ from }) => from === NOT_YET),
    moves,
  };
}

/** Rows of the customers who made one move, ascending. */
export function movers(
  before: Int16Array,
  { segment }: Pick<SegmentAssignment, 'segment'>,
  { from, to }: Pick<Move, 'from' | 'to'>,
): Uint32Array {
  const rows = Uint32Array.from(before.keys());
  return rows.filter((row) => before[row] === from && segment[row] === to);
}
