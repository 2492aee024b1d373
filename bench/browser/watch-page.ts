/** What is seen from inside the page while a file is read; times in milliseconds from the drop on. */
export interface PageTimes {
  /** The columns stood there, to be confirmed. */
  readonly preview: number;
  /** The segments stood there. */
  readonly segments: number;
  /** Longest task of the main thread; what is shorter than 50 is not told and counts as 0. */
  readonly longestBlock: number;
  /** Longest time between two beats of the main thread that should have come every 10. */
  readonly longestGap: number;
}

/**
 * Runs inside the page, where nothing of this module but itself exists: watches from the moment files are chosen, presses
 * Continue as soon as it can be pressed, and has its answer when the table of segments has been drawn.
 */
export function watchPage(): void {
  let dropped = 0;
  let preview = 0;
  let longestBlock = 0;
  let longestGap = 0;
  let beat = 0;
  const watched = globalThis as unknown as { pageTimes: Promise<PageTimes> };
  const { promise, resolve } = Promise.withResolvers<PageTimes>();
  watched.pageTimes = promise;

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      if (dropped > 0 && startTime + duration > dropped) longestBlock = Math.max(longestBlock, duration);
    }
  }).observe({ type: 'longtask' });

  const watcher = new MutationObserver(() => {
    const proceed = document.querySelector<HTMLButtonElement>('main button.primary');
    if (dropped > 0 && preview === 0 && proceed?.disabled === false && location.hash === '#/import') {
      preview = performance.now() - dropped;
      proceed.click();
    }
    if (preview > 0 && document.querySelector('#segments tbody') !== null) {
      watcher.disconnect();
      requestAnimationFrame(() =>
        setTimeout(() => {
          clearInterval(heart);
          resolve({ preview, segments: performance.now() - dropped, longestBlock, longestGap });
        }),
      );
    }
  });
  watcher.observe(document.body, { childList: true, subtree: true, attributes: true });

  const heart = setInterval(() => {
    const now = performance.now();
    if (dropped > 0) longestGap = Math.max(longestGap, now - beat);
    beat = now;
  }, 10);

  document.addEventListener(
    'change',
    () => {
      dropped = performance.now();
      beat = dropped;
    },
    { capture: true, once: true },
  );
}
