import fc from 'fast-check';
import { expect, test } from 'vitest';
import { REFERENCE } from '../../test-support/cluster-reference.ts';
import { comparePartitions } from './compare-partitions.ts';

test.each(REFERENCE.partitions)('indices of $adjustedRand are those of scikit-learn', (expected) => {
  const found = comparePartitions(expected.first, expected.second);
  expect(found.adjustedRand).toBeCloseTo(expected.adjustedRand, 10);
  expect(found.adjustedMutualInformation).toBeCloseTo(expected.adjustedMutualInformation, 10);
  expect(found.normalizedMutualInformation).toBeCloseTo(expected.normalizedMutualInformation, 10);
});

test('table D22', () => {
  const found = comparePartitions([0, 0, 1, 2], [0, 0, 1, 1]);
  expect(found.adjustedRand).toBeCloseTo(0.5714285714, 10);
  expect(found.adjustedMutualInformation).toBeCloseTo(0.5714285714, 10);
  expect(found.normalizedMutualInformation).toBeCloseTo(0.8, 10);
});

test('flows of six rows, counted by hand; noise is a part of its own', () => {
  const { first, second, flows, rows } = comparePartitions(
    [0, 0, 0, 2, 2, -1],
    Uint8Array.of(1, 1, 5, 5, 5, 5),
  );
  expect(rows).toBe(6);
  expect(first).toEqual([
    { label: -1, rows: 1 },
    { label: 0, rows: 3 },
    { label: 2, rows: 2 },
  ]);
  expect(second).toEqual([
    { label: 1, rows: 2 },
    { label: 5, rows: 4 },
  ]);
  expect(flows).toEqual([
    { from: -1, to: 5, rows: 1, shareOfFrom: 1, shareOfTo: 1 / 4 },
    { from: 0, to: 1, rows: 2, shareOfFrom: 2 / 3, shareOfTo: 1 },
    { from: 0, to: 5, rows: 1, shareOfFrom: 1 / 3, shareOfTo: 1 / 4 },
    { from: 2, to: 5, rows: 2, shareOfFrom: 1, shareOfTo: 1 / 2 },
  ]);
});

const labels = fc.array(fc.integer({ min: -1, max: 4 }), { minLength: 1, maxLength: 60 });

test('a partition agrees with itself under other numbers, and comparing is the same from both sides', () => {
  fc.assert(
    fc.property(labels, fc.infiniteStream(fc.integer({ min: 0, max: 3 })), (one, drawn) => {
      const same = comparePartitions(
        one,
        one.map((label) => 40 - 7 * label),
      );
      for (const index of [
        'adjustedRand',
        'adjustedMutualInformation',
        'normalizedMutualInformation',
      ] as const) {
        expect(same[index]).toBeCloseTo(1, 9);
      }
      const other = one.map(() => drawn.next().value as number);
      const forth = comparePartitions(one, other);
      const back = comparePartitions(other, one);
      expect(back.adjustedRand).toBeCloseTo(forth.adjustedRand, 12);
      expect(back.adjustedMutualInformation).toBeCloseTo(forth.adjustedMutualInformation, 9);
      expect(forth.flows.reduce((sum, { rows }) => sum + rows, 0)).toBe(one.length);
      for (const { label, rows } of forth.first) {
        const flows = forth.flows.filter(({ from }) => from === label);
        expect(flows.reduce((sum, flow) => sum + flow.rows, 0)).toBe(rows);
        expect(flows.reduce((sum, { shareOfFrom }) => sum + shareOfFrom, 0)).toBeCloseTo(1, 12);
      }
    }),
  );
});

test('nobody to compare is no disagreement; labels of other rows are a mistake', () => {
  expect(comparePartitions([], [])).toMatchObject({ rows: 0, flows: [], adjustedRand: 1 });
  expect(() => comparePartitions([1], [1, 2])).toThrow(RangeError);
});
