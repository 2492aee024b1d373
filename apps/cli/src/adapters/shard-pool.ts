import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { createShardPool, type ShardPool, type ShardThread } from '@kesit/core/analysis';

/** More threads than this only wait for each other's memory. */
const MOST_THREADS = 8;

/** A thread's objects are few and gone by the next batch; left to itself the engine would give them 48 MB. */
const MOST_YOUNG_MB = 6;

/** Threads on the machine's cores, each with its own view of the file. */
export function startShardPool(pathOf: (source: number) => string): ShardPool & { close(): void } {
  return createShardPool(Math.min(MOST_THREADS, availableParallelism()), startThread, pathOf);
}

function startThread(): ShardThread {
  const worker = new Worker(new URL('./shard-worker.js', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: MOST_YOUNG_MB },
  });
  // A thread nobody listens to does not keep the process alive.
  worker.unref();
  return {
    post: (message) => worker.postMessage(message),
    listen: (onMessage, onEnd) => {
      worker.ref();
      worker.on('message', onMessage);
      worker.on('error', (error: Error) => onEnd(error.message));
      worker.on('messageerror', (error: Error) => onEnd(error.message));
      worker.on('exit', () => onEnd('a thread ended before its work'));
    },
    stop: () => void worker.terminate(),
  };
}
