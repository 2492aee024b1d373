import type { ByteWriter } from '../text/index.ts';
import {
  type Batch,
  type BatchSink,
  type ColumnEvidence,
  type ColumnPlan,
  writeMarkedRows,
} from './batch.ts';
import { type Cells, TEXT } from './cell.ts';
import { type ColumnFill, createColumnFill, fillCell } from './column-fill.ts';
import type { Dictionary } from './dictionary.ts';
import { EPOCH_SERIAL } from './serial-date.ts';

/** Rows of a batch, unless its rows are very wide or few. */
export const BATCH_ROWS = 16_384;

/** Collects cells of binary containers, in any order of rows and columns, into batches. */
export interface BatchBuilder {
  readonly texts: Dictionary;
  readonly sink: BatchSink;
  readonly fills: readonly ColumnFill[];
  /** Fill by column of the file, `null` where the column has no plan. */
  readonly fillOf: readonly (ColumnFill | null)[];
  readonly columns: readonly (Int32Array | Float64Array)[];
  readonly fingerprints: Int32Array;
  readonly misshapen: Uint8Array;
  /** Rows before this batch. */
  rowsBefore: number;
}

export function createBatchBuilder(
  plans: readonly ColumnPlan[],
  columnCount: number,
  texts: Dictionary,
  sink: BatchSink,
  { batchRows = BATCH_ROWS, epochSerial = EPOCH_SERIAL }: { batchRows?: number; epochSerial?: number } = {},
): BatchBuilder {
  const fills = plans.map((plan) => createColumnFill(plan, batchRows, epochSerial));
  const fillOf = new Array<ColumnFill | null>(columnCount).fill(null);
  for (const fill of fills) fillOf[fill.plan.column] = fill;
  const builder: BatchBuilder = {
    texts,
    sink,
    fills,
    fillOf,
    columns: fills.map(({ plan, codes, values }) => (plan.kind === 'text' ? codes : values)),
    fingerprints: new Int32Array(batchRows * 2),
    misshapen: new Uint8Array(batchRows),
    rowsBefore: 0,
  };
  clear(builder);
  return builder;
}

const bits = new Float64Array(1);
const words = new Int32Array(bits.buffer);

/**
 * Enters the cell at `at`, which is not empty, into row `row` of the batch. Cells travel as a place in their arrays: a
 * fractional number handed from function to function would be an object on the heap for each of millions of cells.
 */
export function addCell(builder: BatchBuilder, row: number, column: number, cells: Cells, at: number): void {
  const { texts, fillOf, fingerprints } = builder;
  let hash: number;
  let check: number;
  if (cells.kinds[at] >= TEXT) {
    const code = cells.values[at];
    hash = texts.hashes[code];
    check = texts.checks[code];
  } else {
    bits[0] = cells.values[at] + 0;
    check = words[1];
    hash = words[0] ^ (check >>> 11);
  }
  // Each cell is mixed with its column and the results are summed, so that an empty cell is as good as none.
  const salt = Math.imul(column + 1, 0x9e3779b1);
  let high = hash ^ salt;
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b);
  high = Math.imul(high ^ (high >>> 13) ^ check, 0xc2b2ae35);
  let low = check ^ ~salt;
  low = Math.imul(low ^ (low >>> 15), 0x2c1b3c6d);
  low = Math.imul(low ^ (low >>> 12) ^ hash, 0x297a2d39);
  fingerprints[row * 2] += high ^ (high >>> 16);
  fingerprints[row * 2 + 1] += low ^ (low >>> 15);
  // A cell beside the table is a note: it stands in a place of its own and moves no other cell.
  if (column >= fillOf.length) return;
  const fill = fillOf[column];
  if (fill !== null) fillCell(fill, row, cells, at, texts);
}

/** Hands the first `rowCount` rows to the sink and begins anew. */
export function flushBatch(
  builder: BatchBuilder,
  rowCount: number,
  writeRow: (row: number, out: ByteWriter) => void,
): void {
  if (rowCount === 0) return;
  const { columns, fingerprints, misshapen, rowsBefore } = builder;
  const batch: Batch = {
    rowCount,
    firstRow: rowsBefore + 1,
    columns,
    fingerprints,
    misshapen,
    writeRows: (lines) => writeMarkedRows(lines, rowCount, writeRow),
  };
  builder.rowsBefore += rowCount;
  builder.sink(batch);
  clear(builder);
}

/** Evidence of every plan once all rows are in: cells that were not there are empty ones. */
export function settleEvidence(builder: BatchBuilder): readonly ColumnEvidence[] {
  return builder.fills.map(({ evidence, cells }) => ({
    ...evidence,
    empty: evidence.empty + builder.rowsBefore - cells,
  }));
}

function clear({ fills, fingerprints }: BatchBuilder): void {
  for (const { codes, values } of fills) {
    codes.fill(0);
    values.fill(Number.NaN);
  }
  fingerprints.fill(0);
}
