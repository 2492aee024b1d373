// Rows of a batch as lines of text: a text of the caller's, the record as it stands in the file, a line end.
import { COMMA, CR, isDigit, MINUS, POINT, QUOTE } from './bytes';
import { reserve } from './memory';

const LINE_END: u8 = 0x0a;
const TAB: u8 = 0x09;
const PLUS: u8 = 0x2b;
const EQUALS: u8 = 0x3d;
const AT: u8 = 0x40;

const LINES_ROOM: usize = 524288;
/** What `copy` may write behind the last line. */
const SPILL: usize = 16;
const MOST_MARKS: usize = 32;
/** Bytes a text may have, its length in front of it. */
const TEXT_ROOM: usize = 64;

/** Per row of the batch the number of its text, 0 for rows left out. */
export let marks: usize = 0;
let texts: usize = 0;
let lines: usize = 0;
let used: usize = 0;
/** By line: where it ends, u32; the number of its row, u32; its mark. */
let ends: usize = 0;
let rows: usize = 0;
let lineMarks: usize = 0;
let count: u32 = 0;

export function createRecords(batchRows: u32): void {
  marks = reserve(batchRows);
  texts = reserve(MOST_MARKS * TEXT_ROOM);
  ends = reserve(batchRows * 4);
  rows = reserve(batchRows * 4);
  lineMarks = reserve(batchRows);
  lines = reserve(LINES_ROOM + SPILL);
}

/** Where the text of a mark goes. */
export function markText(mark: u32, length: u32): usize {
  const place = texts + <usize>mark * TEXT_ROOM;
  store<u8>(place, <u8>length);
  return place + 1;
}

export function beginLines(): void {
  used = 0;
  count = 0;
}

/** Adds the line of a record that begins at `begin`; `false` when it has no room or its cells cannot stand as they are. */
export function addLine(mark: u32, begin: usize, newline: u8, columns: u32): bool {
  let end = plainEnd(begin, newline);
  if (end === 0) end = quotedEnd(begin, newline);
  if (end === 0) return false;
  const text = texts + <usize>mark * TEXT_ROOM;
  const textLength = <usize>load<u8>(text);
  if (used + textLength + (end - begin) + columns + 1 > LINES_ROOM) return false;
  let to = lines + used;
  copy(to, text + 1, textLength);
  to += textLength;
  copy(to, begin, end - begin);
  to += end - begin;
  for (let cells = cellsFound; cells < columns; cells++) store<u8>(to++, COMMA);
  store<u8>(to++, LINE_END);
  used = to - lines;
  return true;
}

/** Notes the line that `addLine` added. */
export function logLine(row: u32, mark: u32, bytesBefore: u32): void {
  store<u32>(ends + ((<usize>count) << 2), bytesBefore + <u32>used);
  store<u32>(rows + ((<usize>count) << 2), row);
  store<u8>(lineMarks + count, <u8>mark);
  count++;
}

/** Up to fifteen bytes more are written than asked for. */
function copy(to: usize, from: usize, length: usize): void {
  for (let i: usize = 0; i < length; i += 16) v128.store(to + i, v128.load(from + i));
}

/** Cells of the record whose end was found last. */
let cellsFound: u32 = 0;

/**
 * Where a record of cells between commas ends, its line end left out; 0 when a cell has quotes or cannot stand as it is: one
 * a spreadsheet would run as a formula, one with a carriage return inside.
 */
function plainEnd(begin: usize, newline: u8): usize {
  const commas = i8x16.splat(COMMA);
  const newlines = i8x16.splat(newline);
  let cells: u32 = 1;
  let firsts: u32 = 1;
  for (let at = begin; ; at += 16) {
    const block = v128.load(at);
    const commaBits: u32 = i8x16.bitmask(i8x16.eq(block, commas));
    const lineBits: u32 = i8x16.bitmask(i8x16.eq(block, newlines));
    const within: u32 = lineBits === 0 ? 0xffff : (lineBits & (0 - lineBits)) - 1;
    firsts |= commaBits << 1;
    if ((foreignBits(block, newlines) & within) !== 0) return 0;
    let special = formulaBits(block) & firsts & within;
    for (; special !== 0; special &= special - 1) {
      const cell = at + ctz(special);
      if (!isNegativeNumber(cell, newline)) return 0;
    }
    const returns = i8x16.bitmask(i8x16.eq(block, i8x16.splat(CR))) & within;
    if (returns !== 0 && ((returns & (returns - 1)) !== 0 || load<u8>(at + ctz(returns), 1) !== newline))
      return 0;
    cells += popcnt(commaBits & within);
    firsts = (commaBits >> 15) & 1;
    if (lineBits === 0) continue;
    const end = at + ctz(lineBits);
    cellsFound = cells;
    return end > begin && load<u8>(end - 1) === CR ? end - 1 : end;
  }
}

