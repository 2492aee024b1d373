import { launchBrowser } from '@kesit/test/browser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ORDERS } from '../cli/kesit.ts';
import { type KesitPage, openKesit } from '../support/kesit-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

test('reload keeps everything: the project, its settings, its rows left out, its columns to correct', async () => {
  await using kesit = await keptOrders();
  const { page, says } = kesit;
  await kesit.choice(says.result.rules).selectOption('klaviyo');
  await expect.poll(async () => (await kesit.segments()).length).toBe(6);
  await kesit.kept();
  const before = await kesit.segments();
  const headline = await kesit.headline();
  const rejected = await kesit.download('rejected.csv');
  const address = page.url();

  await page.reload();
  expect(page.url()).toBe(address);
  expect(await kesit.segments()).toEqual(before);
  expect(await kesit.headline()).toBe(headline);
  expect(await kesit.choice(says.result.rules).inputValue()).toBe('klaviyo');
  expect(await kesit.download('rejected.csv')).toBe(rejected);

  // Other rules for rows read the kept file again.
  await kesit.goTo('data');
  await page.getByRole('switch', { name: 'Leave out: quantity zero or less' }).click();
  await page.getByText(/^12 rows read: 1\d kept, [012] left out\.$/).waitFor();
  await page.getByRole('button', { name: says.result.columns }).click();
  expect(await page.getByLabel(says.preview.readAs('Price')).inputValue()).toBe('price');
  expect(kesit.complaints).toEqual([]);
});

test('several projects: renamed, duplicated, the last used first, deleted and taken back', async () => {
  await using kesit = await keptOrders();
  const { page, says } = kesit;
  await page.goto(inject('pageAddress'));
  await openActions(kesit, 'orders');
  await page.getByRole('button', { name: says.projects.duplicate }).click();
  await expect.poll(() => names(page)).toEqual(['orders (copy)', 'orders']);

  await openActions(kesit, 'orders (copy)');
  await page.getByRole('button', { name: says.projects.rename }).click();
  await page.getByLabel(says.projects.renameLabel).fill('Spring');
  await page.keyboard.press('Enter');
  await expect.poll(() => names(page)).toEqual(['Spring', 'orders']);

  await page.getByRole('link', { name: 'orders', exact: true }).click();
  expect(await kesit.segments()).toHaveLength(10);
  await page.goto(inject('pageAddress'));
  await expect.poll(() => names(page)).toEqual(['orders', 'Spring']);

  await openActions(kesit, 'Spring');
  await page.getByRole('button', { name: says.projects.remove }).click();
  await expect.poll(() => names(page)).toEqual(['orders']);
  await page.getByText(says.projects.notices.removed('Spring')).waitFor();
  await page.getByRole('button', { name: says.projects.notices.restore }).click();
  await expect.poll(() => names(page)).toEqual(['Spring', 'orders']);
  await page.getByRole('link', { name: 'Spring', exact: true }).click();
  expect(await kesit.segments()).toHaveLength(10);

  await kesit.goTo('take');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: says.take.report.save }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Spring_/);
  expect(kesit.complaints).toEqual([]);
});

test('newer files come in the place of the old ones, and the page says what changed', async () => {
  await using kesit = await keptOrders();
  const { page, says } = kesit;
  const address = page.url();
  const more = `${ORDERS.trimEnd()}\n${(ORDERS.split('\n')[1] ?? '').replace(/\b1[0-9]{4}\b/, '99999')}\n`;
  await kesit.dropFiles({ name: 'orders-newer.csv', text: more });
  await page.getByRole('button', { name: says.projects.replace('orders') }).click();
  await page.getByText(/^The files were replaced: \d customers, before 5/).waitFor();
  await kesit.kept();
  expect(page.url()).toBe(address);
  await page.goto(inject('pageAddress'));
  await expect.poll(() => names(page)).toEqual(['orders']);
});

