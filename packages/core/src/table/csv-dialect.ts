import { decodeUtf8 } from '../text/index.ts';

/** How a text file separates cells and records. */
export interface CsvDialect {
  /** Byte between cells. */
  readonly delimiter: number;
  /** Byte that ends a record: line feed (a carriage return before it is dropped), or carriage return alone. */
  readonly newline: number;
  /** Cells are separated by runs of blanks, and a record may begin with some. */
  readonly blankRuns: boolean;
}

const QUOTE = 0x22;
export const LF = 0x0a;
export const CR = 0x0d;
export const BLANK = 0x20;

/** Candidates in the order in which ties are decided. */
const DELIMITERS = [0x2c, 0x3b, 0x09, 0x7c, 0x5e, 0x7e] as const;

/** Records looked at to tell delimiters apart. */
const RECORDS_LOOKED_AT = 200;

/**
 * The dialect under which the records of `head` (UTF-8, a beginning of the file) agree best on a number of cells above
 * one; `null` when no candidate splits them.
 */
export function guessDialect(head: Uint8Array, complete: boolean): CsvDialect | null {
  const newline = head.includes(LF) ? LF : head.includes(CR) ? CR : LF;
  let best: { dialect: CsvDialect; score: number } | null = null;
  for (const delimiter of DELIMITERS) {
    if (!head.includes(delimiter)) continue;
    const dialect = { delimiter, newline, blankRuns: false };
    const score = agreement(head, dialect, complete);
    if (score > (best?.score ?? 0)) best = { dialect, score };
  }
  if (best !== null) return best.dialect;
  const blanks = { delimiter: BLANK, newline, blankRuns: true };
  return agreement(head, blanks, complete) > 0.9 ? blanks : null;
}

/** Share of records with the commonest number of cells, a little more for more cells; 0 when that number is one. */
function agreement(head: Uint8Array, dialect: CsvDialect, complete: boolean): number {
  const widths = new Map<number, number>();
  const { records } = splitRecords(head, 0, dialect, complete, RECORDS_LOOKED_AT);
  for (const { cells } of records) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  let [width, count] = [1, 0];
  for (const [candidate, times] of widths) {
    if (candidate > 1 && times > count) [width, count] = [candidate, times];
  }
  return width === 1 ? 0 : (count / records.length) * (1 + Math.min(width, 50) / 1000);
}

export interface TextRecord {
  readonly cells: readonly string[];
  /** First byte of the record, and first byte after its line end. */
  readonly begin: number;
  readonly end: number;
}

/**
 * Plain splitting for headers and samples, at most `limit` records from `start`; the fast reader is `csv-scanner.ts`, and a
 * test holds the two together. Blank lines are passed over. An unfinished last record counts only when `complete`.
 */
export function splitRecords(
  bytes: Uint8Array,
  start: number,
  dialect: CsvDialect,
  complete: boolean,
  limit: number,
): { records: TextRecord[]; openQuote: boolean } {
  const records: TextRecord[] = [];
  let at = start;
  while (at < bytes.length && records.length < limit) {
    const record = splitRecord(bytes, at, dialect);
    if (!record.ended && !(complete && !record.openQuote)) return { records, openQuote: record.openQuote };
    if (record.cells.length > 1 || record.cells[0] !== '') {
      records.push({ cells: record.cells, begin: at, end: record.end });
    }
    at = record.end;
  }
  return { records, openQuote: false };
}

/** First byte after the record that begins at `start`; `null` when it does not end within `bytes`. */
export function recordEnd(bytes: Uint8Array, start: number, dialect: CsvDialect): number | null {
  const { ended, end } = splitRecord(bytes, start, dialect);
  return ended ? end : null;
}

