// Numbers in front of lines.
import { ZERO } from './bytes';
import { reserve } from './memory';

/** Digits of the largest number. */
const MOST_DIGITS: usize = 10;
/** What copying sixteen bytes at once may write behind the last line. */
const SPILL: usize = 16;

/** By line the number of its row, and where it ends; u32. */
let rows: usize = 0;
let ends: usize = 0;
let lineRoom: u32 = 0;
let lines: usize = 0;
let numbered: usize = 0;
let byteRoom: usize = 0;

/** Makes room for so many lines and their bytes. */
export function lineRoomFor(count: u32, bytes: usize): void {
  if (count > lineRoom) {
    lineRoom = max(count, lineRoom * 2);
    rows = reserve(<usize>lineRoom * 4);
    ends = reserve(<usize>lineRoom * 4);
  }
  const needed = bytes + count * MOST_DIGITS;
  if (needed <= byteRoom) return;
  byteRoom = max(needed, byteRoom * 2);
  lines = reserve(byteRoom);
  numbered = reserve(byteRoom + SPILL);
}

/** Copies the lines, each behind the number of its row, `before` rows being before the first; returns the bytes that makes. */
export function numberLines(count: u32, before: u32): usize {
  let to = numbered;
  let from = lines;
  for (let line: usize = 0; line < count; line++) {
    to = writeNumber(to, before + load<u32>(rows + (line << 2)));
    const end = lines + <usize>load<u32>(ends + (line << 2));
    for (let at: usize = 0; at < end - from; at += 16) v128.store(to + at, v128.load(from + at));
    to += end - from;
    from = end;
  }
  return to - numbered;
}

function writeNumber(to: usize, value: u32): usize {
  let digits = 1;
  for (let rest = value; rest >= 10; rest /= 10) digits++;
  let at = to + digits;
  do {
    store<u8>(--at, <u8>(<u32>ZERO + (value % 10)));
    value /= 10;
  } while (value > 0);
  return to + digits;
}

export function numberedRowsPlace(): usize {
  return rows;
}
export function numberedEndsPlace(): usize {
  return ends;
}
export function unnumberedPlace(): usize {
  return lines;
}
export function numberedPlace(): usize {
  return numbered;
}
