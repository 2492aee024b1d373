import { rangesOfCells } from './cell-ranges.ts';
import { claimedCells, isForNoOrders, planeCells, type RulePlane } from './rule-plane.ts';
import { matchingRules, type ScoreCell } from './score-cell.ts';
import type { SegmentPreset, SegmentRule } from './segment.ts';

/** A stroke over the plane. */
export interface Stroke {
  readonly plane: RulePlane;
  readonly cells: readonly ScoreCell[];
  /** Who gets the cells; `null`: nobody. */
  readonly segment: string | null;
  /** Whether other segments keep their claim on the cells; of several claims the first rule wins. */
  readonly shared?: boolean;
}

/**
 * Rules after a stroke. Rules the stroke does not touch stay as they were written; those it touches are written anew on the
 * plane, and those left without a cell go.
 */
export function paintRules(preset: SegmentPreset, stroke: Stroke): SegmentPreset {
  const { plane, segment, shared = false } = stroke;
  const painted = new Set(stroke.cells.map(keyOf));
  const receiver = preset.rules.findIndex((rule) => rule.segment === segment);
  const rules = preset.rules.map((rule, index) => {
    const keeps = (cell: ScoreCell): boolean => shared || !painted.has(keyOf(cell));
    return rewritten(rule, preset.levels, plane, (cell, claimed) =>
      index === receiver ? claimed || painted.has(keyOf(cell)) : claimed && keeps(cell),
    );
  });
  if (segment !== null && receiver === -1) {
    rules.push({ segment, when: rangesOfCells(stroke.cells, plane, preset.levels) });
  }
  return withRules(preset, rules);
}

/** Overlaps gone: every cell belongs to the rule that gets it now, and to no other. */
export function settleOverlaps(preset: SegmentPreset, plane: RulePlane): SegmentPreset {
  const rules = preset.rules.map((rule, index) =>
    rewritten(
      rule,
      preset.levels,
      plane,
      (cell, claimed) => claimed && matchingRules(preset.rules, cell)[0] === index,
    ),
  );
  return withRules(preset, rules);
}

/** Gaps gone: the cells nobody claims are this segment's. */
export function fillGaps(preset: SegmentPreset, plane: RulePlane, segment: string): SegmentPreset {
  const gaps = claimedCells(preset, plane).filter(({ segments }) => segments.length === 0);
  return paintRules(preset, { plane, segment, cells: gaps.map(({ cell }) => cell) });
}

function withRules(preset: SegmentPreset, rules: readonly SegmentRule[]): SegmentPreset {
  const left = rules.filter(({ when }) => when.length > 0);
  const needsAmounts = left.some(({ when }) => when.some(({ m, fm }) => m !== undefined || fm !== undefined));
  return { ...preset, rules: left, needsAmounts };
}

/** The rule over the cells that `holds` lets it have; the same rule where that changes nothing. */
function rewritten(
  rule: SegmentRule,
  levels: number,
  plane: RulePlane,
  holds: (cell: ScoreCell, claimed: boolean) => boolean,
): SegmentRule {
  const before = planeCells(levels, plane).map((cell) => ({
    cell,
    claimed: matchingRules([rule], cell).length > 0,
  }));
  const after = before.filter(({ cell, claimed }) => holds(cell, claimed));
  if (before.every(({ cell, claimed }) => holds(cell, claimed) === claimed)) return rule;
  const ranges = rangesOfCells(
    after.map(({ cell }) => cell),
    plane,
    levels,
  );
  return { ...rule, when: [...rule.when.filter(isForNoOrders), ...ranges] };
}

function keyOf({ r, f, m }: ScoreCell): string {
  return `${r} ${f} ${m}`;
}
