import { type ByteWriter, writeByte, writeBytes } from '../text/index.ts';
import type { Dictionary } from './dictionary.ts';
import { type LineLog, logLine } from './line-log.ts';
import type { NumberStyle } from './number-style.ts';
import type { TimeStyle } from './time-style.ts';

/** What a reader shall make of one column of the file; columns without a plan are only hashed into the fingerprint. */
export type ColumnPlan =
  | {
      readonly kind: 'text';
      /** Position in the file's header, from 0. */
      readonly column: number;
      /** Where distinct values go; may be shared by several tables. Code 0 is the empty text. */
      readonly dictionary: Dictionary;
      /** An identifier: whole numbers written as `13085.0` become `13085`. */
      readonly identifier: boolean;
    }
  | { readonly kind: 'number'; readonly column: number; readonly style: NumberStyle }
  | { readonly kind: 'time'; readonly column: number; readonly style: TimeStyle };

/**
 * A run of consecutive rows as columns. The arrays are reused for the next batch: a sink reads them at once or copies.
 * Text is trimmed of blanks before it is coded.
 */
export interface Batch {
  readonly rowCount: number;
  /** Row number of the first row, from 1, the header not counted. */
  readonly firstRow: number;
  /**
   * One array per plan, in the order of the plans: `Int32Array` of codes for text, `Float64Array` for numbers, and for
   * times `Float64Array` of seconds on the data set's wall clock. NaN: empty or unreadable.
   */
  readonly columns: readonly (Int32Array | Float64Array)[];
  /** 64 bits per row over every cell of the row, two `Int32` each; equal rows have equal fingerprints. */
  readonly fingerprints: Int32Array;
  /** 1 where a row of a text file has more cells than the header, and they are not empty: some cell may have slipped. */
  readonly misshapen: Uint8Array;
  /** Appends the rows that have a mark as lines of text. */
  writeRows(lines: MarkedLines): void;
}

/**
 * Rows of a batch to be written: of each row with a mark above 0 the text of that mark, the row as it stood in the file (one
 * CSV cell per column, formulas neutralised) and a line feed.
 */
export interface MarkedLines {
  /** Number of the batch's first row, for the log. */
  readonly firstRow: number;
  /** By row. */
  readonly marks: Uint8Array;
  /** By mark, at most 63 bytes each. */
  readonly texts: readonly Uint8Array[];
  readonly out: ByteWriter;
  /** Told of each line: its end in `out`, its row, its mark. */
  readonly log: LineLog;
}

/** Writes marked rows one by one; `writeRow` appends the cells of a row. */
export function writeMarkedRows(
  { firstRow, marks, texts, out, log }: MarkedLines,
  rowCount: number,
  writeRow: (row: number, out: ByteWriter) => void,
): void {
  for (let row = 0; row < rowCount; row++) {
    if (marks[row] === 0) continue;
    const text = texts[marks[row]];
    writeBytes(out, text, 0, text.length);
    writeRow(row, out);
    writeByte(out, LINE_FEED);
    logLine(log, out.length, firstRow + row, marks[row]);
  }
}

const LINE_FEED = 0x0a;

/** What a whole column said about its own conventions; decides whether the first guess was right. */
export interface ColumnEvidence {
  /** Cells with nothing in them. */
  empty: number;
  /** Cells that are not what the plan says under the plan's style. */
  unreadable: number;
  /** Numbers only a decimal point explains, and numbers only a decimal comma explains. */
  decimalPoint: number;
  decimalComma: number;
  /** Dates only day-before-month explains, and dates only month-before-day explains. */
  dayFirst: number;
  monthFirst: number;
}

export function noEvidence(): ColumnEvidence {
  return { empty: 0, unreadable: 0, decimalPoint: 0, decimalComma: 0, dayFirst: 0, monthFirst: 0 };
}

/** What was seen between two counts. */
export function evidenceSince(before: ColumnEvidence, after: ColumnEvidence): ColumnEvidence {
  return {
    empty: after.empty - before.empty,
    unreadable: after.unreadable - before.unreadable,
    decimalPoint: after.decimalPoint - before.decimalPoint,
    decimalComma: after.decimalComma - before.decimalComma,
    dayFirst: after.dayFirst - before.dayFirst,
    monthFirst: after.monthFirst - before.monthFirst,
  };
}

/** Receives batches in the order of the rows. */
export type BatchSink = (batch: Batch) => void;
