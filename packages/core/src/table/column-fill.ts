import { type ColumnEvidence, type ColumnPlan, noEvidence } from './batch.ts';
import { type Cells, cellText, DATED_TEXT, FAILURE, INSTANT, MOMENT, NUMBER, TEXT, TRUTH } from './cell.ts';
import {
  createDictionary,
  type Dictionary,
  hashBytes,
  internBytes,
  internText,
  textOf,
} from './dictionary.ts';
import { parseNumberText } from './parse-number.ts';
import { parseTimeText } from './parse-time.ts';
import { EPOCH_SERIAL_1904, LAST_SERIAL, secondFromSerial } from './serial-date.ts';
import type { TimeStyle } from './time-style.ts';
import { wallClockSecond } from './wall-clock.ts';

/**
 * Turns the cells of one column into what its plan says. What a text means is worked out once per distinct text of the
 * file and remembered by its code, together with the evidence it gives, which counts for every cell.
 */
export interface ColumnFill {
  readonly plan: ColumnPlan;
  /** Serial day of 1970-01-01 in the file's calendar, for bare numbers that are dates. */
  readonly epochSerial: number;
  /** Values of the batch: one of the two, by plan. */
  readonly codes: Int32Array;
  readonly values: Float64Array;
  /** Cells of the column that were there. */
  cells: number;
  readonly evidence: ColumnEvidence;
  /** Code + 1 in the plan's dictionary by code of the file's text, 0 where not worked out yet. */
  codeOfText: Int32Array;
  valueOfText: Float64Array;
  /** `SEEN` and the evidence a text gives, by its code. */
  marks: Uint8Array;
  /** The same for whole numbers in a text column: a small memory by number. */
  readonly wholes: Float64Array;
  readonly codeOfWhole: Int32Array;
  /** The number before and its code; neighbouring rows mostly share their order and customer. */
  lastNumber: number;
  lastCode: number;
}

const WHOLE_SLOTS = 1 << 14;

export function createColumnFill(plan: ColumnPlan, batchRows: number, epochSerial: number): ColumnFill {
  const isText = plan.kind === 'text';
  return {
    plan,
    epochSerial,
    codes: new Int32Array(isText ? batchRows : 0),
    values: new Float64Array(isText ? 0 : batchRows),
    cells: 0,
    evidence: noEvidence(),
    codeOfText: new Int32Array(0),
    valueOfText: new Float64Array(0),
    marks: new Uint8Array(0),
    wholes: new Float64Array(isText ? WHOLE_SLOTS : 0).fill(Number.NaN),
    codeOfWhole: new Int32Array(isText ? WHOLE_SLOTS : 0),
    lastNumber: Number.NaN,
    lastCode: 0,
  };
}

/** Enters the cell at `at` into row `row` of the batch. */
export function fillCell(fill: ColumnFill, row: number, cells: Cells, at: number, texts: Dictionary): void {
  const { plan, values } = fill;
  const kind = cells.kinds[at];
  const isText = kind === TEXT || kind === DATED_TEXT;
  fill.cells++;
  if (plan.kind === 'text') {
    fill.codes[row] = isText ? textCode(fill, cells.values[at], texts) : valueCode(fill, cells, at);
  } else if (isText) values[row] = textValue(fill, cells.values[at], texts);
  else if (plan.kind === 'number') {
    const value = kind === NUMBER || kind === TRUTH ? cells.values[at] : Number.NaN;
    values[row] = Number.isFinite(value) ? value : refuse(fill);
  } else if (kind === MOMENT) values[row] = cells.values[at];
  else if (kind === INSTANT) values[row] = wallClockSecond(cells.values[at], plan.style.timeZone);
  else values[row] = kind === NUMBER ? numberAsTime(fill, plan.style, cells.values[at]) : refuse(fill);
}

/** What a cell is worth that its plan cannot use. */
function refuse(fill: ColumnFill): number {
  fill.evidence.unreadable++;
  return Number.NaN;
}

/** Code of a text of the file in the plan's dictionary. */
function textCode(fill: ColumnFill, text: number, texts: Dictionary): number {
  if (text >= fill.codeOfText.length) fill.codeOfText = grown(fill.codeOfText, texts.size, Int32Array);
  const known = fill.codeOfText[text];
  if (known > 0) return known - 1;
  const { plan } = fill;
  if (plan.kind !== 'text') return 0;
  const { bytes, offsets } = texts;
  let start = offsets[text];
  let end = offsets[text + 1];
  while (start < end && bytes[start] <= 0x20) start++;
  while (end > start && bytes[end - 1] <= 0x20) end--;
  if (plan.identifier && isWholeWithPoint(bytes, start, end)) end -= 2;
  const code = internBytes(plan.dictionary, bytes, start, end, hashBytes(bytes, start, end));
  fill.codeOfText[text] = code + 1;
  return code;
}

