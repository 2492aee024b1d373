import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { callingThread, createShardPool, type ShardPool, type ShardThread } from '@kesit/core/analysis';
import type { ByteSource } from '@kesit/core/port';
import type { FileSource } from './file-source.ts';
import { openPlainSource } from './plain-source.ts';

/** More threads than this only wait for each other's memory. */
const MOST_THREADS = 8;

/** A thread's objects are few and gone by the next batch; left to itself the engine would give them 48 MB. */
const MOST_YOUNG_MB = 6;

/** Threads on the machine's cores, this one among them, each with its own view of the file. */
export function startShardPool(sources: readonly FileSource[]): ShardPool & { close(): void } {
  const size = Math.min(MOST_THREADS, availableParallelism());
  const start = (position: number): ShardThread =>
    position === size - 1 ? callingThread(openBetweenTurns) : startThread();
  return createShardPool(size, start, (source) => sources[source]!.path);
}

/** Reads at once, and before it lets this thread hear of everything else: waiting for a read takes longer than the read. */
function openBetweenTurns(path: unknown): ByteSource {
  const source = openPlainSource(String(path));
  return {
    ...source,
    read: async (start, end) => {
      await setImmediate();
      return source.read(start, end);
    },
  };
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
