import { kernelModule } from '../kernel/index.ts';
import type { ByteSource } from '../port/index.ts';
import type { Problem, Result } from '../result/index.ts';
import type { Folded, FoldedPart } from './fold.ts';
import {
  buffersOf,
  createShard,
  type Shard,
  type ShardJob,
  type ShardPool,
  type ShardRange,
} from './shard.ts';

/** What a thread is told, in this order: one job, ranges, the end. `file` is whatever the platform opens a file by. */
export type ToShard =
  | { readonly kind: 'job'; readonly file: unknown; readonly job: ShardJob }
  | { readonly kind: 'range'; readonly index: number; readonly range: ShardRange }
  | { readonly kind: 'end' };

/** What comes back: one answer per range, and everything folded at the end. */
export type FromShard =
  | {
      readonly kind: 'progress';
      readonly index: number;
      readonly bytesDone: number;
      readonly rowsRead: number;
    }
  | { readonly kind: 'part'; readonly index: number; readonly part: Result<FoldedPart, Problem> }
  | { readonly kind: 'folded'; readonly folded: Folded }
  | { readonly kind: 'failed'; readonly message: string };

/** A thread as its platform has it: a Web Worker, a worker thread of Node. */
export interface ShardThread {
  post(message: ToShard): void;
  /** Called once; `onEnd` with the reason when the thread breaks or ends. */
  listen(onMessage: (message: FromShard) => void, onEnd: (reason: string) => void): void;
  stop(): void;
}

/**
 * A pool over threads that `start` brings. They start at once, so that they are ready when the file has been looked at; after
 * a job they end, and the next job starts new ones.
 */
export function createShardPool(
  size: number,
  start: (position: number) => ShardThread,
  fileOf: (source: number) => unknown,
): ShardPool & { close(): void } {
  const startAll = (): ShardThread[] => Array.from({ length: size }, (_, position) => start(position));
  let waiting = startAll();
  return {
    size,
    run: async (job, next, onPart, onProgress) => {
      const threads = waiting.length > 0 ? waiting : startAll();
      waiting = [];
      let handedOut = 0;
      const nextMessage = (): ToShard => {
        const range = next();
        return range === null ? { kind: 'end' } : { kind: 'range', index: handedOut++, range };
      };
      const begin: ToShard = { kind: 'job', file: fileOf(job.source), job };
      try {
        return await Promise.all(
          threads.map((thread) => drive(thread, begin, nextMessage, onPart, onProgress)),
        );
      } finally {
        for (const thread of threads) thread.stop();
      }
    },
    close: () => {
      for (const thread of waiting) thread.stop();
      waiting = [];
    },
  };
}

/** Ranges a thread has been given and not answered: one to work on, one so that it need not wait for the next. */
const RANGES_AHEAD = 2;

function drive(
  thread: ShardThread,
  begin: ToShard,
  next: () => ToShard,
  onPart: (index: number, part: Result<FoldedPart, Problem>) => void,
  onProgress: (index: number, bytesDone: number, rowsRead: number) => void,
): Promise<Folded> {
  let ended = false;
  const sendNext = (): void => {
    if (ended) return;
    const message = next();
    ended = message.kind === 'end';
    thread.post(message);
  };
  return new Promise((resolve, reject) => {
    thread.listen(
      (message) => {
        if (message.kind === 'folded') {
          // Its memory is wanted before the others are done.
          thread.stop();
          resolve(message.folded);
        } else if (message.kind === 'progress')
          onProgress(message.index, message.bytesDone, message.rowsRead);
        else if (message.kind === 'failed') reject(new Error(message.message));
        else {
          onPart(message.index, message.part);
          sendNext();
        }
      },
      (reason) => reject(new Error(reason)),
    );
    thread.post(begin);
    for (let sent = 0; sent < RANGES_AHEAD; sent++) sendNext();
  });
}

/**
 * The thread that asks, as one of the pool's: while others work it would only wait. It hears of anything else between two
 * chunks, so its source must not read at once.
 */
export function callingThread(open: (file: unknown) => ByteSource): ShardThread {
  let hear: (message: FromShard) => void = () => {};
  return {
    post: serveShard(open, (message) => hear(message)),
    listen: (onMessage) => {
      hear = onMessage;
    },
    stop: () => {},
  };
}

/** The inside of a thread: answers one message after the other, in their order. */
export function serveShard(
  open: (file: unknown) => ByteSource,
  tell: (message: FromShard, transfer: ArrayBuffer[]) => void,
): (message: ToShard) => void {
  let shard: Shard | null = null;
  const progressOf = (index: number) => (bytesDone: number, rowsRead: number) =>
    tell({ kind: 'progress', index, bytesDone, rowsRead }, []);
  const answer = async (message: ToShard): Promise<void> => {
    if (message.kind === 'job') {
      shard = createShard(message.job, open(message.file));
      return;
    }
    if (shard === null) throw new Error('a shard was asked to fold before it had a job');
    const reply: FromShard =
      message.kind === 'range'
        ? {
            kind: 'part',
            index: message.index,
            part: await shard.fold(message.range, progressOf(message.index)),
          }
        : { kind: 'folded', folded: shard.folded() };
    tell(reply, buffersOf(reply));
  };
  let last: Promise<void> = Promise.resolve();
  // While the first job is on its way.
  kernelModule();
  return (message) => {
    last = last
      .then(() => answer(message))
      .catch((error: unknown) => {
        tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }, []);
      });
  };
}
