import { expect, test } from 'vitest';
import { COLORS_BY_WORTH } from '../segment-color.ts';
import { hexOfCss, inkOn, mix, segmentHex } from './color.ts';

test('colors of CSS Color 4, examples 17 and 18 of its section on OKLCH', () => {
  // The specification gives both notations of green and of a light steel blue.
  expect(hexOfCss('oklch(0.51975 0.17686 142.495)')).toBe('#008000');
  expect(hexOfCss('oklch(0.40101 0.12332 21.555)')).toBe('#7d2329');
});

test('a computed color may be rgb', () => {
  expect(hexOfCss('rgb(1, 35, 255)')).toBe('#0123ff');
  expect(hexOfCss('rgba(0, 0, 0, 0.5)')).toBe('#000000');
});

test('between black and white lies a grey, at the ends lie the ends', () => {
  expect(mix('#000000', '#ffffff', 0)).toBe('#000000');
  expect(mix('#000000', '#ffffff', 1)).toBe('#ffffff');
  expect(mix('#000000', '#ffffff', 0.5)).toMatch(/^#(..)\1\1$/);
});

test('what is written on a segment is what the segment says can be read on it', () => {
  for (const color of COLORS_BY_WORTH) {
    if (color.ink === 'light') expect(inkOn(segmentHex(color))).toBe('#ffffff');
  }
  expect(inkOn('#ffffff')).toBe('#000000');
});
