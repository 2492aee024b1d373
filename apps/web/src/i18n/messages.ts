import type { Locale } from '@kesit/core/words';
import { en } from './en.ts';
import { tr } from './tr.ts';

/**
 * What only the page says; a key that another language lacks or has too much is a compile error. Sentences about data, rules
 * and problems come from `@kesit/core/words`, where the command line finds them too.
 */
export type Messages = typeof en;

export const MESSAGES: Readonly<Record<Locale, Messages>> = { en, tr };
