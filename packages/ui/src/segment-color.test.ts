import { readFile } from 'node:fs/promises';
import { PRESETS } from '@kesit/core/segment';
import { describe, expect, test } from 'vitest';
import { COLORS_BY_WORTH, type SegmentColor, segmentColors } from './segment-color.ts';

type Triple = readonly [number, number, number];
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
  for (const color of COLORS_BY_WORTH) {
    for (const page of await pages()) expect(contrast(color, page)).toBeGreaterThanOrEqual(3);
    const ink = color.ink === 'light' ? 1 : 0.17;
    expect(contrast(color, { lightness: ink, chroma: 0, hue: 0 })).toBeGreaterThanOrEqual(4.5);
  }
});

test('a segment keeps its color under another name, and own segments have one by rank', () => {
  const name = { en: '', tr: '' };
  const [champions, active, own] = segmentColors([
    { id: 'champions', name, actions: 'champions' },
    { id: 'active', name, actions: 'potential-loyalists' },
    { id: 'constructor', name },
  ]);
  expect(champions).toBe(COLORS_BY_WORTH[0]);
  expect(active).toBe(COLORS_BY_WORTH[2]);
  expect(own).toBe(COLORS_BY_WORTH[2]);
});

/** The two values of `--page`, read off the theme. */
async function pages(): Promise<Omit<SegmentColor, 'ink'>[]> {
  const theme = await readFile(new URL('./theme.css', import.meta.url), 'utf8');
  const declaration = /--page: light-dark\((.*)\);/.exec(theme)?.[1] ?? '';
  const found = [...declaration.matchAll(/oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g)];
  expect(found).toHaveLength(2);
  return found.map(([, lightness, chroma, hue]) => ({
    lightness: Number(lightness),
    chroma: Number(chroma),
    hue: Number(hue),
  }));
}

function neighborDistances(colors: readonly SegmentColor[], vision: Matrix): number[] {
  const seen = colors.map((color) => oklab(asSeen(linearRgb(color), vision)));
  return seen.slice(1).map((lab, i) => {
    const before = seen[i]!;
    return 100 * Math.hypot(lab[0] - before[0], lab[1] - before[1], lab[2] - before[2]);
  });
}

function contrast(a: Omit<SegmentColor, 'ink'>, b: Omit<SegmentColor, 'ink'>): number {
  const [dark, light] = [luminance(linearRgb(a)), luminance(linearRgb(b))].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance([r, g, b]: Triple): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function asSeen([r, g, b]: Triple, vision: Matrix): Triple {
  const [red, green, blue] = vision.map(([x, y, z]) => Math.min(1, Math.max(0, x * r + y * g + z * b)));
  return [red!, green!, blue!];
}

// Björn Ottosson, "A perceptual color space for image processing", 2020: both directions.
function linearRgb({ lightness, chroma, hue }: Omit<SegmentColor, 'ink'>): Triple {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function oklab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
