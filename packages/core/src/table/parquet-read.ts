import { err, ok, type Problem, type Result } from '../result/index.ts';
import { type ByteWriter, writeByte } from '../text/index.ts';
import {
  addCell,
  BATCH_ROWS,
  type BatchBuilder,
  createBatchBuilder,
  flushBatch,
  settleEvidence,
} from './batch-builder.ts';
import { type Cells, cellText, createCells, writeCellValue } from './cell.ts';
import type { Dictionary } from './dictionary.ts';
import { type ColumnCursor, createColumnCursor, UNSUPPORTED } from './parquet-column.ts';
import type { ParquetFile, RowGroup } from './parquet-file.ts';
import type { ReadOptions, ReadReport } from './table.ts';

/** Cells of a batch over all columns; wide tables get shorter batches. */
const BATCH_CELLS = 2 ** 22;
const FEWEST_ROWS = 256;

/** Reads all rows, one row group after the other. */
export async function readParquet(
  file: ParquetFile,
  { plans, sink, onProgress }: ReadOptions,
): Promise<Result<ReadReport, Problem>> {
  const batchRows = batchRowsOf(file);
  const builder = createBatchBuilder(plans, file.columns.length, file.texts, sink, { batchRows });
  const columns = file.columns.map(() => createCells(batchRows));
  let bytesDone = 0;
  for (const group of file.groups) {
    const cursors = await openGroup(file, group);
    if (!cursors.ok) return cursors;
    const groupBytes = group.chunks.reduce((bytes, { start, end }) => bytes + end - start, 0);
    for (let row = 0; row < group.rowCount; row += batchRows) {
      const count = Math.min(batchRows, group.rowCount - row);
      const problem = readCells(file, cursors.value, columns, count);
      if (problem !== null) return err(problem);
      const filled = enterCells(builder, columns, count);
      flushBatch(builder, filled, (at, out) => writeRow(out, columns, at, file.texts));
      onProgress?.(bytesDone + Math.round((groupBytes * (row + count)) / group.rowCount));
    }
    bytesDone += groupBytes;
  }
  return ok({ rowsRead: builder.rowsBefore, evidence: settleEvidence(builder), begin: 0, end: 0 });
}

function batchRowsOf({ columns, groups }: ParquetFile): number {
  const longest = groups.reduce((rows, { rowCount }) => Math.max(rows, rowCount), 0);
  return Math.min(longest, BATCH_ROWS, Math.max(FEWEST_ROWS, Math.floor(BATCH_CELLS / columns.length)));
}

/** The first rows as texts. */
export async function sampleParquet(
  file: ParquetFile,
  rowCount: number,
): Promise<Result<string[][], Problem>> {
  const group = file.groups[0];
  const cursors = await openGroup(file, group);
  if (!cursors.ok) return cursors;
  const count = Math.min(rowCount, group.rowCount);
  const columns = file.columns.map(() => createCells(count));
  const problem = readCells(file, cursors.value, columns, count);
  if (problem !== null) return err(problem);
  const text = ({ kinds, values }: Cells, row: number): string =>
    kinds[row] === 0 ? '' : cellText(kinds[row], values[row], file.texts);
  return ok(Array.from({ length: count }, (_, row) => columns.map((cells) => text(cells, row))));
}

/** The columns of a row group, as stored. */
async function openGroup(file: ParquetFile, group: RowGroup): Promise<Result<ColumnCursor[], Problem>> {
  const { source, columns } = file;
  const cursors: ColumnCursor[] = [];
  for (const [i, { type, typeLength, nullable, maker }] of columns.entries()) {
    const { start, end, expand } = group.chunks[i];
    let bytes: Uint8Array;
    try {
      bytes = (await source.read(start, end)).slice();
    } catch {
      return err({ code: 'file-unreadable', facts: { file: source.name } });
    }
    cursors.push(createColumnCursor({ bytes, expand, type, typeLength, nullable, maker }));
  }
  return ok(cursors);
}

function readCells(
  { source, columns: { length } }: ParquetFile,
  cursors: readonly ColumnCursor[],
  columns: readonly Cells[],
  count: number,
): Problem | null {
  try {
    for (let i = 0; i < length; i++) cursors[i].read(columns[i], count);
    return null;
  } catch (error) {
    const unsupported = error instanceof Error && error.message === UNSUPPORTED;
    return { code: unsupported ? 'parquet-unsupported' : 'parquet-damaged', facts: { file: source.name } };
  }
}

/** Enters the cells into the batch; rows in which all are empty stay, as the file counts them. */
function enterCells(builder: BatchBuilder, columns: readonly Cells[], count: number): number {
  for (const [column, cells] of columns.entries()) {
    for (let row = 0; row < count; row++)
      if (cells.kinds[row] !== 0) addCell(builder, row, column, cells, row);
  }
  return count;
}

function writeRow(out: ByteWriter, columns: readonly Cells[], row: number, texts: Dictionary): void {
  for (const [column, { kinds, values }] of columns.entries()) {
    if (column > 0) writeByte(out, 0x2c);
    if (kinds[row] !== 0) writeCellValue(out, kinds[row], values[row], texts);
  }
}
