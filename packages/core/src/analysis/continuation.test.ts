import { expect, test } from 'vitest';
import { continuationOf } from './continued-from.ts';

const named = (id: number, name: string) => ({ id, name: { en: name, tr: name }, actions: null });

test('clusters that share most of their rows go on, one is new, one has vanished, and who stayed is counted', () => {
  // By hand: before A = rows 0-3, B = 4-6, C = 7-8, row 9 nowhere. Now 0 = rows 0-2, 1 = 3-6, 2 = 9; rows 7 and 8 are noise.
  const earlier = Int32Array.of(0, 0, 0, 0, 1, 1, 1, 2, 2, -1);
  const labels = Int32Array.of(0, 0, 0, 1, 1, 1, 1, -1, -1, 2);
  const clusters = [named(4, 'A'), named(0, 'B'), named(2, 'C')];
  expect(continuationOf({ labels, k: 3 }, earlier, clusters)).toEqual({
    from: [0, 1, -1],
    ids: [4, 0, 5],
    kept: [clusters[0], clusters[1], null],
    stayed: [3, 3, 0],
    vanished: [{ place: 2, rows: 2 }],
    stayedShare: 6 / 9,
  });
});

test('where nobody was in a cluster before, no share can be told', () => {
  const nobody = continuationOf({ labels: Int32Array.of(0, 0), k: 1 }, Int32Array.of(-1, -1), [
    named(0, 'A'),
  ]);
  expect(nobody).toMatchObject({ from: [-1], ids: [1], vanished: [], stayedShare: null });
});

test('earlier clusters of which no row is looked at have not vanished', () => {
  const clusters = [named(0, 'A'), named(1, 'B')];
  const some = continuationOf({ labels: Int32Array.of(0, 0), k: 1 }, Int32Array.of(0, 0), clusters);
  expect(some).toMatchObject({ from: [0], ids: [0], vanished: [], stayedShare: 1 });
});
