import { dayFromCivil, SECONDS_PER_DAY } from '../calendar/index.ts';
import type { ColumnEvidence } from './batch.ts';
import type { TimeStyle } from './time-style.ts';
import { wallClockSecond } from './wall-clock.ts';

/** Powers of ten that are exact in double precision. */
const TENS = new Float64Array(23);
for (let k = 0; k < TENS.length; k++) TENS[k] = Number(`1e${k}`);

/** So many digits always fit 53 bits. */
const SAFE_DIGITS = 15;

const MINUS = 0x2d;
const PLUS = 0x2b;
const POINT = 0x2e;
const COMMA = 0x2c;
const SLASH = 0x2f;
const COLON = 0x3a;
const BLANK = 0x20;
const ZERO = 0x30;
const LETTER_T = 0x54;

/**
 * The number in `bytes[start .. end)`, or NaN when it takes the slow path (`parseNumberText`) to say what it is.
 * Accepts digits with a sign, one decimal separator and groups of three; never a number only the other style explains.
 * Exact: mantissa below 2^53 divided by a power of ten up to 10^22 is rounded once.
 */
export function parseNumberBytes(bytes: Uint8Array, start: number, end: number, decimal: number): number {
  let i = start;
  while (i < end && bytes[i] === BLANK) i++;
  while (end > i && bytes[end - 1] === BLANK) end--;
  if (i === end) return Number.NaN;
  const sign = bytes[i];
  if (sign === MINUS || sign === PLUS) i++;
  const first = i;
  let whole = 0;
  while (i < end) {
    const digit = bytes[i] - ZERO;
    if (digit < 0 || digit > 9) break;
    whole = whole * 10 + digit;
    i++;
  }
  if (end - first > SAFE_DIGITS) return Number.NaN;
  let value = whole;
  if (i < end) {
    value =
      bytes[i] === decimal ? withFraction(bytes, i, end, whole) : grouped(bytes, first, i, end, decimal);
  } else if (i === first) return Number.NaN;
  return sign === MINUS ? -value : value;
}

/** `whole` with the fraction behind the separator at `point`; NaN when anything but digits follows. */
function withFraction(bytes: Uint8Array, point: number, end: number, whole: number): number {
  let mantissa = whole;
  for (let i = point + 1; i < end; i++) {
    const digit = bytes[i] - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    mantissa = mantissa * 10 + digit;
  }
  const places = end - point - 1;
  return places === 0 ? Number.NaN : mantissa / TENS[places];
}

/** Groups of three separated by the other of point and comma; the first of them ends at `i`. */
function grouped(bytes: Uint8Array, first: number, i: number, end: number, decimal: number): number {
  const separator = decimal === POINT ? COMMA : POINT;
  if (i === first || i - first > 3 || bytes[first] === ZERO) return Number.NaN;
  let whole = 0;
  for (let k = first; k < i; k++) whole = whole * 10 + bytes[k] - ZERO;
  while (i < end && bytes[i] === separator) {
    if (i + 4 > end) return Number.NaN;
    for (let k = i + 1; k < i + 4; k++) {
      const digit = bytes[k] - ZERO;
      if (digit < 0 || digit > 9) return Number.NaN;
      whole = whole * 10 + digit;
    }
    i += 4;
  }
  if (i === end) return whole;
  return bytes[i] === decimal ? withFraction(bytes, i, end, whole) : Number.NaN;
}

