/** Does a task with core as it stands: `node kesit.ts FILE TABLE TASK ENGINE THREADS`. */
import { Worker } from 'node:worker_threads';
import {
  createKMeansThreads,
  cutByCount,
  fitDbscan,
  fitKMeansOfEach,
  fitLinkage,
  type KMeansThread,
  silhouette,
} from '../../packages/core/src/cluster/index.ts';
import { createTypedEngine, createWasmEngine } from '../../packages/core/src/engine/index.ts';
import type { Matrix } from '../../packages/core/src/matrix/index.ts';
import { groupsOf, readTable, sizesOf } from './read-table.ts';
import type { ClusterOutcome, ClusterTask, Table } from './task.ts';

const [file = '', table = '', task = '', engineName = 'wasm', threads = '1'] = process.argv.slice(2);
const engine = (engineName === 'ts' ? createTypedEngine : createWasmEngine)(async () => {});

function startThread(): KMeansThread {
  const worker = new Worker(new URL('./k-means-worker.ts', import.meta.url));
  return {
    post: (message) => worker.postMessage(message),
    listen: (onMessage, onEnd) => {
      worker.on('message', onMessage);
      worker.on('error', (error: Error) => onEnd(error.message));
    },
    stop: () => void worker.terminate(),
  };
}

async function run(points: Matrix, what: ClusterTask): Promise<Omit<ClusterOutcome, 'seconds'>> {
  switch (what.kind) {
    case 'kmeans': {
      const ks = Array.from({ length: what.to - what.from + 1 }, (_, i) => what.from + i);
      const computing = { engine, threads: createKMeansThreads(Number(threads), startThread) };
      const fits = found(await fitKMeansOfEach(points, ks, { seed: 1, restarts: what.starts }, computing));
      return { inertias: fits.map(({ model }) => model.inertia) };
    }
    case 'ward': {
      const tree = found(fitLinkage(points, { linkage: 'ward' }));
      return { heights: [...tree.height.slice(-5)], sizes: sizesOf(cutByCount(tree, 5)) };
    }
    case 'dbscan': {
      const { model } = found(await fitDbscan(points, what, engine));
      return { sizes: model.sizes, noise: model.noise };
    }
    case 'silhouette': {
      const held = await engine.holdRows(points);
      return { silhouette: found(await silhouette(held, groupsOf(points, what.clusters))).mean };
    }
  }
}

function found<T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const points = readTable(file, JSON.parse(table) as Table);
const started = performance.now();
const outcome = await run(points, JSON.parse(task) as ClusterTask);
const seconds = (performance.now() - started) / 1000;
process.stdout.write(`${JSON.stringify({ seconds, ...outcome } satisfies ClusterOutcome)}\n`);
