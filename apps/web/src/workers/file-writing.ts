import type { RowCounter } from '@kesit/core/export';
import { createBlobWriter } from './result-writer.ts';
import type { WrittenFile } from './take-questions.ts';

/** One file at a time, written so that the thread hears in between how far it should say it is, and to stop. */
export interface FileWriting {
  write(order: WritingOrder): Promise<WrittenFile>;
  share(): number;
  stop(): void;
}

export interface WritingOrder {
  readonly pieces: (counter: RowCounter) => Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
  readonly rows: number;
  /** Rows among them that only explain the others. */
  readonly besides?: number;
  /** Of the file: `text/csv`. */
  readonly type: string;
}

/** A person who cancels waits at most so long. */
const LISTEN_EVERY_MS = 40;

export function createFileWriting(): FileWriting {
  let current: { stopped: boolean; readonly counter: RowCounter; readonly rows: number } | null = null;
  return {
    async write({ pieces, rows, besides = 0, type }) {
      const mine = { stopped: false, counter: { rows: 0 }, rows };
      current = mine;
      const out = createBlobWriter(type);
      let listenedMs = performance.now();
      for await (const piece of pieces(mine.counter)) {
        out.write(piece);
        if (performance.now() - listenedMs < LISTEN_EVERY_MS) continue;
        await otherTasks();
        if (mine.stopped) return null;
        listenedMs = performance.now();
      }
      return { file: out.blob(), rows: mine.counter.rows - besides };
    },
    share: () => (current === null || current.rows === 0 ? 0 : current.counter.rows / current.rows),
    stop() {
      if (current !== null) current.stopped = true;
    },
  };
}

/** Lets messages in; a promise alone would not. */
function otherTasks(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
