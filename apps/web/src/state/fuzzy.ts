/** Without case, accents and the dots that tell Turkish letters apart: who types `musteri` finds `Müşteriler`. */
export function foldText(text: string): string {
  return text.replaceAll('ı', 'i').normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

const WORD_START = 8;
const FOLLOWS = 4;
const FIRST = 6;
/** A whole word said in full is what was meant, whatever else has the letters. */
const RUN = 20;

/**
 * How well a text answers what somebody types, the higher the better; `null` where it does not. Every letter must be there
 * in order; letters at the beginnings of words and letters that follow each other count more, and short texts win.
 */
export function fuzzyScore(text: string, typed: string): number | null {
  const hay = foldText(text);
  const words = foldText(typed).split(/\s+/).filter(Boolean);
  let score = -hay.length / 100;
  for (const word of words) {
    const found = scoreOfWord(hay, word);
    if (found === null) return null;
    score += found;
  }
  return score;
}

function scoreOfWord(hay: string, word: string): number | null {
  const whole = wholeAt(hay, word);
  if (whole >= 0) return RUN + word.length * FOLLOWS + (startsWord(hay, whole) ? WORD_START : 0);
  let score = 0;
  let at = -1;
  for (const letter of word) {
    const next = nextLetter(hay, letter, at);
    if (next < 0) return null;
    if (startsWord(hay, next)) score += WORD_START;
    else if (next !== at + 1) score -= 1;
    if (next === at + 1) score += next === 0 ? FIRST : FOLLOWS;
    at = next;
  }
  return score;
}

/** Where a word stands in one piece, at the beginning of a word if it does so anywhere. */
function wholeAt(hay: string, word: string): number {
  for (let at = hay.indexOf(word); at >= 0; at = hay.indexOf(word, at + 1)) {
    if (startsWord(hay, at)) return at;
  }
  return hay.indexOf(word);
}

/** The next place of a letter: the one right behind, else one that starts a word, else any. */
function nextLetter(hay: string, letter: string, after: number): number {
  if (hay[after + 1] === letter) return after + 1;
  for (let at = hay.indexOf(letter, after + 1); at >= 0; at = hay.indexOf(letter, at + 1)) {
    if (startsWord(hay, at)) return at;
  }
  return hay.indexOf(letter, after + 1);
}

function startsWord(hay: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(hay[at - 1] ?? '');
}
