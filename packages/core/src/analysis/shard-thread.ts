import type { PurchaseQuestion } from '../customer/index.ts';
import { type TableData, tableCsv } from '../export/index.ts';
import { kernelModule } from '../kernel/index.ts';
import type { ByteSource } from '../port/index.ts';
import type { Problem, Result } from '../result/index.ts';
import { answerPurchases } from './answer-purchases.ts';
import type { Folded, FoldedPart } from './fold.ts';
import type { PurchaseAnswer } from './ports.ts';
import {
  buffersOf,
  createShard,
  type Shard,
  type ShardJob,
  type ShardPool,
  type ShardRange,
} from './shard.ts';

/**
 * What a thread is told: one job, ranges, the end, in this order; and while it has no job, what else there is to do. `file`
 * is whatever the platform opens a file by.
 */
export type ToShard =
  | { readonly kind: 'job'; readonly file: unknown; readonly job: ShardJob }
  | { readonly kind: 'range'; readonly index: number; readonly range: ShardRange }
  | { readonly kind: 'end' }
  | { readonly kind: 'purchases'; readonly question: PurchaseQuestion }
  | { readonly kind: 'table'; readonly table: TableData };

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
  | { readonly kind: 'bought'; readonly answer: PurchaseAnswer }
  | { readonly kind: 'csv'; readonly piece: Uint8Array }
  | { readonly kind: 'written' }
  | { readonly kind: 'failed'; readonly message: string };

/** A thread as its platform has it: a Web Worker, a worker thread of Node. */
export interface ShardThread {
  post(message: ToShard, transfer?: ArrayBuffer[]): void;
  /** In place of who listened before; `onEnd` with the reason when the thread breaks or ends. */
  listen(onMessage: (message: FromShard) => void, onEnd: (reason: string) => void): void;
  stop(): void;
}

/**
 * A pool over threads that `start` brings. They start at once, so that they are ready when the file has been looked at; after
 * a job they are handed to `leave`, and the next job starts new ones.
 */
export function createShardPool(
  size: number,
  start: (position: number) => ShardThread,
  fileOf: (source: number) => unknown,
  leave: (thread: ShardThread) => void = (thread) => thread.stop(),
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
          threads.map((thread) => drive(thread, begin, nextMessage, onPart, onProgress, leave)),
        );
      } catch (error) {
        for (const thread of threads) thread.stop();
        throw error;
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
  leave: (thread: ShardThread) => void,
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
          // Its memory may be wanted before the others are done.
          leave(thread);
          resolve(message.folded);
        } else if (message.kind === 'progress')
          onProgress(message.index, message.bytesDone, message.rowsRead);
        else if (message.kind === 'failed') reject(new Error(message.message));
        else if (message.kind === 'part') {
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

/** Asks an idle thread what was bought; it has the blocks of the purchases meanwhile. */
export function askPurchases(thread: ShardThread, question: PurchaseQuestion): Promise<PurchaseAnswer> {
  const blocks = buffersOf(question.purchases.map((part) => part.blocks));
  return answerOf<PurchaseAnswer>(thread, { kind: 'purchases', question }, blocks, (message, resolve) => {
    if (message.kind === 'bought') resolve(message.answer);
  });
}

/** Has an idle thread put a copy of a table into CSV; `write` is handed its pieces. */
export function askCsv(
  thread: ShardThread,
  table: TableData,
  write: (piece: Uint8Array) => void,
): Promise<void> {
  return answerOf<void>(thread, { kind: 'table', table }, [], (message, resolve) => {
    if (message.kind === 'csv') write(message.piece);
    else if (message.kind === 'written') resolve();
  });
}

function answerOf<T>(
  thread: ShardThread,
  question: ToShard,
  transfer: ArrayBuffer[],
  hear: (message: FromShard, resolve: (answer: T) => void) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    thread.listen(
      (message) => {
        try {
          if (message.kind === 'failed') throw new Error(message.message);
          hear(message, resolve);
        } catch (error) {
          reject(error);
        }
      },
      (reason) => reject(new Error(reason)),
    );
    thread.post(question, transfer);
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

/**
 * The inside of a thread: answers one message after the other, in their order. What is in an answer is the receiver's: its
 * buffers (`buffersOf`) may be moved.
 */
export function serveShard(
  open: (file: unknown) => ByteSource,
  tell: (message: FromShard) => void,
): (message: ToShard) => void {
  let shard: Shard | null = null;
  const progressOf = (index: number) => (bytesDone: number, rowsRead: number) =>
    tell({ kind: 'progress', index, bytesDone, rowsRead });
  const answer = async (message: ToShard): Promise<void> => {
    if (message.kind === 'job') {
      shard = createShard(message.job, open(message.file));
      return;
    }
    if (message.kind === 'purchases') {
      tell({ kind: 'bought', answer: answerPurchases(message.question) });
      return;
    }
    if (message.kind === 'table') {
      for (const piece of tableCsv(message.table)) tell({ kind: 'csv', piece: piece.slice() });
      tell({ kind: 'written' });
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
    // What it was folded with is not needed any more.
    if (message.kind === 'end') shard = null;
    tell(reply);
  };
  let last: Promise<void> = Promise.resolve();
  // While the first job is on its way.
  kernelModule();
  return (message) => {
    last = last
      .then(() => answer(message))
      .catch((error: unknown) => {
        tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
      });
  };
}
