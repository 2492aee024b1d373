import type { Locale } from './locale.ts';
import type { Words } from './words.ts';

/** The words of one language; the other one is not even fetched. */
export async function loadWords(locale: Locale): Promise<Words> {
  return locale === 'tr' ? (await import('./tr.ts')).tr : (await import('./en.ts')).en;
}
