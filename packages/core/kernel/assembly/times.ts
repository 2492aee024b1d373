// Cells of dates and times, as seconds on the data set's wall clock.
import {
  BLANK,
  COLON,
  hashText,
  isDigit,
  MINUS,
  mixed,
  POINT,
  SLASH,
  trimBegin,
  trimEnd,
  ZERO,
} from './bytes';
import { Column, count, DAY_ORDER, EMPTY, NEVER, NOTHING } from './column';
import { defer } from './deferred';

const LETTER_T: u8 = 0x54;
const LETTER_Z: u8 = 0x5a;
const SECONDS_PER_DAY: i64 = 86400;

/** Bytes between the last date of the form `YYYY-MM-DD` and what day it was. */
let isoDate: u64 = 0;
let isoDayOfMonth: u32 = 0;
let isoMidnight: i64 = 0;

const MONTH_LENGTHS = memory.data<u8>([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);

/** Reads a cell of times whose bytes, without quotes, are `[begin, end)`; returns what it adds to the fingerprint. */
export function timeCell(column: Column, index: u32, at: usize, begin: usize, end: usize, row: u32): u64 {
  column.begin = begin;
  column.length = <u32>(end - begin);
  begin = trimBegin(begin, end);
  end = trimEnd(begin, end);
  let value: f64 = NaN;
  let mix: u64;
  if (begin === end) {
    count(column, EMPTY);
    mix = mixed(hashText(begin, 0), column.seed);
  } else {
    readSign = NOTHING;
    value = readTime(begin, end, column);
    count(column, readSign);
    if (isNaN(value)) {
      column.length = NEVER;
      defer(row, index, at);
      return 0;
    }
    mix = mixed(reinterpret<u64>(value), column.seed);
  }
  column.value = value;
  column.mix = mix;
  store<f64>(column.out + ((<usize>row) << 3), value);
  return mix;
}

let readSign: i32 = NOTHING;
/** Where the digits that `digitsAt` read ended. */
let behind: usize = 0;

/** `YYYY-MM-DD`, `D.M.YYYY`, `M/D/YYYY`, `D-M-YYYY`, each with a time of day or without, or `YYYYMMDD`; else NaN. */
function readTime(begin: usize, end: usize, column: Column): f64 {
  const length = <u32>(end - begin);
  if (length >= 10 && load<u8>(begin, 4) === MINUS && load<u8>(begin, 7) === MINUS) {
    const midnight = isoDay(begin);
    if (midnight === NO_DAY) return NaN;
    return length === 10 ? <f64>midnight : timeOfDay(midnight, begin + 10, end, column);
  }
  const first = numberAt(begin, end);
  const firstLength = <u32>(behind - begin);
  if (behind === end) {
    if (firstLength !== 8 || !column.compact) return NaN;
    const midnight = midnightOf(first / 10000, (first / 100) % 100, first % 100);
    return midnight === NO_DAY ? NaN : <f64>midnight;
  }
  const yearFirst = firstLength === 4;
  if (!yearFirst && firstLength - 1 > 1) return NaN;
  const separator = load<u8>(behind);
  if (separator !== MINUS && separator !== SLASH && separator !== POINT) return NaN;
  const secondAt = behind + 1;
  const second = numberAt(secondAt, end);
  if (<u32>(behind - secondAt) - 1 > 1 || behind >= end || load<u8>(behind) !== separator) return NaN;
  const thirdAt = behind + 1;
  const third = numberAt(thirdAt, end);
  const thirdLength = <u32>(behind - thirdAt);
  if (yearFirst ? thirdLength - 1 > 1 : thirdLength !== 4) return NaN;
  const day = yearFirst ? third : column.dayFirst ? first : second;
  const month = yearFirst ? second : column.dayFirst ? second : first;
  const midnight = midnightOf(yearFirst ? first : third, month, day);
  if (midnight === NO_DAY) return NaN;
  const value = behind === end ? <f64>midnight : timeOfDay(midnight, behind, end, column);
  if (!isNaN(value) && !yearFirst && day > 12) readSign = DAY_ORDER;
  return value;
}

/** The number at `at`, of no more than eight digits; `behind` is where it ends. */
function numberAt(at: usize, end: usize): u32 {
  let value: u32 = 0;
  const most = at + 8 < end ? at + 8 : end;
  while (at < most && isDigit(load<u8>(at))) value = value * 10 + load<u8>(at++) - ZERO;
  behind = at;
  return value;
}

const NO_DAY: i64 = i64.MIN_VALUE;

/** First second of the date `YYYY-MM-DD` at `at`; the last one is remembered. */
function isoDay(at: usize): i64 {
  const yearAndMonth = load<u64>(at);
  const dayOfMonth = load<u16>(at, 8);
  if (yearAndMonth === isoDate && dayOfMonth === isoDayOfMonth) return isoMidnight;
  const year = twoDigits(at) * 100 + twoDigits(at + 2);
  const month = twoDigits(at + 5);
  const day = twoDigits(at + 8);
  if (year < 0 || (month | day) < 0) return NO_DAY;
  const midnight = midnightOf(year, month, day);
  if (midnight === NO_DAY) return NO_DAY;
  isoDate = yearAndMonth;
  isoDayOfMonth = dayOfMonth;
  isoMidnight = midnight;
  return midnight;
}

/** Value of the two digits at `at`, far below zero when one of the bytes is none. */
function twoDigits(at: usize): i32 {
  const tens = <i32>load<u8>(at) - 0x30;
  const ones = <i32>load<u8>(at, 1) - 0x30;
  return (tens | (9 - tens) | ones | (9 - ones)) < 0 ? -1000000 : tens * 10 + ones;
}

/** First second of a date that exists. */
function midnightOf(year: i32, month: i32, day: i32): i64 {
  if (month < 1 || month > 12 || day < 1) return NO_DAY;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day > <i32>load<u8>(MONTH_LENGTHS + month) + <i32>leap) return NO_DAY;
  // Days since 1970-01-01 of the proleptic Gregorian calendar, as in ../../src/calendar/day.ts.
  const y = year - <i32>(month <= 2);
  const era = (y >= 0 ? y : y - 399) / 400;
  const yearOfEra = y - era * 400;
  const dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
  return <i64>(era * 146097 + dayOfEra - 719468) * SECONDS_PER_DAY;
}