/** The same for a record with quotes, as long as each cell in quotes needs them and no line end is within. */
function quotedEnd(begin: usize, newline: u8): usize {
  let cells: u32 = 0;
  for (let at = begin; ; at++) {
    at = load<u8>(at) === QUOTE ? closedEnd(at + 1) : bareEnd(at, newline);
    if (at === 0) return 0;
    cells++;
    const next = load<u8>(at);
    if (next === COMMA) continue;
    if (next !== newline && (next !== CR || load<u8>(at, 1) !== newline)) return 0;
    cellsFound = cells;
    return at;
  }
}

/** Behind the closing quote of a cell whose content begins at `begin`. */
function closedEnd(begin: usize): usize {
  if (mayBeFormula(load<u8>(begin))) return 0;
  let needed: bool = false;
  let at = begin;
  for (; load<u8>(at) !== QUOTE || load<u8>(at, 1) === QUOTE; at++) {
    const byte = load<u8>(at);
    if (byte === LINE_END || byte === CR) return 0;
    if (byte === QUOTE) at++;
    if (byte === QUOTE || byte === COMMA) needed = true;
  }
  return needed ? at + 1 : 0;
}

/** Behind a cell without quotes. */
function bareEnd(begin: usize, newline: u8): usize {
  if (mayBeFormula(load<u8>(begin)) && !isNegativeNumber(begin, newline)) return 0;
  let at = begin;
  for (let byte = load<u8>(at); byte !== COMMA && byte !== newline && byte !== CR; byte = load<u8>(++at)) {
    if (byte === QUOTE || byte === LINE_END) return 0;
  }
  return at;
}

function mayBeFormula(byte: u8): bool {
  return byte === EQUALS || byte === PLUS || byte === MINUS || byte === AT || byte === TAB;
}

/** Quotes, and line ends other than that of the file. */
function foreignBits(block: v128, newlines: v128): u32 {
  const lineFeeds = v128.andnot(i8x16.eq(block, i8x16.splat(LINE_END)), i8x16.eq(block, newlines));
  return i8x16.bitmask(v128.or(i8x16.eq(block, i8x16.splat(QUOTE)), lineFeeds));
}

/** Bytes with which a formula may begin. */
function formulaBits(block: v128): u32 {
  const blanks = v128.or(i8x16.eq(block, i8x16.splat(CR)), i8x16.eq(block, i8x16.splat(TAB)));
  const signs = v128.or(i8x16.eq(block, i8x16.splat(PLUS)), i8x16.eq(block, i8x16.splat(MINUS)));
  const others = v128.or(i8x16.eq(block, i8x16.splat(EQUALS)), i8x16.eq(block, i8x16.splat(AT)));
  return i8x16.bitmask(v128.or(v128.or(blanks, signs), others));
}

/** `-12.5`: a minus, digits and points, and no point at the end of the cell. */
function isNegativeNumber(at: usize, newline: u8): bool {
  if (load<u8>(at) !== MINUS) return false;
  const digits = ++at;
  while (isDigit(load<u8>(at)) || load<u8>(at) === POINT) at++;
  const next = load<u8>(at);
  return at > digits && load<u8>(at - 1) !== POINT && (next === COMMA || next === newline);
}

export function linesPlace(): usize {
  return lines;
}
export function linesUsed(): usize {
  return used;
}
export function lineEndsPlace(): usize {
  return ends;
}
export function lineRowsPlace(): usize {
  return rows;
}
export function lineMarksPlace(): usize {
  return lineMarks;
}
export function lineCount(): u32 {
  return count;
}
export function marksPlace(): usize {
  return marks;
}
