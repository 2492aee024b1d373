import { describe, expect, test } from 'vitest';
import { contrast, linearRgb, type Oklch } from '../test-support/oklch.ts';
import { tokensOf } from '../test-support/theme-tokens.ts';

/** Where text stands, and what the text is: all of these meet somewhere on the page. */
const GROUNDS = ['page', 'raised', 'sunken', 'hover'] as const;
const TEXTS = ['strong', 'text', 'muted', 'accent', 'good', 'warning', 'bad'] as const;
const TINTED = [
  ['strong', 'accent-quiet'],
  ['text', 'accent-quiet'],
  ['muted', 'accent-quiet'],
  ['accent', 'accent-quiet'],
  ['strong', 'warning-quiet'],
  ['warning', 'warning-quiet'],
  ['strong', 'bad-quiet'],
  ['muted', 'bad-quiet'],
  ['bad', 'bad-quiet'],
  ['on-accent', 'accent'],
  ['page', 'strong'],
  ['muted', 'rule'],
] as const;
/** Lines and marks that alone tell where a control is or what state it is in. */
const MARKS = ['faint', 'accent', 'muted', 'strong', 'good', 'warning', 'bad'] as const;

describe.each(['light', 'dark'] as const)('in the %s theme', async (theme) => {
  const tokens = await tokensOf(theme);
  const colorOf = (name: string): Oklch => tokens[name]!;

  test.each(GROUNDS.flatMap((ground) => TEXTS.map((text) => [text, ground] as const)))(
    'text in %s on %s has 4.5:1',
    (text, ground) => {
      expect(contrast(colorOf(text), colorOf(ground))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(TINTED)('text in %s on %s has 4.5:1', (text, ground) => {
    expect(contrast(colorOf(text), colorOf(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(
    ['strong', 'text'].flatMap((text) => ['page', 'raised'].map((ground) => [text, ground] as const)),
  )('running text in %s on %s has 7:1', (text, ground) => {
    expect(contrast(colorOf(text), colorOf(ground))).toBeGreaterThanOrEqual(7);
  });

  test.each(MARKS.flatMap((mark) => ['page', 'raised'].map((ground) => [mark, ground] as const)))(
    'marks in %s on %s have 3:1',
    (mark, ground) => {
      expect(contrast(colorOf(mark), colorOf(ground))).toBeGreaterThanOrEqual(3);
    },
  );

  test('every color can be shown on an sRGB screen as it is written', () => {
    for (const color of Object.values(tokens)) {
      for (const channel of linearRgb(color)) {
        expect(channel).toBeGreaterThan(-0.01);
        expect(channel).toBeLessThan(1.01);
      }
    }
  });
});
