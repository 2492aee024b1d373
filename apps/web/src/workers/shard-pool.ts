import { createShardPool, type FromShard, type ShardPool, type ShardThread } from '@kesit/core/analysis';
import type { SourceFile } from '../adapters/source-file.ts';

/** The page, its compute worker and the reader of the disk want a core too. */
const MOST_THREADS = 6;

export function startShardPool(files: readonly SourceFile[]): ShardPool & { close(): void } {
  const size = Math.max(1, Math.min(MOST_THREADS, navigator.hardwareConcurrency));
  return createShardPool(size, startThread, (source) => files[source]);
}

function startThread(): ShardThread {
  const worker = new Worker(new URL('./shard.worker.ts', import.meta.url), { type: 'module', name: 'shard' });
  return {
    post: (message) => worker.postMessage(message),
    listen: (onMessage, onEnd) => {
      worker.addEventListener('message', (event: MessageEvent<FromShard>) => onMessage(event.data));
      worker.addEventListener('error', (event) => onEnd(event.message));
      worker.addEventListener('messageerror', () => onEnd('an answer could not be read'));
    },
    stop: () => worker.terminate(),
  };
}
