import { launchBrowser } from '@kesit/test/browser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ALL_STATES } from '../states/all-states.ts';
import { barriersOn, overhangOf } from '../support/barriers.ts';
import { openKesit } from '../support/kesit-page.ts';
import { shownTexts } from '../support/shown-texts.ts';

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
/** What moves has come to rest by then. */
const SETTLED_MS = 250;
/** A large window at 400 % (WCAG 2.2, 1.4.10). */
const NARROWEST = 320;

/** The same in every language: names of things, files, units, and what the states bring along as data. */
const SHARED = [
  /^(Kesit|Segment|Excel|Parquet|CSV|UTF-8|Ctrl|Enter|Esc|Shift|EN|TR|min|R|F|M)$/,
  /\.(csv|json|jpg|xlsx|png|svg|html)$/,
  /^(ref|note|sum|first|second|third)$/,
  /^(first · second · third|A1 · A2 · A3)$/,
];

describe.each(Object.entries(ALL_STATES))('%s', (_, { reach }) => {
  const texts: Partial<Record<'en' | 'tr', Set<string>>> = {};

  test.each(WINDOWS)('holds nobody up, in either theme: $locale, $width px', async (window) => {
    await using kesit = await openKesit(browser, inject('pageAddress'), window);
    const { page } = kesit;
    await reach(kesit);
    await page.waitForTimeout(SETTLED_MS);
    expect(await barriersOn(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForTimeout(SETTLED_MS);
    expect(await barriersOn(page), 'dark').toEqual([]);
    texts[window.locale] = new Set(await shownTexts(page));
    await page.setViewportSize({ width: NARROWEST, height: 640 });
    await page.waitForTimeout(SETTLED_MS);
    expect(await overhangOf(page), 'nothing to be pushed sideways').toBe(0);
  });

  test('says nothing in the other language', () => {
    const { en = new Set(), tr = new Set() } = texts;
    expect(Math.min(en.size, tr.size), 'both have been seen').toBeGreaterThan(0);
    const same = [...tr].filter(
      (text) => en.has(text) && /\p{L}{3}/u.test(text) && !SHARED.some((known) => known.test(text)),
    );
    expect(same).toEqual([]);
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
