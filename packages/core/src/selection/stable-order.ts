const DIGIT_BITS = 16;
const DIGITS = 2 ** DIGIT_BITS;
const LOW_DIGIT = DIGITS - 1;
const SIGN = 0x8000_0000;
const ALL_ONES = 0xffff_ffff;
/** Runs of one high word up to this length are sorted by insertion. */
const SHORT = 32;

/** A number as two words that ascend, as unsigned numbers, where the number does. */
interface Words {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
}

/**
 * The same rows, ordered by their numbers in `column`; rows of equal numbers keep their order, and rows whose number is
 * unknown (NaN) come last in either direction. A radix sort over the upper half of the doubles, which leaves next to nothing
 * to do: whole numbers below 2^21 and what differs by more than a millionth are settled by it. Where it does not settle
 * enough the lower half is sorted by first. O(rows).
 */
export function stableOrder(
  rows: Uint32Array,
  column: ArrayLike<number>,
  descending: boolean,
): Uint32Array<ArrayBuffer> {
  const words = wordsOf(rows, column, descending);
  const asGiven = new Uint32Array(rows.length);
  for (let i = 0; i < asGiven.length; i++) asGiven[i] = i;
  let places = sortByWord(asGiven, words.high);
  if (!settleRuns(places, words)) places = sortByWord(sortByWord(asGiven, words.low), words.high);
  for (let i = 0; i < places.length; i++) places[i] = rows[places[i]];
  return places;
}

function wordsOf(rows: Uint32Array, column: ArrayLike<number>, descending: boolean): Words {
  const count = rows.length;
  const high = new Uint32Array(count);
  const low = new Uint32Array(count);
  const number = new Float64Array(1);
  const halves = new Uint32Array(number.buffer);
  const turn = descending ? ALL_ONES : 0;
  for (let i = 0; i < count; i++) {
    // Adding 0 makes 0 of -0.
    number[0] = column[rows[i]] + 0;
    const top = halves[1];
    const negative = top >= SIGN ? ALL_ONES : 0;
    const unknown = Number.isNaN(number[0]);
    high[i] = unknown ? ALL_ONES : top ^ turn ^ (negative | SIGN);
    low[i] = unknown ? ALL_ONES : halves[0] ^ turn ^ negative;
  }
  return { high, low };
}

/** `places` by one word each, in a new array; a digit that all have in common costs nothing. */
function sortByWord(places: Uint32Array, word: Uint32Array): Uint32Array<ArrayBuffer> {
  const lower = new Uint32Array(DIGITS);
  const upper = new Uint32Array(DIGITS);
  for (let i = 0; i < word.length; i++) {
    lower[word[i] & LOW_DIGIT]++;
    upper[word[i] >>> DIGIT_BITS]++;
  }
  const byLower = scatter(places, word, 0, lower);
  return scatter(byLower, word, DIGIT_BITS, upper);
}

function scatter(
  from: Uint32Array,
  word: Uint32Array,
  shift: number,
  counts: Uint32Array,
): Uint32Array<ArrayBuffer> {
  if (counts.includes(from.length)) return Uint32Array.from(from);
  beginRuns(counts);
  const to = new Uint32Array(from.length);
  for (let i = 0; i < from.length; i++) {
    const place = from[i];
    to[counts[(word[place] >>> shift) & LOW_DIGIT]++] = place;
  }
  return to;
}

/** Puts where the run of each digit begins in the place of how long it is. */
function beginRuns(counts: Uint32Array): void {
  let start = 0;
  for (let digit = 0; digit < counts.length; digit++) {
    const length = counts[digit];
    counts[digit] = start;
    start += length;
  }
}

/** Sorts runs of one high word by their low words; whether that could be done, which a long run of different ones forbids. */
function settleRuns(places: Uint32Array, { high, low }: Words): boolean {
  let begin = 0;
  while (begin < places.length) {
    const word = high[places[begin]];
    let end = begin + 1;
    let ascending = true;
    for (; end < places.length && high[places[end]] === word; end++) {
      ascending &&= low[places[end - 1]] <= low[places[end]];
    }
    if (!ascending) {
      if (end - begin > SHORT) return false;
      insertRun(places, low, begin, end);
    }
    begin = end;
  }
  return true;
}

function insertRun(places: Uint32Array, low: Uint32Array, begin: number, end: number): void {
  for (let i = begin + 1; i < end; i++) {
    const place = places[i];
    let at = i - 1;
    for (; at >= begin && low[places[at]] > low[place]; at--) places[at + 1] = places[at];
    places[at + 1] = place;
  }
}
