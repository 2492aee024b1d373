import type { Locale } from '@kesit/core/words';
import { en, type Messages } from './en.ts';
import { tr } from './tr.ts';

export type { Messages };

export const MESSAGES: Readonly<Record<Locale, Messages>> = { en, tr };
