// Where cells end: the delimiters and line ends of a stretch of the chunk, found before its cells are read, so that reading
// one need not wait for the end of the one before. Those inside quotes are among them; the reader passes over them.
import { reserve } from './memory';

/** Bytes looked at ahead: few enough to be still near when their cells are read. */
const STRETCH: usize = 16384;
const BLOCK: usize = 64;
/** Places written at once, needed or not. */
const AT_ONCE: u64 = 8;

/** Places as u32 in ascending order, 0 behind the last. */
export let stops: usize = 0;
let indexed: usize = 0;
let indexLimit: usize = 0;

let delimiter: u8 = 0;
let newline: u8 = 0;

export function createStops(delimiterByte: u8, newlineByte: u8): void {
  delimiter = delimiterByte;
  newline = newlineByte;
  stops = reserve((STRETCH + BLOCK) * 4);
}

/** Begins with the stops from `from` on; the byte before `limit` is one. */
export function beginStops(from: usize, limit: usize): usize {
  indexed = from;
  indexLimit = limit;
  return moreStops();
}

/** Finds the stops of the next stretch that has any. */
export function moreStops(): usize {
  const delimiters = i8x16.splat(delimiter);
  const newlines = i8x16.splat(newline);
  let out = stops;
  while (out === stops && indexed < indexLimit) {
    const end = min(indexed + STRETCH, indexLimit);
    for (let at = indexed; at < end; at += BLOCK) {
      let bits =
        stopBits(at, delimiters, newlines) |
        (stopBits(at + 16, delimiters, newlines) << 16) |
        (stopBits(at + 32, delimiters, newlines) << 32) |
        (stopBits(at + 48, delimiters, newlines) << 48);
      if (at + BLOCK > end) bits &= ((<u64>1) << (end - at)) - 1;
      const count = popcnt(bits);
      let to = out;
      out += (<usize>count) << 2;
      for (;;) {
        for (let i: u64 = 0; i < AT_ONCE; i++) {
          store<u32>(to, <u32>(at + <usize>ctz(bits)));
          to += 4;
          bits &= bits - 1;
        }
        if (bits === 0) break;
      }
    }
    indexed = end;
  }
  store<u32>(out, 0);
  return stops;
}

function stopBits(at: usize, delimiters: v128, newlines: v128): u64 {
  const block = v128.load(at);
  const found = v128.or(i8x16.eq(block, delimiters), i8x16.eq(block, newlines));
  return <u64>(<u32>i8x16.bitmask(found));
}

/** The first stop at or behind `at`, looked for from `stop` on. */
export function stopFrom(stop: usize, at: usize): usize {
  while (load<u32>(stop) < <u32>at) {
    if (load<u32>(stop) !== 0) stop += 4;
    else {
      indexed = max(indexed, at);
      stop = moreStops();
    }
  }
  return stop;
}
