import type { AnalysisProgress } from '@kesit/core/analysis';
import type { ProgressListener } from './compute-api.ts';

/** Lets through the first news of every stage, and of each stage at most one in `everyMs`. */
export function throttle(listener: ProgressListener, everyMs: number, now: () => number): ProgressListener {
  let lastStage: AnalysisProgress['stage'] | null = null;
  let lastMs = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const time = now();
    if (progress.stage === lastStage && time - lastMs < everyMs) return;
    lastStage = progress.stage;
    lastMs = time;
    listener(progress);
  };
}
