import type { Page } from 'playwright-core';

/** So many frames long must nothing have changed: a tenth of a second, and more where the machine is busy. */
const QUIET_FRAMES = 6;
/** What never comes to rest (progress) is looked at after so many. */
const PATIENT_FRAMES = 30;

/** Waits until the page stands still: nothing in it moves, and nothing has been put in, taken out or altered for a while. */
export function atRest(page: Page): Promise<void> {
  return page.evaluate(rest, { quiet: QUIET_FRAMES, patient: PATIENT_FRAMES });
}

/** Runs inside the page. What moves without end counts as still. */
async function rest({ quiet, patient }: { quiet: number; patient: number }): Promise<void> {
  let still = 0;
  const watcher = new MutationObserver(() => {
    still = 0;
  });
  watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const moves = ({ playState, effect }: Animation): boolean =>
    playState === 'running' && effect?.getComputedTiming().endTime !== Infinity;
  for (let frame = 0; frame < patient && still < quiet; frame += 1) {
    await new Promise(requestAnimationFrame);
    still = document.getAnimations().some(moves) ? 0 : still + 1;
  }
  watcher.disconnect();
}
