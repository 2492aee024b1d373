import { type ByteWriter, byteWriter } from '../text/index.ts';
import { CLOCK, DATED_TEXT, FAILURE, MOMENT, NUMBER, TEXT, TRUTH } from './cell.ts';
import { type Dictionary, hashBytes, internBytes } from './dictionary.ts';
import { LAST_SERIAL, secondFromSerial } from './serial-date.ts';
import { readDecimal } from './xlsx-decimal.ts';
import {
  APOSTROPHE,
  appendXmlText,
  CUT,
  contentEnd,
  EQUALS,
  endsName,
  findRoot,
  GT,
  isAside,
  isNamed,
  LT,
  type Prefix,
  QUOTE,
  readRichText,
  SLASH,
  skipAside,
  skipTag,
} from './xlsx-markup.ts';
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

/** Reads rows already gone through once more, into `row`: the first one at or behind a position of the window. */
export function rowReaderAt(first: RowScanner, row: RowCells): (start: number) => void {
  const window = { ...first.window };
  const scanner: RowScanner = {
    ...createRowScanner(window, first.context, row),
    prefix: first.prefix,
    place: 'rows',
  };
  return (start) => {
    window.at = start;
    readRow(scanner);
  };
}

/** What came of reading on: a row, the need for more bytes, the end of the rows, or nonsense. */
export type RowStep = 'row' | 'cut' | 'end' | 'damaged';

/**
 * Reads the next row of a worksheet (ECMA-376 part 1, 18.3.1.73) into `scanner.row`; rows without a filled cell are passed
 * over. After `row`, `window.at` stands behind it. A row that is not complete yet stays in the window.
 */
export function readRow(scanner: RowScanner): RowStep {
  if (scanner.place === 'before') {
    const step = findRows(scanner);
    if (step !== 'row') return step;
  }
  if (scanner.place === 'after') return 'end';
  const { window, prefix } = scanner;
  const { bytes, end } = window;
  let p = window.at;
  for (;;) {
    while (bytes[p] !== LT) p++;
    window.at = Math.min(p, end);
    if (p >= end) return 'cut';
    const tag = p;
    p = isAside(bytes, tag) ? skipAside(window, tag) : skipTag(window, tag);
    if (p === CUT) return 'cut';
    if (bytes[tag + 1] === SLASH) {
      if (!isNamed(bytes, tag + 2, prefix, 'sheetData')) continue;
      scanner.place = 'after';
      window.at = p;
      return 'end';
    }
    if (bytes[p - 2] === SLASH || !isNamed(bytes, tag + 1, prefix, 'row')) continue;
    p = readCells(scanner, p);
    if (p === CUT) return 'cut';
    if (p === NONSENSE) return 'damaged';
    window.at = p;
    if (scanner.row.count > 0) return 'row';
  }
}

/** Looks for the rows; `row` when there they are. */
function findRows(scanner: RowScanner): RowStep {
  const { window } = scanner;
  const root = findRoot(window);
  if (root === null) return 'cut';
  scanner.prefix = root.prefix;
  const { bytes, end } = window;
  let p = root.at;
  for (;;) {
    while (bytes[p] !== LT) p++;
    if (p >= end) return 'cut';
    const tag = p;
    p = isAside(bytes, tag) ? skipAside(window, tag) : skipTag(window, tag);
    if (p === CUT) return 'cut';
    const isEmpty = bytes[p - 2] === SLASH;
    if (isNamed(bytes, tag + 1, root.prefix, 'sheetData')) {
      scanner.place = isEmpty ? 'after' : 'rows';
      window.at = p;
      return 'row';
    }
    if (bytes[tag + 1] === SLASH && isNamed(bytes, tag + 2, root.prefix, 'worksheet')) {
      scanner.place = 'after';
      return 'end';
    }
  }
}

const NONSENSE = -2;

const LETTER_C = 0x63;
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
const LETTER_V = 0x76;
const MINUS = 0x2d;
const POINT = 0x2e;

const AS_NUMBER = 0;
const AS_SHARED = 1;
const AS_TRUTH = 2;
const AS_TEXT = 3;
const AS_FAILURE = 4;
const AS_DATE = 5;

/** Integers up to here, and their quotients by the powers of ten below, are exact in a double. */
const MAX_EXACT = 2 ** 53;
const TENS: Float64Array = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * The hot loop: the cells of a row whose start tag ends at `start`. The common forms (`<c r s t><v>digits</v></c>`) are
 * read in one pass over their bytes; everything else goes to `readOtherCell`. Returns the position behind `</row>`, `CUT`
 * or `NONSENSE`.
 */
