import type { ScoreRange, SegmentRule } from './segment.ts';

/** One combination of scores; `m` is `null` where the data has no amounts. All 0: customers without an order. */
export interface ScoreCell {
  readonly r: number;
  readonly f: number;
  readonly m: number | null;
}

/** Every combination of scores, highest first: `levels`³ of them, `levels`² without amounts. */
export function scoreCells(levels: number, amounts: boolean): ScoreCell[] {
  const cells: ScoreCell[] = [];
  for (let r = levels; r >= 1; r--) {
    for (let f = levels; f >= 1; f--) {
      if (amounts) for (let m = levels; m >= 1; m--) cells.push({ r, f, m });
      else cells.push({ r, f, m: null });
    }
  }
  return cells;
}

/** The rules a cell matches, in order: the first one decides. */
export function matchingRules(rules: readonly SegmentRule[], cell: ScoreCell): number[] {
  return rules.flatMap((rule, index) => (rule.when.some((range) => covers(range, cell)) ? [index] : []));
}

/** The first range of a rule that a cell falls into; for customers without an order the one that names them. */
export function matchingRange(rule: SegmentRule, cell: ScoreCell): ScoreRange | null {
  return rule.when.find((range) => covers(range, cell)) ?? null;
}

/** The first rule for customers without an order, -1 where none names them (`f: [0, 0]`). */
export function ruleForNoOrders(rules: readonly SegmentRule[]): number {
  return rules.findIndex((rule) => rule.when.some((range) => range.f?.[0] === 0));
}

/** Round-half-up of (F + M) / 2. */
export function meanOfFrequencyAndSpend(f: number, m: number): number {
  return Math.floor((f + m + 1) / 2);
}

function covers(range: ScoreRange, { r, f, m }: ScoreCell): boolean {
  const fm = m === null ? null : meanOfFrequencyAndSpend(f, m);
  return within(range.r, r) && within(range.f, f) && within(range.m, m) && within(range.fm, fm);
}

function within(range: readonly [number, number] | undefined, score: number | null): boolean {
  if (range === undefined) return true;
  return score !== null && score >= range[0] && score <= range[1];
}

/** Where a cell stands in an array of `cellCount` places; `m` is 0 without amounts, and all three are without an order. */
export function cellIndex(levels: number, r: number, f: number, m: number): number {
  return (r * (levels + 1) + f) * (levels + 1) + m;
}

export function cellCount(levels: number): number {
  return (levels + 1) ** 3;
}
