import { NUMBER, TEXT, TRUTH } from './cell.ts';
import { readDecimal } from './xlsx-decimal.ts';
import {
  APOSTROPHE,
  CUT,
  EQUALS,
  endsName,
  GT,
  isAside,
  isNamed,
  LT,
  type Prefix,
  QUOTE,
  SLASH,
  skipAside,
  skipTag,
} from './xlsx-markup.ts';
import { readOtherCell } from './xlsx-other-cell.ts';
import {
  AS_DATE,
  AS_FAILURE,
  AS_NUMBER,
  AS_SHARED,
  AS_TEXT,
  AS_TRUTH,
  MAX_SHEET_COLUMNS,
  NONSENSE,
  type RowScanner,
  settleDate,
} from './xlsx-row-cells.ts';

const LETTER_C = 0x63;
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
const LETTER_V = 0x76;
const MINUS = 0x2d;
const POINT = 0x2e;

/** Integers up to here, and their quotients by the powers of ten below, are exact in a double. */
const MAX_EXACT = 2 ** 53;
const TENS: Float64Array = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * The hot loop: the cells of a row whose start tag ends at `start`. The common forms (`<c r s t><v>digits</v></c>`) are
 * read in one pass over their bytes; everything else goes to `readOtherCell`. Returns the position behind `</row>`, `CUT`
 * or `NONSENSE`.
 */
export function readCells(scanner: RowScanner, start: number): number {
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
          const kind = how === AS_TRUTH ? TRUTH : style < styleKinds.length ? styleKinds[style] : NUMBER;
          // Excel writes 17 digits where fewer would do; to the second they need not be exact.
          let value = places > 0 ? mantissa / TENS[places] : mantissa;
          if (mantissa > MAX_EXACT && kind === NUMBER) value = readDecimal(bytes, digitsAt, q);
          kinds[count] = kind;
          values[count] = negative ? -value : value;
          if (kind > TRUTH) settleDate(row, count, context);
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
