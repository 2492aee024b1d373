import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aliasTable, choose, createRng, shuffleInPlace } from './index.ts';

const weights = fc
  .array(fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1e6, noNaN: true })), {
    minLength: 1,
    maxLength: 40,
  })
  .filter((list) => list.some((weight) => weight > 0));

describe('aliasTable', () => {
  it('holds every outcome with its own probability', () => {
    fc.assert(
      fc.property(weights, (list) => {
        const { threshold, alias } = aliasTable(list);
        const total = list.reduce((sum, weight) => sum + weight, 0);
        const probability = new Float64Array(list.length);
        threshold.forEach((share, column) => {
          probability[column] += share / list.length;
          probability[alias[column]] += (1 - share) / list.length;
        });
        // Each of n columns is rounded a few times: n units of 1e-15.
        list.forEach((weight, i) => {
          expect(Math.abs(probability[i] - weight / total)).toBeLessThan(1e-15 * (list.length + 4));
        });
      }),
    );
  });

  it('is drawn from in proportion: 1, 0, 2, 7', () => {
    const rng = createRng(8);
    const table = aliasTable([1, 0, 2, 7]);
    const n = 50_000;
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < n; i++) counts[choose(rng, table)]++;
    [0.1, 0, 0.2, 0.7].forEach((p, i) => {
      expect(Math.abs(counts[i] / n - p)).toBeLessThanOrEqual(5 * Math.sqrt((p * (1 - p)) / n));
    });
  });

  it('never draws an outcome of weight 0', () => {
    fc.assert(
      fc.property(weights, fc.nat(), (list, seed) => {
        const rng = createRng(seed);
        const table = aliasTable(list);
        for (let i = 0; i < 50; i++) expect(list[choose(rng, table)]).toBeGreaterThan(0);
      }),
    );
  });

  it('refuses weights that are no weights', () => {
    for (const list of [[], [0, 0], [1, -1], [1, Number.NaN], [1, Number.POSITIVE_INFINITY]]) {
      expect(() => aliasTable(list)).toThrow(RangeError);
    }
  });
});

describe('shuffleInPlace', () => {
  it('keeps the items', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
        const shuffled = [...items];
        shuffleInPlace(createRng(seed), shuffled);
        expect(shuffled.sort()).toEqual([...items].sort());
      }),
    );
  });

  it('gives every order equally often, in typed arrays too', () => {
    const rng = createRng(4);
    const n = 24_000;
    const counts = new Map<string, number>();
    for (let i = 0; i < n; i++) {
      const items = Int32Array.of(1, 2, 3, 4);
      shuffleInPlace(rng, items);
      counts.set(items.join(), (counts.get(items.join()) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // The upper 0.1 % point of chi-square with 23 degrees of freedom is 49.73 (NIST/SEMATECH handbook, 1.3.6.7.4).
    expect(chiSquare).toBeLessThan(49.73);
  });
});
