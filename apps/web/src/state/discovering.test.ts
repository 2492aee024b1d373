import type { DiscoverySettings } from '@kesit/core/cluster';
import { ok } from '@kesit/core/result';
import { EVERYONE } from '@kesit/core/selection';
import { describe, expect, test } from 'vitest';
import type { ClusterThread, FindingNews, FoundClusters } from '../workers/cluster-client.ts';
import { Discovering } from './discovering.svelte.ts';
import type { SavedModel } from './saved-model.ts';
import type { Study } from './study.svelte.ts';

const RESULT = {
  rowsRead: 10,
  cleaning: { kept: 10 },
  asOfDay: 1,
  currency: null,
  totals: { customers: 3, revenue: 5 },
};

/** A study of three customers; whatever else it is asked does not matter here. */
function studyOf(): Study {
  return {
    result: RESULT,
    project: 'p',
    settings: { preset: { id: 'grid' } },
    ask: async () => ok({}),
  } as unknown as Study;
}

class FakeThread {
  stopped = false;
  asked: { settings: DiscoverySettings; known: unknown } | null = null;
  hear: (news: FindingNews) => void = () => {};
  readonly #found = Promise.withResolvers<FoundClusters>();

  find(k: number): void {
    this.#found.resolve({ k, clusters: [] } as unknown as FoundClusters);
  }

  get thread(): ClusterThread {
    return {
      hold: async () => ok(undefined),
      find: async (
        settings: DiscoverySettings,
        _: unknown,
        hear: (news: FindingNews) => void,
        known: unknown,
      ) => {
        this.asked = { settings, known };
        this.hear = hear;
        return ok(await this.#found.promise);
      },
      ask: async (question: string) => ok({ k: question === 'choose' ? 7 : 0, clusters: [] }),
      stop: () => {
        this.stopped = true;
      },
    } as unknown as ClusterThread;
  }
}

function setUp() {
  const study = studyOf();
  const threads: FakeThread[] = [];
  const discovering = new Discovering(
    study,
    () => {
      const fake = new FakeThread();
      threads.push(fake);
      return fake.thread;
    },
    () => EVERYONE,
  );
  return { study, threads, discovering };
}

/** Lets everything that waits for an answer go on. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('a search', () => {
  test('shows what it found, and the thread before is given back', async () => {
    const { threads, discovering } = setUp();
    const first = discovering.find();
    threads[0]?.find(4);
    await first;
    expect(discovering.finding?.clusters.k).toBe(4);
    const second = discovering.find();
    expect(threads[0]?.stopped).toBe(false);
    threads[1]?.find(5);
    await second;
    expect(discovering.finding?.clusters.k).toBe(5);
    expect(threads.map(({ stopped }) => stopped)).toEqual([true, false]);
  });

  test('that is cancelled ends its thread at once and leaves what was found before', async () => {
    const { threads, discovering } = setUp();
    const first = discovering.find();
    threads[0]?.find(4);
    await first;
    void discovering.find();
    await settled();
    discovering.cancel();
    expect(threads.map(({ stopped }) => stopped)).toEqual([false, true]);
    expect(discovering.searching).toBeNull();
    expect(discovering.cancelled).toBe(true);
    threads[1]?.find(9);
    await settled();
    expect(discovering.finding?.clusters.k).toBe(4);
  });

  test('tells its stage and the counts it has tried, until it is over', async () => {
    const { threads, discovering } = setUp();
    const searching = discovering.find();
    await settled();
    expect(discovering.searching?.stage).toBe('points');
    threads[0]?.hear({ stage: 'sweep', done: 0.25 });
    const row = { k: 2, inertia: 1, daviesBouldin: 1, calinskiHarabasz: 1 };
    threads[0]?.hear({ stage: 'row', row });
    expect(discovering.searching).toMatchObject({ stage: 'sweep', done: 0.25, rows: [row] });
    threads[0]?.find(3);
    await searching;
    expect(discovering.searching).toBeNull();
  });

  test('asks no judges of a method that has no centers, and remembers who was asked for the others', async () => {
    const { threads, discovering } = setUp();
    discovering.change({ method: 'ward', judges: ['gap'] });
    void discovering.find();
    await settled();
    expect(threads[0]?.asked?.settings.judges).toEqual([]);
    discovering.change({ method: 'minibatch' });
    void discovering.find();
    await settled();
    expect(threads[1]?.asked?.settings.judges).toEqual(['gap']);
  });

  test('of a saved model is given its embedding, and the numbers that was fitted to', async () => {
    const { threads, discovering } = setUp();
    const file = { sha256: 'a' } as unknown as SavedModel['file'];
    const found = { recipe: discovering.recipe, among: EVERYONE, cut: null, names: [] };
    const members = { digest: 'of these', labels: new Int16Array(3) };
    void discovering.open({ id: 'm', name: 'mine', savedMs: 0, file, found, members });
    await settled();
    expect(threads[0]?.asked?.known).toEqual({ digest: 'of these', file });
    void discovering.open({ id: 'm', name: 'mine', savedMs: 0, file, found, members: null });
    await settled();
    expect(threads[1]?.asked?.known).toBeNull();
  });

  test('of the published example ends with its five groups chosen', async () => {
    const { threads, discovering } = setUp();
    const searching = discovering.findExample();
    threads[0]?.find(4);
    await searching;
    // What the thread answers to `choose`.
    expect(discovering.finding?.clusters.k).toBe(7);
    expect(discovering.finding?.cut).toEqual({ k: 5 });
  });
});

test('what was found in other rows is not shown', async () => {
  const { study, threads, discovering } = setUp();
  const searching = discovering.find();
  threads[0]?.find(4);
  await searching;
  Object.assign(study, { result: { ...RESULT, asOfDay: 2 } });
  // The value is derived anew for every reader outside of a component.
  expect(discovering.finding).toBeNull();
});

test('a name of one’s own stays until it is emptied', async () => {
  const { threads, discovering } = setUp();
  const searching = discovering.find();
  threads[0]?.find(4);
  await searching;
  Object.assign(discovering.finding?.clusters ?? {}, { clusters: [{}, {}] });
  discovering.rename(1, '  Best ');
  expect(discovering.finding?.names).toEqual([null, { en: 'Best', tr: 'Best' }]);
  discovering.rename(1, '');
  expect(discovering.finding?.names).toEqual([null, null]);
});
