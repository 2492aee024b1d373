import { DATED_TEXT, FAILURE, NUMBER, TEXT, TRUTH } from './cell.ts';
import { hashBytes, internBytes } from './dictionary.ts';
import { readDecimal } from './xlsx-decimal.ts';
import {
  appendXmlText,
  CUT,
  contentEnd,
  isAside,
  isNamed,
  LT,
  readRichText,
  SLASH,
  skipAside,
  skipTag,
} from './xlsx-markup.ts';
import {
  AS_DATE,
  AS_FAILURE,
  AS_SHARED,
  AS_TEXT,
  AS_TRUTH,
  NONSENSE,
  type RowScanner,
  settleDate,
} from './xlsx-row-cells.ts';

/** A cell in any other form, its content beginning at `start`; appended to the row unless empty. */
export function readOtherCell(
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
      if (row.kinds[at] > TRUTH) settleDate(row, at, context);
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
