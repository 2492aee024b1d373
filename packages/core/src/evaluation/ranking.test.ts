import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REFERENCE } from '../../test-support/evaluation-reference.ts';
import type { Problem, Result } from '../result/index.ts';
import { averagePrecision } from './average-precision.ts';
import { ndcg } from './ndcg.ts';
import { rocAuc } from './roc-auc.ts';

const known = (result: Result<number, Problem>): number => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const off = (result: Result<number, Problem>, expected: number): number => Math.abs(known(result) - expected);
const ONE_CLASS = { ok: false, error: { code: 'one-class' } };

/** Rows with both outcomes, and whole scores, many of them equal. */
const scored = fc
  .array(fc.tuple(fc.boolean(), fc.integer({ min: -5, max: 5 })), { maxLength: 30 })
  .map((rows) => [[true, 0] as const, [false, 1] as const, ...rows])
  .map((rows) => ({
    outcomes: Uint8Array.from(rows, ([outcome]) => Number(outcome)),
    scores: Float64Array.from(rows, ([, score]) => score),
  }));

test('D23: area under the ROC curve and average precision of four rows', () => {
  const outcomes = Uint8Array.of(0, 0, 1, 1);
  const scores = Float64Array.of(0.1, 0.4, 0.35, 0.8);
  expect(off(rocAuc(outcomes, scores), 0.75)).toBeLessThan(1e-9);
  expect(off(averagePrecision(outcomes, scores), 5 / 6)).toBeLessThan(1e-9);
});

test('D25: gain of two orders of five documents', () => {
  const relevance = Float64Array.of(10, 0, 0, 1, 5);
  expect(off(ndcg(relevance, Float64Array.of(0.1, 0.2, 0.3, 4, 70)), 0.6956940443)).toBeLessThan(1e-9);
  expect(off(ndcg(relevance, Float64Array.of(0.05, 1.1, 1, 0.5, 0)), 0.4936801914)).toBeLessThan(1e-9);
});

test('forty rows with many equal scores are judged as scikit-learn judges them', () => {
  for (const { outcomes, scores, ...expected } of REFERENCE.predictions) {
    const rows = [Uint8Array.from(outcomes), Float64Array.from(scores)] as const;
    expect(off(rocAuc(...rows), expected.rocAuc)).toBeLessThan(1e-12);
    expect(off(averagePrecision(...rows), expected.averagePrecision)).toBeLessThan(1e-12);
  }
  for (const { relevance, scores, ndcg: expected } of REFERENCE.rankings) {
    const rows = [Float64Array.from(relevance), Float64Array.from(scores)] as const;
    for (const { k, value } of expected) expect(off(ndcg(...rows, { k }), value)).toBeLessThan(1e-12);
    expect(known(ndcg(...rows))).toBe(known(ndcg(...rows, { k: relevance.length })));
  }
});

test('scores that are all equal are chance, whatever the order of rows', () => {
  const flat = new Float64Array(5).fill(0.5);
  for (const outcomes of [Uint8Array.of(1, 1, 0, 0, 0), Uint8Array.of(0, 0, 0, 1, 1)]) {
    expect(known(rocAuc(outcomes, flat))).toBe(0.5);
    expect(known(averagePrecision(outcomes, flat))).toBe(0.4);
  }
});

test('0 and -0 are equal scores, and endless ones stand at the ends', () => {
  expect(known(rocAuc(Uint8Array.of(1, 0), Float64Array.of(0, -0)))).toBe(0.5);
  expect(known(rocAuc(Uint8Array.of(1, 0, 0), Float64Array.of(Infinity, 3, -Infinity)))).toBe(1);
});

