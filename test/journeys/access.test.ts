import { launchBrowser } from '@kesit/test/browser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ALL_STATES } from '../states/all-states.ts';
import { atRest } from '../support/at-rest.ts';
import { barriersOn, overhangOf } from '../support/barriers.ts';
import { openKesit } from '../support/kesit-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

const WINDOWS = [
  { locale: 'en', width: 1280 },
  { locale: 'tr', width: 390, touch: true },
] as const;
/** A large window at 400 % (WCAG 2.2, 1.4.10). */
const NARROWEST = 320;

// Both windows are gone through at once, state after state.
describe.concurrent.each(WINDOWS)('holds nobody up, in either theme: $locale, $width px', (window) => {
  test.each(Object.entries(ALL_STATES))('%s', { concurrent: false }, async (_, { reach }) => {
    await using kesit = await openKesit(browser, inject('pageAddress'), { ...window, still: true });
    const { page } = kesit;
    await reach(kesit);
    await atRest(page);
    expect(await barriersOn(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await atRest(page);
    expect(await barriersOn(page), 'dark').toEqual([]);
    await page.setViewportSize({ width: NARROWEST, height: 640 });
    await atRest(page);
    expect(await overhangOf(page), 'nothing to be pushed sideways').toBe(0);
  });
});

test('who wants no motion gets none', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page } = kesit;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await kesit.trySample();
  await kesit.proceed();
  await kesit.segments();
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await page.locator('nav a[href*="/customers"][aria-current=page]').waitFor();
  const lasting = await page.evaluate(() =>
    document.getAnimations().filter((motion) => Number(motion.effect?.getComputedTiming().duration) > 1),
  );
  expect(lasting).toEqual([]);
});
