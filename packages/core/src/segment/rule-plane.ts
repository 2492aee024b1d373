import {
  cellIndex,
  matchingRules,
  meanOfFrequencyAndSpend,
  type ScoreCell,
  scoreCells,
} from './score-cell.ts';
import type { ScoreCube } from './score-cube.ts';
import type { ScoreRange, SegmentPreset } from './segment.ts';

/**
 * The scores rules are drawn on: recency × frequency, those two × spend, or recency × the mean of frequency and spend. A cell
 * of the last is the score cell in which frequency and spend both are that mean.
 */
export type RulePlane = 'rf' | 'rfm' | 'r-fm';

type Rules = Pick<SegmentPreset, 'rules' | 'levels'>;

/** The plainest plane on which all rules can be drawn. */
export function planeOf({ rules }: Pick<SegmentPreset, 'rules'>): RulePlane {
  const looksAt = (measure: keyof ScoreRange): boolean =>
    rules.some(({ when }) => when.some((range) => range[measure] !== undefined && !isForNoOrders(range)));
  if (looksAt('m') || (looksAt('fm') && looksAt('f'))) return 'rfm';
  return looksAt('fm') ? 'r-fm' : 'rf';
}

/** Customers without an order have no scores, and no place on a plane. */
export function isForNoOrders({ f }: ScoreRange): boolean {
  return f !== undefined && f[1] === 0;
}

/** Every cell of a plane, highest scores first. */
export function planeCells(levels: number, plane: RulePlane): ScoreCell[] {
  if (plane === 'rfm') return scoreCells(levels, true);
  const flat = scoreCells(levels, false);
  return plane === 'rf' ? flat : flat.map(({ r, f }) => ({ r, f, m: f }));
}

/** A cell of a plane and the segments whose rules claim it, the one that gets it first, each once. */
export interface ClaimedCell {
  readonly cell: ScoreCell;
  readonly segments: readonly string[];
}

/** Who claims what: no segment is a gap, several are an overlap. */
export function claimedCells({ rules, levels }: Rules, plane: RulePlane): ClaimedCell[] {
  return planeCells(levels, plane).map((cell) => ({
    cell,
    segments: [...new Set(matchingRules(rules, cell).map((index) => rules[index].segment))],
  }));
}

/** Places in a `ScoreCube` that a cell of a plane stands for. */
function cubeCells(levels: number, plane: RulePlane, { r, f, m }: ScoreCell): number[] {
  const all = Array.from({ length: levels }, (_, index) => index + 1);
  if (plane === 'rf') return [0, ...all].map((spend) => cellIndex(levels, r, f, spend));
  if (plane === 'rfm') return [cellIndex(levels, r, f, m ?? 0)];
  return all.flatMap((often) =>
    all
      .filter((spend) => meanOfFrequencyAndSpend(often, spend) === f)
      .map((spend) => cellIndex(levels, r, often, spend)),
  );
}

export interface CellTotals {
  readonly customers: number;
  readonly revenue: number | null;
}

/** Customers and revenue in a cell of a plane. */
export function cellTotals(cube: ScoreCube, plane: RulePlane, cell: ScoreCell): CellTotals {
  const places = cubeCells(cube.levels, plane, cell);
  const total = (column: Float64Array): number => places.reduce((sum, place) => sum + column[place], 0);
  return { customers: total(cube.customers), revenue: cube.revenue && total(cube.revenue) };
}
