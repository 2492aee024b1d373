import {
  type AnalysisPorts,
  askPurchases,
  callingThread,
  createShardPool,
  type FromShard,
  type ShardPool,
  type ShardThread,
} from '@kesit/core/analysis';
import { openSource, type SourceFile } from '../adapters/source-file.ts';

/** The page and the reader of the disk want a core too. */
const MOST_THREADS = 6;

/** The compute worker is one of the threads. */
export function startShardPool(files: readonly SourceFile[]): ShardPool & { close(): void } {
  const size = Math.max(1, Math.min(MOST_THREADS, navigator.hardwareConcurrency));
  const start = (position: number): ShardThread =>
    position === size - 1 ? callingThread((file) => openSource(file as SourceFile)) : startThread();
  return createShardPool(size, start, (source) => files[source]);
}

/** Worth a thread of its own, since those that read have ended and given their memory back. */
export const purchases: NonNullable<AnalysisPorts['purchases']> = {
  fromLines: 2_000_000,
  ask(question) {
    const thread = startThread();
    return askPurchases(thread, question).finally(() => thread.stop());
  },
};

function startThread(): ShardThread {
  const worker = new Worker(new URL('./shard.worker.ts', import.meta.url), { type: 'module', name: 'shard' });
  return {
    post: (message, transfer = []) => worker.postMessage(message, transfer),
    listen: (onMessage, onEnd) => {
      worker.onmessage = (event: MessageEvent<FromShard>) => onMessage(event.data);
      worker.onerror = (event) => onEnd(event.message);
      worker.onmessageerror = () => onEnd('an answer could not be read');
    },
    stop: () => worker.terminate(),
  };
}
