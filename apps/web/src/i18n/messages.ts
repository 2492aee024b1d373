import type { Locale } from '@kesit/core/words';
import type { Messages } from './en.ts';

export type { Messages };

/** What the page says in one language; each is fetched when it is wanted. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  switch (locale) {
    case 'en':
      return (await import('./en.ts')).en;
    case 'tr':
      return (await import('./tr.ts')).tr;
  }
}
