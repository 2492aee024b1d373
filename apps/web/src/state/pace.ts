import type { AnalysisProgress } from '@kesit/core/analysis';

/** How fast a run goes and how long it still takes; `null` where nothing honest can be said yet. */
export interface Pace {
  /** 0-1 of the bytes; `null` for stages without bytes. */
  readonly done: number | null;
  readonly rowsPerSecond: number | null;
  readonly secondsLeft: number | null;
}

/** Rate and time left are said from here on; before, they would jump. */
const SETTLED_MS = 1000;

export function paceOf(progress: AnalysisProgress, elapsedMs: number): Pace {
  const { bytesDone, bytesTotal, rowsRead } = progress;
  const done = bytesTotal > 0 ? Math.min(1, bytesDone / bytesTotal) : null;
  const settled = elapsedMs >= SETTLED_MS;
  return {
    done,
    rowsPerSecond: settled && rowsRead > 0 ? rowsRead / (elapsedMs / 1000) : null,
    secondsLeft: settled && done !== null && done > 0 ? ((elapsedMs / done) * (1 - done)) / 1000 : null,
  };
}
