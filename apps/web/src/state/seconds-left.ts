/** Time left is said from here on; before, it would jump. */
const SETTLED_MS = 1000;

/** Of work that is done to 0-1 after so long; `null` where nothing honest can be said yet. */
export function secondsLeft(elapsedMs: number, done: number): number | null {
  return elapsedMs > SETTLED_MS && done > 0 ? ((elapsedMs / done) * (1 - done)) / 1000 : null;
}