const MONTH_LENGTH = new Uint8Array([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);

// Neighbouring rows mostly share their date.
let lastYear = 1970;
let lastMonth = 1;
let lastDay = 1;
let lastSecond = 0;

/**
 * Seconds on the data set's wall clock for the common forms of a date in `bytes[start .. end)`, or NaN when it takes the
 * slow path (`parseTimeText`): `YYYY-MM-DD`, `D.M.YYYY`, `M/D/YYYY`, `D-M-YYYY`, each optionally with `H:MM[:SS]`, AM or
 * PM, `Z` or ` UTC`, and `YYYYMMDD` where numbers are compact dates. Accepted dates count their evidence for the order of day
 * and month; dates only the other order explains always take the slow path.
 */
export function parseTimeBytes(
  bytes: Uint8Array,
  start: number,
  end: number,
  style: TimeStyle,
  evidence?: ColumnEvidence,
): number {
  if (end - start === 19) {
    const second = isoSecond(bytes, start);
    if (!Number.isNaN(second)) return second;
  }
  let i = start;
  let first = 0;
  while (i < end && isDigit(bytes[i])) first = first * 10 + bytes[i++] - ZERO;
  const length = i - start;
  if (i === end) {
    if (length !== 8 || style.number !== 'compact') return Number.NaN;
    return midnight(Math.floor(first / 10_000), Math.floor(first / 100) % 100, first % 100);
  }
  const yearFirst = length === 4;
  if (!yearFirst && length !== 1 && length !== 2) return Number.NaN;
  const separator = bytes[i++];
  if (separator !== MINUS && separator !== SLASH && separator !== POINT) return Number.NaN;
  const secondAt = i;
  let second = 0;
  while (i < end && isDigit(bytes[i])) second = second * 10 + bytes[i++] - ZERO;
  if (i === secondAt || i - secondAt > 2 || i >= end || bytes[i++] !== separator) return Number.NaN;
  const thirdAt = i;
  let third = 0;
  while (i < end && isDigit(bytes[i])) third = third * 10 + bytes[i++] - ZERO;
  const thirdLength = i - thirdAt;
  if (yearFirst ? thirdLength !== 1 && thirdLength !== 2 : thirdLength !== 4) return Number.NaN;
  const day = yearFirst ? third : style.dayFirst ? first : second;
  const month = yearFirst ? second : style.dayFirst ? second : first;
  const dayStart = midnight(yearFirst ? first : third, month, day);
  const result = i === end ? dayStart : dayStart + clockSeconds(bytes, i, end, dayStart, style);
  if (evidence !== undefined && !yearFirst && day > 12 && !Number.isNaN(result)) {
    if (style.dayFirst) evidence.dayFirst++;
    else evidence.monthFirst++;
  }
  return result;
}

/** `YYYY-MM-DD HH:MM:SS`, by far the most common form, without a branch per digit; NaN for anything else. */
function isoSecond(bytes: Uint8Array, at: number): number {
  const joint = bytes[at + 10];
  if (bytes[at + 4] !== MINUS || bytes[at + 7] !== MINUS || (joint !== BLANK && joint !== LETTER_T))
    return Number.NaN;
  if (bytes[at + 13] !== COLON || bytes[at + 16] !== COLON) return Number.NaN;
  const year = pair(bytes, at) * 100 + pair(bytes, at + 2);
  const month = pair(bytes, at + 5);
  const day = pair(bytes, at + 8);
  const hour = pair(bytes, at + 11);
  const minute = pair(bytes, at + 14);
  const second = pair(bytes, at + 17);
  if (year < 0 || hour > 23 || minute > 59 || second > 59) return Number.NaN;
  if ((month | day | hour | minute | second) < 0) return Number.NaN;
  return midnight(year, month, day) + hour * 3600 + minute * 60 + second;
}

/** Value of two digits; below -100,000 when one of the bytes is none. */
function pair(bytes: Uint8Array, at: number): number {
  const tens = bytes[at] - ZERO;
  const ones = bytes[at + 1] - ZERO;
  return (tens | (9 - tens) | ones | (9 - ones)) < 0 ? -1_000_000 : tens * 10 + ones;
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= 0x39;
}

/** First second of a date that exists, else NaN. */
function midnight(year: number, month: number, day: number): number {
  if (day === lastDay && month === lastMonth && year === lastYear) return lastSecond;
  if (month < 1 || month > 12 || day < 1 || day > 31) return Number.NaN;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day > MONTH_LENGTH[month] + (leap ? 1 : 0)) return Number.NaN;
  lastYear = year;
  lastMonth = month;
  lastDay = day;
  lastSecond = dayFromCivil(year, month, day) * SECONDS_PER_DAY;
  return lastSecond;
}

/**
 * Seconds from `dayStart` for `[ T]H:MM[:SS][ AM|PM][Z| UTC]`, else NaN. A zone moves the result to the wall clock of the
 * style, which may lie on another day.
 */
function clockSeconds(
  bytes: Uint8Array,
  start: number,
  end: number,
  dayStart: number,
  style: TimeStyle,
): number {
  let i = start;
  if (bytes[i] !== BLANK && bytes[i] !== LETTER_T) return Number.NaN;
  i++;
  let hour = 0;
  const hourAt = i;
  while (i < end && isDigit(bytes[i])) hour = hour * 10 + bytes[i++] - ZERO;
  if (i === hourAt || i - hourAt > 2) return Number.NaN;
  const minute = twoDigits(bytes, i, end);
  if (minute < 0) return Number.NaN;
  i += 3;
  let second = 0;
  if (i < end && bytes[i] === COLON) {
    second = twoDigits(bytes, i, end);
    if (second < 0) return Number.NaN;
    i += 3;
  }
  if (i < end) {
    const at = bytes[i] === BLANK ? i + 1 : i;
    if (end - at === 2 && (bytes[at + 1] | 0x20) === 0x6d) {
      const letter = bytes[at] | 0x20;
      if (letter !== 0x61 && letter !== 0x70) return Number.NaN;
      if (hour === 12) hour = letter === 0x70 ? 12 : 0;
      else if (letter === 0x70 && hour < 12) hour += 12;
    } else {
      const isZone =
        (end - at === 1 && bytes[at] === 0x5a) ||
        (end - at === 3 && bytes[at] === 0x55 && bytes[at + 1] === 0x54 && bytes[at + 2] === 0x43);
      if (!isZone || hour > 23) return Number.NaN;
      const instant = dayStart + hour * 3600 + minute * 60 + second;
      return style.timeZone === 'UTC'
        ? instant - dayStart
        : wallClockSecond(instant, style.timeZone) - dayStart;
    }
  }
  return hour > 23 ? Number.NaN : hour * 3600 + minute * 60 + second;
}

/** The value of `:MM` at `at` when it is below 60, else -1. */
function twoDigits(bytes: Uint8Array, at: number, end: number): number {
  if (at + 3 > end || bytes[at] !== COLON) return -1;
  const tens = bytes[at + 1] - ZERO;
  const ones = bytes[at + 2] - ZERO;
  if (tens < 0 || tens > 5 || ones < 0 || ones > 9) return -1;
  return tens * 10 + ones;
}
