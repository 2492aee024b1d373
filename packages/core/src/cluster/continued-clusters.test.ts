import { expect, test } from 'vitest';
import { nameClusters } from './cluster-names.ts';
import { continuedClusters } from './continued-clusters.ts';

const times = (label: number, count: number): number[] => new Array<number>(count).fill(label);
const labels = (...parts: number[][]): Int32Array => Int32Array.from(parts.flat());

test('renumbered clusters keep their ids', () => {
  const earlier = labels(times(0, 5), times(1, 4), times(2, 3));
  const now = labels(times(2, 5), times(0, 4), times(1, 3));
  expect(continuedClusters(now, 3, earlier, [10, 20, 30])).toEqual({ from: [1, 2, 0], ids: [20, 30, 10] });
});

test('of a cluster that splits, the larger part goes on; the other gets an id that was never used', () => {
  const earlier = labels(times(0, 10), times(1, 6));
  const now = labels(times(0, 7), times(2, 3), times(1, 6));
  expect(continuedClusters(now, 3, earlier, [0, 1])).toEqual({ from: [0, 1, -1], ids: [0, 1, 2] });
});

test('clusters that merge go on as the larger one, and the id of the other is not used again', () => {
  const earlier = labels(times(0, 10), times(1, 6), times(2, 6));
  const now = labels(times(0, 16), times(1, 6));
  expect(continuedClusters(now, 2, earlier, [7, 8, 9])).toEqual({ from: [0, 2], ids: [7, 9] });
});

test('a few rows in common do not make one go on from the other', () => {
  const earlier = labels(times(0, 10), times(1, 10));
  // Of each cluster only a third to a half comes from any earlier one.
  const now = labels([0, 0, 0, 0, 0, 1, 1, 1, 1, 1], [0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
  expect(continuedClusters(now, 2, earlier, [0, 1])).toEqual({ from: [-1, -1], ids: [2, 3] });
});

test('noise goes on from nothing', () => {
  const earlier = labels(times(-1, 5), times(0, 5));
  const now = labels(times(0, 5), times(-1, 5));
  expect(continuedClusters(now, 1, earlier, [0])).toEqual({ from: [-1], ids: [1] });
});

test('a name that goes on stays with its actions, and no other cluster gets it', () => {
  const standing = { spend: 0, orders: 0, recency: 1, tenure: 0 };
  const mine = { name: { en: 'Dormant', tr: 'Uykudakiler' }, actions: 'loyal' };
  expect(nameClusters([standing, standing, standing], [null, mine])).toEqual([
    { kind: 'dormant', name: { en: 'Dormant 2', tr: 'Uykudakiler 2' }, actions: 'hibernating' },
    { kind: 'dormant', name: mine.name, actions: 'loyal' },
    { kind: 'dormant', name: { en: 'Dormant 3', tr: 'Uykudakiler 3' }, actions: 'hibernating' },
  ]);
});