test('what another tab changes shows here, with a sentence, and what was here can be put back', async () => {
  await using kesit = await keptOrders();
  const { page, says } = kesit;
  const other = await openKesit(browser, page.url(), { beside: kesit });
  expect(await other.segments()).toHaveLength(10);

  await other.choice(says.result.rules).selectOption('klaviyo');
  await other.kept();
  await page.getByText(says.projects.notices.changed).waitFor();
  expect(await kesit.segments()).toHaveLength(6);

  await page.getByRole('button', { name: says.projects.notices.mine }).click();
  await expect.poll(async () => (await kesit.segments()).length).toBe(10);
  await expect.poll(async () => (await other.segments()).length).toBe(10);

  await other.page
    .getByRole('button', { name: says.projects.menu('orders') })
    .or(menuButton(other))
    .first()
    .click();
  await other.page.getByRole('button', { name: says.projects.remove }).click();
  await page.getByText(says.projects.removedElsewhere).waitFor();
  expect(await kesit.segments()).toHaveLength(10);
  await page.getByRole('button', { name: says.projects.keepIt }).click();
  await kesit.kept();
  await page.reload();
  expect(await kesit.segments()).toHaveLength(10);
  expect(kesit.complaints).toEqual([]);
});

test('two tabs that change one project at once end with one whole revision that both show', async () => {
  await using kesit = await keptOrders();
  const { says } = kesit;
  const other = await openKesit(browser, kesit.page.url(), { beside: kesit });
  await other.segments();
  for (let round = 0; round < 3; round++) {
    await Promise.all([
      kesit.choice(says.result.rules).selectOption(round % 2 === 0 ? 'klaviyo' : 'grid'),
      other.choice(says.result.scores).selectOption(round % 2 === 0 ? 'rank-first' : 'tie-safe'),
    ]);
  }
  const settings = async (tab: KesitPage) => [
    await tab.choice(says.result.rules).inputValue(),
    await tab.choice(says.result.scores).inputValue(),
    await tab.segments(),
  ];
  const alike = async () => JSON.stringify(await settings(kesit)) === JSON.stringify(await settings(other));
  await expect.poll(alike).toBe(true);
  await kesit.kept();
  const shown = await settings(kesit);
  await kesit.page.reload();
  expect(await settings(kesit)).toEqual(shown);
});

test('a tab that is closed while it keeps a project leaves the revision before', async () => {
  await using kesit = await keptOrders();
  const { page, says } = kesit;
  const address = page.url();
  await kesit.choice(says.result.rules).selectOption('klaviyo');
  await page.close({ runBeforeUnload: false });
  const again = await openKesit(browser, address, { beside: kesit });
  expect([6, 10]).toContain((await again.segments()).length);
  expect(again.complaints).toEqual([]);
});

test('storage that is refused is said, the work goes on and can be taken away', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(inject('pageAddress'));
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
  await kesit.dropFiles({ name: 'orders.csv', text: ORDERS });
  await kesit.proceed();
  expect(await kesit.segments()).toHaveLength(10);
  await page.getByText(says.projects.notKept.full).waitFor();
  expect(await kesit.download('customers.csv')).toContain('customer');

  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await page.getByRole('button', { name: says.projects.notKept.again }).click();
  await kesit.kept();
  await expect.poll(() => page.getByText(says.projects.notKept.full).count()).toBe(0);
});

test('what was kept stays as it was when the room ends in the middle of the next revision', async () => {
  await using kesit = await keptOrders();
  const { page, says } = kesit;
  // Browsers tell of a full disk like this, some records later than one thinks.
  for (const worker of page.workers()) {
    await worker.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      let left = 2;
      IDBObjectStore.prototype.put = function (...parameters) {
        if (left-- > 0) return put.apply(this, parameters);
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
  }
  await kesit.choice(says.result.rules).selectOption('klaviyo');
  await page.getByText(says.projects.notKept.full).waitFor();
  await page.getByText(says.projects.notKept.earlier).waitFor();
  expect(await kesit.segments()).toHaveLength(6);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  expect(await kesit.segments()).toHaveLength(10);
});

/** The page with a small project that is kept. */
async function keptOrders(): Promise<KesitPage> {
  const kesit = await openKesit(browser, inject('pageAddress'));
  await kesit.dropFiles({ name: 'orders.csv', text: ORDERS });
  await kesit.proceed();
  await kesit.segments();
  await kesit.kept();
  return kesit;
}

function names(page: Page): Promise<string[]> {
  return page
    .locator('li .name a')
    .evaluateAll((all) => all.map(({ textContent }) => textContent?.trim() ?? ''));
}

async function openActions({ page, says }: KesitPage, name: string): Promise<void> {
  await page.getByRole('button', { name: says.projects.actions(name), exact: true }).click();
}

function menuButton({ page }: KesitPage) {
  return page.locator('header .project > button');
}
