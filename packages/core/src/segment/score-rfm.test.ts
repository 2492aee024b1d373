import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import reference from '../../reference/segment.json' with { type: 'json' };
import { customerTable, shuffled } from '../../test/customer-base.ts';
import { canScore, fitThresholds, SCORE_MODES, scoreRfm } from './index.ts';
import { rankFirstScores } from './rank-first.ts';
import type { RfmScores } from './segment.ts';
import { scoreByEdges, tieSafeEdges } from './tie-safe.ts';

const tieSafe = (values: readonly number[], levels = 5): number[] => {
  const column = Float64Array.from(values);
  return [...scoreByEdges(column, tieSafeEdges(column, levels))];
};
const rankFirst = (values: readonly number[], levels = 5): number[] => [
  ...rankFirstScores(Float64Array.from(values), levels),
];
const asText = ({ r, f, m }: RfmScores): string =>
  [...r].map((score, row) => `${score}${f[row]}${m?.[row]}`).join(' ');

const customers = fc.array(
  fc.record({
    R: fc.integer({ min: 0, max: 400 }),
    F: fc.integer({ min: 1, max: 12 }),
    M: fc.integer({ min: 0, max: 2000 }).map((cents) => cents / 4),
  }),
  { maxLength: 60 },
);
const tableOf = (rows: readonly { R: number; F: number; M: number }[]) =>
  customerTable({
    recencyDays: rows.map(({ R }) => R),
    orderCount: rows.map(({ F }) => F),
    totalSpend: rows.map(({ M }) => M),
  });

