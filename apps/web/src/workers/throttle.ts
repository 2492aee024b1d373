/** Lets through the first news of every stage, and of each stage at most one in `everyMs`. */
export function throttle<Stage, Progress extends { readonly stage: Stage }>(
  listener: (progress: Progress) => void,
  everyMs: number,
  now: () => number,
): (progress: Progress) => void {
  let lastStage: Stage | null = null;
  let lastMs = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const time = now();
    if (progress.stage === lastStage && time - lastMs < everyMs) return;
    lastStage = progress.stage;
    lastMs = time;
    listener(progress);
  };
}
