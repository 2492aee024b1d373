import { launchBrowser } from '@kesit/test/browser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { kesit as commandLine, temporaryFolder } from '../cli/kesit.ts';
import { openKesit } from '../support/kesit-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

test('what changed since an earlier day counts as a run of the command line as of that day', async () => {
  using folder = temporaryFolder();
  const orders = folder.file('orders.csv');
  const generate = ['generate', '--customers', '300', '--months', '12', '--seed', '5', '--out', orders];
  await commandLine([...generate, '--quiet']);
  await commandLine(['analyze', orders, '--as-of', '2024-10-01', '--out', folder.file('out'), '--quiet']);
  const counts = folder
    .read('out/segments.csv')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').find((cell) => /^\d+$/.test(cell)));

  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await kesit.chooseFiles(orders);
  await kesit.proceed();
  await kesit.segments();
  await page.getByRole('link', { name: says.since.link }).click();
  await page.getByLabel(says.since.day).fill('2024-10-01');
  await page.getByRole('heading', { name: /1 Oct 2024/ }).waitFor();
  const table = page.getByRole('table', { name: says.since.countsTable });
  const then = (): Promise<string[]> =>
    table
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.querySelector('td')?.textContent ?? ''));
  await expect.poll(then).toEqual(counts);

  // A move shows who made it.
  await page.locator('#largest a').first().click();
  await page.getByRole('complementary', { name: says.since.who }).getByRole('listitem').first().waitFor();
  expect(page.url()).toMatch(/segments\/since\/\d+\/-?\d+\/\d+$/);
  await page.goBack();
  await expect.poll(() => page.getByRole('complementary', { name: says.since.who }).count()).toBe(0);
  expect(kesit.complaints).toEqual([]);
});

test('two segments beside each other, whichever one chooses', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await kesit.trySample();
  await kesit.proceed();
  const rows = await kesit.segments();
  await page.getByRole('link', { name: says.contrast.compare }).click();
  await kesit.choice(says.contrast.compareFirst).selectOption('champions');
  await kesit.choice(says.contrast.compareSecond).selectOption('hibernating');
  await page
    .getByRole('heading', { name: says.contrast.compareSentence('Champions', 'Hibernating') })
    .waitFor();
  const customers = page
    .getByRole('table', { name: says.contrast.measuresTable })
    .getByRole('row', { name: /^Customers/ })
    .getByRole('cell');
  const wanted = ['Champions', 'Hibernating'].map((name) => rows.find((row) => row.name === name)?.customers);
  await expect.poll(async () => (await customers.allTextContents()).slice(0, 2)).toEqual(wanted);
  await page.getByRole('heading', { name: says.contrast.apartProducts }).waitFor();
  expect(page.url()).toContain('/segments/compare/champions/hibernating');
});

test('a switched cleaning rule says what it did, and is undone', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await kesit.trySample();
  await kesit.proceed();
  await kesit.segments();
  await kesit.goTo('data');
  const headline = await kesit.headline();
  const rule = page.getByRole('switch', { name: says.quality.switch('quantity zero or less') });
  await rule.click();
  const effect = page.getByRole('complementary', { name: says.dataPage.effect });
  await effect.waitFor();
  expect(await effect.textContent()).toContain(says.dataPage.revenue);
  expect(await kesit.headline()).not.toBe(headline);
  await effect.getByRole('button', { name: says.undo }).click();
  await expect.poll(() => rule.isChecked()).toBe(true);
  await expect.poll(() => kesit.headline()).toBe(headline);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: says.dataPage.downloadRule('quantity zero or less') }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('rejected-non-positive-quantity.csv');
});
