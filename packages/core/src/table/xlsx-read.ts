import { err, ok, type Problem, type Result } from '../result/index.ts';
import { type ByteWriter, writeByte } from '../text/index.ts';
import { addCell, BATCH_ROWS, createBatchBuilder, flushBatch, settleEvidence } from './batch-builder.ts';
import { writeCellValue } from './cell.ts';
import type { Dictionary } from './dictionary.ts';
import type { ReadOptions, ReadReport } from './table.ts';
import { rowReaderAt } from './xlsx-row.ts';
import { type CellContext, createRowCells, type RowCells, type RowScanner } from './xlsx-row-cells.ts';
import type { SheetLayout } from './xlsx-sample.ts';
import { visitRows } from './xlsx-sheet.ts';
import type { Sheet } from './xlsx-workbook.ts';
import type { ZipArchive } from './zip.ts';

/** Reads all rows of the table in a sheet into batches. */
export async function readSheet(
  archive: ZipArchive,
  sheet: Sheet,
  context: CellContext,
  layout: SheetLayout,
  { plans, sink, onProgress }: ReadOptions,
): Promise<Result<ReadReport, Problem>> {
  const width = layout.header.length;
  const builder = createBatchBuilder(plans, width, context.texts, sink, { epochSerial: context.epochSerial });
  const starts = new Int32Array(BATCH_ROWS);
  const again = createRowCells();
  let toSkip = layout.rowsAbove;
  let rowCount = 0;
  const problem = await visitRows(archive, sheet, context, {
    row: (cells, start) => {
      if (toSkip > 0) {
        toSkip--;
        return true;
      }
      for (let i = 0; i < cells.count; i++) addCell(builder, rowCount, cells.columns[i], cells, i);
      starts[rowCount++] = start;
      return true;
    },
    letGo: (scanner, must) => {
      if (rowCount > 0 && rowCount < BATCH_ROWS && !must) return false;
      flushBatch(builder, rowCount, rowWriter(scanner, starts, again, width));
      rowCount = 0;
      return true;
    },
    progress: (bytesDone) => onProgress?.(bytesDone),
  });
  if (problem !== null) return err(problem);
  return ok({ rowsRead: builder.rowsBefore, evidence: settleEvidence(builder), begin: 0, end: 0 });
}

/** Writes a row of the batch by reading it once more. */
function rowWriter(
  scanner: RowScanner,
  starts: Int32Array,
  again: RowCells,
  width: number,
): (row: number, out: ByteWriter) => void {
  const readAt = rowReaderAt(scanner, again);
  return (row, out) => {
    readAt(starts[row]);
    writeRow(out, again, width, scanner.context.texts);
  };
}

function writeRow(
  out: ByteWriter,
  { count, columns, kinds, values }: RowCells,
  width: number,
  texts: Dictionary,
): void {
  let cellCount = width;
  for (let i = 0; i < count; i++) cellCount = Math.max(cellCount, columns[i] + 1);
  const cellAt = new Int32Array(cellCount).fill(-1);
  for (let i = 0; i < count; i++) cellAt[columns[i]] = i;
  for (let column = 0; column < cellCount; column++) {
    if (column > 0) writeByte(out, 0x2c);
    const i = cellAt[column];
    if (i >= 0) writeCellValue(out, kinds[i], values[i], texts);
  }
}
