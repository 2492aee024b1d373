import { presetById } from '@kesit/core/segment';
import { expect, test } from 'vitest';
import { en } from '../../i18n/en.ts';
import { ruleTexts } from './rule-texts.ts';

test('says the scores of a segment', () => {
  expect(ruleTexts(presetById('grid')!, 'need-attention', en.details)).toEqual(['R 3, F 3']);
  expect(ruleTexts(presetById('grid')!, 'loyal', en.details)).toEqual(['R 3–4, F 4–5']);
});

test('says every range, and who is left over', () => {
  expect(ruleTexts(presetById('klaviyo')!, 'champions', en.details)).toHaveLength(3);
  expect(ruleTexts(presetById('source')!, 'others', en.details).at(-1)).toBe(en.details.remainder);
});
