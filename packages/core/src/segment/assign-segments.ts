import { err, ok, type Problem, type Result } from '../result/index.ts';
import { matchingRules, ruleForNoOrders, scoreCells } from './score-cell.ts';
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

/** The answer for every cell, worked out once: customers then only look theirs up. */
function tabulate(preset: SegmentPreset, amounts: boolean): CellTables {
  const { levels, rules, segments, remainder } = preset;
  const size = (levels + 1) ** 3;
  const segmentOfCell = new Uint8Array(size);
  const ruleOfCell = new Int16Array(size);
  const set = (cell: number, rule: number): void => {
    const id = rules[rule]?.segment ?? remainder;
    const segment = segments.findIndex((definition) => definition.id === id);
    if (segment === -1) throw new Error(`preset ${preset.id} leaves scores without a segment`);
    segmentOfCell[cell] = segment;
    ruleOfCell[cell] = rule;
  };
  for (const cell of scoreCells(levels, amounts)) {
    set(cellIndex(levels, cell.r, cell.f, cell.m ?? 0), matchingRules(rules, cell)[0] ?? -1);
  }
  const lowest = cellIndex(levels, 1, 1, amounts ? 1 : 0);
  const forNoOrders = ruleForNoOrders(rules);
  set(0, forNoOrders === -1 ? ruleOfCell[lowest] : forNoOrders);
  return { segmentOfCell, ruleOfCell };
}

function cellIndex(levels: number, r: number, f: number, m: number): number {
  return (r * (levels + 1) + f) * (levels + 1) + m;
}