function readCells(scanner: RowScanner, start: number): number {
  const { window, context, prefix, row } = scanner;
  const { bytes, end } = window;
  const { shared, styleKinds } = context;
  const { columns, kinds, values } = row;
  const skip = prefix.length;
  let count = 0;
  let column = -1;
  let p = start;
  for (;;) {
    while (bytes[p] !== LT) p++;
    if (p >= end) return CUT;
    if (
      bytes[p + 1 + skip] !== LETTER_C ||
      !endsName(bytes[p + 2 + skip]) ||
      !hasPrefix(bytes, p + 1, prefix)
    ) {
      const tag = p;
      p = isAside(bytes, tag) ? skipAside(window, tag) : skipTag(window, tag);
      if (p === CUT) return CUT;
      if (bytes[tag + 1] === SLASH) {
        if (isNamed(bytes, tag + 2, prefix, 'row')) break;
        if (isNamed(bytes, tag + 2, prefix, 'sheetData')) return NONSENSE;
      } else if (isNamed(bytes, tag + 1, prefix, 'row')) return NONSENSE;
      continue;
    }
    p += 2 + skip;
    column++;
    let style = 0;
    let how = AS_NUMBER;
    let byte = bytes[p];
    while (byte !== GT && byte !== SLASH) {
      if (byte <= 0x20) {
        byte = bytes[++p];
        continue;
      }
      if (bytes[p + 1] !== EQUALS || bytes[p + 2] !== QUOTE) {
        p = usualForm(bytes, p, end);
        if (p === CUT) return CUT;
        if (p === NONSENSE) return NONSENSE;
        byte = bytes[p];
        continue;
      }
      p += 3;
      if (byte === LETTER_R) {
        let reference = 0;
        byte = bytes[p];
        while (byte >= 0x41 && byte <= 0x5a) {
          reference = reference * 26 + byte - 0x40;
          byte = bytes[++p];
        }
        if (reference > 0) column = reference - 1;
      } else if (byte === LETTER_S) {
        byte = bytes[p];
        while (byte >= 0x30 && byte <= 0x39) {
          style = style * 10 + byte - 0x30;
          byte = bytes[++p];
        }
      } else if (byte === LETTER_T) how = cellType(bytes, p);
      while (bytes[p] !== QUOTE) p++;
      byte = bytes[++p];
    }
    if (p >= end) return CUT;
    if (column >= MAX_SHEET_COLUMNS || count >= MAX_SHEET_COLUMNS) return NONSENSE;
    p++;
    if (byte === SLASH) continue;
    if (
      how <= AS_TRUTH &&
      bytes[p] === LT &&
      bytes[p + 1 + skip] === LETTER_V &&
      bytes[p + 2 + skip] === GT
    ) {
      let q = p + 3 + skip;
      byte = bytes[q];
      const negative = byte === MINUS;
      if (negative) byte = bytes[++q];
      let mantissa = 0;
      const digitsAt = q;
      while (byte >= 0x30 && byte <= 0x39) {
        mantissa = mantissa * 10 + (byte - 0x30);
        byte = bytes[++q];
      }
      let places = 0;
      let isPlain = q > digitsAt;
      if (byte === POINT) {
        const pointAt = q;
        byte = bytes[++q];
        while (byte >= 0x30 && byte <= 0x39) {
          mantissa = mantissa * 10 + (byte - 0x30);
          byte = bytes[++q];
        }
        places = q - pointAt - 1;
        isPlain = places < TENS.length;
      }
      // `</v></c>`
      if (
        isPlain &&
        mantissa <= MAX_EXACT &&
        byte === LT &&
        bytes[q + 1] === SLASH &&
        bytes[q + 2 + skip] === LETTER_V &&
        bytes[q + 3 + skip] === GT &&
        bytes[q + 4 + skip] === LT &&
        bytes[q + 5 + skip] === SLASH &&
        bytes[q + 6 + 2 * skip] === LETTER_C &&
        bytes[q + 7 + 2 * skip] === GT
      ) {
        p = q + 8 + 2 * skip;
        if (p > end) return CUT;
        if (how === AS_SHARED) {
          if (mantissa >= shared.length || negative || places > 0) return NONSENSE;
          const code = shared[mantissa];
          if (code === 0) continue;
          kinds[count] = TEXT;
          values[count] = code;
        } else {
          const value = places > 0 ? mantissa / TENS[places] : mantissa;
          kinds[count] = how === AS_TRUTH ? TRUTH : style < styleKinds.length ? styleKinds[style] : NUMBER;
          values[count] = negative ? -value : value;
          if (kinds[count] !== NUMBER) settleDate(row, count, context);
        }
        columns[count++] = column;
        continue;
      }
    }
    row.count = count;
    p = readOtherCell(scanner, p, column, style, how);
    if (p === CUT || p === NONSENSE) return p;
    count = row.count;
  }
  row.count = count;
  return p;
}

function hasPrefix(bytes: Uint8Array, at: number, prefix: Prefix): boolean {
  for (let i = 0; i < prefix.length; i++) if (bytes[at + i] !== prefix[i]) return false;
  return true;
}

function cellType(bytes: Uint8Array, at: number): number {
  const first = bytes[at];
  const second = bytes[at + 1];
  if (first === LETTER_S && second === QUOTE) return AS_SHARED;
  if (second === QUOTE) {
    if (first === 0x6e) return AS_NUMBER;
    if (first === 0x62) return AS_TRUTH;
    if (first === 0x65) return AS_FAILURE;
    if (first === 0x64) return AS_DATE;
  }
  return AS_TEXT;
}

