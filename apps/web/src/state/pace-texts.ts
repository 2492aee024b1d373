import type { AnalysisProgress } from '@kesit/core/analysis';
import type { Format } from '@kesit/core/words';
import type { Messages } from '../i18n/messages.ts';
import type { Pace } from './pace.ts';

const LONG_SECONDS = 90;

/** What can be said of a run: percent, rows, rate, time left. */
export function paceTexts(
  progress: AnalysisProgress | null,
  pace: Pace | null,
  working: Messages['working'],
  format: Format,
): string[] {
  if (progress === null || pace === null) return [];
  const { rowsRead } = progress;
  const { done, rowsPerSecond, secondsLeft } = pace;
  return [
    done === null ? '' : format.percent(Math.floor(done * 100) / 100, 0),
    rowsRead === 0 ? '' : working.rows(format.whole(rowsRead), rowsRead),
    rowsPerSecond === null ? '' : working.rate(format.roundCount(rowsPerSecond)),
    secondsLeft === null ? '' : timeLeft(secondsLeft, working, format),
  ].filter((text) => text !== '');
}

function timeLeft(seconds: number, working: Messages['working'], format: Format): string {
  return seconds > LONG_SECONDS
    ? working.minutesLeft(format.whole(Math.ceil(seconds / 60)))
    : working.secondsLeft(format.whole(Math.max(1, Math.ceil(seconds))));
}
