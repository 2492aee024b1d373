// The hot loop of text files, in WebAssembly because there the first megabyte is read as fast as the last. What it does is
// told in ../../src/table/csv-scanner.ts, which drives it; `pnpm -F @kesit/core kernel` compiles it.
import { BLANK, CR, hashText, mixed, QUOTE, sameBytes, seedOf, trimBegin } from './bytes';
import {
  Column,
  columnAt,
  columnCount,
  count,
  createColumns,
  forgetCells,
  NEVER,
  NUMBER,
  TEXT,
  TIME,
  uncount,
} from './column';
import { createDeferred, deferred, deferredCount, hasRoomForRow, keepDeferred } from './deferred';
import { reserve } from './memory';
import { numberCell } from './numbers';
import { afterCell, COPIED, contentBegin, contentEnd, innerLines, OPEN, readQuoted, STRAY } from './quoted';
import { addLine, beginLines, createRecords, logLine, marks } from './records';
import { beginStops, createStops, moreStops, stopFrom } from './stops';
import { beginTexts, clearTexts, createTexts, endTexts, enter, recode, sameText, textCell } from './texts';
import { timeCell } from './times';

let delimiter: u8 = 0;
let newline: u8 = 0;
let blankRuns: bool = false;
let batchRows: u32 = 0;

let chunk: usize = 0;
let chunkRoom: usize = 0;
/** Per row of the batch: 64 bits over all cells, whether there were too many cells, and where it began in the chunk. */
let fingerprints: usize = 0;
let misshapen: usize = 0;
let begins: usize = 0;

/** Where the last call of `scan` stopped, and the line ends it went through. */
let position: usize = 0;
let lines: u32 = 0;
/** It stopped before a quoted cell that is not closed within the chunk. */
let quoteOpen: bool = false;

/** Called once, before anything else. */
export function create(
  columns: u32,
  rows: u32,
  delimiterByte: u8,
  newlineByte: u8,
  runsOfBlanks: bool,
): void {
  delimiter = delimiterByte;
  newline = newlineByte;
  blankRuns = runsOfBlanks;
  batchRows = rows;
  createColumns(columns);
  createDeferred(columns);
  createStops(delimiterByte, newlineByte);
  fingerprints = reserve(rows * 8);
  misshapen = reserve(rows);
  begins = reserve(rows * 4);
  createRecords(rows);
}

/** Plans of the columns; each returns where the column's values of a batch will be. */
export function planText(index: u32, identifier: bool): usize {
  const column = columnAt(index);
  column.kind = TEXT;
  column.identifier = identifier;
  column.out = reserve(batchRows * 4);
  createTexts(column);
  enterEmptyText(column);
  return column.out;
}

export function planNumber(index: u32, decimal: u8): usize {
  const column = columnAt(index);
  column.kind = NUMBER;
  column.decimal = decimal;
  column.out = reserve(batchRows * 8);
  return column.out;
}

export function planTime(index: u32, dayFirst: bool, compact: bool, utc: bool): usize {
  const column = columnAt(index);
  column.kind = TIME;
  column.dayFirst = dayFirst;
  column.compact = compact;
  column.utc = utc;
  column.out = reserve(batchRows * 8);
  return column.out;
}

/** A place for `size` bytes of the file. What was there before is gone. */
export function chunkPlace(size: usize): usize {
  if (size > chunkRoom) {
    chunkRoom = chunkRoom === 0 ? size : max(size, chunkRoom * 2);
    chunk = reserve(chunkRoom);
  }
  forgetCells();
  return chunk;
}

