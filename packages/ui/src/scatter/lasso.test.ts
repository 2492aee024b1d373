import { expect, test } from 'vitest';
import { cloudOf } from './cloud.ts';
import { boxAround, pointsWithin } from './lasso.ts';

const column = (values: number[]) => ({
  name: '',
  values: Float32Array.from(values),
  tick: String,
  linear: true,
});
const cloud = cloudOf(
  [column([0, 10, 5, 5]), column([0, 10, 5, 9]), column([0, 0, 0, 0])],
  new Uint8Array(4),
  ['#000000'],
);
const SIZE = { width: 100, height: 100 };

test('what is drawn around is chosen, what is beside it is not', () => {
  expect([...pointsWithin(cloud, [0, 1], SIZE, boxAround(50, 50, 10))]).toEqual([2]);
  expect([...pointsWithin(cloud, [0, 1], SIZE, boxAround(50, 50, 60))]).toEqual([0, 1, 2, 3]);
  expect([...pointsWithin(cloud, [0, 1], SIZE, boxAround(90, 90, 5))]).toEqual([]);
});

test('a bay in the line is outside of it', () => {
  // Like the letter U: the point in the middle, above, lies in its opening.
  const letter = [
    [30, 0],
    [40, 0],
    [40, 40],
    [60, 40],
    [60, 0],
    [70, 0],
    [70, 70],
    [30, 70],
  ] as const;
  expect([...pointsWithin(cloud, [0, 1], SIZE, letter)]).toEqual([2]);
});
