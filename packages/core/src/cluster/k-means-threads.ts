import type { Engine, EngineName, HeldRows } from '../engine/index.ts';
import type { KMeansJob, KMeansTask, KMeansThreads } from './computing.ts';
import { runOne } from './k-means-runs.ts';
import type { LloydRun } from './lloyd.ts';

/** What a thread is told: one job, then runs of it. */
export type ToKMeansThread =
  | { readonly kind: 'job'; readonly job: KMeansJob; readonly engine: EngineName }
  | { readonly kind: 'task'; readonly index: number; readonly task: KMeansTask };

export type FromKMeansThread =
  | { readonly kind: 'run'; readonly index: number; readonly run: LloydRun }
  | { readonly kind: 'failed'; readonly message: string };

/** A thread as its platform has it: a Web Worker, a worker thread of Node. */
export interface KMeansThread {
  post(message: ToKMeansThread): void;
  /** Called once; `onEnd` with the reason when the thread breaks or ends. */
  listen(onMessage: (message: FromKMeansThread) => void, onEnd: (reason: string) => void): void;
  stop(): void;
}

/** Threads that `start` brings, for one job at a time; they end with it. */
export function createKMeansThreads(size: number, start: () => KMeansThread): KMeansThreads {
  return {
    size,
    async run(job, engine, tasks, onRun) {
      const threads = Array.from({ length: Math.min(size, tasks.length) }, start);
      let next = 0;
      const nextTask = (): ToKMeansThread | null =>
        next < tasks.length ? { kind: 'task', index: next, task: tasks[next++] } : null;
      try {
        await Promise.all(
          threads.map((thread) => drive(thread, { kind: 'job', job, engine }, nextTask, onRun)),
        );
      } finally {
        for (const thread of threads) thread.stop();
      }
    },
  };
}

function drive(
  thread: KMeansThread,
  begin: ToKMeansThread,
  nextTask: () => ToKMeansThread | null,
  onRun: (index: number, run: LloydRun) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const sendNext = (): void => {
      const message = nextTask();
      if (message === null) resolve();
      else thread.post(message);
    };
    thread.listen(
      (message) => {
        if (message.kind === 'failed') return reject(new Error(message.message));
        try {
          onRun(message.index, message.run);
          sendNext();
        } catch (error) {
          reject(error);
        }
      },
      (reason) => reject(new Error(reason)),
    );
    thread.post(begin);
    sendNext();
  });
}

/** The inside of a thread: answers one message after the other, in their order. */
export function serveKMeans(
  createEngine: (name: EngineName) => Engine,
  tell: (message: FromKMeansThread) => void,
): (message: ToKMeansThread) => void {
  let at: { readonly job: KMeansJob; readonly held: HeldRows } | null = null;
  const answer = async (message: ToKMeansThread): Promise<void> => {
    if (message.kind === 'job') {
      const { job, engine } = message;
      at = { job, held: await createEngine(engine).holdRows(job.points) };
    } else if (at === null) throw new Error('a thread was asked to run before it had a job');
    else tell({ kind: 'run', index: message.index, run: await runOne(at.job, at.held, message.task, {}) });
  };
  let last: Promise<void> = Promise.resolve();
  return (message) => {
    last = last
      .then(() => answer(message))
      .catch((error: unknown) => {
        tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
      });
  };
}
