import { setTimeout as pause } from 'node:timers/promises';
import type { Locator } from 'playwright-core';

/** The driver itself looks seldom: half a second apart, once four tenths have gone by. */
const LOOK_EVERY_MS = 40;
const SOON_MS = 10_000;

export interface AppearsOptions {
  /** Attached is what need not be seen. */
  readonly state?: 'visible' | 'attached';
  /** Milliseconds; after `SOON_MS` of them the driver looks in its own way, and says what is missing. */
  readonly timeout?: number;
}

/** Waits for an element as `waitFor` does, and goes on almost as soon as it is there. */
export async function appears(locator: Locator, options: AppearsOptions = {}): Promise<void> {
  const { state = 'visible' } = options;
  const isThere = state === 'visible' ? () => locator.isVisible() : async () => (await locator.count()) > 0;
  const soon = performance.now() + SOON_MS;
  while (performance.now() < soon) {
    if (await isThere()) return;
    await pause(LOOK_EVERY_MS);
  }
  await locator.waitFor(options);
}
