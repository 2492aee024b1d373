import { launchBrowser } from '@kesit/test/browser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../cli/kesit.ts';
import { openKesit } from '../support/kesit-page.ts';
import { servePage } from '../support/serve-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** Enough bytes that the file is folded by further threads. */
function manyOrders(): string {
  const rows = Array.from(
    { length: 40_000 },
    (_, i) => `C${i % 997},I${i >> 1},2025-03-0${(i % 9) + 1},${i % 50}.25\n`,
  );
  return `customer,invoice,date,amount\n${rows.join('').repeat(20)}`;
}

test('once loaded, the page does everything with its server gone, and asks nobody for anything', async () => {
  const served = await servePage();
  using folder = temporaryFolder();
  await using kesit = await openKesit(browser, served.address);
  const { page } = kesit;
  await served.stop();

  await kesit.trySample();
  await kesit.proceed();
  await kesit.segments();
  await kesit.download('customers.csv');
  await kesit.goTo('data');
  await kesit.chooseFiles(folder.file('many.csv', manyOrders()));
  await kesit.proceed();
  await kesit.segments();
  expect(await kesit.headline()).toMatch(/^997 customers/);
  await page.getByRole('button', { name: 'Türkçe' }).click();
  await page.getByRole('heading', { name: /^997 müşteri/ }).waitFor();
  // Threads are started from files the browser has kept. Nothing else is asked for, and nothing is sent.
  expect(kesit.requests.filter((request) => !/^GET \S+\/assets\/[\w.-]+\.js$/.test(request))).toEqual([]);
  expect(kesit.complaints).toEqual([]);
});
