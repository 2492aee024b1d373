import { describe, expect, it } from 'vitest';
import { createRng, logOnePlus, naturalExp, naturalLog, power, uniform } from './index.ts';

/** Two units in the last place. */
const TOLERANCE = 4.5e-16;

function expectClose(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(TOLERANCE * Math.abs(expected));
}

/** Birth certificate: mpmath 1.3 with 40 digits, rounded to doubles. */
const LOGARITHMS: readonly (readonly [number, number])[] = [
  [1e-300, -690.7755278982137],
  [2.3e-12, -26.798111992993444],
  [0.1, -2.3025850929940455],
  [0.7071067811865476, -0.3465735902799726],
  [0.9999999, -1.0000000494736474e-7],
  [1.0000001, 9.999999505838704e-8],
  [1.5, 0.4054651081081644],
  [3, 1.0986122886681098],
  [1234.5, 7.118421308785234],
  [1e300, 690.7755278982137],
];

const EXPONENTIALS: readonly (readonly [number, number])[] = [
  [-700, 9.85967654375977e-305],
  [-37.5, 5.175555005801869e-17],
  [-1, 0.36787944117144233],
  [-1e-9, 0.999999999],
  [0.35, 1.4190675485932571],
  [1, 2.718281828459045],
  [10, 22026.465794806718],
  [88.7, 3.325986980250579e38],
  [700, 1.0142320547350045e304],
];

describe('naturalLog', () => {
  it.each(LOGARITHMS)('of %d', (x, expected) => {
    expectClose(naturalLog(x), expected);
  });

  it('agrees with the platform from the smallest to the greatest numbers', () => {
    const rng = createRng(1);
    let worst = 0;
    for (let i = 0; i < 50_000; i++) {
      const x = (1 + uniform(rng)) * 2 ** Math.floor(2000 * uniform(rng) - 1000);
      worst = Math.max(worst, Math.abs(naturalLog(x) / Math.log(x) - 1));
    }
    expect(worst).toBeLessThan(TOLERANCE);
    expect(naturalLog(1)).toBe(0);
  });
});

describe('naturalExp', () => {
  it.each(EXPONENTIALS)('of %d', (x, expected) => {
    expectClose(naturalExp(x), expected);
  });

  it('agrees with the platform over its range, and gives 0 and Infinity outside', () => {
    const rng = createRng(2);
    let worst = 0;
    for (let i = 0; i < 50_000; i++) {
      const x = 1400 * uniform(rng) - 700;
      worst = Math.max(worst, Math.abs(naturalExp(x) / Math.exp(x) - 1));
    }
    expect(worst).toBeLessThan(TOLERANCE);
    expect(naturalExp(0)).toBe(1);
    expect(naturalExp(-1e9)).toBe(0);
    expect(naturalExp(1e9)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('logOnePlus and power', () => {
  it('keep small arguments', () => {
    expect(logOnePlus(-1e-20)).toBe(-1e-20);
    for (const x of [-0.9, -1e-3, 1e-9, 0.5, 20]) {
      // Three roundings on top of the logarithm's own.
      expect(Math.abs(logOnePlus(x) / Math.log1p(x) - 1)).toBeLessThan(2e-15);
    }
  });

  it('raise to a power', () => {
    expect(power(2, 10)).toBeCloseTo(1024, 9);
    expect(power(9, -0.5)).toBeCloseTo(1 / 3, 14);
  });
});
