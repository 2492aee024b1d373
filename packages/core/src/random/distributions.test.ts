import { describe, expect, it } from 'vitest';
import {
  beta,
  binomial,
  createRng,
  exponential,
  gamma,
  geometric,
  negativeBinomial,
  normal,
  poisson,
  type Rng,
} from './index.ts';

const DRAWS = 100_000;

interface Law {
  readonly draw: (rng: Rng) => number;
  readonly mean: number;
  readonly variance: number;
  /** Excess kurtosis; decides how far a sample variance may stray. */
  readonly excess: number;
  /** P(X <= at) = share. */
  readonly at: number;
  readonly share: number;
}

/** Negative binomial with shape r and mean m: variance m + m^2 / r, excess 6 / r + p^2 / ((1 - p) r), p = r / (r + m). */
const nbdVariance = (r: number, m: number): number => m + (m * m) / r;

/**
 * Birth certificate of the shares: mpmath 1.3 with 30 digits (regularised incomplete gamma and beta functions, sums of
 * probabilities). Moments are the textbook ones.
 */
const LAWS: Record<string, Law> = {
  normal: { draw: normal, mean: 0, variance: 1, excess: 0, at: 1, share: 0.841344746068543 },
  'normal, far tail': { draw: normal, mean: 0, variance: 1, excess: 0, at: -2, share: 0.0227501319481792 },
  'exponential, rate 0.02': {
    draw: (rng) => exponential(rng, 0.02),
    mean: 50,
    variance: 2500,
    excess: 6,
    at: 50 * Math.LN2,
    share: 0.5,
  },
  'gamma 3.7': {
    draw: (rng) => gamma(rng, 3.7),
    mean: 3.7,
    variance: 3.7,
    excess: 6 / 3.7,
    at: 3,
    share: 0.415775197569248,
  },
  'gamma 1': {
    draw: (rng) => gamma(rng, 1),
    mean: 1,
    variance: 1,
    excess: 6,
    at: 0.05,
    share: -Math.expm1(-0.05),
  },
  'gamma 0.5': {
    draw: (rng) => gamma(rng, 0.5),
    mean: 0.5,
    variance: 0.5,
    excess: 12,
    at: 0.5,
    share: 0.682689492137086,
  },
  'gamma 0.05': {
    draw: (rng) => gamma(rng, 0.05),
    mean: 0.05,
    variance: 0.05,
    excess: 120,
    at: 1e-6,
    share: 0.514827954525178,
  },
  'beta 0.8, 2.5': {
    draw: (rng) => beta(rng, 0.8, 2.5),
    mean: 0.8 / 3.3,
    variance: (0.8 * 2.5) / (3.3 * 3.3 * 4.3),
    excess: betaExcess(0.8, 2.5),
    at: 0.1,
    share: 0.32097259060144,
  },
  'beta 0.01, 0.02': {
    draw: (rng) => beta(rng, 0.01, 0.02),
    mean: 1 / 3,
    variance: (0.01 * 0.02) / (0.03 * 0.03 * 1.03),
    excess: betaExcess(0.01, 0.02),
    at: 0.5,
    share: 0.666719461041272,
  },
  'poisson 3': {
    draw: (rng) => poisson(rng, 3),
    mean: 3,
    variance: 3,
    excess: 1 / 3,
    at: 2,
    share: 0.423190081126844,
  },
  'poisson 40': {
    draw: (rng) => poisson(rng, 40),
    mean: 40,
    variance: 40,
    excess: 1 / 40,
    at: 35,
    share: 0.242414197690103,
  },
  'poisson 100': {
    draw: (rng) => poisson(rng, 100),
    mean: 100,
    variance: 100,
    excess: 0.01,
    at: 100,
    share: 0.526562198529998,
  },
  'binomial 50, 0.3': {
    draw: (rng) => binomial(rng, 50, 0.3),
    mean: 15,
    variance: 10.5,
    excess: (1 - 6 * 0.21) / 10.5,
    at: 15,
    share: 0.569178436093444,
  },
  'binomial 1000, 0.01': {
    draw: (rng) => binomial(rng, 1000, 0.01),
    mean: 10,
    variance: 9.9,
    excess: (1 - 6 * 0.0099) / 9.9,
    at: 9,
    share: 0.457300592174891,
  },
  'geometric 0.3': {
    draw: (rng) => geometric(rng, 0.3),
    mean: 7 / 3,
    variance: 0.7 / 0.09,
    excess: 6 + 0.09 / 0.7,
    at: 2,
    share: 0.657,
  },
  'negative binomial 0.45, mean 2.5': {
    draw: (rng) => negativeBinomial(rng, 0.45, 2.5),
    mean: 2.5,
    variance: nbdVariance(0.45, 2.5),
    excess: 6 / 0.45 + 1 / nbdVariance(0.45, 2.5),
    at: 1,
    share: 0.592695078579349,
  },
};

