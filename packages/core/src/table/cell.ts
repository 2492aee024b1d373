import { isoFromSecond } from '../calendar/index.ts';
import { type ByteWriter, writeCell, writeCellBytes, writeText } from '../text/index.ts';
import { type Dictionary, textOf } from './dictionary.ts';

/**
 * What a binary container says about a cell; an empty cell is none. Each kind goes with one number: the value itself, 0 or
 * 1, seconds since 1970 on the wall clock, a fraction of a day, or the code of a text in the file's own dictionary.
 */
export const NUMBER = 1;
export const TRUTH = 2;
export const MOMENT = 3;
/** Seconds since 1970 in UTC, to be brought to the data set's own wall clock. */
export const INSTANT = 4;
export const CLOCK = 5;
export const TEXT = 6;
/** A text the container declares to be a date. */
export const DATED_TEXT = 7;
/** A formula's failure such as `#N/A`: nobody can compute with it, and it names nobody. */
export const FAILURE = 8;

/** Cells by position: kinds, 0 where there is none, and their numbers. */
export interface Cells {
  readonly kinds: Uint8Array;
  readonly values: Float64Array;
}

export function createCells(count: number): Cells {
  return { kinds: new Uint8Array(count), values: new Float64Array(count) };
}

/** One cell as text: numbers as JavaScript writes them, dates as ISO text. */
export function cellText(kind: number, value: number, texts: Dictionary): string {
  if (kind >= TEXT) return textOf(texts, value);
  if (kind === NUMBER) return String(value);
  if (kind === TRUTH) return value === 0 ? 'FALSE' : 'TRUE';
  if (kind === CLOCK) return clockText(value);
  return kind === INSTANT ? `${isoFromSecond(value)}Z` : isoFromSecond(value);
}

/** Appends one cell the same way as a CSV cell. */
export function writeCellValue(out: ByteWriter, kind: number, value: number, texts: Dictionary): void {
  if (kind >= TEXT) writeCellBytes(out, texts.bytes, texts.offsets[value], texts.offsets[value + 1]);
  else if (kind === NUMBER) writeText(out, String(value));
  else writeCell(out, cellText(kind, value, texts));
}

/** `HH:MM:SS` for a fraction of a day. */
function clockText(fraction: number): string {
  return isoFromSecond(Math.round(fraction * 86_400)).slice(11);
}
