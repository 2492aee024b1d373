import { expect, test } from 'vitest';
import { IRIS } from '../../test-support/cluster-reference.ts';
import { COMPUTING } from '../../test-support/computing.ts';
import { createTypedEngine, createWasmEngine } from '../engine/index.ts';
import { type Matrix, takeRows } from '../matrix/index.ts';
import { createRng, uniformInt } from '../random/index.ts';
import type { KMeansThreads } from './computing.ts';
import { fitKMeansOfEach, type KMeansFit } from './k-means.ts';
import {
  createKMeansThreads,
  type FromKMeansThread,
  type KMeansThread,
  serveKMeans,
} from './k-means-threads.ts';

/** Threads without threads: messages go by the queue of microtasks, as plain data. */
function startThread(onStop: () => void = () => {}): KMeansThread {
  let hear: (message: FromKMeansThread) => void = () => {};
  const answer = serveKMeans(
    (name) => (name === 'ts' ? createTypedEngine(async () => {}) : createWasmEngine(async () => {})),
    (message) => queueMicrotask(() => hear(structuredClone(message))),
  );
  return {
    post: (message) => answer(structuredClone(message)),
    listen: (onMessage) => {
      hear = onMessage;
    },
    stop: onStop,
  };
}

/** Enough rows for threads to be worth it. */
const MANY: Matrix = takeRows(
  IRIS,
  Uint32Array.from(
    { length: 200_000 },
    (
      (rng) => () =>
        uniformInt(rng, 150)
    )(createRng(3)),
  ),
);

async function sweep(threads?: KMeansThreads): Promise<KMeansFit[]> {
  const computing = threads === undefined ? COMPUTING : { ...COMPUTING, threads };
  const fits = await fitKMeansOfEach(MANY, [2, 3, 5], { seed: 4, restarts: 5 }, computing);
  if (!fits.ok) throw new Error(fits.error.code);
  return fits.value;
}

test('any number of threads comes to the same models as one', async () => {
  const alone = await sweep();
  let stopped = 0;
  for (const size of [2, 3]) {
    const together = await sweep(createKMeansThreads(size, () => startThread(() => stopped++)));
    expect(together).toEqual(alone);
  }
  expect(stopped).toBe(5);
}, 30_000);

test('a thread that breaks ends the fit with its reason, and the others with it', async () => {
  let stopped = 0;
  let started = 0;
  const threads = createKMeansThreads(2, () => {
    const thread = startThread(() => stopped++);
    if (started++ > 0) return thread;
    return { ...thread, post: () => {}, listen: (_, onEnd) => queueMicrotask(() => onEnd('out of memory')) };
  });
  await expect(sweep(threads)).rejects.toThrow('out of memory');
  expect(stopped).toBe(2);
});

test('stopping ends the threads', async () => {
  let stopped = 0;
  let heard = 0;
  const threads = createKMeansThreads(2, () => startThread(() => stopped++));
  const options = { seed: 1, restarts: 10, shouldStop: () => ++heard > 2 };
  await expect(fitKMeansOfEach(MANY, [3, 4], options, { ...COMPUTING, threads })).rejects.toThrow('stopped');
  expect(stopped).toBe(2);
});
