import {
  bareText,
  distinctTexts,
  guessNumberStyle,
  guessTimeStyle,
  isMissingText,
  type NumberStyleGuess,
  parseNumberText,
  type TimeStyleGuess,
} from '../table/index.ts';

/** What the sampled values of one column are like. Shares are of the filled cells, 0-1. */
export interface ColumnProfile {
  readonly column: number;
  /** Bare texts row by row, '' where nothing is there. */
  readonly texts: readonly string[];
  readonly filled: number;
  readonly filledShare: number;
  readonly distinct: number;
  readonly number: NumberStyleGuess;
  /** Row by row under `number.style`; NaN where there is none. */
  readonly values: readonly number[];
  /** Of the numbers. */
  readonly wholeShare: number;
  readonly negativeShare: number;
  readonly lowest: number;
  readonly highest: number;
  readonly time: TimeStyleGuess;
  /** Times that are bare numbers, and not of the form `YYYYMMDD`: they could be anything. */
  readonly timeByNumber: boolean;
  readonly emailShare: number;
  /** Letters and no digits. */
  readonly wordShare: number;
  /** Without a blank inside and with a digit, or letters only in upper case: how codes are written. */
  readonly codeShare: number;
}

export interface ProfileHints {
  readonly timeZone: string;
  readonly turkish: boolean;
  /** The container says the column holds dates. */
  readonly isDate: boolean;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/;
const WORD = /^\D*\p{L}\D*$/u;
const CODE = /^(?=\S*\d)\S+$|^\p{Lu}+$/u;
const DIGIT = /\d/;
/** Of long texts only the beginning tells what they are like. */
const LOOKED_AT = 100;

export function profileColumn(column: number, cells: readonly string[], hints: ProfileHints): ColumnProfile {
  const different = distinctTexts(cells);
  const cleaned = different.texts.map((cell) => {
    const bare = bareText(cell);
    return isMissingText(bare) ? '' : bare;
  });
  const texts = different.places.map((place) => cleaned[place]);
  const present = texts.filter((text) => text !== '');
  const share = (test: (text: string) => boolean): number => {
    let passing = 0;
    cleaned.forEach((text, place) => {
      if (text !== '' && test(text)) passing += different.counts[place];
    });
    return present.length === 0 ? 0 : passing / present.length;
  };
  const shareLike = (pattern: RegExp): number => share((text) => pattern.test(text.slice(0, LOOKED_AT)));
  const mayBeNumber = shareLike(DIGIT) >= 0.5;
  const number = guessNumberStyle(mayBeNumber ? present : []);
  const numberOf = cleaned.map((text) => (mayBeNumber ? parseNumberText(text, number.style) : Number.NaN));
  const values = different.places.map((place) => numberOf[place]);
  const numbers = values.filter((value) => !Number.isNaN(value));
  const mayBeTime = mayBeNumber && (hints.isDate || share(mayBeTimeText) >= 0.5);
  const time = guessTimeStyle(mayBeTime ? present : [], hints);
  return {
    column,
    texts,
    filled: present.length,
    filledShare: texts.length === 0 ? 0 : present.length / texts.length,
    distinct: new Set(present).size,
    number,
    values,
    wholeShare: shareOf(numbers, Number.isInteger),
    negativeShare: shareOf(numbers, (value) => value < 0),
    lowest: numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    highest: numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
    time,
    timeByNumber: time.readable > 0 && time.style.number !== 'compact' && number.readable > 0.5,
    emailShare: shareLike(EMAIL),
    wordShare: shareLike(WORD),
    codeShare: shareLike(CODE),
  };
}

function shareOf(numbers: readonly number[], test: (value: number) => boolean): number {
  return numbers.length === 0 ? 0 : numbers.filter(test).length / numbers.length;
}

const LONG_NUMBER = /^\d{5,17}(?:[.,]\d*)?$/;
const DATE_PARTS = /\d.*[-/.\s:\p{L}].*\d/u;
const PLAIN_NUMBER = /^[-+]?\d*(?:[.,]\d+)?$/;

/** Cheap to ask before many texts are tried as times. */
function mayBeTimeText(text: string): boolean {
  if (text.length > LOOKED_AT) return false;
  return LONG_NUMBER.test(text) || (!PLAIN_NUMBER.test(text) && DATE_PARTS.test(text));
}