function splitRecord(
  bytes: Uint8Array,
  start: number,
  dialect: CsvDialect,
): { cells: string[]; end: number; ended: boolean; openQuote: boolean } {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    if (dialect.blankRuns) while (bytes[at] === BLANK) at++;
    const cell = readCell(bytes, at, bytes.length, dialect);
    at = cell.next;
    if (cell.openQuote) return { cells, end: at, ended: false, openQuote: true };
    const stop = at < bytes.length ? bytes[at] : -1;
    const afterBlanks = dialect.blankRuns && cells.length > 0 && cell.next === cell.begin;
    if (!afterBlanks) cells.push(trimmed(cell));
    if (stop === -1) return { cells, end: at, ended: false, openQuote: false };
    at++;
    if (stop === dialect.newline) return { cells, end: at, ended: true, openQuote: false };
  }
}

/** One cell as the bytes of its content: a slice of the file, or of a copy where doubled quotes had to go. */
export interface RawCell {
  source: Uint8Array;
  begin: number;
  end: number;
  /** Position of the delimiter or newline after the cell, or `limit`. */
  next: number;
  /** The opening quote is not closed before `limit`. */
  openQuote: boolean;
  /** Line ends inside the quotes. */
  innerLines: number;
}

/**
 * Reads the cell that begins at `at`. A quote opens a quoted cell only at its beginning; text after the closing quote is
 * kept. A quoted text that runs over line ends and closes in front of anything but a delimiter or line end was no quoted
 * text: its opening quote is taken as a letter, so that one stray quote does not swallow rows.
 */
export function readCell(bytes: Uint8Array, at: number, limit: number, dialect: CsvDialect): RawCell {
  const { delimiter, newline } = dialect;
  if (bytes[at] === QUOTE && at < limit) {
    const quoted = readQuotedCell(bytes, at, limit, dialect);
    if (quoted !== null) return quoted;
  }
  let next = at;
  while (next < limit && bytes[next] !== delimiter && bytes[next] !== newline) next++;
  let end = next;
  if (end > at && bytes[end - 1] === CR && (next === limit || bytes[next] === newline)) end--;
  return { source: bytes, begin: at, end, next, openQuote: false, innerLines: 0 };
}

function readQuotedCell(bytes: Uint8Array, at: number, limit: number, dialect: CsvDialect): RawCell | null {
  const { delimiter, newline } = dialect;
  let i = at + 1;
  let doubled = 0;
  let innerLines = 0;
  for (;;) {
    while (i < limit && bytes[i] !== QUOTE) {
      if (bytes[i] === newline) innerLines++;
      i++;
    }
    if (i >= limit) return { source: bytes, begin: at, end: limit, next: limit, openQuote: true, innerLines };
    if (i + 1 < limit && bytes[i + 1] === QUOTE) {
      doubled++;
      i += 2;
      continue;
    }
    break;
  }
  const close = i;
  let next = close + 1;
  const mayDrop = newline !== CR && next < limit && bytes[next] === CR;
  if (mayDrop && (next + 1 === limit || bytes[next + 1] === newline)) next++;
  const clean = next === limit || bytes[next] === delimiter || bytes[next] === newline;
  if (clean && doubled === 0) {
    return { source: bytes, begin: at + 1, end: close, next, openQuote: false, innerLines };
  }
  if (!clean && innerLines > 0) return null;
  while (next < limit && bytes[next] !== delimiter && bytes[next] !== newline) next++;
  let tail = next;
  if (!clean && bytes[tail - 1] === CR) tail--;
  const content = unquoted(bytes, at + 1, close, clean ? close + 1 : tail);
  return { source: content, begin: 0, end: content.length, next, openQuote: false, innerLines };
}

/** Content of a quoted cell with doubled quotes undone, and what follows its closing quote. */
function unquoted(bytes: Uint8Array, begin: number, close: number, tail: number): Uint8Array {
  const content = new Uint8Array(tail - begin);
  let length = 0;
  for (let i = begin; i < close; i++) {
    content[length++] = bytes[i];
    if (bytes[i] === QUOTE) i++;
  }
  for (let i = close + 1; i < tail; i++) content[length++] = bytes[i];
  return content.subarray(0, length);
}

function trimmed(cell: RawCell): string {
  return decodeUtf8(cell.source, cell.begin, cell.end).trim();
}
