import { launchBrowser } from '@kesit/test/browser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openKesit } from '../support/kesit-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

test('the whole way by keyboard alone: sample, a corrected column, segments, a rule, a file', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await tabTo(page, says.start.sample);
  await page.keyboard.press('Enter');
  await page.getByRole('table', { name: says.preview.table }).waitFor();
  // The new page begins at its sentence.
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');

  await tabTo(page, says.preview.readAs('Channel'));
  await page.keyboard.press('Home');
  await expect.poll(() => page.getByLabel(says.preview.readAs('Channel')).inputValue()).toBe('');
  await tabTo(page, /^Continue with/);
  await page.keyboard.press('Enter');
  await kesit.segments();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');

  await tabTo(page, /At Risk/);
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: says.details.region }).waitFor();
  await page.keyboard.press('Escape');
  expect(await focusedName(page)).toMatch(/At Risk/);

  await tabTo(page, says.rail.views.data);
  await page.keyboard.press('Enter');
  await tabTo(page, says.quality.switch('not a product'));
  await page.keyboard.press('Space');
  await expect
    .poll(() => page.getByRole('switch', { name: says.quality.switch('not a product') }).isChecked())
    .toBe(true);
  await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0);

  await tabTo(page, says.rail.views.take);
  await page.keyboard.press('Enter');
  await tabTo(page, says.take.programs.download('segments.csv'));
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toBe('segments.csv');
});

/** Presses Tab until the focus is on what has this name, as somebody without a mouse does. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab');
    const focused = await focusedName(page);
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const label = (element as HTMLInputElement | null)?.labels?.[0]?.firstElementChild?.textContent;
    const shown = element?.cloneNode(true) as HTMLElement | undefined;
    for (const unspoken of shown?.querySelectorAll('[aria-hidden=true]') ?? []) unspoken.remove();
    return (element?.getAttribute('aria-label') ?? label ?? shown?.textContent ?? '').trim();
  });
}
