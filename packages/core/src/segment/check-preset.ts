import { matchingRules, ruleForNoOrders, type ScoreCell, scoreCells } from './score-cell.ts';
import type { SegmentPreset } from './segment.ts';

/** What is to be said about a preset before a single customer is seen. Rules are positions in `preset.rules`. */
export interface PresetCheck {
  /** Combinations of scores looked at: 125, 27, or 25 and 9 without amounts. */
  readonly cells: number;
  /** Cells no rule matches; they go to the remainder, if there is one. */
  readonly uncovered: readonly ScoreCell[];
  /** Cells several rules match, in the order in which the rules are asked. */
  readonly overlapping: readonly { readonly cell: ScoreCell; readonly rules: readonly number[] }[];
  /** Rules that are never the first to match. */
  readonly unreachableRules: readonly number[];
  /** Segments no customer can ever be in. */
  readonly unreachableSegments: readonly string[];
  /** Segment of customers without an order; `null` when they have none. */
  readonly withoutOrders: string | null;
  /** Every cell has a segment: by exactly one deciding rule, or by the remainder. */
  readonly complete: boolean;
}

/** Goes through every cell of a preset. `amounts: false` asks how it fares on data without amounts. */
export function checkPreset(
  preset: SegmentPreset,
  { amounts = true }: { amounts?: boolean } = {},
): PresetCheck {
  const { rules, remainder } = preset;
  const cells = scoreCells(preset.levels, amounts);
  const matches = cells.map((cell) => ({ cell, rules: matchingRules(rules, cell) }));
  const uncovered = matches.filter((match) => match.rules.length === 0).map((match) => match.cell);
  const forNoOrders = ruleForNoOrders(rules);
  const deciding = new Set(matches.flatMap((match) => match.rules.slice(0, 1)).concat(forNoOrders));
  const reached = new Set(rules.filter((_, index) => deciding.has(index)).map((rule) => rule.segment));
  if (uncovered.length > 0 && remainder !== null) reached.add(remainder);
  const lowest = matches[matches.length - 1].rules[0];
  return {
    cells: cells.length,
    uncovered,
    overlapping: matches.filter((match) => match.rules.length > 1),
    unreachableRules: rules.flatMap((_, index) => (deciding.has(index) ? [] : [index])),
    unreachableSegments: preset.segments.map(({ id }) => id).filter((id) => !reached.has(id)),
    withoutOrders: rules[forNoOrders === -1 ? lowest : forNoOrders]?.segment ?? remainder,
    complete: uncovered.length === 0 || remainder !== null,
  };
}

/** Whether every customer finds a segment, on the data the preset is made for. */
export function isComplete(preset: SegmentPreset): boolean {
  return checkPreset(preset, { amounts: preset.needsAmounts }).complete;
}
