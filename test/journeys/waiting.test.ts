import { launchBrowser } from '@kesit/test/browser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { temporaryFolder } from '../cli/kesit.ts';
import { openKesit } from '../support/kesit-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

const ROWS = 2_000_000;

function manyOrders(): string {
  const rows = Array.from({ length: 50_000 }, (_, i) => {
    const day = String((i % 28) + 1).padStart(2, '0');
    return `C${i % 9973},I${i >> 2},2025-02-${day},${i % 90}.50\n`;
  });
  return `customer,invoice,date,amount\n${rows.join('').repeat(ROWS / 50_000)}`;
}

test('a long read shows how far it is, never blocks the page, and ends at once when cancelled', async () => {
  using folder = temporaryFolder();
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await page.evaluate(() => {
    const blocks: number[] = [];
    Object.assign(globalThis, { blocks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) blocks.push(duration);
    }).observe({ type: 'longtask' });
  });
  await kesit.chooseFiles(folder.file('many.csv', manyOrders()));
  await page.getByRole('button', { name: /^Continue with about [12],\d00,000 rows$/ }).click();
  await page.getByRole('progressbar').waitFor();
  await page.waitForFunction(
    () => Number(document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')) > 5,
  );
  await page
    .getByText(/^[\d,]+ rows$/)
    .first()
    .waitFor();

  const cancelMs = await page.evaluate(async (cancel) => {
    const button = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent?.trim() === cancel,
    );
    const pressedMs = performance.now();
    button?.click();
    while (document.querySelector('[role=progressbar]') !== null) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return performance.now() - pressedMs;
  }, says.cancel);
  expect(cancelMs).toBeLessThan(100);
  await page.getByText(says.working.cancelled).first().waitFor();
  expect(await page.getByLabel(says.preview.readAs('customer')).inputValue()).toBe('customer');

  await kesit.proceed();
  await kesit.segments();
  expect(await kesit.headline()).toMatch(/^9,973 customers/);
  const blocks = await page.evaluate(() => (globalThis as unknown as { blocks: number[] }).blocks);
  expect(Math.max(0, ...blocks)).toBeLessThan(100);
  expect(kesit.complaints).toEqual([]);
});
