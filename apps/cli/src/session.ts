import type { Format, Locale } from '@kesit/core/words';
import type { Paint } from './terminal/paint.ts';
import type { ProgressLine } from './terminal/progress-line.ts';
import type { AllWords } from './words/load-words.ts';

/** What every command is given: a language, a place to write, and how it may look. */
export interface Session {
  readonly locale: Locale;
  readonly words: AllWords;
  readonly paint: Paint;
  /** Columns of text; 80 where nobody says. */
  readonly width: number;
  readonly version: string;
  /** Prints to standard output. */
  print(text: string): void;
  /** Numbers in the session's language; with a currency, money too. */
  format(currency?: string | null): Format;
  /** The line on standard error that says how far a long command is; silent where nobody would see it. */
  readonly progress: ProgressLine;
  /** Milliseconds since the process began. */
  now(): number;
}
