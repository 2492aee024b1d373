import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** More threads than this only wait for each other's memory. */
const MOST_THREADS = 8;

/** Threads that read a file together, the one that asks among them. */
export const READING_THREADS: number = Math.min(MOST_THREADS, availableParallelism());

/** A thread's objects are few and gone by the next batch; left to itself the engine would give them 48 MB. */
const MOST_YOUNG_MB = 6;

/** Files of this many bytes are likely to be read by several threads; see `worthThreads`. */
const LIKELY_BYTES = 8 * 1024 * 1024;

const waiting: Worker[] = [];

/**
 * Starts the threads if one of these arguments is a large file. A thread takes as long to come as the command itself, so that
 * whoever asks for it once the command is there waits for it.
 */
export function startAhead(args: readonly string[]): void {
  if (!args.some(isLargeFile)) return;
  for (let thread = 1; thread < READING_THREADS; thread++) waiting.push(start());
}

/** One that was started ahead, or a new one. */
export function readingThread(): Worker {
  return waiting.pop() ?? start();
}

function isLargeFile(path: string): boolean {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found?.isFile() === true && found.size > LIKELY_BYTES;
  } catch {
    return false;
  }
}

function start(): Worker {
  const worker = new Worker(new URL('./shard-worker.js', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: MOST_YOUNG_MB },
  });
  // A thread nobody listens to does not keep the process alive.
  worker.unref();
  return worker;
}
