import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { createKMeansThreads, type KMeansThread, type KMeansThreads } from '@kesit/core/cluster';

/** Every thread has the rows once more. */
const MOST_THREADS = 8;

export function kMeansThreads(): KMeansThreads {
  return createKMeansThreads(Math.min(MOST_THREADS, availableParallelism()), startThread);
}

function startThread(): KMeansThread {
  const worker = new Worker(new URL('./k-means-worker.js', import.meta.url));
  return {
    post: (message) => worker.postMessage(message),
    listen: (onMessage, onEnd) => {
      worker.on('message', onMessage);
      worker.on('error', (error: Error) => onEnd(error.message));
      worker.on('messageerror', (error: Error) => onEnd(error.message));
      worker.on('exit', () => onEnd('a thread ended before its work'));
    },
    stop: () => void worker.terminate(),
  };
}
