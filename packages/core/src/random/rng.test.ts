import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createRng,
  moveToStream,
  nextInt32,
  nextUint32,
  type Rng,
  streamOf,
  uniform,
  uniformInt,
  uniformOpen,
} from './index.ts';

const wholeSeed = fc.maxSafeNat();

function take(rng: Rng, count: number): number[] {
  return Array.from({ length: count }, () => nextUint32(rng));
}

function words({ s0, s1, s2, s3 }: Rng): number[] {
  return [s0 >>> 0, s1 >>> 0, s2 >>> 0, s3 >>> 0];
}

/**
 * Birth certificate: the authors' C code xoshiro128starstar.c, version 1.1 (CC0, https://prng.di.unimi.it), compiled with
 * gcc. The first row is also the published test vector of the Rust crate rand_xoshiro.
 */
describe('xoshiro128**', () => {
  it('gives the numbers of the reference C code', () => {
    expect(take({ s0: 1, s1: 2, s2: 3, s3: 4 }, 10)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
    const high = { s0: 0xffffffff | 0, s1: 0x12345678, s2: 0x9abcdef0 | 0, s3: 0x0fedcba9 };
    expect(take(high, 8)).toEqual([
      2576977301, 4294964986, 3292631909, 1466622816, 1840212533, 842195006, 3877518445, 3067890383,
    ]);
  });

  it('is still the reference after a million steps', () => {
    const rng = { s0: 1, s1: 2, s2: 3, s3: 4 };
    for (let i = 0; i < 1_000_000; i++) nextInt32(rng);
    expect(take(rng, 4)).toEqual([3175353485, 1926457977, 3408351339, 4259549224]);
  });
});

/** Birth certificate: splitmix32 with the constants of hash-prospector, written in C, feeding the code above; gcc. */
describe('createRng', () => {
  it.each([
    [0, [1684164658, 3653269916, 2939563536, 2141751570], [1789933344, 44971166, 2521387044, 3848737593]],
    [1, [1580013426, 350525680, 3524174333, 3011703609], [393288148, 2174103013, 3814759091, 2092745082]],
    [42, [551831576, 144025891, 322543647, 3034809370], [660444221, 3652823732, 77672526, 910233633]],
    [
      4294967295,
      [3950124170, 4293442868, 1302505678, 2762329221],
      [4104197751, 1825856343, 1152209388, 2427537429],
    ],
  ])('seeds %d by splitmix32', (seed, state, outputs) => {
    expect(words(createRng(seed))).toEqual(state);
    expect(take(createRng(seed), 4)).toEqual(outputs);
  });

  it('uses all 53 bits of a seed', () => {
    const seeds = [0, 1, 2 ** 32, 2 ** 32 + 1, 2 ** 52, 2 ** 52 + 1, Number.MAX_SAFE_INTEGER];
    expect(new Set(seeds.map((seed) => words(createRng(seed)).join())).size).toBe(seeds.length);
  });

  it('refuses what is not a whole number from 0 to 2^53 - 1', () => {
    for (const seed of [-1, 0.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => createRng(seed)).toThrow(RangeError);
    }
  });

  it('is plain data that goes on where its copy was taken', () => {
    const rng = createRng(7);
    take(rng, 5);
    const copy: Rng = JSON.parse(JSON.stringify(rng));
    expect(take(copy, 5)).toEqual(take(rng, 5));
  });
});

describe('streamOf', () => {
  it('gives different states for different seeds and indices', () => {
    fc.assert(
      fc.property(wholeSeed, wholeSeed, wholeSeed, wholeSeed, (seed, index, otherSeed, otherIndex) => {
        const same = seed === otherSeed && index === otherIndex;
        expect(words(streamOf(seed, index)).join() === words(streamOf(otherSeed, otherIndex)).join()).toBe(
          same,
        );
      }),
      { examples: [[1, 5, 1, 5 + 2 ** 32]] },
    );
  });

  it('gives neighbouring streams nothing in common', () => {
    // First numbers of 20,000 streams: mean, spread and correlation of neighbours within 5 standard errors.
    const n = 20_000;
    const first = Array.from({ length: n }, (_, index) => uniform(streamOf(3, index)) - 0.5);
    const mean = first.reduce((sum, u) => sum + u, 0) / n;
    const variance = first.reduce((sum, u) => sum + u * u, 0) / n;
    const covariance = first.slice(1).reduce((sum, u, i) => sum + u * first[i], 0) / n;
    expect(Math.abs(mean)).toBeLessThan(5 * Math.sqrt(1 / 12 / n));
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(5 * Math.sqrt(1 / 180 / n));
    expect(Math.abs(covariance)).toBeLessThan((5 * (1 / 12)) / Math.sqrt(n));
  });

  it('is what moveToStream turns a used stream into', () => {
    fc.assert(
      fc.property(wholeSeed, wholeSeed, (seed, index) => {
        const key = createRng(seed);
        const rng = createRng(99);
        expect(moveToStream(rng, key, index)).toBe(rng);
        expect(rng).toEqual(streamOf(seed, index));
        expect(key).toEqual(createRng(seed));
      }),
    );
  });
});

describe('uniform', () => {
  it('makes a double of the high 27 and the low 26 bits of two steps', () => {
    // From the first two reference outputs 11520 and 0 of state 1, 2, 3, 4: 11520 >>> 5 = 360.
    expect(uniform({ s0: 1, s1: 2, s2: 3, s3: 4 })).toBe(360 / 2 ** 27);
    expect(uniformOpen({ s0: 1, s1: 2, s2: 3, s3: 4 })).toBe(180 / 2 ** 26 + 2 ** -53);
  });

  it('stays in its interval and fills it evenly', () => {
    const rng = createRng(11);
    const n = 160_000;
    const counts = new Array(16).fill(0);
    for (let i = 0; i < n; i++) {
      counts[Math.floor(uniform(rng) * 16)]++;
    }
    expect(counts.length).toBe(16);
    const chiSquare = counts.reduce((sum, count) => sum + (count - n / 16) ** 2 / (n / 16), 0);
    // The upper 0.1 % point of chi-square with 15 degrees of freedom is 37.70 (NIST/SEMATECH handbook, 1.3.6.7.4).
    expect(chiSquare).toBeLessThan(37.7);
  });
});

describe('uniformInt', () => {
  it('stays below its count', () => {
    fc.assert(
      fc.property(wholeSeed, fc.integer({ min: 1, max: 2 ** 32 }), (seed, count) => {
        const draw = uniformInt(createRng(seed), count);
        expect(Number.isInteger(draw) && draw >= 0 && draw < count).toBe(true);
      }),
    );
  });

  it('has no bias where a bare remainder would double the low third', () => {
    const rng = createRng(5);
    const count = 3 * 2 ** 30;
    const n = 30_000;
    let low = 0;
    for (let i = 0; i < n; i++) if (uniformInt(rng, count) < 2 ** 30) low++;
    // 1/3 when fair, 1/2 for a bare remainder; five standard errors.
    expect(Math.abs(low / n - 1 / 3)).toBeLessThan(5 * Math.sqrt(2 / 9 / n));
  });

  it('refuses counts it cannot serve', () => {
    for (const count of [0, -1, 1.5, 2 ** 32 + 1, Number.NaN]) {
      expect(() => uniformInt(createRng(1), count)).toThrow(RangeError);
    }
  });
});
