import { err, ok, type Problem, type Result } from '../result/index.ts';
import {
  cellCount,
  cellIndex,
  matchingRules,
  ruleForNoOrders,
  type ScoreCell,
  scoreCells,
} from './score-cell.ts';
import type { RfmScores, SegmentAssignment, SegmentPreset } from './segment.ts';

/**
 * Names the segment of every customer, and the rule that decided. Errors: `preset-needs-amounts`, when the preset looks at
 * spend and the data has none. Throws when scores and preset count in different levels, or when the preset leaves a cell
 * without a segment (`parsePreset` lets no such preset in).
 */
export function assignSegments(scores: RfmScores, preset: SegmentPreset): Result<SegmentAssignment, Problem> {
  if (scores.levels !== preset.levels) {
    throw new Error(`scores of ${scores.levels} levels do not fit a preset of ${preset.levels}`);
  }
  if (preset.needsAmounts && scores.m === null) {
    return err({ code: 'preset-needs-amounts', facts: { preset: preset.id } });
  }
  const { segmentOfCell, ruleOfCell } = tabulate(preset, scores.m !== null);
  const { r, f, m } = scores;
  const segment = new Uint8Array(r.length);
  const rule = new Int16Array(r.length);
  for (let row = 0; row < r.length; row++) {
    const cell = cellIndex(preset.levels, r[row], f[row], m === null ? 0 : m[row]);
    segment[row] = segmentOfCell[cell];
    rule[row] = ruleOfCell[cell];
  }
  return ok({ segment, rule });
}

interface CellTables {
  readonly segmentOfCell: Uint8Array;
  readonly ruleOfCell: Int16Array;
}

interface Decision {
  /** Index into `preset.segments`. */
  readonly segment: number;
  /** The rule that decided; -1: the remainder. */
  readonly rule: number;
}

/** The segment of a combination of scores, all 0 for customers without an order. Throws where the preset has none for it. */
export function decideCell(preset: SegmentPreset, cell: ScoreCell): Decision {
  const { rules, segments, remainder } = preset;
  const rule = cell.f === 0 ? ruleWithoutOrders(preset, cell) : (matchingRules(rules, cell)[0] ?? -1);
  const id = rules[rule]?.segment ?? remainder;
  const segment = segments.findIndex((definition) => definition.id === id);
  if (segment === -1) throw new Error(`preset ${preset.id} leaves scores without a segment`);
  return { segment, rule };
}

/** Where no rule names customers without an order, they go where the lowest scores go. */
function ruleWithoutOrders({ rules }: SegmentPreset, { m }: ScoreCell): number {
  const named = ruleForNoOrders(rules);
  return named === -1 ? (matchingRules(rules, { r: 1, f: 1, m: m === null ? null : 1 })[0] ?? -1) : named;
}

/** The scores of customers without an order. */
function noOrders(amounts: boolean): ScoreCell {
  return { r: 0, f: 0, m: amounts ? 0 : null };
}

/** The answer for every cell, worked out once: customers then only look theirs up. */
function tabulate(preset: SegmentPreset, amounts: boolean): CellTables {
  const { levels } = preset;
  const size = cellCount(levels);
  const segmentOfCell = new Uint8Array(size);
  const ruleOfCell = new Int16Array(size);
  for (const cell of [noOrders(amounts), ...scoreCells(levels, amounts)]) {
    const place = cellIndex(levels, cell.r, cell.f, cell.m ?? 0);
    const { segment, rule } = decideCell(preset, cell);
    segmentOfCell[place] = segment;
    ruleOfCell[place] = rule;
  }
  return { segmentOfCell, ruleOfCell };
}
