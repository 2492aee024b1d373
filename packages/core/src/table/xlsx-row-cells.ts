import { type ByteWriter, byteWriter } from '../text/index.ts';
import { CLOCK, MOMENT, NUMBER } from './cell.ts';
import type { Dictionary } from './dictionary.ts';
import { LAST_SERIAL, secondFromSerial } from './serial-date.ts';
import type { Prefix } from './xlsx-markup.ts';
import type { XmlWindow } from './xlsx-window.ts';

/** Columns a worksheet can have (XFD). */
export const MAX_SHEET_COLUMNS = 16_384;

/** What cells of every sheet refer to. */
export interface CellContext {
  /** Every distinct text of the workbook, as it stands; blank ones are code 0. */
  readonly texts: Dictionary;
  /** Code in `texts` by shared string index. */
  readonly shared: Int32Array;
  /** By cell style: `NUMBER`, `MOMENT` or `CLOCK`. */
  readonly styleKinds: Uint8Array;
  /** Serial day of 1970-01-01 in the workbook's calendar. */
  readonly epochSerial: number;
}

/** The cells of one row that are not empty, in the order of the file. */
export interface RowCells {
  count: number;
  readonly columns: Int32Array;
  readonly kinds: Uint8Array;
  readonly values: Float64Array;
}

export function createRowCells(): RowCells {
  return {
    count: 0,
    columns: new Int32Array(MAX_SHEET_COLUMNS),
    kinds: new Uint8Array(MAX_SHEET_COLUMNS),
    values: new Float64Array(MAX_SHEET_COLUMNS),
  };
}

export interface RowScanner {
  readonly window: XmlWindow;
  readonly context: CellContext;
  prefix: Prefix;
  place: 'before' | 'rows' | 'after';
  readonly row: RowCells;
  readonly scratch: ByteWriter;
}

export function createRowScanner(window: XmlWindow, context: CellContext, row: RowCells): RowScanner {
  return { window, context, prefix: new Uint8Array(0), place: 'before', row, scratch: byteWriter(1024) };
}

/** Where a row makes no sense, in place of a position. */
export const NONSENSE = -2;

/** What the `t` of a cell makes of its value; the first three come as digits. */
export const AS_NUMBER = 0;
export const AS_SHARED = 1;
export const AS_TRUTH = 2;
export const AS_TEXT = 3;
export const AS_FAILURE = 4;
export const AS_DATE = 5;

/** A date cell holds days of the workbook's calendar; outside of what Excel shows as a date it is a mere number. */
export function settleDate(row: RowCells, at: number, { epochSerial }: CellContext): void {
  const serial = row.values[at];
  if (serial < 0 || serial >= LAST_SERIAL) row.kinds[at] = NUMBER;
  else if (row.kinds[at] === CLOCK && serial < 1) return;
  else {
    row.kinds[at] = MOMENT;
    row.values[at] = secondFromSerial(serial, epochSerial);
  }
}
