// Bytes with a meaning, and comparing and hashing runs of bytes sixteen at a time. Reads may run up to fifteen bytes past
// the end of a run: all memory handed out by memory.ts has so many bytes behind it.

export const CR: u8 = 0x0d;
export const BLANK: u8 = 0x20;
export const QUOTE: u8 = 0x22;
export const PLUS: u8 = 0x2b;
export const COMMA: u8 = 0x2c;
export const MINUS: u8 = 0x2d;
export const POINT: u8 = 0x2e;
export const SLASH: u8 = 0x2f;
export const ZERO: u8 = 0x30;
export const COLON: u8 = 0x3a;

/** Sixteen bytes of ones, then sixteen of zeros: read from `ONES + 16 - n`, it keeps the first n bytes of a vector. */
const ONES = memory.data<u64>([0xffffffffffffffff, 0xffffffffffffffff, 0, 0]);

/** The first `length` (at most 16) bytes at `at`, zeros behind them. */
function head(at: usize, length: u32): v128 {
  return v128.and(v128.load(at), v128.load(ONES + 16 - length));
}

/** Are the `length` bytes at `a` and at `b` the same? */
export function sameBytes(a: usize, b: usize, length: u32): bool {
  if (length <= 16) {
    const different = v128.xor(v128.load(a), v128.load(b));
    return !v128.any_true(v128.and(different, v128.load(ONES + 16 - length)));
  }
  return sameLongBytes(a, b, length);
}

function sameLongBytes(a: usize, b: usize, length: u32): bool {
  const last: usize = length - 16;
  for (let i: usize = 0; i < last; i += 16) {
    if (v128.any_true(v128.xor(v128.load(a + i), v128.load(b + i)))) return false;
  }
  return !v128.any_true(v128.xor(v128.load(a + last), v128.load(b + last)));
}

/** So many bytes more than asked for may be copied by `copyBytes`. */
export const MORE_COPIED: u32 = 15;

/** Copies a few bytes, for which a call of `memory.copy` would take longer. */
export function copyBytes(to: usize, from: usize, length: u32): void {
  for (let i: usize = 0; i < length; i += 16) v128.store(to + i, v128.load(from + i));
}

const FACTOR_A: u64 = 0x9e3779b97f4a7c15;
const FACTOR_B: u64 = 0xc2b2ae3d27d4eb4f;
const FACTOR_C: u64 = 0xd6e8feb86659fd93;

/** 64 bits that stand for a text: two lanes of multiply and fold, so that texts of up to 8 bytes never share theirs. */
export function hashText(at: usize, length: u32): u64 {
  let a: u64 = (<u64>length + 1) * FACTOR_C;
  let b: u64 = FACTOR_A;
  const word = head(at, min<u32>(length, 16));
  a = (a ^ v128.extract_lane<u64>(word, 0)) * FACTOR_A;
  b = (b ^ v128.extract_lane<u64>(word, 1)) * FACTOR_B;
  if (length > 16) {
    const last = at + length - 16;
    for (let i = at + 16; i < last; i += 16) {
      a = (a ^ (a >> 32) ^ load<u64>(i)) * FACTOR_A;
      b = (b ^ (b >> 32) ^ load<u64>(i, 8)) * FACTOR_B;
    }
    a = (a ^ (a >> 32) ^ load<u64>(last)) * FACTOR_A;
    b = (b ^ (b >> 32) ^ load<u64>(last, 8)) * FACTOR_B;
  }
  const both = (a ^ (a >> 32) ^ rotl<u64>(b, 29)) * FACTOR_C;
  return both ^ (both >> 29);
}

/** What a cell adds to the fingerprint of its row: 64 bits of its content mixed with its column. */
export function mixed(content: u64, seed: u64): u64 {
  let bits = (content ^ seed) * FACTOR_B;
  bits = (bits ^ (bits >> 32)) * FACTOR_A;
  return bits ^ (bits >> 29);
}

export function seedOf(column: u32): u64 {
  return (<u64>column + 1) * FACTOR_C;
}

/** First byte of `[begin, end)` above a blank, or `end`. */
export function trimBegin(begin: usize, end: usize): usize {
  while (begin < end && load<u8>(begin) <= BLANK) begin++;
  return begin;
}

/** Behind the last byte of `[begin, end)` above a blank, or `begin`. */
export function trimEnd(begin: usize, end: usize): usize {
  while (end > begin && load<u8>(end - 1) <= BLANK) end--;
  return end;
}

export function isDigit(byte: u32): bool {
  return byte - <u32>ZERO <= 9;
}
