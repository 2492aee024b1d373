import type { SegmentColor } from '../segment-color.ts';

/** Lightness 0-1, and the two opponent axes. */
type Oklab = readonly [lightness: number, a: number, b: number];

/** Charts compute with colors and are read by programs that know no OKLCH: there a color is `#rrggbb`. */
export type HexColor = `#${string}`;

/** A color of a segment as hex. */
export function segmentHex({ lightness, chroma, hue }: Omit<SegmentColor, 'ink'>): HexColor {
  const radians = (hue * Math.PI) / 180;
  return hexOf([lightness, chroma * Math.cos(radians), chroma * Math.sin(radians)]);
}

/** A color as a browser writes a computed one, `oklch(0.5 0.16 262)` or `rgb(1, 2, 3)`; anything else is black. */
export function hexOfCss(css: string): HexColor {
  const [, kind, parts = ''] = /^(oklch|rgba?)\(([^)]*)\)$/.exec(css.trim()) ?? [];
  const numbers = (parts.match(/-?[\d.]+/g) ?? []).map(Number);
  const [first = 0, second = 0, third = 0] = numbers;
  if (kind === 'oklch') return segmentHex({ lightness: first, chroma: second, hue: third });
  return `#${[first, second, third].map(twoDigits).join('')}`;
}

/** Between two colors as the eye sees it (straight in OKLab); `at` 0 is the first. */
export function mix(from: HexColor, to: HexColor, at: number): HexColor {
  const [a, b] = [oklabOf(from), oklabOf(to)];
  return hexOf([0, 1, 2].map((i) => a[i] + (b[i] - a[i]) * at) as unknown as Oklab);
}

/** Black or white, whichever is read more easily on a color (WCAG 2.2 contrast). */
export function inkOn(color: HexColor): HexColor {
  const [r, g, b] = linearOf(color);
  const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? '#ffffff' : '#000000';
}

/** 0-1 each, as sRGB stores them. */
export function rgbOf(color: HexColor): [r: number, g: number, b: number] {
  const value = Number.parseInt(color.slice(1, 7), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

// Matrices of B. Ottosson, "A perceptual color space for image processing" (2020).
function hexOf([lightness, a, b]: Oklab): HexColor {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${linear.map((channel) => twoDigits(255 * encoded(channel))).join('')}`;
}

function oklabOf(color: HexColor): Oklab {
  const [r, g, b] = linearOf(color);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function linearOf(color: HexColor): number[] {
  return rgbOf(color).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
}

function encoded(linear: number): number {
  if (linear <= 0.0031308) return 12.92 * linear;
  return 1.055 * linear ** (1 / 2.4) - 0.055;
}

function twoDigits(channel: number): string {
  const byte = Math.round(Math.min(255, Math.max(0, channel)));
  return byte.toString(16).padStart(2, '0');
}
