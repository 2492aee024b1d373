import { expect, test } from 'vitest';
import { en } from '../../../i18n/en.ts';
import { countsOf } from './sweep-figure.ts';
import { measuresOf, suggestionsOf } from './sweep-measures.ts';

const { sweep: words } = en.discover;
const row = (k: number) => ({
  k,
  inertia: 10 - k,
  silhouette: 0.1 * k,
  daviesBouldin: 1,
  calinskiHarabasz: 2,
});
const SUGGESTED = { bySilhouette: 3, byElbow: null, byDaviesBouldin: 2, byCalinskiHarabasz: 2 };
const SWEPT = { sweep: [row(2), row(3)], suggested: SUGGESTED, judgement: null };
const JUDGEMENT = {
  rows: 100,
  gap: [1, 2, 3, 4].map((k) => ({ k, gap: 0.2 * k, error: 0.01 * k })),
  byGap: null,
  stability: [
    { k: 2, stability: 0.9 },
    { k: 3, stability: -0.1 },
  ],
  byStability: 2,
};

test('without slower judges there are four measures of the counts that were tried', () => {
  expect(countsOf(SWEPT)).toEqual([2, 3]);
  const measures = measuresOf(SWEPT, [2, 3]);
  expect(measures.map(({ id }) => id)).toEqual([
    'inertia',
    'silhouette',
    'daviesBouldin',
    'calinskiHarabasz',
  ]);
  expect(measures[0]).toMatchObject({ values: [8, 7], errors: null, suggests: null });
  expect(measures[1]?.suggests).toBe(3);
});

test('the gap is known of one group and of one more than the most, the others are not', () => {
  const swept = { ...SWEPT, judgement: JUDGEMENT };
  expect(countsOf(swept)).toEqual([1, 2, 3, 4]);
  const measures = measuresOf(swept, countsOf(swept));
  expect(measures[0]?.values).toEqual([null, 8, 7, null]);
  const [gap, stability] = measures.slice(4);
  expect(gap).toMatchObject({ id: 'gap', errors: [0.01, 0.02, 0.03, 0.04], suggests: null });
  expect(stability).toMatchObject({ values: [null, 0.9, -0.1, null], suggests: 2, range: [-0.1, 1] });
});

test('what a measure suggests is named, and what is said where it suggests nothing', () => {
  const suggested = { ...SUGGESTED, byGap: null, byStability: 2 };
  const told = suggestionsOf({ ...SWEPT, suggested, judgement: JUDGEMENT }, words);
  expect(told.map(({ name }) => name).slice(-2)).toEqual(['Gap statistic', 'Stability']);
  expect(told.find(({ name }) => name === words.suggestion.byElbow)?.none).toBe(words.noElbow);
  expect(told.find(({ name }) => name === words.suggestion.byGap)?.none).toBe(words.noGap);
});

test('of one count nothing is the most stable, and the gap can still say another', () => {
  const one = { sweep: [row(3)], suggested: null, judgement: { ...JUDGEMENT, byGap: 1 } };
  expect(suggestionsOf(one, words)).toEqual([{ name: 'Gap statistic', k: 1, none: words.noGap }]);
  const stable = { ...one, judgement: { ...JUDGEMENT, gap: null } };
  expect(suggestionsOf(stable, words)).toEqual([]);
});