describe('by hand', () => {
  test('ten different values make five pairs in both modes', () => {
    const values = [30, 10, 20, 50, 40, 70, 60, 90, 80, 100];
    expect(tieSafe(values)).toEqual([2, 1, 1, 3, 2, 4, 3, 5, 4, 5]);
    expect(rankFirst(values)).toEqual([2, 1, 1, 3, 2, 4, 3, 5, 4, 5]);
  });

  test('four one-time buyers of ten share a score when ties are safe, and are cut apart by rank', () => {
    const orders = [1, 1, 1, 1, 2, 2, 3, 4, 5, 9];
    // Midranks 2.5, 5.5, 7, 8, 9, 10; five times that over ten, rounded up.
    expect(tieSafe(orders)).toEqual([2, 2, 2, 2, 3, 3, 4, 4, 5, 5]);
    // Edges at 1 + 9q: ranks 2.8, 4.6, 6.4, 8.2.
    expect(rankFirst(orders)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  test('the fewest days are the best recency; of equal ones, by rank, the first customer', () => {
    const table = customerTable({ recencyDays: [5, 5, 5, 5, 5], orderCount: [1, 1, 1, 1, 1] });
    expect([...scoreRfm(table, { mode: 'rank-first' }).r]).toEqual([5, 4, 3, 2, 1]);
    expect([...scoreRfm(table, { mode: 'rank-first' }).f]).toEqual([1, 2, 3, 4, 5]);
    expect([...scoreRfm(table).r]).toEqual([3, 3, 3, 3, 3]);
  });
});

describe('against pandas and scipy (reference/segment.py)', () => {
  const toys = Object.entries(reference.toy);
  const cases = toys.flatMap(([name, toy]) =>
    Object.entries(toy.scores).map(([key, expected]) => ({ name, key, toy, expected })),
  );

  test.each(cases)('$name, $key', ({ key, toy, expected }) => {
    const [mode, levels] = key.split('/');
    const edges = reference.toyThresholds[levels as '5' | '3'];
    const scores = scoreRfm(customerTable({ recencyDays: toy.R, orderCount: toy.F, totalSpend: toy.M }), {
      mode: SCORE_MODES.find((known) => known === mode) ?? 'tie-safe',
      levels: Number(levels),
      thresholds: { recencyDays: edges.r, orderCount: edges.f, totalSpend: edges.m },
    });
    expect(asText(scores)).toBe(expected);
  });

  test.each([5, 3] as const)('customers per score of %i, for 2 to 120 customers', (levels) => {
    reference.ranks[levels].forEach((expected, index) => {
      const scores = rankFirst(
        Array.from({ length: index + 2 }, (_, rank) => rank),
        levels,
      );
      expect(expected.map((_, score) => scores.filter((given) => given === score + 1).length)).toEqual(
        expected,
      );
    });
  });
});

describe('whatever the customers', () => {
  test.each(['tie-safe', 'fixed'] as const)('%s: a shuffle changes nobody’s scores', (mode) => {
    fc.assert(
      fc.property(customers, fc.nat(), (rows, seed) => {
        const order = shuffled([...rows.keys()], seed);
        const before = scoreRfm(tableOf(rows), { mode });
        const after = scoreRfm(tableOf(order.map((row) => rows[row])), { mode });
        for (const measure of ['r', 'f', 'm'] as const) {
          expect([...(after[measure] ?? [])]).toEqual(order.map((row) => before[measure]?.[row]));
        }
      }),
    );
  });

  test.each(['tie-safe', 'fixed'] as const)('%s: the same value has the same score', (mode) => {
    fc.assert(
      fc.property(customers, (rows) => {
        const { f } = scoreRfm(tableOf(rows), { mode });
        const scoreOf = new Map(rows.map(({ F }, row) => [F, f[row]]));
        rows.forEach(({ F }, row) => {
          expect(f[row]).toBe(scoreOf.get(F));
        });
      }),
    );
  });

  test.each(SCORE_MODES)('%s: a better value never has a lower score, and scores stay in 1-5', (mode) => {
    fc.assert(
      fc.property(customers, (rows) => {
        const { r, f, m } = scoreRfm(tableOf(rows), { mode });
        rows.forEach((a, i) => {
          rows.forEach((b, j) => {
            if (a.R < b.R) expect(r[i]).toBeGreaterThanOrEqual(r[j]);
            if (a.F > b.F) expect(f[i]).toBeGreaterThanOrEqual(f[j]);
            if (m && a.M > b.M) expect(m[i]).toBeGreaterThanOrEqual(m[j]);
          });
          expect(Math.min(r[i], f[i])).toBeGreaterThanOrEqual(1);
          expect(Math.max(r[i], f[i])).toBeLessThanOrEqual(5);
        });
      }),
    );
  });

  test('thresholds fitted to customers give them their tie-safe scores, also after a trip through JSON', () => {
    fc.assert(
      fc.property(customers, fc.constantFrom(3, 5), (rows, levels) => {
        const table = tableOf(rows);
        const thresholds = JSON.parse(JSON.stringify(fitThresholds(table, levels)));
        const fixed = scoreRfm(table, { mode: 'fixed', levels, thresholds });
        expect(asText(fixed)).toBe(asText(scoreRfm(table, { levels })));
      }),
    );
  });

  test('fixed scores of the old customers stay when new ones arrive', () => {
    fc.assert(
      fc.property(customers, customers, (old, arrived) => {
        const thresholds = fitThresholds(tableOf(old), 5);
        const before = asText(scoreRfm(tableOf(old), { mode: 'fixed', thresholds }));
        const after = asText(scoreRfm(tableOf([...old, ...arrived]), { mode: 'fixed', thresholds }));
        expect(after.startsWith(before)).toBe(true);
      }),
    );
  });
});

describe('thresholds', () => {
  test('recency edges descend, the others rise, and each is a value that reached the score', () => {
    const table = customerTable({
      recencyDays: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      orderCount: [10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
    });
    expect(fitThresholds(table, 5)).toEqual({
      recencyDays: [8, 6, 4, 2],
      orderCount: [3, 5, 7, 9],
      totalSpend: null,
    });
  });

  test('a score nobody reached begins one unit beyond the best', () => {
    const table = customerTable({
      recencyDays: [7, 7, 7],
      orderCount: [2, 2, 2],
      totalSpend: [9.5, 9.5, 9.5],
    });
    expect(fitThresholds(table, 5)).toEqual({
      recencyDays: [7, 7, 7, 6],
      orderCount: [2, 2, 2, 3],
      totalSpend: [9.5, 9.5, 9.5, 10],
    });
  });

  test('thresholds of another number of scores are refused', () => {
    const table = customerTable({ recencyDays: [1], orderCount: [1] });
    const thresholds = fitThresholds(table, 3);
    expect(() => scoreRfm(table, { mode: 'fixed', levels: 5, thresholds })).toThrow(/2 thresholds/);
  });
});

describe('few and odd customers', () => {
  test.each([
    { mode: 'tie-safe', one: ['5', '5', '5'], two: ['53', '35', '35'], equal: ['4444', '4444', '4444'] },
    { mode: 'rank-first', one: ['5', '1', '1'], two: ['51', '15', '15'], equal: ['5421', '1245', '1245'] },
    { mode: 'fixed', one: ['5', '5', '5'], two: ['53', '35', '35'], equal: ['4444', '4444', '4444'] },
  ] as const)('$mode: nobody, one, two, all equal', ({ mode, one, two, equal }) => {
    const scored = (values: readonly number[]) => {
      const table = customerTable({ recencyDays: values, orderCount: values, totalSpend: values });
      const { r, f, m } = scoreRfm(table, { mode });
      return [r, f, m].map((scores) => [...(scores ?? [])].join(''));
    };
    expect(scored([])).toEqual(['', '', '']);
    expect(scored([1])).toEqual(one);
    expect(scored([1, 2])).toEqual(two);
    expect(scored([2, 2, 2, 2])).toEqual(equal);
  });

  test('without amounts there are no spend scores', () => {
    for (const mode of SCORE_MODES) {
      expect(scoreRfm(customerTable({ recencyDays: [1, 2], orderCount: [1, 2] }), { mode }).m).toBeNull();
    }
  });

  test('customers without an order have no scores and do not shift those of the others', () => {
    const scores = scoreRfm(
      customerTable({ recencyDays: [Number.NaN, 9, 3], orderCount: [0, 1, 2], totalSpend: [0, 5, 6] }),
    );
    expect(asText(scores)).toBe('000 333 555');
    expect(
      asText(scoreRfm(customerTable({ recencyDays: [9, 3], orderCount: [1, 2], totalSpend: [5, 6] }))),
    ).toBe('333 555');
  });

  test('a missing number counts as the worst', () => {
    const table = customerTable({
      recencyDays: [Number.NaN, 5, 4, 3, 2],
      orderCount: [1, 2, 3, 4, 5],
      totalSpend: [1, 2, 3, 4, Number.NaN],
    });
    expect(asText(scoreRfm(table))).toBe('112 223 334 445 551');
  });

  test('without recency or orders there is nothing to score', () => {
    const table = customerTable({ totalSpend: [1, 2] });
    expect(canScore(table)).toBe(false);
    expect(() => scoreRfm(table)).toThrow(/canScore/);
  });
});
