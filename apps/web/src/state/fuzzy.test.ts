import { describe, expect, test } from 'vitest';
import { foldText, fuzzyScore } from './fuzzy.ts';

/** The texts that answer, best first. */
function ranked(typed: string, ...texts: string[]): string[] {
  return texts
    .map((text) => ({ text, score: fuzzyScore(text, typed) }))
    .filter(({ score }) => score !== null)
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0))
    .map(({ text }) => text);
}

describe('what somebody types', () => {
  test('finds Turkish words without Turkish letters, in either case', () => {
    expect(foldText('MÜŞTERİLER ılık')).toBe('musteriler ilik');
    expect(ranked('musteri', 'Müşteriler', 'Segmentler')).toEqual(['Müşteriler']);
    expect(ranked('SADIK', 'Sadık Müşteriler')).toEqual(['Sadık Müşteriler']);
    expect(ranked('İndir', 'indir')).toEqual(['indir']);
  });

  test('finds by beginnings of words', () => {
    expect(ranked('ar', 'Champions', 'At Risk')).toEqual(['At Risk']);
    expect(ranked('pl', 'People', 'Potential Loyalists')).toEqual(['People', 'Potential Loyalists']);
  });

  test('prefers a whole word to scattered letters, and a short text to a long one', () => {
    expect(ranked('risk', 'Rows I skipped', 'At Risk')).toEqual(['At Risk', 'Rows I skipped']);
    expect(ranked('data', 'Data quality of the file', 'Data')).toEqual(['Data', 'Data quality of the file']);
  });

  test('wants every word, in any order', () => {
    expect(ranked('dark theme', 'Theme: dark', 'Theme: light')).toEqual(['Theme: dark']);
    expect(fuzzyScore('Theme: dark', 'theme darker')).toBeNull();
  });

  test('finds everything when it is nothing', () => {
    expect(ranked(' ', 'one', 'two')).toEqual(['one', 'two']);
  });
});
