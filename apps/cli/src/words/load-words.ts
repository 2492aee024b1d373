import { type Locale, loadWords as loadCoreWords, type Words } from '@kesit/core/words';
import type { CommandLineWords } from './words.ts';

/** Everything there is to say in one language. */
export interface AllWords extends CommandLineWords {
  readonly core: Words;
}

export async function loadWords(locale: Locale): Promise<AllWords> {
  const [core, own] = await Promise.all([
    loadCoreWords(locale),
    locale === 'tr' ? import('./tr.ts').then((file) => file.tr) : import('./en.ts').then((file) => file.en),
  ]);
  return { ...own, core };
}
