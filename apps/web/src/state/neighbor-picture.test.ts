import { err, ok } from '@kesit/core/result';
import { expect, test } from 'vitest';
import type { NeighborPlaces, NeighborSample } from '../workers/cluster-api.ts';
import type { ClusterThread } from '../workers/cluster-client.ts';
import type { Outcome } from '../workers/compute-client.ts';
import { NeighborPicture } from './neighbor-picture.svelte.ts';

const SAMPLE = { seed: 7 } as unknown as NeighborSample;
const PLACES = { neighbors: 15 } as unknown as NeighborPlaces;

function setUp() {
  const started: { stopped: boolean; sample: NeighborSample | null; tell: (done: number) => void }[] = [];
  const { promise, resolve } = Promise.withResolvers<Outcome<NeighborPlaces>>();
  const picture = new NeighborPicture(() => {
    const at = { stopped: false, sample: null as NeighborSample | null, tell: (_: number): void => {} };
    started.push(at);
    return {
      layOut: (sample: NeighborSample, tell: (done: number) => void) => {
        Object.assign(at, { sample, tell });
        return promise;
      },
      stop: () => {
        at.stopped = true;
      },
    } as unknown as ClusterThread;
  });
  return { picture, sampled: async () => ok(SAMPLE), started, end: resolve };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('is laid out on a thread of its own, which ends with it, and not a second time', async () => {
  const { picture, sampled, started, end } = setUp();
  const drawn = picture.draw(sampled);
  expect(picture.drawing).toEqual({ done: 0, secondsLeft: null });
  await settled();
  expect(started[0]?.sample).toBe(SAMPLE);
  started[0]?.tell(0.5);
  expect(picture.drawing?.done).toBe(0.5);
  end(ok(PLACES));
  await drawn;
  expect(picture.places).toBe(PLACES);
  expect(picture.drawing).toBeNull();
  expect(started[0]?.stopped).toBe(true);
  await picture.draw(sampled);
  expect(started).toHaveLength(1);
});

test('given up, it ends its thread at once and takes no answer any more', async () => {
  const { picture, sampled, started, end } = setUp();
  const drawn = picture.draw(sampled);
  await settled();
  picture.cancel();
  expect(started[0]?.stopped).toBe(true);
  started[0]?.tell(0.9);
  end(ok(PLACES));
  await drawn;
  expect(picture.drawing).toBeNull();
  expect(picture.places).toBeNull();
  void picture.draw(sampled);
  expect(started).toHaveLength(2);
});

test('what could not be laid out is a failure until somebody asks again', async () => {
  const { picture, sampled, end } = setUp();
  const problem = { code: 'too-few-rows', facts: { needed: 4, found: 3 } } as const;
  end(err({ kind: 'problem', problem }));
  await picture.draw(sampled);
  expect(picture.failure).toEqual({ kind: 'problem', problem });
  void picture.draw(sampled);
  expect(picture.failure).toBeNull();
  picture.forget();
  expect(picture.drawing).toBeNull();
});
