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
function studyOf(asked: unknown[][]): Study {
  return {
    result: RESULT,
    project: 'p',
    models: [],
    settings: { preset: { id: 'grid' } },
    ask: async (...question: unknown[]) => {
      asked.push(question);
      return ok({});
    },
  } as unknown as Study;
}

class FakeThread {
  stopped = false;
  readonly asked: string[] = [];
  sought: { settings: DiscoverySettings; known: unknown } | null = null;
  earlier: unknown = null;
  hear: (news: FindingNews) => void = () => {};
  readonly #found = Promise.withResolvers<FoundClusters>();

  find(k: number): void {
    this.#found.resolve({ k, clusters: [], features: [], missing: [] } as unknown as FoundClusters);
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
        this.sought = { settings, known };
        this.hear = hear;
        return ok(await this.#found.promise);
      },
      ask: async (question: string, given: unknown) => {
        this.asked.push(question);
        if (question === 'members') return ok({ digest: '', labels: Int16Array.of(0, 1, 1) });
        if (question === 'model') return ok({ sha256: 'of-model', clusters: [{ id: 0 }, { id: 4 }] });
        if (question === 'continueFrom') {
          this.earlier = given;
          return ok(await this.#found.promise);
        }
        return ok({ k: question === 'choose' ? 7 : 0, clusters: [] });
      },
      stop: () => {
        this.stopped = true;
      },
    } as unknown as ClusterThread;
  }
}

function setUp() {
  const asked: unknown[][] = [];
  const study = studyOf(asked);
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
  return { study, threads, discovering, asked };
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
    expect(threads[0]?.sought?.settings.judges).toEqual([]);
    discovering.change({ method: 'minibatch' });
    void discovering.find();
    await settled();
    expect(threads[1]?.sought?.settings.judges).toEqual(['gap']);
  });

  test('of a saved model is given its embedding, and the numbers that was fitted to', async () => {
    const { threads, discovering } = setUp();
    const file = { sha256: 'a' } as unknown as SavedModel['file'];
    const found = { recipe: discovering.recipe, among: EVERYONE, cut: null, names: [] };
    const members = { digest: 'of these', labels: new Int16Array(3) };
    void discovering.open({ id: 'm', name: 'mine', savedMs: 0, file, found, members });
    await settled();
    expect(threads[0]?.sought?.known).toEqual({ digest: 'of these', file });
    void discovering.open({ id: 'm', name: 'mine', savedMs: 0, file, found, members: null });
    await settled();
    expect(threads[1]?.sought?.known).toBeNull();
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

test('of a project that is left nothing stays: no thread, no finding, no choice', async () => {
  const { threads, discovering } = setUp();
  discovering.change({ seed: 7 });
  const searching = discovering.find();
  threads[0]?.find(4);
  await searching;
  void discovering.find();
  await settled();
  discovering.forget();
  expect(threads.map(({ stopped }) => stopped)).toEqual([true, true]);
  expect(discovering.finding).toBeNull();
  expect(discovering.searching).toBeNull();
  expect(discovering.recipe.settings.seed).toBe(42);
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

describe('a cluster that is looked into', () => {
  async function inside() {
    const all = setUp();
    const { threads, discovering, asked } = all;
    const first = discovering.find();
    threads[0]?.find(2);
    await first;
    const looking = discovering.lookInside(1);
    await settled();
    threads[1]?.find(3);
    await looking;
    const points = asked.filter(([question]) => question === 'pointsOf');
    return { ...all, points };
  }

  test('is searched among its own customers, with the way back kept', async () => {
    const { threads, discovering, points } = await inside();
    expect(discovering.finding?.clusters.k).toBe(3);
    expect(discovering.finding?.path.map(({ place }) => place)).toEqual([1]);
    expect(points.map((question) => question[4])).toEqual([null, { rows: Uint32Array.of(1, 2) }]);
    expect(threads.map(({ stopped }) => stopped)).toEqual([true, false]);
    // Other customers: nothing to go on from.
    expect(threads[1]?.asked).not.toContain('continueFrom');
  });

  test('is left at once: what was shown before is there, and a thread is given it without a search', async () => {
    const { threads, discovering } = await inside();
    const going = discovering.goUp(0);
    expect(discovering.finding?.clusters.k).toBe(2);
    expect(discovering.finding?.path).toEqual([]);
    await going;
    await settled();
    expect(threads[2]?.asked).toContain('restore');
    expect(threads.map(({ stopped }) => stopped)).toEqual([true, true, false]);
  });

  test('stays looked into when one looks again', async () => {
    const { threads, discovering } = await inside();
    const again = discovering.find();
    threads[2]?.find(4);
    await again;
    expect(discovering.finding?.path.map(({ place }) => place)).toEqual([1]);
    expect(threads[2]?.asked).toContain('continueFrom');
  });
});

describe('what is found again', () => {
  test('goes on from what was shown, under the names it had', async () => {
    const { threads, discovering } = setUp();
    const first = discovering.find();
    threads[0]?.find(2);
    await first;
    const cluster = { id: 3, name: { en: 'Regular', tr: 'Düzenli' }, actions: null };
    Object.assign(discovering.finding?.clusters ?? {}, { clusters: [cluster] });
    discovering.rename(0, 'Best');
    const second = discovering.find();
    threads[1]?.find(2);
    await second;
    expect(threads[1]?.earlier).toEqual({
      name: null,
      labels: Int16Array.of(0, 1, 1),
      clusters: [{ id: 3, name: { en: 'Best', tr: 'Best' }, actions: null }],
    });
    expect(discovering.finding?.before).toBe(threads[1]?.earlier);
  });

  test('as the published example begins anew', async () => {
    const { threads, discovering } = setUp();
    const first = discovering.find();
    threads[0]?.find(2);
    await first;
    const second = discovering.findExample();
    threads[1]?.find(5);
    await second;
    expect(threads[1]?.asked).not.toContain('continueFrom');
    expect(discovering.finding?.before).toBeNull();
  });
});
