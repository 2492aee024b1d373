import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customerTable } from '../../test/customer-base.ts';
import {
  assignSegments,
  PRESETS,
  presetById,
  type RfmScores,
  type SegmentPreset,
  scoreRfm,
} from './index.ts';
import { matchingRules } from './score-cell.ts';

const scoresOf = (cells: readonly string[], levels: 3 | 5 = 5): RfmScores => {
  const digit = (place: number) => Uint8Array.from(cells, (cell) => Number(cell[place]));
  return { mode: 'tie-safe', levels, r: digit(0), f: digit(1), m: cells[0]?.length === 2 ? null : digit(2) };
};

const preset = (id: string): SegmentPreset => presetById(id) ?? PRESETS[0];

const namesOf = (cells: readonly string[], rules: SegmentPreset): string[] => {
  const result = assignSegments(scoresOf(cells, rules.levels), rules);
  if (!result.ok) throw new Error(result.error.code);
  return Array.from(result.value.segment, (index) => rules.segments[index].id);
};

test('the ten segments of the grid need no spend', () => {
  expect(namesOf(['55', '34', '42', '51', '41', '33', '31', '25', '13', '11'], preset('grid'))).toEqual(
    preset('grid').segments.map(({ id }) => id),
  );
});

test('the first rule that matches decides, and it is named; the remainder has none', () => {
  const result = assignSegments(scoresOf(['555', '355', '144', '123', '315']), preset('source'));
  expect(result.ok && [...result.value.rule]).toEqual([0, 1, 4, 5, -1]);
  expect(namesOf(['315'], preset('source'))).toEqual(['others']);
});

test('customers without an order are prospects in Shopify’s words and lowest elsewhere', () => {
  expect(namesOf(['000', '555'], preset('shopify'))).toEqual(['prospects', 'champions']);
  expect(namesOf(['000', '111'], preset('klaviyo'))).toEqual(['inactive', 'inactive']);
  expect(namesOf(['00'], preset('grid'))).toEqual(['hibernating']);
});

test('a preset that looks at spend is an expected failure without amounts', () => {
  expect(assignSegments(scoresOf(['55']), preset('source'))).toEqual({
    ok: false,
    error: { code: 'preset-needs-amounts', facts: { preset: 'source' } },
  });
});

test('scores of three levels do not go with rules of five', () => {
  expect(() => assignSegments(scoresOf(['333'], 3), preset('grid'))).toThrow(/3 levels/);
});

test('a preset with a hole cannot be used', () => {
  const holed = { ...preset('grid'), rules: preset('grid').rules.slice(1) };
  expect(() => assignSegments(scoresOf(['55']), holed)).toThrow(/without a segment/);
});

test('nobody is nobody', () => {
  expect(assignSegments(scoresOf([]), preset('source'))).toEqual({
    ok: true,
    value: { segment: new Uint8Array(0), rule: new Int16Array(0) },
  });
});

describe.each(PRESETS)('$id', (rules) => {
  const score = fc.integer({ min: 1, max: rules.levels });

  test('every customer is in the segment of the first rule that matches', () => {
    fc.assert(
      fc.property(score, score, score, (r, f, m) => {
        const first = rules.rules[matchingRules(rules.rules, { r, f, m })[0]];
        expect(namesOf([`${r}${f}${m}`], rules)).toEqual([first?.segment ?? rules.remainder]);
      }),
    );
  });

  test('every customer of every table has one', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(300), fc.nat(9), fc.nat(999))), (rows) => {
        const table = customerTable({
          recencyDays: rows.map(([days]) => days),
          orderCount: rows.map(([, orders]) => orders),
          totalSpend: rows.map(([, , spend]) => spend),
        });
        const result = assignSegments(scoreRfm(table, { levels: rules.levels }), rules);
        expect(result.ok && result.value.segment.every((index) => index < rules.segments.length)).toBe(true);
      }),
    );
  });
});
