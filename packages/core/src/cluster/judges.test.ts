import { expect, test } from 'vitest';
import { matrixOf } from '../../test-support/cluster-reference.ts';
import { COMPUTING } from '../../test-support/computing.ts';
import { type Matrix, takeRows } from '../matrix/index.ts';
import { createRng, normal, shuffleInPlace, uniform } from '../random/index.ts';
import { type Discovery, type DiscoverySettings, discover, STANDARD_SETTINGS } from './discover.ts';
import { judgeKMeans } from './judges.ts';

const rng = createRng(21);
const MIDDLES = [
  [0, 0],
  [14, 0],
  [7, 12],
];
const CLOUDS = matrixOf(
  Array.from({ length: 150 }, (_, i) => MIDDLES[i % 3].map((middle) => middle + normal(rng))),
);
const EVEN = matrixOf(Array.from({ length: 200 }, () => [uniform(rng), uniform(rng), uniform(rng)]));

async function found(points: Matrix, settings: Partial<DiscoverySettings>): Promise<Discovery> {
  const all = { ...STANDARD_SETTINGS, scale: 'z', kRange: [2, 5], ...settings } as const;
  const discovery = await discover(points, all, COMPUTING);
  if (!discovery.ok) throw new Error(discovery.error.code);
  return discovery.value;
}

test('asked for, both judges join those of the sweep, and see the three clouds', async () => {
  const { judgement, suggested } = await found(CLOUDS, { judges: ['gap', 'stability'] });
  expect(suggested).toMatchObject({ bySilhouette: 3, byGap: 3, byStability: 3 });
  expect(judgement?.rows).toBe(150);
  expect(judgement?.gap?.map(({ k }) => k)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(judgement?.stability?.map(({ k }) => k)).toEqual([2, 3, 4, 5]);
  expect(judgement?.stability?.[1].stability).toBe(1);
});

test('only the judge that was asked speaks, and none where none was', async () => {
  const { judgement, suggested } = await found(CLOUDS, { judges: ['stability'] });
  expect(judgement).toMatchObject({ gap: null, byGap: null });
  expect(suggested).not.toHaveProperty('byGap');
  expect((await found(CLOUDS, {})).judgement).toBeNull();
});

test('of an even spread the gap says one cluster, though the silhouette must name another', async () => {
  const { suggested } = await found(EVEN, { judges: ['gap'] });
  expect(suggested?.byGap).toBe(1);
  expect(suggested?.bySilhouette).toBeGreaterThan(1);
});

test('a fixed k is judged beside its neighbors', async () => {
  const { judgement } = await found(CLOUDS, { k: 3, judges: ['gap', 'stability'] });
  expect(judgement).toMatchObject({ byGap: 3, byStability: 3 });
});

test('rows in another order are judged the same, a sample of them too', async () => {
  const order = Uint32Array.from({ length: CLOUDS.rows }, (_, i) => i);
  shuffleInPlace(createRng(4), order);
  const options = { judges: ['stability'], from: 2, to: 3, seed: 5, mostRows: 60 } as const;
  const one = await judgeKMeans(CLOUDS, options, COMPUTING);
  expect(one).toMatchObject({ value: { rows: 60 } });
  expect(await judgeKMeans(takeRows(CLOUDS, order), options, COMPUTING)).toEqual(one);
});

test('methods that have no centers cannot be judged so, and that is said', async () => {
  const settings = { ...STANDARD_SETTINGS, method: 'dbscan', judges: ['gap'] } as const;
  expect(await discover(CLOUDS, settings, COMPUTING)).toMatchObject({
    error: { code: 'option-out-of-range', facts: { option: 'judge', value: 'dbscan' } },
  });
});

test('hearing judges is a stage of its own, in which progress never goes back', async () => {
  const heard: number[] = [];
  const stages: string[] = [];
  const watch = {
    onStage: (stage: string) => {
      stages.push(stage);
      heard.length = 0;
    },
    onProgress: (done: number) => heard.push(done),
  };
  const settings = { ...STANDARD_SETTINGS, kRange: [2, 3], judges: ['gap', 'stability'] } as const;
  await discover(CLOUDS, settings, COMPUTING, watch);
  expect(stages.at(-1)).toBe('resample');
  heard.forEach((done, i) => {
    expect(done).toBeGreaterThanOrEqual(heard[i - 1] ?? 0);
  });
  expect(heard.at(-1)).toBeGreaterThan(0.8);
});
