import { decideCell } from './assign-segments.ts';
import type { ScoreBand } from './score-bands.ts';
import type { ScoreCell } from './score-cell.ts';
import type { SegmentPreset } from './segment.ts';

/** What it would take to come into a better segment, everybody else staying as they are. */
export interface WayUp {
  /** Index into `preset.segments`. */
  readonly segment: number;
  /** More orders, the last of them today: at least one. */
  readonly orders: number;
  /** More spend over those orders; 0 where any amount will do. */
  readonly spend: number;
}

export interface Standing {
  readonly cell: ScoreCell;
  readonly segment: number;
  readonly orderCount: number;
  readonly totalSpend: number | null;
  readonly bands: {
    readonly recencyDays: readonly ScoreBand[];
    readonly orderCount: readonly ScoreBand[];
    readonly totalSpend: readonly ScoreBand[] | null;
  };
}

/**
 * Better segments (earlier in the preset) by what they take: nothing but buying again changes a score for the better, and
 * buying brings recency to its best. A segment is left out when a better one takes no more. Orders count before spend.
 */
export function waysUp(preset: SegmentPreset, standing: Standing): WayUp[] {
  const cheapest = new Map<number, WayUp>();
  for (const way of reachable(preset, standing)) {
    const known = cheapest.get(way.segment);
    if (way.segment < standing.segment && (known === undefined || compare(way, known) < 0)) {
      cheapest.set(way.segment, way);
    }
  }
  const ways = [...cheapest.values()].sort((a, b) => compare(a, b) || a.segment - b.segment);
  return ways.filter((way, place) => ways.slice(0, place).every(({ segment }) => segment > way.segment));
}

function compare(a: WayUp, b: WayUp): number {
  return a.orders - b.orders || a.spend - b.spend;
}

function reachable(preset: SegmentPreset, { cell, bands, orderCount, totalSpend }: Standing): WayUp[] {
  const best = bands.recencyDays.at(-1)?.score ?? preset.levels;
  const spends =
    totalSpend === null || bands.totalSpend === null
      ? [{ m: null, spend: 0 }]
      : steps(bands.totalSpend, cell.m ?? 0, totalSpend).map(([m, spend]) => ({ m, spend }));
  return steps(bands.orderCount, cell.f, orderCount).flatMap(([, missing]) => {
    const orders = Math.max(1, Math.ceil(missing));
    const f = scoreReached(bands.orderCount, orderCount + orders, cell.f);
    return spends.map(({ m, spend }) => ({
      segment: decideCell(preset, { r: best, f, m: m === 0 ? 1 : m }).segment,
      orders,
      spend,
    }));
  });
}

/** Scores from the present one up, and how much is missing to each. */
function steps(bands: readonly ScoreBand[], score: number, value: number): [number, number][] {
  const higher = bands.filter((band) => band.score > score);
  return [
    [score, 0],
    ...higher.map((band): [number, number] => [band.score, Math.max(0, band.from - value)]),
  ];
}

function scoreReached(bands: readonly ScoreBand[], value: number, atLeast: number): number {
  const reached = bands.filter(({ from }) => value >= from).map(({ score }) => score);
  return Math.max(1, atLeast, ...reached);
}
