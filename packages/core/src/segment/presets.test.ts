import { describe, expect, test } from 'vitest';
import reference from '../../reference/segment.json' with { type: 'json' };
import { ACTION_PLANS, checkPreset, PRESETS, presetById, type SegmentPreset } from './index.ts';
import { matchingRules, scoreCells } from './score-cell.ts';

const cellsBySegment = (preset: SegmentPreset): Record<string, string> => {
  const cells: Record<string, string[]> = {};
  for (const cell of scoreCells(preset.levels, true).reverse()) {
    const rule = preset.rules[matchingRules(preset.rules, cell)[0]];
    const segment = rule?.segment ?? preset.remainder ?? 'nothing';
    cells[segment] ??= [];
    cells[segment].push(`${cell.r}${cell.f}${cell.m}`);
  }
  return Object.fromEntries(Object.entries(cells).map(([segment, codes]) => [segment, codes.join(' ')]));
};

describe.each(PRESETS)('$id', (preset) => {
  test('gives every cell the segment of its published table (reference/segment.py)', () => {
    expect(cellsBySegment(preset)).toEqual(
      reference.partition[preset.id as keyof typeof reference.partition],
    );
  });

  test('covers every cell, and every rule and segment can be reached', () => {
    const check = checkPreset(preset);
    expect(check.cells).toBe(preset.levels ** 3);
    expect(check.complete).toBe(true);
    expect(check.unreachableRules).toEqual([]);
    expect(check.unreachableSegments).toEqual([]);
    if (preset.id !== 'source') expect(check).toMatchObject({ uncovered: [], overlapping: [] });
  });

  test('names its segments in both languages, each once, under ids that last', () => {
    const { segments } = preset;
    for (const { id, name } of segments) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(name.en).not.toBe('');
      expect(name.tr).not.toBe(name.en);
    }
    for (const part of [
      segments.map(({ id }) => id),
      segments.map((s) => s.name.en),
      segments.map((s) => s.name.tr),
    ]) {
      expect(new Set(part).size).toBe(segments.length);
    }
  });

  test('knows what to do about every segment', () => {
    for (const { actions } of preset.segments) expect(Object.keys(ACTION_PLANS)).toContain(actions);
  });

  test('is found by its id', () => {
    expect(presetById(preset.id)).toBe(preset);
  });
});

test('the default grid works without amounts, the others say that they do not', () => {
  expect(checkPreset(PRESETS[0], { amounts: false })).toMatchObject({
    cells: 25,
    uncovered: [],
    overlapping: [],
  });
  expect(PRESETS.filter((preset) => !preset.needsAmounts).map(({ id }) => id)).toEqual(['grid']);
});

test('customers without an order are prospects where there is such a word, and with the lowest scores elsewhere', () => {
  expect(PRESETS.map((preset) => checkPreset(preset).withoutOrders)).toEqual([
    'hibernating',
    'hibernating',
    'lost',
    'prospects',
    'inactive',
  ]);
});

test('Shopify ids are the values of its rfm_group', () => {
  const groups = presetById('shopify')?.segments.map(({ id }) => id.toUpperCase().replaceAll('-', '_'));
  // Shopify GraphQL Admin API, enum CustomerRfmGroup.
  expect(groups?.toSorted()).toEqual([
    'ACTIVE',
    'ALMOST_LOST',
    'AT_RISK',
    'CHAMPIONS',
    'DORMANT',
    'LOYAL',
    'NEEDS_ATTENTION',
    'NEW',
    'PREVIOUSLY_LOYAL',
    'PROMISING',
    'PROSPECTS',
  ]);
});

test('no unknown preset is found', () => {
  expect(presetById('constructor')).toBeNull();
});
