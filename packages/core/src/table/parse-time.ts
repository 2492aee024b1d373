import { dayFromCivil, SECONDS_PER_DAY } from '../calendar/index.ts';
import type { ColumnEvidence } from './batch.ts';
import { bareText, isMissingText } from './cell-text.ts';
import { foldLetters } from './letter-fold.ts';
import { monthOfName, WEEKDAY_PATTERN } from './month-name.ts';
import { compactTimeOfDay, type TimeOfDay, timeOfDay } from './time-of-day.ts';
import type { TimeStyle } from './time-style.ts';
import { wallClockSecond } from './wall-clock.ts';

/**
 * Seconds on the data set's wall clock for a text under the column's style, NaN when it is empty, unreadable or no date
 * of the calendar. Texts with an offset or zone of their own, and seconds since 1970, are instants and are brought to
 * the wall clock of `style.timeZone`; all others are taken as they stand.
 *
 * A date only the other order of day and month explains is unreadable, and counts as evidence for that order.
 */
export function parseTimeText(text: string, style: TimeStyle, evidence?: ColumnEvidence): number {
  const bare = bareText(text);
  if (isMissingText(bare)) {
    if (evidence !== undefined) evidence.empty++;
    return Number.NaN;
  }
  const second = readTime(bare, style, evidence);
  if (evidence !== undefined && Number.isNaN(second)) evidence.unreadable++;
  return second;
}

const NUMBER = /^[-+]?\d+(?:[.,]\d*)?(?:[eE]\+?\d+)?$/;
const SEPARATED = /^(\d{1,4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,4})(?!\d)(.*)$/s;
const COMPACT = /^(\d{4})(\d{2})(\d{2})([t ].*)$/s;

/** No way of writing a time is longer; keeps the expressions below from labouring over a novel. */
const LONGEST = 100;

function readTime(text: string, style: TimeStyle, evidence: ColumnEvidence | undefined): number {
  if (text.length > LONGEST) return Number.NaN;
  if (NUMBER.test(text)) return readNumber(text, style);
  const folded = foldLetters(text).replace(WEEKDAY_FIRST, '');
  const separated = SEPARATED.exec(folded);
  if (separated !== null) {
    const [, first, , second, third, rest] = separated;
    return at(separatedDay(first, second, third, style.dayFirst, evidence), rest, style);
  }
  const compact = COMPACT.exec(folded);
  if (compact !== null)
    return at(dayOf(compact[1], Number(compact[2]), Number(compact[3])), compact[4], style);
  return readNamed(folded, style);
}

function separatedDay(
  first: string,
  second: string,
  third: string,
  dayFirst: boolean,
  evidence: ColumnEvidence | undefined,
): number {
  if (first.length === 4) {
    return third.length <= 2 ? dayOf(first, Number(second), Number(third)) : Number.NaN;
  }
  if (first.length > 2) return Number.NaN;
  const asDayFirst = dayOf(third, Number(second), Number(first));
  const asMonthFirst = dayOf(third, Number(first), Number(second));
  if (evidence !== undefined && Number.isNaN(asDayFirst) !== Number.isNaN(asMonthFirst)) {
    if (Number.isNaN(asMonthFirst)) evidence.dayFirst++;
    else evidence.monthFirst++;
  }
  return dayFirst ? asDayFirst : asMonthFirst;
}

