// Cells of numbers.
import { COMMA, hashText, isDigit, MINUS, mixed, PLUS, POINT, trimBegin, trimEnd, ZERO } from './bytes';
import { Column, count, DECIMAL, EMPTY, NOTHING } from './column';
import { defer } from './deferred';

/** Powers of ten from 0 to 15: a whole number below 2^53 divided by one of them is rounded once. */
const TENS = memory.data<f64>([
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]);
const MOST_DIGITS: u32 = 15;

function tenTo(exponent: u32): f64 {
  return load<f64>(TENS + ((<usize>exponent) << 3));
}

/**
 * Reads a cell of numbers whose bytes, without quotes, are `[begin, end)`; returns what it adds to the fingerprint. Up to
 * eight bytes are taken at once as one word, whose first byte is the lowest.
 */
export function numberCell(column: Column, index: u32, at: usize, begin: usize, end: usize, row: u32): u64 {
  const negative = load<u8>(begin) === MINUS && begin < end;
  const first = begin + <usize>negative;
  const length = <u32>(end - first);
  if (length - 1 < 8) {
    const word = load<u64>(first) ^ 0x3030303030303030;
    const others = (((word & 0x7f7f7f7f7f7f7f7f) + 0x7676767676767676) | word) & 0x8080808080808080;
    const whole = <u32>ctz<u64>(others) >> 3;
    if (whole >= length) {
      const value = <f64>valueOfDigits(word << (64 - (length << 3)));
      return keep(column, negative ? 0 - value : value, NOTHING, row);
    }
    const scale = length - whole - 1;
    const digitsFollow = <u32>ctz<u64>(others & (others - 1)) >> 3 >= length;
    if (digitsFollow && whole > 0 && scale > 0 && load<u8>(first + whole) === column.decimal) {
      const before = word & (((<u64>1) << (whole << 3)) - 1);
      const digits = before | ((word >> 8) & ~(((<u64>1) << (whole << 3)) - 1));
      const value = <f64>valueOfDigits(digits << (64 - ((length - 1) << 3))) / tenTo(scale);
      return keep(column, negative ? 0 - value : value, fractionSign(first, whole, scale), row);
    }
  }
  return longNumberCell(column, index, at, begin, end, row);
}

/** Of eight digits, the first in the lowest byte; each step joins neighbours. */
function valueOfDigits(digits: u64): u64 {
  const pairs = digits * 10 + (digits >> 8);
  const even = (pairs & 0x000000ff000000ff) * 0x000f424000000064;
  const odd = ((pairs >> 16) & 0x000000ff000000ff) * 0x0000271000000001;
  return (even + odd) >> 32;
}

/** Three digits after the separator could be a group of thousands under the other style. */
function fractionSign(first: usize, whole: u32, scale: u32): i32 {
  return scale === 3 && whole <= 3 && load<u8>(first) !== ZERO ? NOTHING : DECIMAL;
}

function keep(column: Column, value: f64, sign: i32, row: u32): u64 {
  count(column, sign);
  store<f64>(column.out + ((<usize>row) << 3), value);
  return mixed(reinterpret<u64>(value), column.seed);
}

let readSign: i32 = NOTHING;

function longNumberCell(column: Column, index: u32, at: usize, begin: usize, end: usize, row: u32): u64 {
  begin = trimBegin(begin, end);
  end = trimEnd(begin, end);
  if (begin === end) {
    count(column, EMPTY);
    store<f64>(column.out + ((<usize>row) << 3), NaN);
    return mixed(hashText(begin, 0), column.seed);
  }
  const value = readNumber(begin, end, column.decimal);
  if (!isNaN(value)) return keep(column, value, readSign, row);
  count(column, NOTHING);
  defer(row, index, at);
  return 0;
}

/** Digits with a sign, groups of three and a fraction; NaN for anything else. What it says of its style is `readSign`. */
function readNumber(begin: usize, end: usize, decimal: u8): f64 {
  let i = begin;
  const signByte = load<u8>(i);
  if (signByte === MINUS || signByte === PLUS) i++;
  const first = i;
  let mantissa: u64 = 0;
  let digits: u32 = 0;
  let groups: u32 = 0;
  while (i < end && isDigit(load<u8>(i))) mantissa = mantissa * 10 + load<u8>(i++) - ZERO;
  const whole = <u32>(i - first);
  digits = whole;
  if (whole === 0 || whole > MOST_DIGITS) return NaN;
  const separator = decimal === POINT ? COMMA : POINT;
  if (i < end && load<u8>(i) === separator && whole <= 3 && load<u8>(first) !== ZERO) {
    while (i < end && load<u8>(i) === separator) {
      if (i + 4 > end || digits > 9) return NaN;
      for (let k = i + 1; k < i + 4; k++) {
        if (!isDigit(load<u8>(k))) return NaN;
        mantissa = mantissa * 10 + load<u8>(k) - ZERO;
      }
      i += 4;
      digits += 3;
      groups++;
    }
  }
  let scale: u32 = 0;
  if (i < end && load<u8>(i) === decimal) {
    const point = i++;
    while (i < end && isDigit(load<u8>(i)) && digits <= MOST_DIGITS) {
      mantissa = mantissa * 10 + load<u8>(i++) - ZERO;
      digits++;
    }
    scale = <u32>(i - point - 1);
    if (scale === 0) return NaN;
  }
  if (i < end || digits > MOST_DIGITS) return NaN;
  if (groups > 0) readSign = groups > 1 || scale > 0 ? DECIMAL : NOTHING;
  else readSign = scale > 0 ? fractionSign(first, whole, scale) : NOTHING;
  const value = <f64>mantissa / tenTo(scale);
  return signByte === MINUS ? 0 - value : value;
}
