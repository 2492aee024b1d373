import { decodeUtf8 } from '../text/index.ts';
import { type Batch, type BatchSink, type ColumnEvidence, type ColumnPlan, noEvidence } from './batch.ts';
import { BLANK, CR, type CsvDialect, QUOTE, readCell } from './csv-dialect.ts';
import { writeRecord } from './csv-record.ts';
import { checkBytes, type Dictionary, hashBytes, internBytes } from './dictionary.ts';
import { parseNumberBytes, parseTimeBytes } from './parse-bytes.ts';
import { parseNumberText } from './parse-number.ts';
import { parseTimeText } from './parse-time.ts';

/** Rows per batch: the columns of a batch stay in the processor's second-level cache. */
const BATCH_ROWS = 4096;

const SKIP = 0;
const TEXT = 1;
const NUMBER = 2;
const TIME = 3;
const BEYOND = 4;

const ZERO = 0x30;
const NINE = 0x39;
const MINUS = 0x2d;
const POINT = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const DELETE = 0x7f;
/** Stands for "more digits than can be taken for granted". */
const UNCLEAR = 99;
const REPEATS_OFTEN = 3;

export interface CsvScanner {
  /**
   * Reads the records that are complete within `bytes[start .. end)`; `bytes[end - 1]` must be a line end. Returns the
   * first byte not consumed: `end`, or where a quoted cell began that is not closed yet.
   */
  scan(bytes: Uint8Array, start: number, end: number): number;
  /** Rows handed to the sink so far. */
  readonly rows: () => number;
  /** Lines gone through so far, the ones inside quotes and the blank ones included. */
  readonly lines: () => number;
  readonly evidence: () => readonly ColumnEvidence[];
}