describe('for any rows', () => {
  test('negated scores turn the area under the curve round', () => {
    fc.assert(
      fc.property(scored, ({ outcomes, scores }) => {
        const turned = scores.map((score) => -score);
        expect(off(rocAuc(outcomes, turned), 1 - known(rocAuc(outcomes, scores)))).toBeLessThan(1e-15);
      }),
    );
  });

  test('the area is the share of pairs in order, equal ones as one half', () => {
    fc.assert(
      fc.property(scored, ({ outcomes, scores }) => {
        const of = (outcome: number): Float64Array => scores.filter((_, row) => outcomes[row] === outcome);
        const pairs = [...of(1)].flatMap((one) =>
          [...of(0)].map((other) => Math.sign(one - other) / 2 + 0.5),
        );
        const mean = pairs.reduce((total, won) => total + won, 0) / pairs.length;
        expect(off(rocAuc(outcomes, scores), mean)).toBeLessThan(1e-12);
      }),
    );
  });

  test('only the order of scores counts', () => {
    fc.assert(
      fc.property(scored, ({ outcomes, scores }) => {
        const grown = scores.map((score) => 2 ** score * 7 - 3);
        const relevance = Float64Array.from(outcomes);
        expect(rocAuc(outcomes, grown)).toEqual(rocAuc(outcomes, scores));
        expect(averagePrecision(outcomes, grown)).toEqual(averagePrecision(outcomes, scores));
        expect(ndcg(relevance, grown)).toEqual(ndcg(relevance, scores));
      }),
    );
  });

  test('the order of rows does not count', () => {
    fc.assert(
      fc.property(scored, ({ outcomes, scores }) => {
        const [backwards, turned] = [outcomes.toReversed(), scores.toReversed()];
        expect(rocAuc(backwards, turned)).toEqual(rocAuc(outcomes, scores));
        expect(averagePrecision(backwards, turned)).toEqual(averagePrecision(outcomes, scores));
        expect(ndcg(Float64Array.from(backwards), turned)).toEqual(ndcg(Float64Array.from(outcomes), scores));
      }),
    );
  });

  test('a perfect order has 1', () => {
    fc.assert(
      fc.property(scored, ({ outcomes, scores }) => {
        const sure = scores.map((score, row) => score + 20 * outcomes[row]);
        expect(known(rocAuc(outcomes, sure))).toBe(1);
        expect(off(averagePrecision(outcomes, sure), 1)).toBeLessThan(1e-12);
        expect(known(ndcg(scores.map(Math.abs), scores.map(Math.abs)))).toBe(1);
      }),
    );
  });
});

test('where only one outcome occurs there is nothing to tell apart', () => {
  const [none, all, nobody] = [new Uint8Array(3), new Uint8Array(3).fill(1), new Uint8Array()];
  const scores = Float64Array.of(1, 2, 3);
  for (const outcomes of [none, all]) {
    expect(rocAuc(outcomes, scores)).toMatchObject({ ...ONE_CLASS, error: { facts: { rows: 3 } } });
  }
  expect(averagePrecision(none, scores)).toMatchObject(ONE_CLASS);
  expect(known(averagePrecision(all, scores))).toBe(1);
  expect(ndcg(new Float64Array(3), scores)).toMatchObject(ONE_CLASS);
  expect(rocAuc(nobody, new Float64Array())).toMatchObject(ONE_CLASS);
  expect(averagePrecision(nobody, new Float64Array())).toMatchObject(ONE_CLASS);
  expect(ndcg(new Float64Array(), new Float64Array())).toMatchObject(ONE_CLASS);
});

test('what cannot be ranked throws with the value that stands in the way', () => {
  const [outcomes, scores] = [Uint8Array.of(0, 1), Float64Array.of(0, 1)];
  for (const measure of [rocAuc, averagePrecision]) {
    expect(() => measure(outcomes, Float64Array.of(1))).toThrow('2 and 1 rows');
    expect(() => measure(outcomes, Float64Array.of(0, Number.NaN))).toThrow('not NaN (row 1)');
    expect(() => measure(Uint8Array.of(2, 1), scores)).toThrow('not 2 (row 0)');
  }
  expect(() => ndcg(scores, Float64Array.of(1))).toThrow('2 and 1 rows');
  expect(() => ndcg(scores, Float64Array.of(Number.NaN, 1))).toThrow('not NaN (row 0)');
  expect(() => ndcg(Float64Array.of(0, -1), scores)).toThrow('not -1 (row 1)');
  expect(() => ndcg(Float64Array.of(0, Infinity), scores)).toThrow('not Infinity (row 1)');
  expect(() => ndcg(scores, scores, { k: 0 })).toThrow('not 0');
});
