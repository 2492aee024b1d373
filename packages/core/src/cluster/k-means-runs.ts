import type { HeldRows } from '../engine/index.ts';
import { streamOf } from '../random/index.ts';
import { report, type Watch } from './cluster.ts';
import type { Computing, KMeansJob, KMeansTask } from './computing.ts';
import { seedRows } from './k-means-plus-plus.ts';
import { type LloydRun, lloyd, rowOf } from './lloyd.ts';

/** Numbers gone through by all runs in an iteration, below which threads take longer to start than to work. */
const WORTH_THREADS = 10_000_000;

export async function runOne(
  job: KMeansJob,
  held: HeldRows,
  { k, restart }: KMeansTask,
  watch: Watch,
): Promise<LloydRun> {
  const { points, seed, maxIterations, rest } = job;
  const rows = await seedRows(held, k, streamOf(seed, restart));
  const seeds = new Float64Array(k * points.columns);
  rows.forEach((row, center) => {
    seeds.set(rowOf(points, row), center * points.columns);
  });
  return lloyd(held, points, seeds, { maxIterations, rest, ...watch });
}

/**
 * Every k with every restart; of each k the run with the least inertia, of equals the first. `onBest` hears of them in the order
 * of `ks`.
 */
export async function runAll(
  job: KMeansJob,
  held: HeldRows,
  { ks, restarts }: { readonly ks: readonly number[]; readonly restarts: number },
  computing: Computing,
  watch: Watch,
  onBest: (best: LloydRun) => Promise<void>,
): Promise<void> {
  const tasks = ks.flatMap((k) => Array.from({ length: restarts }, (_, restart) => ({ k, restart })));
  const runs: LloydRun[] = [];
  const { threads, engine } = computing;
  const { rows, columns } = job.points;
  const isWorth = tasks.length * rows * columns >= WORTH_THREADS;
  // A device is one for all threads.
  if (threads !== undefined && threads.size > 1 && engine.device === null && isWorth) {
    let told: Promise<void> = Promise.resolve();
    let place = 0;
    let done = 0;
    await threads.run(job, engine.name, tasks, (task, run) => {
      runs[task] = run;
      report(watch, ++done / tasks.length);
      while (place < ks.length && isComplete(runs, place, restarts)) {
        const best = bestOf(runs, place++, restarts);
        told = told.then(() => onBest(best));
      }
    });
    return told;
  }
  for (const [task, one] of tasks.entries()) {
    report(watch, task / tasks.length);
    runs[task] = await runOne(job, held, one, {
      ...watch,
      onProgress: (done) => watch.onProgress?.((task + done) / tasks.length),
    });
    const place = Math.floor(task / restarts);
    if (task + 1 === (place + 1) * restarts) await onBest(bestOf(runs, place, restarts));
  }
}

function isComplete(runs: readonly LloydRun[], place: number, restarts: number): boolean {
  for (let task = place * restarts; task < (place + 1) * restarts; task++) if (!(task in runs)) return false;
  return true;
}

function bestOf(runs: readonly LloydRun[], place: number, restarts: number): LloydRun {
  return runs
    .slice(place * restarts, (place + 1) * restarts)
    .reduce((best, run) => (run.inertia < best.inertia ? run : best));
}
