import fc from 'fast-check';
import { expect, test } from 'vitest';
import { REFERENCE } from '../../test-support/evaluation-reference.ts';
import { brierScore, logLoss } from './probability-loss.ts';

test('D24: Brier score and log loss of four rows', () => {
  const brier = brierScore(Uint8Array.of(0, 1, 1, 0), Float64Array.of(0.1, 0.9, 0.8, 0.3));
  const log = logLoss(Uint8Array.of(1, 0, 0, 1), Float64Array.of(0.9, 0.1, 0.2, 0.65));
  expect(Math.abs(brier - 0.0375)).toBeLessThan(1e-9);
  expect(Math.abs(log - 0.2161618747)).toBeLessThan(1e-9);
});

test('forty rows are judged as scikit-learn judges them', () => {
  for (const { outcomes, scores, ...expected } of REFERENCE.predictions) {
    const rows = [Uint8Array.from(outcomes), Float64Array.from(scores)] as const;
    expect(Math.abs(brierScore(...rows) - expected.brierScore)).toBeLessThan(1e-12);
    expect(Math.abs(logLoss(...rows) - expected.logLoss)).toBeLessThan(1e-12);
  }
});

test('a sure mistake costs 52 doublings of the odds, a sure hit nothing', () => {
  const sure = Float64Array.of(1, 0);
  expect(logLoss(Uint8Array.of(0, 1), sure)).toBeCloseTo(52 * Math.LN2, 12);
  expect(logLoss(Uint8Array.of(1, 0), sure)).toBeCloseTo(0, 15);
  expect(brierScore(Uint8Array.of(0, 1), sure)).toBe(1);
  expect(brierScore(Uint8Array.of(1, 0), sure)).toBe(0);
});

test('of one probability for all rows, the share of the outcome is the best', () => {
  const rows = fc.record({
    outcomes: fc.uint8Array({ min: 0, max: 1, minLength: 1, maxLength: 30 }),
    other: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(rows, ({ outcomes, other }) => {
      const always = (probability: number): Float64Array =>
        new Float64Array(outcomes.length).fill(probability);
      const share = outcomes.reduce((total, outcome) => total + outcome, 0) / outcomes.length;
      for (const loss of [brierScore, logLoss]) {
        expect(loss(outcomes, always(share))).toBeLessThanOrEqual(loss(outcomes, always(other)) + 1e-12);
      }
    }),
  );
});

test('what is no probability throws with the value that stands in the way', () => {
  for (const loss of [brierScore, logLoss]) {
    expect(() => loss(Uint8Array.of(1), Float64Array.of(1.01))).toThrow('not 1.01 (row 0)');
    expect(() => loss(Uint8Array.of(1, 0), Float64Array.of(1, -0.5))).toThrow('not -0.5 (row 1)');
    expect(() => loss(Uint8Array.of(1), Float64Array.of(Number.NaN))).toThrow('not NaN (row 0)');
    expect(() => loss(Uint8Array.of(2), Float64Array.of(1))).toThrow('not 2 (row 0)');
    expect(() => loss(Uint8Array.of(1), Float64Array.of(1, 0))).toThrow('1 and 2 rows');
    expect(() => loss(new Uint8Array(), new Float64Array())).toThrow('at least one row');
  }
});
