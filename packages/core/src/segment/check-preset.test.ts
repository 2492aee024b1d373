import { expect, test } from 'vitest';
import { checkPreset, presetById, type SegmentPreset, type SegmentRule } from './index.ts';

const preset = (
  rules: readonly SegmentRule[],
  remainder: string | null,
  levels: 3 | 5 = 5,
): SegmentPreset => ({
  schema: 'kesit.segment-rules/1',
  id: 'test',
  name: { en: 'Test', tr: 'Deneme' },
  levels,
  needsAmounts: true,
  segments: ['a', 'b', 'c'].map((id) => ({ id, name: { en: id, tr: id } })),
  rules,
  remainder,
});

test('the seven rows of the case study as printed overlap in 35 cells and leave 46 open', () => {
  // product.md 1.5 and 1.14 #2; "Others" has no rule.
  const printed = preset(
    [
      { segment: 'a', when: [{ r: [4, 5], f: [4, 5], m: [4, 5] }] }, // Champions
      { segment: 'a', when: [{ r: [3, 5], f: [3, 5], m: [3, 5] }] }, // Loyal
      { segment: 'a', when: [{ r: [1, 3], f: [3, 5], m: [3, 5] }] }, // At Risk
      { segment: 'a', when: [{ r: [4, 5], f: [2, 5], m: [2, 5] }] }, // Potential Loyalists
      { segment: 'a', when: [{ r: [4, 5], f: [1, 2] }] }, // New Customers
      { segment: 'a', when: [{ r: [1, 2], f: [1, 2], m: [1, 2] }] }, // Hibernating
    ],
    'b',
  );
  const check = checkPreset(printed);
  expect(check.cells).toBe(125);
  expect(check.overlapping).toHaveLength(35);
  expect(check.uncovered).toHaveLength(46);
});

test('the source preset decides its overlaps by the order of its rules and says which they are', () => {
  const check = checkPreset(presetById('source') ?? preset([], null));
  const best = check.overlapping.find(({ cell }) => cell.r === 5 && cell.f === 5 && cell.m === 5);
  expect(best?.rules).toEqual([0, 1, 2]);
  expect(check.uncovered.length).toBeGreaterThan(0);
  expect(check.complete).toBe(true);
});

test('a rule behind a wider one and a segment without a rule cannot be reached', () => {
  const check = checkPreset(
    preset(
      [
        { segment: 'a', when: [{ r: [1, 5] }] },
        { segment: 'b', when: [{ r: [5, 5], m: [5, 5] }] },
      ],
      'c',
    ),
  );
  expect(check).toMatchObject({
    uncovered: [],
    unreachableRules: [1],
    unreachableSegments: ['b', 'c'],
    complete: true,
  });
  expect(check.overlapping).toHaveLength(5);
});

test('rules that look at spend match nothing where there are no amounts', () => {
  const rules: SegmentRule[] = [{ segment: 'a', when: [{ m: [1, 3] }, { fm: [1, 3] }] }];
  expect(checkPreset(preset(rules, null, 3))).toMatchObject({ cells: 27, uncovered: [], complete: true });
  const without = checkPreset(preset(rules, null, 3), { amounts: false });
  expect(without).toMatchObject({ cells: 9, complete: false, withoutOrders: null });
  expect(without.uncovered[0]).toEqual({ r: 3, f: 3, m: null });
});

test('the mean of frequency and spend rounds halves up', () => {
  const rules: SegmentRule[] = [{ segment: 'a', when: [{ fm: [5, 5] }] }];
  const { uncovered } = checkPreset(preset(rules, null));
  const covered = ['55', '54', '45'];
  expect(uncovered.filter(({ r, f, m }) => r === 1 && covered.includes(`${f}${m}`))).toEqual([]);
  expect(uncovered).toHaveLength(125 - 15);
});
