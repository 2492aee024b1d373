import { PRESETS } from '@kesit/core/segment';
import { describe, expect, test } from 'vitest';
import { contrast, linearRgb, type Oklch, oklab, type Triple } from '../test-support/oklch.ts';
import { tokensOf } from '../test-support/theme-tokens.ts';
import { COLORS_BY_WORTH, type SegmentColor, segmentColors } from './segment-color.ts';

type Matrix = readonly [Triple, Triple, Triple];

/** Linear sRGB as seen. Machado, Oliveira & Fernandes 2009, table of severity 1.0. */
const VISIONS = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
} as const satisfies Record<string, Matrix>;

describe.each(Object.entries(VISIONS))('under %s vision', (_, vision) => {
  test('neighbors in the order of worth are at least 12 apart', () => {
    expect(Math.min(...neighborDistances(COLORS_BY_WORTH.slice(0, 11), vision))).toBeGreaterThanOrEqual(12);
  });

  test.each(PRESETS.map((preset) => [preset.id, preset] as const))(
    'neighbors in the table of preset %s are at least 9 apart',
    (_id, preset) => {
      expect(Math.min(...neighborDistances(segmentColors(preset.segments), vision))).toBeGreaterThanOrEqual(
        9,
      );
    },
  );
});

test('every color can be shown on an sRGB screen as it is written', () => {
  for (const color of COLORS_BY_WORTH) {
    for (const channel of linearRgb(color)) {
      expect(channel).toBeGreaterThan(-0.002);
      expect(channel).toBeLessThan(1.002);
    }
  }
});

test('every color has 3:1 against the page of both themes, and 4.5:1 against the code written on it', async () => {
  const pages = [(await tokensOf('light')).page, (await tokensOf('dark')).page] as Oklch[];
  for (const color of COLORS_BY_WORTH) {
    for (const page of pages) expect(contrast(color, page)).toBeGreaterThanOrEqual(3);
    const ink = color.ink === 'light' ? 1 : 0.17;
    expect(contrast(color, { lightness: ink, chroma: 0, hue: 0 })).toBeGreaterThanOrEqual(4.5);
  }
});

test('a segment keeps its color under another name, and own segments have one by rank that is free', () => {
  const name = { en: '', tr: '' };
  const [champions, active, own] = segmentColors([
    { id: 'champions', name, actions: 'champions' },
    { id: 'active', name, actions: 'potential-loyalists' },
    { id: 'constructor', name },
  ]);
  expect(champions).toBe(COLORS_BY_WORTH[0]);
  expect(active).toBe(COLORS_BY_WORTH[2]);
  expect(own).toBe(COLORS_BY_WORTH[3]);
});

function neighborDistances(colors: readonly SegmentColor[], vision: Matrix): number[] {
  const seen = colors.map((color) => oklab(asSeen(linearRgb(color), vision)));
  return seen.slice(1).map((lab, i) => {
    const before = seen[i]!;
    return 100 * Math.hypot(lab[0] - before[0], lab[1] - before[1], lab[2] - before[2]);
  });
}

function asSeen([r, g, b]: Triple, vision: Matrix): Triple {
  const [red, green, blue] = vision.map(([x, y, z]) => Math.min(1, Math.max(0, x * r + y * g + z * b)));
  return [red!, green!, blue!];
}
