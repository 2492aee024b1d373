import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rangesOfCells } from './cell-ranges.ts';
import {
  asOwnRules,
  checkPreset,
  claimedCells,
  fillGaps,
  PRESETS,
  paintRules,
  parsePreset,
  planeCells,
  planeOf,
  presetById,
  presetToJson,
  type RulePlane,
  type ScoreCell,
  type SegmentPreset,
  settleOverlaps,
} from './index.ts';
import { matchingRules } from './score-cell.ts';

const GRID = presetById('grid')!;
const rf = (r: number, f: number): ScoreCell => ({ r, f, m: null });
const winners = (preset: SegmentPreset, plane: RulePlane) =>
  claimedCells(preset, plane).map(({ segments }) => segments[0]);
const claims = (preset: SegmentPreset, cell: ScoreCell) =>
  claimedCells(preset, 'rf').find((claimed) => claimed.cell.r === cell.r && claimed.cell.f === cell.f)
    ?.segments;

test('a painted cell is taken from the one that had it, and no other rule is rewritten', () => {
  const painted = paintRules(GRID, { plane: 'rf', cells: [rf(4, 4), rf(4, 5)], segment: 'champions' });
  expect(claims(painted, rf(4, 5))).toEqual(['champions']);
  expect(painted.rules[0]).toEqual({ segment: 'champions', when: [{ r: [4, 5], f: [4, 5] }] });
  expect(painted.rules[1]).toEqual({ segment: 'loyal', when: [{ r: [3, 3], f: [4, 5] }] });
  expect(painted.rules.slice(2)).toEqual(GRID.rules.slice(2));
  expect(checkPreset(painted, { amounts: false })).toMatchObject({ complete: true, overlapping: [] });
});

test('a shared stroke leaves the other claim, and the rule that comes first wins', () => {
  const painted = paintRules(GRID, { plane: 'rf', cells: [rf(4, 5)], segment: 'champions', shared: true });
  expect(claims(painted, rf(4, 5))).toEqual(['champions', 'loyal']);
  expect(checkPreset(painted, { amounts: false }).overlapping).toHaveLength(1);
  const settled = settleOverlaps(painted, 'rf');
  expect(claims(settled, rf(4, 5))).toEqual(['champions']);
  expect(checkPreset(settled, { amounts: false }).overlapping).toEqual([]);
});

test('an erased cell is a gap, which a segment can be given', () => {
  const erased = paintRules(GRID, { plane: 'rf', cells: [rf(5, 1)], segment: null });
  expect(erased.rules.some(({ segment }) => segment === 'new-customers')).toBe(false);
  expect(checkPreset(erased, { amounts: false })).toMatchObject({
    uncovered: [rf(5, 1)],
    unreachableSegments: ['new-customers'],
    complete: false,
  });
  const filled = fillGaps(erased, 'rf', 'promising');
  expect(filled.rules.find(({ segment }) => segment === 'promising')?.when).toEqual([
    { r: [4, 5], f: [1, 1] },
  ]);
});

test('rules for customers without an order outlive their segment being painted over', () => {
  const shopify = presetById('shopify')!;
  const all = planeCells(5, 'r-fm');
  const painted = paintRules(shopify, { plane: 'r-fm', cells: all, segment: 'loyal' });
  expect(painted.rules).toEqual([
    { segment: 'loyal', when: [{ r: [1, 5], fm: [1, 5] }] },
    { segment: 'prospects', when: [{ f: [0, 0] }] },
  ]);
});

test('rules need amounts as soon as one of them looks at spend, and no longer', () => {
  const stroke = { plane: 'rfm', cells: [{ r: 5, f: 5, m: 5 }] } as const;
  const painted = paintRules(GRID, { ...stroke, segment: 'loyal' });
  expect(painted.needsAmounts).toBe(true);
  expect(paintRules(painted, { ...stroke, segment: 'champions' }).needsAmounts).toBe(false);
});

const strokes = fc.record({
  preset: fc.constantFrom(...PRESETS),
  picked: fc.uniqueArray(fc.nat(124), { minLength: 1, maxLength: 40 }),
  place: fc.nat(20),
});

test('a stroke decides its own cells and no other one, whatever the preset', () => {
  fc.assert(
    fc.property(strokes, ({ preset, picked, place }) => {
      const plane = planeOf(preset);
      const all = planeCells(preset.levels, plane);
      const cells = picked.map((index) => all[index % all.length]);
      const { id } = preset.segments[place % preset.segments.length];
      const before = winners(preset, plane);
      const painted = paintRules(asOwnRules(preset), { plane, cells, segment: id });
      claimedCells(painted, plane).forEach(({ cell, segments }, index) => {
        if (cells.includes(all[index])) expect(segments).toEqual([id]);
        else expect(segments[0], JSON.stringify(cell)).toBe(before[index]);
      });
    }),
  );
});

test('settled rules name every cell as before, without overlaps, and read back from their file the same', () => {
  for (const preset of PRESETS) {
    const plane = planeOf(preset);
    const settled = settleOverlaps(asOwnRules(preset), plane);
    expect(winners(settled, plane)).toEqual(winners(preset, plane));
    expect(claimedCells(settled, plane).filter(({ segments }) => segments.length > 1)).toEqual([]);
    expect(parsePreset(presetToJson(settled))).toEqual({ ok: true, value: settled });
  }
});

test('ranges cover the cells they were made of and no other one', () => {
  const planes = fc.constantFrom<RulePlane>('rf', 'rfm', 'r-fm');
  fc.assert(
    fc.property(planes, fc.constantFrom(3, 5), fc.array(fc.nat(124)), (plane, levels, picked) => {
      const all = planeCells(levels, plane);
      const cells = all.filter((_, index) => picked.some((pick) => pick % all.length === index));
      const when = rangesOfCells(cells, plane, levels);
      expect(when.length).toBeLessThanOrEqual(cells.length);
      const rules = [{ segment: 'a', when }];
      expect(all.filter((cell) => matchingRules(rules, cell).length > 0)).toEqual(cells);
    }),
  );
});

test('a rectangle is one range', () => {
  const cells = planeCells(5, 'rfm').filter(({ r, f, m }) => r >= 4 && f >= 3 && (m ?? 0) >= 2);
  expect(rangesOfCells(cells, 'rfm', 5)).toEqual([{ r: [4, 5], f: [3, 5], m: [2, 5] }]);
});
