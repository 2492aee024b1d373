const ASCII = /^[\x20-\x7e]*$/;
const MARKS = /\p{M}/gu;
const SPECIAL = /[ıßøłđæœ]/g;
const SPELLED: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
};

/**
 * Letters without case, accents and dots, for comparing names people wrote in any of several languages and keyboards:
 * İ, I, ı and i are all `i`, Ş is `s`, é is `e`. Not for showing, and not for keys of customers.
 */
export function foldLetters(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  const bare = text.normalize('NFD').replace(MARKS, '').toLowerCase();
  return bare.replace(SPECIAL, (letter) => SPELLED[letter] ?? letter);
}