/** `[ T]H:MM[:SS[.000]][ AM| PM]`, and `Z` where the wall clock is that of UTC; else NaN. */
function timeOfDay(midnight: i64, at: usize, end: usize, column: Column): f64 {
  const joint = load<u8>(at);
  if (joint !== BLANK && joint !== LETTER_T) return NaN;
  let i = at + 1;
  let hour = <i32>load<u8>(i++) - 0x30;
  if (<u32>hour > 9 || i >= end) return NaN;
  if (isDigit(load<u8>(i))) hour = hour * 10 + <i32>load<u8>(i++) - 0x30;
  if (i + 3 > end || load<u8>(i) !== COLON) return NaN;
  const minute = twoDigits(i + 1);
  let second = 0;
  i += 3;
  if (i + 3 <= end && load<u8>(i) === COLON) {
    second = twoDigits(i + 1);
    i += 3;
    if (i + 1 < end && load<u8>(i) === POINT && load<u8>(i, 1) === ZERO) {
      i++;
      const fraction = i;
      while (i < end && load<u8>(i) === ZERO) i++;
      if (i > fraction + 9) return NaN;
    }
  }
  if (i < end) {
    if (load<u8>(i) === BLANK) i++;
    const letter = load<u8>(i) | 0x20;
    if (i + 1 === end && load<u8>(i) === LETTER_Z && column.utc) {
      i = end;
    } else if (i + 2 === end && (load<u8>(i, 1) | 0x20) === 0x6d && (letter === 0x61 || letter === 0x70)) {
      if (hour === 12) hour = letter === 0x70 ? 12 : 0;
      else if (letter === 0x70 && hour < 12) hour += 12;
    } else return NaN;
  }
  if (hour > 23 || <u32>minute > 59 || <u32>second > 59) return NaN;
  return <f64>(midnight + hour * 3600 + minute * 60 + second);
}
