import { expect, test } from 'vitest';
import { presetById } from './presets.ts';
import { ruleTexts } from './rule-texts.ts';

const WORDS = { remainder: 'everyone else' };

test('says the scores of a segment', () => {
  expect(ruleTexts(presetById('grid')!, 'need-attention', WORDS)).toEqual(['R 3, F 3']);
  expect(ruleTexts(presetById('grid')!, 'loyal', WORDS)).toEqual(['R 3–4, F 4–5']);
});

test('says every range, and who is left over', () => {
  expect(ruleTexts(presetById('klaviyo')!, 'champions', WORDS)).toHaveLength(3);
  expect(ruleTexts(presetById('source')!, 'others', WORDS).at(-1)).toBe('everyone else');
});
