import { type Cells, createCells } from './cell.ts';
import type { ExpandPage } from './parquet-codec.ts';
import { createHybridReader, type HybridReader } from './parquet-levels.ts';
import { type ParquetPage, pagesOf } from './parquet-page.ts';
import type { CellMaker, PhysicalType } from './parquet-type.ts';
import { readDictionary, type ValueReader, valueReader } from './parquet-values.ts';

/** What is not damaged but not known either. */
export const UNSUPPORTED = 'parquet-unsupported';

/** A column chunk as stored, and how to understand it. */
export interface ColumnChunk {
  readonly bytes: Uint8Array;
  readonly expand: ExpandPage;
  readonly type: PhysicalType;
  readonly typeLength: number;
  readonly nullable: boolean;
  readonly maker: CellMaker;
}

/** Goes through the cells of a column chunk in step with the others, one page in memory at a time. */
export interface ColumnCursor {
  /** Writes the next `count` cells to the front of `out`; throws where the chunk is damaged or too short. */
  read(out: Cells, count: number): void;
}

export function createColumnCursor(chunk: ColumnChunk): ColumnCursor {
  const pages = pagesOf(chunk.bytes, chunk.expand);
  let dictionary: Cells | null = null;
  let levels: HybridReader | null = null;
  let values: ValueReader | null = null;
  let rowsLeft = 0;
  let present = new Int32Array(0);
  let dense = createCells(0);

  function nextPage(): void {
    for (;;) {
      const { value: page, done } = pages.next();
      if (done === true) throw new RangeError('fewer rows than declared');
      if (page.kind === 'data') {
        startPage(page);
        return;
      }
      dictionary = readDictionary(page.bytes, page.values, chunk.type, chunk.typeLength, chunk.maker);
    }
  }

  function startPage(page: ParquetPage & { kind: 'data' }): void {
    if (!(page.rows >= 0)) throw new RangeError('a page without rows');
    rowsLeft = page.rows;
    let bytes = page.bytes;
    let levelBytes = page.levels;
    if (chunk.nullable && levelBytes === null) {
      const length = bytes.length < 4 ? -1 : new DataView(bytes.buffer, bytes.byteOffset).getInt32(0, true);
      if (!(length >= 0 && length <= bytes.length - 4)) throw new RangeError('levels beyond the page');
      levelBytes = bytes.subarray(4, 4 + length);
      bytes = bytes.subarray(4 + length);
    }
    const { type, typeLength, maker } = chunk;
    const nullable = chunk.nullable && levelBytes !== null;
    levels = nullable && levelBytes !== null ? createHybridReader(levelBytes, 0, levelBytes.length, 1) : null;
    const count = levels === null || levelBytes === null ? page.rows : countPresent(levelBytes, page.rows);
    values = valueReader(page.encoding, bytes, count, type, typeLength, maker, dictionary);
    if (values === null) throw new Error(UNSUPPORTED);
  }

  function readStretch(out: Cells, at: number, count: number): void {
    if (present.length < count) {
      present = new Int32Array(count);
      dense = createCells(count);
    }
    if (levels === null) {
      values?.read(dense, count);
      out.kinds.set(dense.kinds.subarray(0, count), at);
      out.values.set(dense.values.subarray(0, count), at);
      return;
    }
    levels.read(present, count);
    let there = 0;
    for (let i = 0; i < count; i++) there += present[i];
    values?.read(dense, there);
    for (let i = 0, j = 0; i < count; i++) {
      out.kinds[at + i] = present[i] === 0 ? 0 : dense.kinds[j];
      out.values[at + i] = present[i] === 0 ? 0 : dense.values[j++];
    }
  }

  return {
    read(out, count) {
      for (let at = 0; at < count; ) {
        while (rowsLeft === 0) nextPage();
        const taken = Math.min(rowsLeft, count - at);
        readStretch(out, at, taken);
        rowsLeft -= taken;
        at += taken;
      }
    },
  };
}

/** Rows looked at in one go while counting. */
const STRETCH = 8192;

/** How many of the rows of a page are there: encodings that keep counts in front need to know before the first value. */
function countPresent(levels: Uint8Array, rows: number): number {
  const reader = createHybridReader(levels, 0, levels.length, 1);
  const present = new Int32Array(Math.min(rows, STRETCH));
  let count = 0;
  for (let at = 0; at < rows; at += STRETCH) {
    const taken = Math.min(STRETCH, rows - at);
    reader.read(present, taken);
    for (let i = 0; i < taken; i++) count += present[i];
  }
  return count;
}
