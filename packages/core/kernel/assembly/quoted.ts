// Cells that begin with a quote; `readQuotedCell` of ../../src/table/csv-dialect.ts is the same at leisure.
import { CR, QUOTE } from './bytes';
import { reserve } from './memory';

/** The content lies between the quotes as it is; it had to be put together elsewhere; no quoted cell; not closed. */
export const PLAIN: i32 = 0;
export const COPIED: i32 = 1;
export const STRAY: i32 = 2;
export const OPEN: i32 = 3;

/** Of the cell `readQuoted` read last: its content, what follows it, and the line ends inside. */
export let contentBegin: usize = 0;
export let contentEnd: usize = 0;
export let afterCell: usize = 0;
export let innerLines: u32 = 0;

let copies: usize = 0;
let copyRoom: usize = 0;

export function readQuoted(at: usize, limit: usize, delimiter: u8, newline: u8): i32 {
  const quotes = i8x16.splat(QUOTE);
  const newlines = i8x16.splat(newline);
  let lines: u32 = 0;
  let doubled: u32 = 0;
  let i = at + 1;
  for (;;) {
    for (;;) {
      const block = v128.load(i);
      const quoteBits = i8x16.bitmask(i8x16.eq(block, quotes));
      const lineBits = i8x16.bitmask(i8x16.eq(block, newlines));
      if (quoteBits !== 0) {
        const before = ctz(quoteBits);
        lines += popcnt(lineBits & ((1 << before) - 1));
        i += before;
        break;
      }
      lines += popcnt(lineBits);
      i += 16;
      if (i >= limit) break;
    }
    if (i >= limit) return OPEN;
    if (load<u8>(i, 1) !== QUOTE) break;
    doubled++;
    i += 2;
  }
  const close = i;
  let next = close + 1;
  if (newline !== CR && load<u8>(next) === CR && load<u8>(next, 1) === newline) next++;
  const clean = load<u8>(next) === delimiter || load<u8>(next) === newline;
  if (!clean && lines > 0) return STRAY;
  innerLines = lines;
  if (clean && doubled === 0) {
    contentBegin = at + 1;
    contentEnd = close;
    afterCell = next;
    return PLAIN;
  }
  while (load<u8>(next) !== delimiter && load<u8>(next) !== newline) next++;
  let tail = next;
  if (clean) tail = close + 1;
  else if (load<u8>(tail - 1) === CR) tail--;
  copyContent(at + 1, close, tail);
  afterCell = next;
  return COPIED;
}

/** `[begin, close)` with doubled quotes undone, and what follows the closing quote. */
function copyContent(begin: usize, close: usize, tail: usize): void {
  const most = tail - begin;
  if (most > copyRoom) {
    copyRoom = max<usize>(most, 2 * copyRoom);
    copies = reserve(copyRoom);
  }
  let to = copies;
  for (let i = begin; i < close; i++) {
    const byte = load<u8>(i);
    store<u8>(to++, byte);
    if (byte === QUOTE) i++;
  }
  memory.copy(to, close + 1, tail - close - 1);
  contentBegin = copies;
  contentEnd = to + (tail - close - 1);
}
