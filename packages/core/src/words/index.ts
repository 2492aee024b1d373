/**
 * Everything the core has to say, in English and Turkish: whole sentences per language, and numbers, money and days as its
 * readers write them. A language is loaded when it is asked for.
 */
export { createFormat, type Format } from './format.ts';
export { loadWords } from './load-words.ts';
export { isLocale, LOCALES, type Locale } from './locale.ts';
export {
  type Facts,
  type Named,
  problemText,
  type Sentence,
  sufficiencyText,
  type Words,
  warningText,
} from './words.ts';
