import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countByCode } from './counts.ts';
import { histogram } from './histogram.ts';

const rowsOf = (column: ArrayLike<number>): Uint32Array =>
  Uint32Array.from({ length: column.length }, (_, i) => i);

test('few whole numbers have a bin each', () => {
  const scores = Uint8Array.of(1, 5, 3, 3, 2);
  expect(histogram(scores, rowsOf(scores), 20)).toEqual({
    edges: [1, 2, 3, 4, 5],
    counts: [1, 1, 2, 0, 1],
    from: 1,
    to: 5,
    unknown: 0,
  });
});

test('edges are round, and the last bin takes the few that are far above the rest', () => {
  const spend = Float64Array.from({ length: 100 }, (_, i) => (i === 99 ? 100_000 : i + 0.5));
  const found = histogram(spend, rowsOf(spend), 10);
  expect(found?.edges).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90]);
  expect(found?.counts).toEqual([10, 10, 10, 10, 10, 10, 10, 10, 10, 10]);
  expect(found?.to).toBe(100_000);
});

test('only the rows asked for count, and nothing is drawn of what nobody knows', () => {
  const column = Float64Array.of(1, Number.NaN, 3, 4);
  expect(histogram(column, Uint32Array.of(0, 1, 3), 5)).toMatchObject({ from: 1, to: 4, unknown: 1 });
  expect(histogram(column, Uint32Array.of(1), 5)).toBeNull();
  expect(histogram(column, new Uint32Array(0), 5)).toBeNull();
});

test('every known number is in the bin between whose edges it lies', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1 }),
      fc.integer({ min: 1, max: 40 }),
      (values, bins) => {
        const found = histogram(values, rowsOf(values), bins);
        if (found === null) throw new Error('there are numbers');
        expect(found.edges.length).toBeLessThanOrEqual(bins + 1);
        const { edges, counts } = found;
        const naive = edges.map(
          (edge, bin) =>
            values.filter(
              (value) =>
                (bin === 0 || value >= edge) && (bin === edges.length - 1 || value < edges[bin + 1]!),
            ).length,
        );
        expect(counts).toEqual(naive);
      },
    ),
  );
});

test('codes are counted over the rows asked for, those without one in none', () => {
  expect([...countByCode(Int32Array.of(2, -1, 0, 2, 1), Uint32Array.of(0, 1, 3, 4), 3)]).toEqual([0, 1, 2]);
});
