import { type Migration, NOT_YET } from '@kesit/core/comparison';
import { expect, test } from 'vitest';
import { flowPicture, largestMoves } from './flows.ts';

/** Four customers: two stayed in the first, one fell to the second, one is new in the first. */
const MIGRATION: Migration = {
  before: [3, 0],
  now: [3, 1],
  arrived: 1,
  moves: [
    { from: NOT_YET, to: 0, customers: 1, revenue: null },
    { from: 0, to: 0, customers: 2, revenue: null },
    { from: 0, to: 1, customers: 1, revenue: null },
  ],
};

test('every customer leaves the upper bar and arrives in the lower one, newcomers from its end', () => {
  const { top, bottom, flows } = flowPicture(MIGRATION);
  expect(top.map(({ segment, begin, end }) => [segment, begin, end])).toEqual([
    [0, 0, 0.75],
    [1, 0.75, 0.75],
    [NOT_YET, 0.75, 1],
  ]);
  expect(bottom.map(({ end }) => end)).toEqual([0.75, 1]);
  expect(flows.map(({ move, top: from, bottom: to }) => [move.from, from, to])).toEqual([
    [0, [0, 0.5], [0, 0.5]],
    [0, [0.5, 0.75], [0.75, 1]],
    [NOT_YET, [0.75, 1], [0.5, 0.75]],
  ]);
});

test('the largest moves are told, not those who stayed', () => {
  expect(largestMoves(MIGRATION.moves, 5).map(({ from, to }) => [from, to])).toEqual([
    [NOT_YET, 0],
    [0, 1],
  ]);
});
