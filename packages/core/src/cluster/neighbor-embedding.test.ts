import { expect, test } from 'vitest';
import { IRIS, matrixOf } from '../../test-support/cluster-reference.ts';
import { COMPUTING } from '../../test-support/computing.ts';
import { type Matrix, takeRows } from '../matrix/index.ts';
import { createRng, normal, shuffleInPlace, uniform } from '../random/index.ts';
import {
  type NeighborEmbedding,
  type NeighborEmbeddingOptions,
  neighborEmbedding,
} from './neighbor-embedding.ts';
import { applyTransform, fitTransform } from './transform.ts';

const { engine } = COMPUTING;

async function embedded(points: Matrix, options: NeighborEmbeddingOptions): Promise<NeighborEmbedding> {
  const found = await neighborEmbedding(points, options, engine);
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
}

const pictureOf = ({ rows, places }: NeighborEmbedding): Matrix => ({
  rows: rows.length,
  columns: 2,
  values: places,
});

/** For every row, the others from the nearest on. */
function ranked({ rows, columns, values }: Matrix): number[][] {
  const square = (a: number, b: number): number => {
    let sum = 0;
    for (let j = 0; j < columns; j++) sum += (values[a * columns + j] - values[b * columns + j]) ** 2;
    return sum;
  };
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: rows }, (_, other) => other)
      .filter((other) => other !== row)
      .sort((a, b) => square(row, a) - square(row, b)),
  );
}

/** 1: neighbors in the picture are neighbors in the data. J. Venna & S. Kaski, "Neighborhood preservation …", ICANN 2001, eq. (1). */
function trustworthiness(points: Matrix, picture: Matrix, k: number): number {
  const n = points.rows;
  const rank = ranked(points).map((others) => new Map(others.map((other, place) => [other, place + 1])));
  let penalty = 0;
  ranked(picture).forEach((others, row) => {
    for (const other of others.slice(0, k)) penalty += Math.max(0, (rank[row].get(other) ?? 0) - k);
  });
  return 1 - (2 / (n * k * (2 * n - 3 * k - 1))) * penalty;
}

test('neighbors of iris stay neighbors', async () => {
  const points = applyTransform(fitTransform(IRIS, 'z'), IRIS);
  const embedding = await embedded(points, { seed: 3 });
  expect(embedding).toMatchObject({ forLookingOnly: true, sampled: false, neighbors: 15 });
  const shown = takeRows(points, embedding.rows);
  expect(trustworthiness(shown, pictureOf(embedding), 5)).toBeGreaterThan(0.95);
  // The measure can fail: places at random keep nothing.
  const rng = createRng(1);
  const random = { rows: 150, columns: 2, values: Float64Array.from({ length: 300 }, () => uniform(rng)) };
  expect(trustworthiness(shown, random, 5)).toBeLessThan(0.6);
}, 30_000);

const rng = createRng(8);
const CLOUDS = matrixOf(
  Array.from({ length: 120 }, (_, i) => [0, 1, 2, 3, 4].map((j) => (i % 3 === j ? 12 : 0) + normal(rng))),
);

test('the same seed, the same picture, whatever the order of rows; another seed, another one', async () => {
  const one = await embedded(CLOUDS, { seed: 5 });
  const order = Uint32Array.from({ length: 120 }, (_, i) => i);
  shuffleInPlace(createRng(2), order);
  const other = await embedded(takeRows(CLOUDS, order), { seed: 5 });
  expect(other.places).toEqual(one.places);
  expect([...other.rows].map((row) => order[row])).toEqual([...one.rows]);
  expect((await embedded(CLOUDS, { seed: 6 })).places).not.toEqual(one.places);
});

test('three clouds are three in the picture: the nearest other rows are of the same one', async () => {
  const embedding = await embedded(CLOUDS, { seed: 1, neighbors: 10 });
  ranked(pictureOf(embedding)).forEach((others, place) => {
    for (const other of others.slice(0, 5)) expect(embedding.rows[other] % 3).toBe(embedding.rows[place] % 3);
  });
});

test('of many rows a part is shown, and that is said', async () => {
  const { rows, places, sampled } = await embedded(CLOUDS, { seed: 1, mostRows: 40 });
  expect([rows.length, places.length, sampled]).toEqual([40, 80, true]);
  expect(new Set(rows).size).toBe(40);
});

test('tells how far it is, and stops when it is asked to', async () => {
  const heard: number[] = [];
  await embedded(CLOUDS, { seed: 1, onProgress: (done) => heard.push(done) });
  heard.forEach((done, i) => {
    expect(done).toBeGreaterThanOrEqual(heard[i - 1] ?? 0);
  });
  expect(heard.at(-1)).toBeGreaterThan(0.9);
  let left = 30;
  const options = { seed: 1, shouldStop: () => left-- <= 0 };
  await expect(neighborEmbedding(CLOUDS, options, engine)).rejects.toThrow('stopped');
});

test('rows that are all the same, one column, and few rows have finite places; fewer are refused', async () => {
  const same = matrixOf(Array.from({ length: 30 }, () => [2, 2]));
  const line = matrixOf([[0], [1], [2], [3], [10]]);
  for (const points of [same, line]) {
    expect((await embedded(points, { seed: 1 })).places.every(Number.isFinite)).toBe(true);
  }
  expect(await neighborEmbedding(takeRows(line, [0, 1, 2]), { seed: 1 }, engine)).toMatchObject({
    error: { code: 'too-few-rows', facts: { needed: 4, found: 3 } },
  });
  expect(await neighborEmbedding(matrixOf([[1], [2], [Number.NaN], [3]]), { seed: 1 }, engine)).toMatchObject(
    {
      error: { code: 'number-missing' },
    },
  );
});
