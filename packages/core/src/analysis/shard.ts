import type { ByteSource } from '../port/index.ts';
import type { Problem, Result } from '../result/index.ts';
import { type CsvLayout, tableOfLayout } from '../table/index.ts';
import type { Mapping } from '../transaction/index.ts';
import { createTableFolder, type Folded, type FoldedPart, type FoldSetup } from './fold.ts';

/** Part of a plain text file for a thread: plain data but for the file, which the thread opens itself. */
export interface ShardJob {
  /** Position of the file in the list of sources. */
  readonly source: number;
  readonly layout: CsvLayout;
  readonly mapping: Mapping;
  readonly setup: FoldSetup;
}

export interface ShardRange {
  readonly start: number;
  readonly end: number;
}

/** Threads that fold parts of a text file; the apps bring them, `createShard` runs inside each. */
export interface ShardPool {
  readonly size: number;
  /**
   * Hands every idle thread its next range until `next` gives `null`, tells of each finished part with the position of its
   * range and on the way of the bytes gone through in it, then collects what each thread has folded.
   */
  run(
    job: ShardJob,
    next: () => ShardRange | null,
    onPart: (index: number, part: Result<FoldedPart, Problem>) => void,
    onProgress: (index: number, bytesDone: number, rowsRead: number) => void,
  ): Promise<Folded[]>;
}

/** What a thread does: fold ranges one after the other, then hand over. */
export interface Shard {
  fold(
    range: ShardRange,
    onProgress?: (bytesDone: number, rowsRead: number) => void,
  ): Promise<Result<FoldedPart, Problem>>;
  folded(): Folded;
}

export function createShard(job: ShardJob, source: ByteSource): Shard {
  const table = tableOfLayout(source, job.layout);
  const folder = createTableFolder(job.setup);
  return {
    fold: (range, onProgress) =>
      folder.fold(table, job.mapping, { range, ...(onProgress === undefined ? {} : { onProgress }) }),
    folded: folder.folded,
  };
}

/** The buffers behind all typed arrays of plain data, to be transferred and not copied. */
export function buffersOf(value: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  collect(value, buffers);
  return [...buffers];
}

function collect(value: unknown, buffers: Set<ArrayBuffer>): void {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer && value.byteLength > 0) buffers.add(value.buffer);
  } else if (value instanceof Map) {
    for (const item of value.values()) collect(item, buffers);
  } else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) collect(item, buffers);
  }
}
