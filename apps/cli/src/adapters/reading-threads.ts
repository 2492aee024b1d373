import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** More threads than this only wait for each other's memory. */
const MOST_THREADS = 8;

/** Threads that read a file together, the one that asks among them. */
export const READING_THREADS: number = Math.min(MOST_THREADS, availableParallelism());

/** A thread's objects are few and gone by the next batch; left to itself the engine would give them 48 MB. */
const MOST_YOUNG_MB = 6;

/** What several threads are likely to read; `worthThreads` says so in the end, and being wrong costs idle threads. */
const TEXT_FILE = /\.(?:csv|tsv|txt)$/i;
const LARGE_BYTES = 8 * 1024 * 1024;

const waiting: Worker[] = [];

/**
 * Starts the threads if one of these arguments is a large text file. A thread takes as long to come as the command itself, so that
 * whoever asks for it once the command is there waits for it.
 */
export function startAhead(args: readonly string[]): void {
  if (!args.some(isLargeText)) return;
  for (let thread = 1; thread < READING_THREADS; thread++) waiting.push(start());
}

/** One that was started ahead, or a new one. */
export function readingThread(): Worker {
  return waiting.pop() ?? start();
}

function isLargeText(path: string): boolean {
  if (!TEXT_FILE.test(path)) return false;
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found?.isFile() === true && found.size > LARGE_BYTES;
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
