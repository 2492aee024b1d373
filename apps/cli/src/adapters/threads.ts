import { setImmediate } from 'node:timers/promises';
import {
  type AnalysisPorts,
  askCsv,
  askPurchases,
  callingThread,
  createShardPool,
  type ShardThread,
} from '@kesit/core/analysis';
import { rowsWritten, type TableData, writeTableCsv } from '@kesit/core/export';
import type { ByteSource } from '@kesit/core/port';
import type { FileSource } from './file-source.ts';
import { openPlainSource } from './plain-source.ts';
import { READING_THREADS, readingThread } from './reading-threads.ts';

/** What is worth asking a thread that is there already, and what is worth starting one. */
const WORTH_ASKING = { lines: 100_000, rows: 1000 };
const WORTH_STARTING = { lines: 2_000_000, rows: 50_000 };

/** Threads on the machine's cores, this one among them, for one run. */
export interface Threads {
  readonly shards: NonNullable<AnalysisPorts['shards']>;
  readonly purchases: NonNullable<AnalysisPorts['purchases']>;
  /** Writes a table as CSV; a long one is put into bytes on another thread, while this one goes on. */
  writeTable(table: TableData, write: (csv: Uint8Array) => void): Promise<void>;
  close(): void;
}

/**
 * Starts them. Where `keep` is set, those that have read the file wait for other work; else they end, and their memory is free
 * when ledgers are put together.
 */
export function startThreads(sources: readonly FileSource[], keep: boolean): Threads {
  const own = callingThread(openBetweenTurns);
  const idle: ShardThread[] = [];
  const leave = (thread: ShardThread): void => {
    if (keep && thread !== own) idle.push(thread);
    else thread.stop();
  };
  const shards = createShardPool(
    READING_THREADS,
    (position) => (position === READING_THREADS - 1 ? own : startThread()),
    (source) => sources[source]!.path,
    leave,
  );
  const another = (): ShardThread => idle.pop() ?? startThread();
  return {
    shards,
    purchases: {
      fromLines: (keep ? WORTH_ASKING : WORTH_STARTING).lines,
      ask(question) {
        const thread = another();
        return askPurchases(thread, question).finally(() => leave(thread));
      },
    },
    async writeTable(table, write) {
      const { rows } = idle.length > 0 ? WORTH_ASKING : WORTH_STARTING;
      if (rowsWritten(table) < rows) return writeTableCsv(table, write);
      const thread = another();
      return askCsv(thread, table, write).finally(() => leave(thread));
    },
    close() {
      shards.close();
      for (const thread of idle.splice(0)) thread.stop();
    },
  };
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
  const worker = readingThread();
  return {
    post: (message, transfer = []) => worker.postMessage(message, transfer),
    listen: (onMessage, onEnd) => {
      worker.ref();
      worker.removeAllListeners();
      worker.on('message', onMessage);
      worker.on('error', (error: Error) => onEnd(error.message));
      worker.on('messageerror', (error: Error) => onEnd(error.message));
      worker.on('exit', () => onEnd('a thread ended before its work'));
    },
    stop: () => void worker.terminate(),
  };
}
