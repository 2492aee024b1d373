import {
  createKMeansThreads,
  type FromKMeansThread,
  type KMeansThread,
  type KMeansThreads,
} from '@kesit/core/cluster';

/** The page and the thread that asks want a core too. */
const MOST_THREADS = 6;

/** Runs of k-means on all cores. They end with the thread that started them. */
export function kMeansThreads(): KMeansThreads {
  const size = Math.max(1, Math.min(MOST_THREADS, navigator.hardwareConcurrency));
  return createKMeansThreads(size, startThread);
}

function startThread(): KMeansThread {
  const worker = new Worker(new URL('./k-means.worker.ts', import.meta.url), {
    type: 'module',
    name: 'k-means',
  });
  return {
    post: (message) => worker.postMessage(message),
    listen: (onMessage, onEnd) => {
      worker.addEventListener('message', (event: MessageEvent<FromKMeansThread>) => onMessage(event.data));
      worker.addEventListener('error', (event) => onEnd(event.message));
      worker.addEventListener('messageerror', () => onEnd('an answer could not be read'));
    },
    stop: () => worker.terminate(),
  };
}