/**
 * Brings an attribute written in an unusual form into the usual one, in place: `r = 'A1'` becomes `r="A1"    `, a longer
 * or prefixed name is blanked out with its value. Returns the position to go on from.
 */
function usualForm(bytes: Uint8Array, at: number, end: number): number {
  let p = at;
  while (bytes[p] !== EQUALS && bytes[p] !== GT && bytes[p] !== LT) p++;
  if (p >= end) return CUT;
  if (bytes[p] !== EQUALS) return NONSENSE;
  let nameEnd = p;
  while (bytes[nameEnd - 1] <= 0x20) nameEnd--;
  p++;
  while (bytes[p] <= 0x20 && p < end) p++;
  const quote = bytes[p];
  const open = p;
  if (p >= end) return CUT;
  if (quote !== QUOTE && quote !== APOSTROPHE) return NONSENSE;
  do p++;
  while (bytes[p] !== quote);
  if (p >= end) return CUT;
  const length = p - open - 1;
  if (nameEnd - at === 1) {
    bytes[at + 1] = EQUALS;
    bytes[at + 2] = QUOTE;
    bytes.copyWithin(at + 3, open + 1, p);
    bytes[at + 3 + length] = QUOTE;
    bytes.fill(0x20, at + 4 + length, p + 1);
  } else bytes.fill(0x20, at, p + 1);
  return at;
}

/** A date cell holds days of the workbook's calendar; outside of what Excel shows as a date it is a mere number. */
function settleDate(row: RowCells, at: number, { epochSerial }: CellContext): void {
  if (row.kinds[at] === TRUTH) return;
  const serial = row.values[at];
  if (serial < 0 || serial >= LAST_SERIAL) row.kinds[at] = NUMBER;
  else if (row.kinds[at] === CLOCK && serial < 1) return;
  else {
    row.kinds[at] = MOMENT;
    row.values[at] = secondFromSerial(serial, epochSerial);
  }
}

/** A cell in any other form, its content beginning at `start`; appended to the row unless empty. */
function readOtherCell(
  scanner: RowScanner,
  start: number,
  column: number,
  style: number,
  how: number,
): number {
  const { window, prefix, scratch } = scanner;
  const { bytes, end } = window;
  scratch.length = 0;
  let hasText = false;
  let valueAt = 0;
  let valueEnd = 0;
  let p = start;
  for (;;) {
    while (bytes[p] !== LT) p++;
    if (p >= end) return CUT;
    const tag = p;
    p = isAside(bytes, tag) ? skipAside(window, tag) : skipTag(window, tag);
    if (p === CUT) return CUT;
    if (bytes[tag + 1] === SLASH) {
      if (isNamed(bytes, tag + 2, prefix, 'c')) break;
      if (isNamed(bytes, tag + 2, prefix, 'row')) return NONSENSE;
    } else if (bytes[p - 2] === SLASH) {
      // An empty element.
    } else if (isNamed(bytes, tag + 1, prefix, 'is')) {
      hasText = true;
      p = readRichText(window, p, prefix, 'is', scratch);
      if (p === CUT) return CUT;
    } else if (isNamed(bytes, tag + 1, prefix, 'v')) {
      valueAt = p;
      valueEnd = contentEnd(window, p);
      p = valueEnd;
      if (p === CUT) return CUT;
    } else if (isNamed(bytes, tag + 1, prefix, 'f')) {
      p = contentEnd(window, p);
      if (p === CUT) return CUT;
    }
  }
  if (!hasText) appendXmlText(scratch, bytes, valueAt, valueEnd);
  return appendCell(scanner, column, style, hasText ? AS_TEXT : how) ? p : NONSENSE;
}

/** Appends the cell whose text stands in `scratch`; false when it refers to a shared string that is not there. */
function appendCell(scanner: RowScanner, column: number, style: number, how: number): boolean {
  const { context, row, scratch } = scanner;
  const { bytes, length } = scratch;
  if (isBlank(bytes, length)) return true;
  const at = row.count++;
  row.columns[at] = column;
  if (how <= AS_TRUTH) {
    const value = readDecimal(bytes, 0, length);
    if (!Number.isNaN(value)) {
      if (how === AS_SHARED) {
        if (!Number.isInteger(value) || value < 0 || value >= context.shared.length) return false;
        row.kinds[at] = TEXT;
        row.values[at] = context.shared[value];
        if (row.values[at] === 0) row.count--;
        return true;
      }
      row.kinds[at] = how === AS_TRUTH ? TRUTH : (context.styleKinds[style] ?? NUMBER);
      row.values[at] = value;
      if (row.kinds[at] !== NUMBER) settleDate(row, at, context);
      return true;
    }
    if (how === AS_SHARED) return false;
  }
  row.kinds[at] = how === AS_FAILURE ? FAILURE : how === AS_DATE ? DATED_TEXT : TEXT;
  row.values[at] = internBytes(context.texts, bytes, 0, length, hashBytes(bytes, 0, length));
  return true;
}

/** Nothing but blanks, which counts as empty. */
export function isBlank(bytes: Uint8Array, end: number): boolean {
  for (let i = 0; i < end; i++) if (bytes[i] > 0x20) return false;
  return true;
}