const POWERS_OF_TEN = Float64Array.from({ length: 16 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * The hot loop of text files: one pass over the bytes, each cell finished as what its plan says while its bytes go by.
 * Texts are hashed during the scan, plain numbers summed up digit by digit (exact up to 15 digits), dates done by digit
 * arithmetic; whatever is not plain goes to the slower, complete parsers.
 */
export function createCsvScanner(
  dialect: CsvDialect,
  columnCount: number,
  plans: readonly ColumnPlan[],
  sink: BatchSink,
): CsvScanner {
  const { delimiter, newline, blankRuns } = dialect;
  const kinds = new Uint8Array(columnCount);
  const planAt = new Int32Array(columnCount);
  const columns: (Int32Array | Float64Array)[] = [];
  const codes: Int32Array[] = [];
  const values: Float64Array[] = [];
  const dictionaries: Dictionary[] = [];
  const decimals = new Uint8Array(plans.length);
  const identifiers = new Uint8Array(plans.length);
  /** Plain numbers that only the column's own style explains. */
  const fractions = new Float64Array(plans.length);
  const slowEvidence = plans.map(noEvidence);
  plans.forEach((plan, index) => {
    if (plan.kind === 'number') decimals[index] = plan.style.decimal === '.' ? POINT : COMMA;
    if (plan.kind === 'text' && plan.identifier) identifiers[index] = 1;
    kinds[plan.column] = plan.kind === 'text' ? TEXT : plan.kind === 'number' ? NUMBER : TIME;
    planAt[plan.column] = index;
    codes[index] = new Int32Array(plan.kind === 'text' ? BATCH_ROWS : 0);
    values[index] = new Float64Array(plan.kind === 'text' ? 0 : BATCH_ROWS);
    columns[index] = plan.kind === 'text' ? codes[index] : values[index];
    dictionaries[index] = plan.kind === 'text' ? plan.dictionary : NO_DICTIONARY;
  });
  const lastCodes = new Int32Array(plans.length);
  /** Per column, how often its cells have repeated the row above of late: where they do, comparing comes before hashing. */
  const repeats = new Uint8Array(columnCount);
  const fingerprints = new Int32Array(BATCH_ROWS * 2);
  const misshapen = new Uint8Array(BATCH_ROWS);
  const begins = new Int32Array(BATCH_ROWS);
  /** 64 bits of the cell just finished, for the fingerprint of its row. */
  const mixed = new Int32Array(2);
  const bits = new Float64Array(1);
  const words = new Int32Array(bits.buffer);
  let rows = 0;
  let lines = 0;
  let lastDate = -1;
  let lastDay = 0;

  function flush(rowCount: number, bytes: Uint8Array, end: number): void {
    if (rowCount === 0) return;
    const batch: Batch = {
      rowCount,
      firstRow: rows + 1,
      columns,
      fingerprints,
      misshapen,
      writeRow: (row, out) => writeRecord(out, bytes, begins[row], end, dialect, columnCount),
    };
    rows += rowCount;
    sink(batch);
  }

  /** Any cell, given its bytes without quotes. */
  function finishCell(
    column: number,
    row: number,
    source: Uint8Array,
    cellBegin: number,
    cellEnd: number,
  ): void {
    let begin = cellBegin;
    let end = cellEnd;
    while (begin < end && source[begin] <= BLANK) begin++;
    while (end > begin && source[end - 1] <= BLANK) end--;
    const plan = planAt[column];
    const kind = kinds[column];
    if (kind === NUMBER || kind === TIME) {
      const value = parseValue(plan, source, begin, end);
      values[plan][row] = value;
      if (!Number.isNaN(value)) {
        bits[0] = value;
        mixed[0] = words[0];
        mixed[1] = words[1];
        return;
      }
    }
    if (kind === TEXT && identifiers[plan] === 1 && isWholeWithPoint(source, begin, end)) end -= 2;
    mixed[0] = hashBytes(source, begin, end);
    if (kind !== TEXT) {
      mixed[1] = checkBytes(source, begin, end);
      return;
    }
    const dictionary = dictionaries[plan];
    const code = internBytes(dictionary, source, begin, end, mixed[0]);
    lastCodes[plan] = code;
    codes[plan][row] = code;
    mixed[1] = dictionary.checks[code];
  }

  function parseValue(index: number, source: Uint8Array, begin: number, end: number): number {
    const plan = plans[index];
    if (plan.kind === 'number') {
      const value = parseNumberBytes(source, begin, end, decimals[index]);
      return Number.isNaN(value)
        ? parseNumberText(decodeUtf8(source, begin, end), plan.style, slowEvidence[index])
        : value;
    }
    if (plan.kind !== 'time') return Number.NaN;
    const value = parseTimeBytes(source, begin, end, plan.style, slowEvidence[index]);
    return Number.isNaN(value)
      ? parseTimeText(decodeUtf8(source, begin, end), plan.style, slowEvidence[index])
      : value;
  }

  function scan(bytes: Uint8Array, start: number, end: number): number {
    let at = start | 0;
    let row = 0;
    while (at < end) {
      const begin = at;
      if (bytes[at] === newline || (bytes[at] === CR && bytes[at + 1] === newline)) {
        at += bytes[at] === newline ? 1 : 2;
        lines++;
        continue;
      }
      let column = 0;
      let high = 0x2545f491;
      let low = 0x9e3779b9 | 0;
      let extra = 0;
      for (;;) {
        if (blankRuns) {
          while (bytes[at] === BLANK) at++;
          if (column > 0 && (bytes[at] === newline || (bytes[at] === CR && bytes[at + 1] === newline))) {
            if (bytes[at] !== newline) at++;
            break;
          }
        }
        const cellBegin = at;
        let c = bytes[at];
        const kind = column < columnCount ? kinds[column] : BEYOND;
        let hash = 0;
        let check = 0;
        if (c === QUOTE || kind === BEYOND) {
          const cell = readCell(bytes, at, end, dialect);
          if (cell.openQuote) {
            flush(row, bytes, end);
            return begin;
          }
          lines += cell.innerLines;
          at = cell.next | 0;
          if (kind === BEYOND) {
            if (hasContent(cell.source, cell.begin, cell.end)) extra = 1;
            hash = hashBytes(cell.source, cell.begin, cell.end);
            check = checkBytes(cell.source, cell.begin, cell.end);
          } else {
            finishCell(column, row, cell.source, cell.begin, cell.end);
            hash = mixed[0];
            check = mixed[1];
          }
        } else if (kind === NUMBER) {
          const plan = planAt[column];
          const negative = c === MINUS;
          if (negative) c = bytes[++at];
          let mantissa = 0;
          let digitsAt = at;
          let scale = 0;
          while (c >= ZERO && c <= NINE) {
            mantissa = mantissa * 10 + (c - ZERO);
            c = bytes[++at];
          }
          let digits = at - digitsAt;
          if (c === decimals[plan] && c !== delimiter && digits > 0) {
            c = bytes[++at];
            digitsAt = at;
            while (c >= ZERO && c <= NINE) {
              mantissa = mantissa * 10 + (c - ZERO);
              c = bytes[++at];
            }
            scale = at - digitsAt;
            digits = scale === 0 ? UNCLEAR : digits + scale;
          }
          if (c === CR && bytes[at + 1] === newline) c = bytes[++at];
          if ((c === delimiter || c === newline) && digits > 0 && digits <= 15) {
            if (scale > 0) {
              mantissa /= POWERS_OF_TEN[scale];
              // Three digits after the separator could be a group of thousands under the other style.
              if (scale !== 3) fractions[plan]++;
            }
            const value = negative ? 0 - mantissa : mantissa;
            values[plan][row] = value;
            bits[0] = value;
            hash = words[0];
            check = words[1];
          } else {
            while (c !== delimiter && c !== newline) c = bytes[++at];
            finishCell(column, row, bytes, cellBegin, at);
            hash = mixed[0];
            check = mixed[1];
          }
        } else if (kind === TIME) {
          while (c !== delimiter && c !== newline) c = bytes[++at];
          const value = isoSecond(bytes, cellBegin, at);
          if (!Number.isNaN(value)) {
            values[planAt[column]][row] = value;
            bits[0] = value;
            hash = words[0];
            check = words[1];
          } else {
            finishCell(column, row, bytes, cellBegin, at);
            hash = mixed[0];
            check = mixed[1];
          }
        } else {
          const plan = planAt[column];
          let same = false;
          if (kind === TEXT && repeats[column] > REPEATS_OFTEN) {
            const dictionary = dictionaries[plan];
            const code = lastCodes[plan];
            const text = dictionary.bytes;
            let i = dictionary.offsets[code];
            const textEnd = dictionary.offsets[code + 1];
            while (i < textEnd && bytes[at] === text[i]) {
              at++;
              i++;
            }
            c = bytes[at];
            same = i === textEnd && (c === delimiter || c === newline);
            if (same) {
              codes[plan][row] = code;
              hash = dictionary.hashes[code];
              check = dictionary.checks[code];
            } else repeats[column] >>= 1;
          }
          if (!same) {
            while (c !== delimiter && c !== newline) c = bytes[++at];
            const last = at > cellBegin ? bytes[at - 1] : DELETE;
            if (
              kind === SKIP ||
              last <= BLANK ||
              bytes[cellBegin] <= BLANK ||
              (last === ZERO && identifiers[plan] === 1)
            ) {
              const before = kind === TEXT ? lastCodes[plan] : 0;
              finishCell(column, row, bytes, cellBegin, at);
              hash = mixed[0];
              check = mixed[1];
              if (kind === TEXT && lastCodes[plan] === before && repeats[column] < 255) repeats[column]++;
            } else {
              const dictionary = dictionaries[plan];
              hash = hashBytes(bytes, cellBegin, at) | 0;
              const code = internBytes(dictionary, bytes, cellBegin, at, hash) | 0;
              check = dictionary.checks[code];
              if (code === lastCodes[plan]) {
                if (repeats[column] < 255) repeats[column]++;
              } else lastCodes[plan] = code;
              codes[plan][row] = code;
            }
          }
        }
        high = Math.imul(high ^ hash, 0x85ebca6b);
        high = (high << 15) | (high >>> 17);
        low = Math.imul(low ^ check, 0xc2b2ae35);
        low = (low << 13) | (low >>> 19);
        column++;
        if (bytes[at] === newline) break;
        at++;
      }
      at++;
      lines++;
      for (; column < columnCount; column++) {
        finishCell(column, row, bytes, 0, 0);
        high = Math.imul(high ^ mixed[0], 0x85ebca6b);
        high = (high << 15) | (high >>> 17);
        low = Math.imul(low ^ mixed[1], 0xc2b2ae35);
        low = (low << 13) | (low >>> 19);
      }
      fingerprints[row * 2] = high;
      fingerprints[row * 2 + 1] = low;
      misshapen[row] = extra;
      begins[row] = begin;
      if (++row === BATCH_ROWS) {
        flush(row, bytes, end);
        row = 0;
      }
    }
    flush(row, bytes, end);
    return at;
  }

  /** `YYYY-MM-DD` with or without `HH:MM` and `:SS`; NaN for everything else. */
  function isoSecond(bytes: Uint8Array, begin: number, cellEnd: number): number {
    const end = bytes[cellEnd - 1] === CR ? cellEnd - 1 : cellEnd;
    const length = end - begin;
    if (length !== 19 && length !== 16 && length !== 10) return Number.NaN;
    if (bytes[begin + 4] !== MINUS || bytes[begin + 7] !== MINUS) return Number.NaN;
    let rest = 0;
    if (length > 10) {
      const between = bytes[begin + 10];
      if (bytes[begin + 13] !== COLON || (between !== BLANK && between !== 0x54)) return Number.NaN;
      const hour = twoDigits(bytes, begin + 11);
      const minute = twoDigits(bytes, begin + 14);
      const second = length === 19 && bytes[begin + 16] === COLON ? twoDigits(bytes, begin + 17) : 0;
      if (length === 19 && bytes[begin + 16] !== COLON) return Number.NaN;
      if (!(hour < 24 && minute < 60 && second < 60)) return Number.NaN;
      rest = hour * 3600 + minute * 60 + second;
    }
    const date =
      twoDigits(bytes, begin) * 1e6 +
      twoDigits(bytes, begin + 2) * 1e4 +
      twoDigits(bytes, begin + 5) * 100 +
      twoDigits(bytes, begin + 8);
    if (date !== lastDate) {
      // The complete parser knows the calendar; only dates it accepts are remembered.
      const day = parseTimeBytes(bytes, begin, begin + 10, ISO_STYLE);
      if (Number.isNaN(day)) return Number.NaN;
      lastDate = date;
      lastDay = day;
    }
    return lastDay + rest;
  }

  function evidence(): ColumnEvidence[] {
    return slowEvidence.map((slow, index) => ({
      ...slow,
      decimalPoint: slow.decimalPoint + (decimals[index] === POINT ? fractions[index] : 0),
      decimalComma: slow.decimalComma + (decimals[index] === COMMA ? fractions[index] : 0),
    }));
  }

  return { scan, rows: () => rows, lines: () => lines, evidence };
}

const ISO_STYLE = { dayFirst: true, number: 'compact', timeZone: 'UTC' } as const;

const NO_DICTIONARY: Dictionary = {
  size: 0,
  bytes: new Uint8Array(0),
  offsets: new Uint32Array(1),
  hashes: new Int32Array(0),
  checks: new Int32Array(0),
  slots: new Int32Array(0),
};

function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at] - 0x30;
  const ones = bytes[at + 1] - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** `13085.0`: digits, a point, one zero. */
function isWholeWithPoint(source: Uint8Array, begin: number, end: number): boolean {
  if (end - begin < 3 || source[end - 1] !== 0x30 || source[end - 2] !== 0x2e) return false;
  for (let i = begin; i < end - 2; i++) if (source[i] < 0x30 || source[i] > 0x39) return false;
  return true;
}

function hasContent(source: Uint8Array, begin: number, end: number): boolean {
  for (let i = begin; i < end; i++) if (source[i] > BLANK) return true;
  return false;
}