const MONTH_LENGTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Day number of a date that exists, else NaN. The year has four digits or, as POSIX reads them, two (69 is 1969). */
function dayOf(yearText: string, month: number, day: number): number {
  if (yearText.length !== 4 && yearText.length !== 2) return Number.NaN;
  const written = Number(yearText);
  const year = yearText.length === 4 ? written : written + (written < 69 ? 2000 : 1900);
  const longest = month === 2 && isLeap(year) ? 29 : MONTH_LENGTH[month - 1];
  return day >= 1 && day <= longest ? dayFromCivil(year, month, day) : Number.NaN;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const WEEKDAY_FIRST = new RegExp(`^(?:${WEEKDAY_PATTERN})\\b[.,]?\\s*`);
const WEEKDAY_LAST = new RegExp(`[\\s,]+(?:${WEEKDAY_PATTERN})\\.?$`);
const BEFORE_CLOCK = /^(?:t|:|[\s,]+(?:at\s|saat\s|-\s)?)\s*/;

/** The second of a day and of what is written after it. */
function at(day: number, rest: string, style: TimeStyle): number {
  if (Number.isNaN(day)) return Number.NaN;
  if (rest === '') return day * SECONDS_PER_DAY;
  const clockText = rest.replace(WEEKDAY_LAST, '');
  if (clockText === '') return day * SECONDS_PER_DAY;
  const lead = BEFORE_CLOCK.exec(clockText);
  if (lead === null) return Number.NaN;
  const clock = clockText.slice(lead[0].length);
  return onWallClock(day, timeOfDay(clock) ?? compactTimeOfDay(clock), style);
}

function onWallClock(day: number, time: TimeOfDay | null, style: TimeStyle): number {
  if (time === null || Number.isNaN(day)) return Number.NaN;
  const second = day * SECONDS_PER_DAY + time.seconds;
  return time.offset === null ? second : wallClockSecond(second - time.offset, style.timeZone);
}

const DAY_NAME_YEAR = /^(\d{1,2})(?:st|nd|rd|th)?[\s\-./]*([a-z]+)[\s\-./,]*(\d{4}|\d{2})(?!\d)(.*)$/s;
const NAME_DAY_YEAR = /^([a-z]+)[\s\-./]*(\d{1,2})(?:st|nd|rd|th)?[\s,\-./]+(\d{4}|\d{2})(?![\d:])(.*)$/s;
const YEAR_NAME_DAY = /^(\d{4})[\s\-./]*([a-z]+)[\s\-./]*(\d{1,2})(?!\d)(.*)$/s;
/** As C's `ctime` and Java's `Date.toString` write it: `dec 9 20:01:00 utc 2010`. */
const CLOCK_BEFORE_YEAR = /^([a-z]+)\s+(\d{1,2})\s+(\d{1,2}:\d{2}:\d{2}(?:\s+[a-z]+[+\-:\d]*)?)\s+(\d{4})$/;

function readNamed(folded: string, style: TimeStyle): number {
  let parts = DAY_NAME_YEAR.exec(folded);
  if (parts !== null) return at(dayOf(parts[3], monthOfName(parts[2]), Number(parts[1])), parts[4], style);
  parts = NAME_DAY_YEAR.exec(folded);
  if (parts !== null) return at(dayOf(parts[3], monthOfName(parts[1]), Number(parts[2])), parts[4], style);
  parts = YEAR_NAME_DAY.exec(folded);
  if (parts !== null) return at(dayOf(parts[1], monthOfName(parts[2]), Number(parts[3])), parts[4], style);
  parts = CLOCK_BEFORE_YEAR.exec(folded);
  if (parts === null) return Number.NaN;
  return onWallClock(dayOf(parts[4], monthOfName(parts[1]), Number(parts[2])), timeOfDay(parts[3]), style);
}

const COMPACT_NUMBER = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?(?:[.,]0*)?$/;
/** Serial number of 1970-01-01 in the calendar of spreadsheets, and the days its two variants are apart. */
const SERIAL_1970 = 25_569;
const SERIAL_1904_LATER = 1462;
/** Serial number of 10000-01-01. */
const SERIAL_END = 2_958_466;

/** A bare number, by what the column's style says numbers mean. */
function readNumber(text: string, style: TimeStyle): number {
  switch (style.number) {
    case 'compact':
      return fromCompact(text, style);
    case 'serial':
      return fromSerial(decimalOf(text));
    case 'serial-1904':
      return fromSerial(decimalOf(text) + SERIAL_1904_LATER);
    case 'seconds':
      return wallClockSecond(decimalOf(text), style.timeZone);
    case 'milliseconds':
      return wallClockSecond(decimalOf(text) / 1000, style.timeZone);
  }
}

function decimalOf(text: string): number {
  return Number(text.replace(',', '.'));
}

function fromCompact(text: string, style: TimeStyle): number {
  const parts = COMPACT_NUMBER.exec(text);
  if (parts === null) return Number.NaN;
  const day = dayOf(parts[1], Number(parts[2]), Number(parts[3]));
  if (parts[4] === undefined) return day * SECONDS_PER_DAY;
  return onWallClock(day, compactTimeOfDay(`${parts[4]}${parts[5]}${parts[6] ?? ''}`), style);
}

function fromSerial(serial: number): number {
  if (!(serial >= 0 && serial < SERIAL_END)) return Number.NaN;
  return Math.round((serial - SERIAL_1970) * SECONDS_PER_DAY);
}
