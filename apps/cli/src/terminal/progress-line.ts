import type { Format } from '@kesit/core/words';
import type { TextStream } from '../surroundings.ts';
import { cutText } from './text-width.ts';

export interface ProgressStep {
  /** What is being done, in the reader's words. */
  readonly label: string;
  /** Units gone through and in all; 0 of 0 where nothing can be counted. */
  readonly done: number;
  readonly total: number;
  /** Rows so far, for the rate; 0 where there are none. */
  readonly rows: number;
}

export interface ProgressLine {
  show(step: ProgressStep): void;
  /** Takes the line away, leaving the terminal as it was. */
  clear(): void;
}

export interface ProgressWords {
  rate(rowsPerSecond: string): string;
  timeLeft(seconds: number): string;
}

interface ProgressOptions {
  readonly words: ProgressWords;
  readonly format: Format;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  /** Nobody wants to see it, or the terminal cannot take a line back. */
  readonly silent: boolean;
}

const LEAST_MS_BETWEEN = 100;
/** Before that a rate says more about the start than about the rest. */
const LEAST_MS_FOR_RATE = 1000;
const BAR = 20;
/** Puts the cursor at the beginning of an emptied line. */
export const TAKE_BACK = '\r\u001b[K';

const SILENT: ProgressLine = { show: () => {}, clear: () => {} };

/** One line that is written over, at most ten times a second; nothing at all where `stream` is not a terminal. */
export function createProgressLine(stream: TextStream, options: ProgressOptions): ProgressLine {
  if (stream.isTTY !== true || options.silent) return SILENT;
  const { now } = options;
  let shown = false;
  let lastShown = Number.NEGATIVE_INFINITY;
  let label = '';
  let begun = 0;
  return {
    show(step) {
      const time = now();
      if (step.label !== label) {
        label = step.label;
        begun = time;
      } else if (time - lastShown < LEAST_MS_BETWEEN) return;
      lastShown = time;
      shown = true;
      const line = progressText(step, time - begun, options);
      stream.write(TAKE_BACK + cutText(line, (stream.columns || 80) - 1));
    },
    clear() {
      if (shown) stream.write(TAKE_BACK);
      shown = false;
    },
  };
}

function progressText(step: ProgressStep, elapsedMs: number, options: ProgressOptions): string {
  const { format, words } = options;
  if (step.total <= 0) return step.label;
  const share = Math.min(1, step.done / step.total);
  const parts = [`${step.label}  ${bar(share)}  ${format.percent(share, 0)}`];
  if (elapsedMs >= LEAST_MS_FOR_RATE && share > 0) {
    if (step.rows > 0) parts.push(words.rate(format.roundCount(step.rows / (elapsedMs / 1000))));
    parts.push(words.timeLeft(Math.ceil((elapsedMs * (1 - share)) / share / 1000)));
  }
  return parts.join('  ');
}

function bar(share: number): string {
  const filled = Math.round(share * BAR);
  return '━'.repeat(filled) + '╌'.repeat(BAR - filled);
}
