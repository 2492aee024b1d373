/** Below this many values the engine's own sort is quicker. */
const FEW = 32_768;
const DIGIT_BITS = 11;
const DIGITS = 6;
const BINS: number = 2 ** DIGIT_BITS;
const SIGN = 0x8000_0000;

/** The values in ascending order as `Float64Array.prototype.sort` gives them, NaN last, in a new array. O(n). */
export function sortedValues(values: Float64Array): Float64Array {
  const sorted = values.slice();
  return sorted.length < FEW ? sorted.sort() : sortDigits(sorted);
}

/** Positions of `values` in ascending order, those of equal values as they stand, NaN last. O(n). */
export function sortedPlaces(values: Float64Array): Uint32Array {
  // Adding 0 makes -0 the equal of 0 that it is.
  const words = new Uint32Array(values.map((value) => value + 0).buffer);
  flipNegatives(words);
  const counts = countDigits(words);
  let places = new Uint32Array(values.length);
  for (let place = 0; place < places.length; place++) places[place] = place;
  let other = new Uint32Array(places.length);
  for (let digit = 0; digit < DIGITS; digit++) {
    const next = startsOf(counts, digit, places.length);
    if (next === null) continue;
    for (let i = 0; i < places.length; i++) other[next[digitOf(words, places[i], digit)]++] = places[i];
    [places, other] = [other, places];
  }
  return places;
}

/** Least digit first, over the bits of the numbers; digits in which all agree are passed over. */
function sortDigits(values: Float64Array<ArrayBuffer>): Float64Array {
  const words = new Uint32Array(values.buffer);
  flipNegatives(words);
  const counts = countDigits(words);
  let from = values;
  let into = new Float64Array(values.length);
  for (let digit = 0; digit < DIGITS; digit++) {
    const next = startsOf(counts, digit, values.length);
    if (next === null) continue;
    const fromWords = new Uint32Array(from.buffer);
    const intoWords = new Uint32Array(into.buffer);
    for (let i = 0; i < fromWords.length >>> 1; i++) {
      const place = next[digitOf(fromWords, i, digit)]++;
      // As words: moved as numbers, bits that are no number might not come out as they went in.
      intoWords[place * 2] = fromWords[i * 2];
      intoWords[place * 2 + 1] = fromWords[i * 2 + 1];
    }
    [from, into] = [into, from];
  }
  restoreNegatives(new Uint32Array(from.buffer));
  return from;
}

/** Makes the bits of numbers ascend as whole numbers: those below 0 turned round, the others above them. */
function flipNegatives(words: Uint32Array): void {
  for (let i = 0; i < words.length; i += 2) {
    const negative = words[i + 1] >= SIGN && !isNaNBits(words[i], words[i + 1]);
    words[i] = negative ? ~words[i] : words[i];
    words[i + 1] = negative ? ~words[i + 1] : words[i + 1] | SIGN;
  }
}

function restoreNegatives(words: Uint32Array): void {
  for (let i = 0; i < words.length; i += 2) {
    const negative = words[i + 1] < SIGN;
    words[i] = negative ? ~words[i] : words[i];
    words[i + 1] = negative ? ~words[i + 1] : words[i + 1] & ~SIGN;
  }
}

function isNaNBits(low: number, high: number): boolean {
  const size = high & ~SIGN;
  return size > 0x7ff0_0000 || (size === 0x7ff0_0000 && low > 0);
}

/** The 64 bits in digits of 11, 11, 10, 11, 11 and 10, so that none lies across both words. */
function digitOf(words: Uint32Array, i: number, digit: number): number {
  const word = digit < 3 ? words[i * 2] : words[i * 2 + 1];
  return (word >>> ((digit < 3 ? digit : digit - 3) * DIGIT_BITS)) & (BINS - 1);
}

function countDigits(words: Uint32Array): Uint32Array {
  const counts = new Uint32Array(DIGITS * BINS);
  for (let i = 0; i < words.length >>> 1; i++) {
    for (let digit = 0; digit < DIGITS; digit++) counts[digit * BINS + digitOf(words, i, digit)]++;
  }
  return counts;
}

/** Where the values of each bin begin; `null` where one bin has them all. */
function startsOf(counts: Uint32Array, digit: number, length: number): Uint32Array | null {
  const next = new Uint32Array(BINS);
  let sum = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const count = counts[digit * BINS + bin];
    if (count === length) return null;
    next[bin] = sum;
    sum += count;
  }
  return next;
}