/** Reads records from `from` on into a batch; returns the number of its rows. The byte before `limit` is a line end. */
export function scan(from: usize, limit: usize): u32 {
  let at = from;
  let stop = beginStops(from, limit);
  let row: u32 = 0;
  lines = 0;
  quoteOpen = false;
  keepDeferred(0);
  for (let index: u32 = 0; index < columnCount; index++) beginTexts(columnAt(index), batchRows);
  while (at < limit && row < batchRows && hasRoomForRow(columnCount)) {
    const firstByte = load<u8>(at);
    if (firstByte === newline || (firstByte === CR && load<u8>(at, 1) === newline)) {
      at += firstByte === newline ? 1 : 2;
      stop = stopFrom(stop, at - 1) + 4;
      lines++;
      continue;
    }
    const recordBegin = at;
    const linesBefore = lines;
    const deferredBefore = deferredCount;
    let index: u32 = 0;
    let fingerprint: u64 = 0;
    let hasBeyond: bool = false;
    for (;;) {
      if (blankRuns) {
        while (load<u8>(at) === BLANK) at++;
        if (index > 0 && (load<u8>(at) === newline || (load<u8>(at) === CR && load<u8>(at, 1) === newline))) {
          if (load<u8>(at) !== newline) at++;
          stop = stopFrom(stop, at) + 4;
          break;
        }
        stop = stopFrom(stop, at);
      }
      const cellAt = at;
      let begin = at;
      let end: usize;
      let found = STRAY;
      if (load<u8>(at) === QUOTE) found = readQuoted(at, limit, delimiter, newline);
      if (found === STRAY) {
        at = load<u32>(stop);
        if (at === 0) {
          stop = moreStops();
          at = load<u32>(stop);
        }
        stop += 4;
        end = at;
        if (load<u8>(at) === newline && end > begin && load<u8>(end - 1) === CR) end--;
      } else {
        if (found === OPEN) {
          uncount(min(index, columnCount));
          keepDeferred(deferredBefore);
          lines = linesBefore;
          position = recordBegin;
          quoteOpen = true;
          endColumns(row);
          forgetCells();
          return row;
        }
        begin = contentBegin;
        end = contentEnd;
        at = afterCell;
        stop = stopFrom(stop, at) + 4;
        lines += innerLines;
      }
      if (index < columnCount) {
        const column = columnAt(index);
        const kind = column.kind;
        const length = <u32>(end - begin);
        if (length === column.length && sameBytes(begin, column.begin, length)) {
          fingerprint += column.mix;
          if (kind === TEXT) sameText(column, row);
          else if (kind === TIME) {
            count(column, column.sign);
            store<f64>(column.out + ((<usize>row) << 3), column.value);
          }
        } else if (kind <= TEXT) {
          fingerprint += textCell(column, begin, end, row, found === COPIED);
          if (found === COPIED) column.length = NEVER;
        } else if (kind === NUMBER) fingerprint += numberCell(column, index, cellAt, begin, end, row);
        else {
          fingerprint += timeCell(column, index, cellAt, begin, end, row);
          if (found === COPIED) column.length = NEVER;
        }
      } else {
        fingerprint += mixed(hashText(begin, <u32>(end - begin)), seedOf(index));
        if (trimBegin(begin, end) < end) hasBeyond = true;
      }
      index++;
      if (load<u8>(at) === newline) break;
      at++;
    }
    at++;
    lines++;
    for (; index < columnCount; index++) {
      const column = columnAt(index);
      const kind = column.kind;
      if (kind <= TEXT) fingerprint += textCell(column, at, at, row, false);
      else if (kind === NUMBER) fingerprint += numberCell(column, index, at, at, at, row);
      else fingerprint += timeCell(column, index, at, at, at, row);
    }
    store<u64>(fingerprints + ((<usize>row) << 3), fingerprint);
    store<u8>(misshapen + row, hasBeyond);
    store<u32>(begins + ((<usize>row) << 2), recordBegin - chunk);
    row++;
  }
  position = at;
  endColumns(row);
  return row;
}

function endColumns(rows: u32): void {
  for (let index: u32 = 0; index < columnCount; index++) endTexts(columnAt(index), rows);
}

/**
 * Rows of the batch from `from` on that have a mark, as lines; returns the first one that could not be added. Rows are
 * counted from `firstRow`, ends from `bytesBefore`.
 */
export function writeLines(from: u32, rows: u32, firstRow: u32, bytesBefore: u32): u32 {
  beginLines();
  for (let row = from; row < rows; row++) {
    const mark = <u32>load<u8>(marks + row);
    if (mark === 0) continue;
    const begin = chunk + <usize>load<u32>(begins + ((<usize>row) << 2));
    if (!addLine(mark, begin, newline, columnCount)) return row;
    logLine(firstRow + row, mark, bytesBefore);
  }
  return rows;
}

export {
  lineCount,
  lineEndsPlace,
  lineMarksPlace,
  lineRowsPlace,
  linesPlace,
  linesUsed,
  marksPlace,
  markText,
} from './records';

/** Adds a deferred cell to the fingerprint of its row. */
export function addToFingerprint(row: u32, index: u32, low: u32, high: u32): void {
  const place = fingerprints + ((<usize>row) << 3);
  const content = ((<u64>high) << 32) | low;
  store<u64>(place, load<u64>(place) + mixed(content, columnAt(index).seed));
}

/** New texts of the column get the codes from here on. */
export function setNextCode(index: u32, code: i32): void {
  columnAt(index).nextCode = code;
}

/** See `recode` in texts.ts. */
export function recodeTexts(index: u32, base: i32, first: u32, rows: u32): void {
  recode(columnAt(index), base, first, rows);
}

/** Forgets the distinct texts of a column; they are new again when they come again. */
export function forgetTexts(index: u32): void {
  const column = columnAt(index);
  clearTexts(column);
  enterEmptyText(column);
}

/** The empty text is always there, with code 0. */
function enterEmptyText(column: Column): void {
  enter(column, column.texts, 0, hashText(column.texts, 0), 0);
}

export function entryCount(index: u32): i32 {
  return columnAt(index).entryCount;
}
export function entriesPlace(index: u32): usize {
  return columnAt(index).entries;
}
export function textsPlace(index: u32): usize {
  return columnAt(index).texts;
}
export function textBytes(index: u32): u32 {
  return columnAt(index).textBytes;
}
/** How often cells of the column gave this sign (see column.ts). */
export function counted(index: u32, sign: u32): u32 {
  return load<u32>(changetype<usize>(columnAt(index)) + ((<usize>sign) << 2), offsetof<Column>('counted0'));
}
export function positionReached(): usize {
  return position;
}
export function linesPassed(): u32 {
  return lines;
}
export function stoppedAtQuote(): bool {
  return quoteOpen;
}
export function deferredPlace(): usize {
  return deferred;
}
export function deferredCells(): u32 {
  return deferredCount;
}
export function fingerprintsPlace(): usize {
  return fingerprints;
}
export function misshapenPlace(): usize {
  return misshapen;
}
export function beginsPlace(): usize {
  return begins;
}
