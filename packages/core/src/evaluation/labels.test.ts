import fc from 'fast-check';
import { expect, test } from 'vitest';
import { REFERENCE } from '../../test-support/evaluation-reference.ts';
import { cohenKappa } from './cohen-kappa.ts';
import { f1 } from './f1.ts';

function kappa(first: Int32Array, second: Int32Array): number {
  const found = cohenKappa(first, second);
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
}

const labels = fc
  .array(fc.integer({ min: -1, max: 3 }), { maxLength: 30 })
  .map((more) => Int32Array.of(5, 6, ...more));

test('D26: F1 and kappa of six rows each', () => {
  const { macro, micro } = f1(Int32Array.of(0, 1, 2, 0, 1, 2), Int32Array.of(0, 2, 1, 0, 0, 1));
  expect(Math.abs(macro - 0.2666667)).toBeLessThan(1e-7);
  expect(Math.abs(micro - 0.3333333)).toBeLessThan(1e-7);
  const agreement = kappa(Int32Array.of(2, 0, 2, 2, 0, 1), Int32Array.of(0, 0, 2, 2, 0, 2));
  expect(Math.abs(agreement - 0.4285714)).toBeLessThan(1e-7);
});

test('labels that only one side knows are judged as scikit-learn judges them', () => {
  for (const { actual, predicted, ...expected } of REFERENCE.labelings) {
    expect(actual).toContain(-1);
    expect(predicted).not.toContain(-1);
    const rows = [Int32Array.from(actual), Int32Array.from(predicted)] as const;
    expect(Math.abs(f1(...rows).macro - expected.macro)).toBeLessThan(1e-12);
    expect(Math.abs(f1(...rows).micro - expected.micro)).toBeLessThan(1e-12);
    expect(Math.abs(kappa(...rows) - expected.kappa)).toBeLessThan(1e-12);
  }
});

test('equal labels have 1, and labels that always contradict each other -1', () => {
  fc.assert(
    fc.property(labels, (same) => {
      expect(f1(same, same)).toEqual({ macro: 1, micro: 1 });
      expect(Math.abs(kappa(same, same) - 1)).toBeLessThan(1e-12);
    }),
  );
  expect(kappa(Int32Array.of(0, 1), Int32Array.of(1, 0))).toBe(-1);
});

test('neither side of kappa comes first, and names of labels do not count', () => {
  fc.assert(
    fc.property(labels, (first) => {
      const second = first.toReversed();
      const renamed = (labeling: Int32Array): Int32Array => labeling.map((label) => 100 - label * 7);
      expect(Math.abs(kappa(first, second) - kappa(second, first))).toBeLessThan(1e-12);
      expect(Math.abs(kappa(first, second) - kappa(renamed(first), renamed(second)))).toBeLessThan(1e-12);
      expect(f1(renamed(first), renamed(second)).macro).toBeCloseTo(f1(first, second).macro, 12);
    }),
  );
});

test('one label on both sides leaves kappa nothing to measure; other shapes throw', () => {
  const one = new Int32Array(4).fill(2);
  expect(cohenKappa(one, one)).toEqual({ ok: false, error: { code: 'one-class', facts: { rows: 4 } } });
  expect(f1(one, one)).toEqual({ macro: 1, micro: 1 });
  for (const measure of [cohenKappa, f1]) {
    expect(() => measure(one, Int32Array.of(2))).toThrow('4 and 1 rows');
    expect(() => measure(new Int32Array(), new Int32Array())).toThrow('at least one row');
  }
});
