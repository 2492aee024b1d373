import type { ColumnEvidence } from './batch.ts';
import { bareText, isMissingText } from './cell-text.ts';
import { isCurrencyMark } from './currency-mark.ts';
import type { NumberStyle } from './number-style.ts';

/**
 * The number a text means under the column's style, NaN when it is empty or unreadable. Whatever is accepted is exact:
 * the same bits `Number` makes of the digits with a point and without separators.
 *
 * A text that only the other style explains (`1.234,5` under a decimal point) is unreadable, and counts as evidence for
 * that style. `12%` is 0.12.
 */
export function parseNumberText(text: string, style: NumberStyle, evidence?: ColumnEvidence): number {
  if (INTEGER.test(text)) return Number(text);
  const bare = bareText(text);
  if (isMissingText(bare)) {
    if (evidence !== undefined) evidence.empty++;
    return Number.NaN;
  }
  const parts = splitNumber(bare);
  if (parts === null) {
    if (evidence !== undefined) evidence.unreadable++;
    return Number.NaN;
  }
  const value = numberFrom(parts, style.decimal);
  if (evidence !== undefined) weigh(parts, style.decimal, value, evidence);
  return value;
}

const INTEGER = /^-?\d{1,300}$/;

interface NumberParts {
  readonly negative: boolean;
  /** Digits and separators, beginning with one of them. */
  readonly mantissa: string;
  readonly exponent: number;
  readonly written: 'plainly' | 'with exponent';
}

const MINUS = 1;
const PLUS = 2;
const OPEN = 4;
const CLOSE = 8;
const PERCENT = 16;
const CURRENCY = 32;
const REFUSED = 64;

/** The longest doubles have some 330 digits. */
const LONGEST = 400;

function splitNumber(text: string): NumberParts | null {
  if (text.length > LONGEST) return null;
  const begin = mantissaBegin(text);
  if (begin < 0) return null;
  const end = mantissaEnd(text);
  const before = marksOf(text.slice(0, begin));
  const after = marksOf(text.slice(end).replace(NO_CENTS, ''));
  const marks = before | after;
  if ((marks & REFUSED) !== 0 || (before & after & ~CURRENCY) !== 0) return null;
  if ((before & CLOSE) !== 0 || (after & (OPEN | PLUS)) !== 0) return null;
  const signs = marks & (MINUS | PLUS | OPEN | CLOSE);
  if (signs !== 0 && signs !== MINUS && signs !== PLUS && signs !== (OPEN | CLOSE)) return null;
  const digits = MANTISSA.exec(text.slice(begin, end));
  if (digits === null) return null;
  return {
    negative: signs !== 0 && signs !== PLUS,
    mantissa: digits[1],
    exponent: Number(digits[2] ?? 0) - ((marks & PERCENT) === 0 ? 0 : 2),
    written: digits[2] === undefined ? 'plainly' : 'with exponent',
  };
}

const MANTISSA = /^([\d.,' ’\u00a0\u2007\u2009\u202f]+)(?:[eE]([+-]?\d{1,4}))?$/;
/** `12,-`: nothing after the separator; the dash is no minus. */
const NO_CENTS = /^[.,]\s?[-–—]+/;

/** First digit, or the separator right before it unless that ends an abbreviation (`Rs.500`). */
function mantissaBegin(text: string): number {
  for (let i = 0; i < text.length; i++) {
    if (!isDigit(text.charCodeAt(i))) continue;
    const separated = i > 0 && (text[i - 1] === '.' || text[i - 1] === ',');
    return separated && !(i > 1 && LETTER.test(text[i - 2])) ? i - 1 : i;
  }
  return -1;
}

const LETTER = /\p{L}/u;

/** Past the last digit, or past a separator that ends the text (`5.`). */
function mantissaEnd(text: string): number {
  let end = text.length;
  while (!isDigit(text.charCodeAt(end - 1))) end--;
  const separated = end === text.length - 1 && (text[end] === '.' || text[end] === ',');
  return separated ? end + 1 : end;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const MARK = /[-−–+()%％]|[^-−–+()%％\s]+/gu;
const MARK_FLAGS: Readonly<Record<string, number>> = {
  '-': MINUS,
  '−': MINUS,
  '–': MINUS,
  '+': PLUS,
  '(': OPEN,
  ')': CLOSE,
  '%': PERCENT,
  '％': PERCENT,
  "'": 0,
};

/** What stands before or after the digits, as flags; `REFUSED` when something there is no part of a number. */
function marksOf(text: string): number {
  if (text === '') return 0;
  let flags = 0;
  for (const mark of text.match(MARK) ?? []) {
    const flag = MARK_FLAGS[mark] ?? (isCurrencyMark(mark) ? CURRENCY : REFUSED);
    if ((flags & flag) !== 0) return REFUSED;
    flags |= flag;
  }
  return flags;
}

function numberFrom(parts: NumberParts, decimal: '.' | ','): number {
  const digits = plainDigits(parts.mantissa, decimal, parts.written === 'plainly');
  if (digits === null) return Number.NaN;
  const value = Number(parts.exponent === 0 ? digits : `${digits}e${parts.exponent}`);
  if (!Number.isFinite(value)) return Number.NaN;
  return parts.negative ? -value : value;
}

const DIGITS = /^\d+$/;
const SEPARATORS = /[^\d]/g;
/** Groups of three, and the groups of two before the last three that are usual in India. */
const GROUPED = {
  '.': /^(?:[1-9]\d{0,2}([,' ’\u00a0\u2007\u2009\u202f])\d{3}(?:\1\d{3})*|[1-9]\d?(?:,\d{2})+,\d{3})$/,
  ',': /^[1-9]\d{0,2}([.' ’\u00a0\u2007\u2009\u202f])\d{3}(?:\1\d{3})*$/,
};

/** The mantissa as `Number` wants it, or `null` when it is no number under this style. */
function plainDigits(mantissa: string, decimal: '.' | ',', mayGroup: boolean): string | null {
  const at = mantissa.indexOf(decimal);
  const whole = at < 0 ? mantissa : mantissa.slice(0, at);
  const fraction = at < 0 ? '' : mantissa.slice(at + 1);
  if (fraction !== '' && !DIGITS.test(fraction)) return null;
  if (whole === '') return fraction === '' ? null : `0.${fraction}`;
  if (!DIGITS.test(whole) && !(mayGroup && GROUPED[decimal].test(whole))) return null;
  const digits = whole.replace(SEPARATORS, '');
  return fraction === '' ? digits : `${digits}.${fraction}`;
}

function weigh(parts: NumberParts, decimal: '.' | ',', value: number, evidence: ColumnEvidence): void {
  const readable = !Number.isNaN(value);
  if (!readable) evidence.unreadable++;
  if (!parts.mantissa.includes('.') && !parts.mantissa.includes(',')) return;
  const other = decimal === '.' ? ',' : '.';
  const otherwise = !Number.isNaN(numberFrom(parts, other));
  if (readable === otherwise) return;
  if (readable === (decimal === '.')) evidence.decimalPoint++;
  else evidence.decimalComma++;
}