describe.each(Object.entries(LAWS))('%s', (_, { draw, mean, variance, excess, at, share }) => {
  const rng = createRng(2024);
  const sample = Float64Array.from({ length: DRAWS }, () => draw(rng));
  const sampleMean = sample.reduce((sum, x) => sum + x, 0) / DRAWS;

  // Every bound is five standard errors of the statistic: wrong once in 1.7 million samples, and the seed is fixed.
  it('has the mean of its law', () => {
    expect(Math.abs(sampleMean - mean)).toBeLessThan(5 * Math.sqrt(variance / DRAWS));
  });

  it('has the variance of its law', () => {
    const sampleVariance = sample.reduce((sum, x) => sum + (x - mean) ** 2, 0) / DRAWS;
    expect(Math.abs(sampleVariance - variance)).toBeLessThan(5 * variance * Math.sqrt((2 + excess) / DRAWS));
  });

  it('lies below a point as often as its law', () => {
    const below = sample.filter((x) => x <= at).length / DRAWS;
    expect(Math.abs(below - share)).toBeLessThan(5 * Math.sqrt((share * (1 - share)) / DRAWS));
  });
});

describe('at the edges', () => {
  it('certain and impossible events are exact', () => {
    const rng = createRng(1);
    expect(poisson(rng, 0)).toBe(0);
    expect(binomial(rng, 0, 0.5)).toBe(0);
    expect(binomial(rng, 100, 0)).toBe(0);
    expect(binomial(rng, 100, 1)).toBe(100);
    expect(geometric(rng, 1)).toBe(0);
  });

  it('tiny shapes underflow to something positive', () => {
    const rng = createRng(1);
    for (let i = 0; i < 200; i++) {
      expect(gamma(rng, 1e-5)).toBeGreaterThan(0);
      const share = beta(rng, 1e-6, 1e-6);
      expect(share >= 0 && share <= 1).toBe(true);
    }
  });

  it('rare events have long waits', () => {
    // Mean 10^12 - 1; the median of 1,000 is far from both ends.
    const rng = createRng(1);
    const waits = Float64Array.from({ length: 1000 }, () => geometric(rng, 1e-12)).sort();
    expect(waits[500] / 1e12).toBeGreaterThan(0.5);
    expect(waits[500] / 1e12).toBeLessThan(1);
  });

  it('parameters outside the law are refused', () => {
    const rng = createRng(1);
    expect(() => exponential(rng, 0)).toThrow(RangeError);
    expect(() => gamma(rng, -1)).toThrow(RangeError);
    expect(() => beta(rng, 1, Number.NaN)).toThrow(RangeError);
    expect(() => poisson(rng, -1)).toThrow(RangeError);
    expect(() => binomial(rng, 2.5, 0.5)).toThrow(RangeError);
    expect(() => binomial(rng, 2, 1.5)).toThrow(RangeError);
    expect(() => geometric(rng, 0)).toThrow(RangeError);
  });
});

/** Source: N. Johnson, S. Kotz & N. Balakrishnan, Continuous Univariate Distributions 2, chapter 25. */
function betaExcess(a: number, b: number): number {
  const sum = a + b;
  return (6 * ((a - b) ** 2 * (sum + 1) - a * b * (sum + 2))) / (a * b * (sum + 2) * (sum + 3));
}