/** `13085.0`: digits, a point, one zero. */
function isWholeWithPoint(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < 3 || bytes[end - 1] !== 0x30 || bytes[end - 2] !== 0x2e) return false;
  for (let i = start; i < end - 2; i++) if (bytes[i] < 0x30 || bytes[i] > 0x39) return false;
  return true;
}

/** Code of a cell that is no text, as text: invoice 489434 is `489434`. */
function valueCode(fill: ColumnFill, cells: Cells, at: number): number {
  const { plan } = fill;
  const kind = cells.kinds[at];
  const value = cells.values[at];
  if (plan.kind !== 'text' || kind === FAILURE) return 0;
  if (kind !== NUMBER) return internText(plan.dictionary, cellText(kind, value, NO_TEXTS));
  if (value === fill.lastNumber) return fill.lastCode;
  const slot = Math.imul(value | 0, 0x9e3779b1) >>> 18;
  if (fill.wholes[slot] !== value) {
    fill.codeOfWhole[slot] = internText(plan.dictionary, String(value));
    fill.wholes[slot] = value;
  }
  fill.lastNumber = value;
  fill.lastCode = fill.codeOfWhole[slot];
  return fill.lastCode;
}

const NO_TEXTS: Dictionary = createDictionary();

const SEEN = 1;
const EMPTY = 2;
const UNREADABLE = 4;
const DECIMAL_POINT = 8;
const DECIMAL_COMMA = 16;
const DAY_FIRST = 32;
const MONTH_FIRST = 64;

/** What a text means in a column of numbers or times. */
function textValue(fill: ColumnFill, text: number, texts: Dictionary): number {
  if (text >= fill.marks.length) {
    fill.marks = grown(fill.marks, texts.size, Uint8Array);
    fill.valueOfText = grown(fill.valueOfText, texts.size, Float64Array);
  }
  if (fill.marks[text] === 0) {
    const evidence = noEvidence();
    fill.valueOfText[text] = parseText(fill.plan, textOf(texts, text), evidence);
    fill.marks[text] = SEEN | marksOf(evidence);
  }
  if (fill.marks[text] !== SEEN) weigh(fill.marks[text], fill.evidence);
  return fill.valueOfText[text];
}

function parseText(plan: ColumnPlan, text: string, evidence: ColumnEvidence): number {
  if (plan.kind === 'text') return Number.NaN;
  return plan.kind === 'number'
    ? parseNumberText(text, plan.style, evidence)
    : parseTimeText(text, plan.style, evidence);
}

function marksOf(evidence: ColumnEvidence): number {
  return (
    (evidence.empty > 0 ? EMPTY : 0) |
    (evidence.unreadable > 0 ? UNREADABLE : 0) |
    (evidence.decimalPoint > 0 ? DECIMAL_POINT : 0) |
    (evidence.decimalComma > 0 ? DECIMAL_COMMA : 0) |
    (evidence.dayFirst > 0 ? DAY_FIRST : 0) |
    (evidence.monthFirst > 0 ? MONTH_FIRST : 0)
  );
}

function weigh(marks: number, evidence: ColumnEvidence): void {
  if ((marks & EMPTY) !== 0) evidence.empty++;
  if ((marks & UNREADABLE) !== 0) evidence.unreadable++;
  if ((marks & DECIMAL_POINT) !== 0) evidence.decimalPoint++;
  if ((marks & DECIMAL_COMMA) !== 0) evidence.decimalComma++;
  if ((marks & DAY_FIRST) !== 0) evidence.dayFirst++;
  if ((marks & MONTH_FIRST) !== 0) evidence.monthFirst++;
}

/** A bare number in a column of times means what the column's style says. */
function numberAsTime(fill: ColumnFill, style: TimeStyle, value: number): number {
  if (style.number === 'compact') return parseTimeText(String(value), style, fill.evidence);
  let second = Number.NaN;
  if (style.number === 'seconds') second = wallClockSecond(value, style.timeZone);
  else if (style.number === 'milliseconds') second = wallClockSecond(value / 1000, style.timeZone);
  else if (value >= 0 && value < LAST_SERIAL) {
    second = secondFromSerial(value, style.number === 'serial' ? fill.epochSerial : EPOCH_SERIAL_1904);
  }
  return Number.isNaN(second) ? refuse(fill) : second;
}

function grown<A extends Int32Array | Float64Array | Uint8Array>(
  array: A,
  needed: number,
  make: new (length: number) => A,
): A {
  const bigger = new make(Math.max(needed, array.length * 2));
  bigger.set(array);
  return bigger;
}
