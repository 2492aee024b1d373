import { SECONDS_PER_DAY } from '../calendar/index.ts';
import { noEvidence } from './batch.ts';
import { bareText, isMissingText } from './cell-text.ts';
import { distinctTexts } from './distinct-texts.ts';
import { parseTimeText } from './parse-time.ts';
import type { TimeStyle } from './time-style.ts';

export interface TimeStyleGuess {
  readonly style: TimeStyle;
  /** `false` when dates could be read in either order of day and month and no value proves one. */
  readonly decided: boolean;
  /** Share of the non-empty texts that are times under the style, 0-1; 0 when all are empty. */
  readonly readable: number;
}

export interface TimeStyleHints {
  readonly timeZone: string;
  /** The rest of the table looks Turkish, where the day stands first. */
  readonly turkish?: boolean;
}

/**
 * How a column writes its times, from all its sampled texts together. The order of day and month goes to the one that
 * more values prove; where none does, to the one under which the values are in better order of time, then to the habit of
 * the separator (`.` and `-`: day first) and of the language, and at last to month first.
 */
export function guessTimeStyle(given: readonly string[], hints: TimeStyleHints): TimeStyleGuess {
  const filled = given.map(bareText).filter((text) => !isMissingText(text));
  const { texts, counts, places } = distinctTexts(filled);
  const number = likelyNumberMeaning(filled);
  const dayFirst: TimeStyle = { dayFirst: true, number, timeZone: hints.timeZone };
  const monthFirst: TimeStyle = { dayFirst: false, number, timeZone: hints.timeZone };
  let [provesDayFirst, provesMonthFirst] = [0, 0];
  const dayFirstSeconds = texts.map((text, i) => {
    const evidence = noEvidence();
    const second = parseTimeText(text, dayFirst, evidence);
    provesDayFirst += counts[i] * evidence.dayFirst;
    provesMonthFirst += counts[i] * evidence.monthFirst;
    return second;
  });
  const monthFirstSeconds = texts.map((text) => parseTimeText(text, monthFirst));
  const ambiguous = dayFirstSeconds.some((second, i) => !sameSecond(second, monthFirstSeconds[i]));
  const inOrder = (seconds: readonly number[]): readonly number[] => places.map((place) => seconds[place]);
  const isDayFirst =
    provesDayFirst === provesMonthFirst
      ? likelierDayFirst(texts, inOrder(dayFirstSeconds), inOrder(monthFirstSeconds), hints.turkish === true)
      : provesDayFirst > provesMonthFirst;
  const seconds = inOrder(isDayFirst ? dayFirstSeconds : monthFirstSeconds);
  const readable = seconds.filter((second) => !Number.isNaN(second)).length;
  return {
    style: isDayFirst ? dayFirst : monthFirst,
    decided: !ambiguous || provesDayFirst !== provesMonthFirst,
    readable: filled.length === 0 ? 0 : readable / filled.length,
  };
}

function sameSecond(a: number, b: number): boolean {
  return a === b || (Number.isNaN(a) && Number.isNaN(b));
}

function likelierDayFirst(
  texts: readonly string[],
  dayFirst: readonly number[],
  monthFirst: readonly number[],
  turkish: boolean,
): boolean {
  const difference = orderliness(dayFirst) - orderliness(monthFirst);
  if (Math.abs(difference) > 0.1) return difference > 0;
  const separator = /^\d{1,2}\s?([-/.])/.exec(texts.find((text) => AMBIGUOUS.test(text)) ?? '')?.[1];
  return turkish || separator === '.' || separator === '-';
}

const AMBIGUOUS = /^\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]/;

/** How much the days run in one direction, 0-1; 0 where fewer than three steps lead to another day. */
function orderliness(seconds: readonly number[]): number {
  let up = 0;
  let down = 0;
  let previous = Number.NaN;
  for (const second of seconds) {
    const day = Math.floor(second / SECONDS_PER_DAY);
    if (day > previous) up++;
    else if (day < previous) down++;
    if (!Number.isNaN(day)) previous = day;
  }
  return up + down < 3 ? 0 : Math.abs(up - down) / (up + down);
}

const BARE_NUMBER = /^\d+(?:[.,]\d*)?$/;

/** What bare numbers mean, by the meaning under which most of them are dates from 1950 to 2100. */
const NUMBER_RANGES = [
  { number: 'serial', from: 18_264, to: 73_415 },
  { number: 'seconds', from: 9e8, to: 4_102_444_800 },
  { number: 'milliseconds', from: 9e11, to: 4_102_444_800_000 },
] as const;

function likelyNumberMeaning(texts: readonly string[]): TimeStyle['number'] {
  let best: TimeStyle['number'] = 'compact';
  const numbers = texts.filter((text) => BARE_NUMBER.test(text));
  const compact: TimeStyle = { dayFirst: true, number: 'compact', timeZone: 'UTC' };
  let most = numbers.filter((text) => !Number.isNaN(parseTimeText(text, compact))).length;
  for (const { number, from, to } of NUMBER_RANGES) {
    const fitting = numbers.filter((text) => {
      const value = Number(text.replace(',', '.'));
      return value >= from && value < to;
    }).length;
    if (fitting > most) {
      best = number;
      most = fitting;
    }
  }
  return best;
}
