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

const FIRST = 'dört sözcük uzun parola';
const SECOND = 'another set of words';

test('a passphrase is set, asked for, refused when wrong, changed and removed; the data is never stored readable meanwhile', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await kesit.dropFiles({ name: 'orders.csv', text: ORDERS });
  await kesit.proceed();
  const segments = await kesit.segments();
  await kesit.kept();
  expect(await storedReadable(page)).toBe(true);

  const { passphrase, unlock } = says.projects;
  await menu(kesit, says.projects.protect);
  await page.getByText(passphrase.warning).waitFor();
  await page.getByLabel(passphrase.next, { exact: true }).fill('short');
  await page.getByLabel(passphrase.again).fill('short');
  await page.getByLabel(passphrase.understood).check();
  await page.getByRole('button', { name: passphrase.doSet }).click();
  await page.getByText(passphrase.short('8')).waitFor();
  await page.getByLabel(passphrase.next, { exact: true }).fill(FIRST);
  await page.getByLabel(passphrase.again).fill(FIRST);
  await page.getByRole('button', { name: passphrase.doSet }).click();
  await page.getByText(says.projects.notices.passphraseSet).waitFor();
  expect(await storedReadable(page)).toBe(false);
  // The work goes on, and what follows is sealed too.
  await kesit.choice(says.result.rules).selectOption('klaviyo');
  await expect.poll(async () => (await kesit.segments()).length).toBe(6);
  await kesit.kept();
  await kesit.choice(says.result.rules).selectOption('grid');
  await expect.poll(kesit.segments).toEqual(segments);
  await kesit.kept();
  expect(await storedReadable(page)).toBe(false);

  await page.reload();
  await page.getByRole('heading', { name: unlock.sentence('orders') }).waitFor();
  await unlockWith(kesit, SECOND);
  await page.getByText(unlock.wrong).waitFor();
  await page.getByText(unlock.forgotten).waitFor();
  await unlockWith(kesit, FIRST);
  expect(await kesit.segments()).toEqual(segments);
  await kesit.goTo('data');
  await page.getByRole('switch', { name: 'Leave out: quantity zero or less' }).click();
  await page.getByText(/^12 rows read: 1\d kept/).waitFor();

  await menu(kesit, says.projects.changePassphrase);
  await page.getByLabel(passphrase.current).fill(SECOND);
  await page.getByLabel(passphrase.next, { exact: true }).fill(SECOND);
  await page.getByLabel(passphrase.again).fill(SECOND);
  await page.getByRole('button', { name: passphrase.doChange }).click();
  await page.getByText(passphrase.failed.wrong).waitFor();
  await page.getByLabel(passphrase.current).fill(FIRST);
  await page.getByRole('button', { name: passphrase.doChange }).click();
  await page.getByText(says.projects.notices.passphraseChanged).waitFor();

  await menu(kesit, says.projects.lock);
  await page.getByRole('link', { name: 'orders', exact: true }).click();
  await unlockWith(kesit, FIRST);
  await page.getByText(unlock.wrong).waitFor();
  await unlockWith(kesit, SECOND);
  await kesit.goTo('segments');

  await menu(kesit, says.projects.removePassphrase);
  await page.getByRole('button', { name: passphrase.doRemove }).click();
  await page.getByText(says.projects.notices.passphraseRemoved).waitFor();
  await page.reload();
  expect(await kesit.segments()).toHaveLength(10);
  expect(await storedReadable(page)).toBe(true);
  expect(kesit.complaints).toEqual([]);
});

test('a project sealed in one tab asks for its passphrase in the other', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await kesit.dropFiles({ name: 'orders.csv', text: ORDERS });
  await kesit.proceed();
  await kesit.segments();
  await kesit.kept();
  const other = await openKesit(browser, page.url(), { beside: kesit });
  await other.segments();
  await menu(other, says.projects.protect);
  const { passphrase, unlock } = says.projects;
  await other.page.getByLabel(passphrase.next, { exact: true }).fill(FIRST);
  await other.page.getByLabel(passphrase.again).fill(FIRST);
  await other.page.getByLabel(passphrase.understood).check();
  await other.page.getByRole('button', { name: passphrase.doSet }).click();
  await page.getByRole('heading', { name: unlock.sentence('orders') }).waitFor();
  await unlockWith(kesit, FIRST);
  expect(await kesit.segments()).toHaveLength(10);
});

async function menu({ page }: KesitPage, action: string): Promise<void> {
  await page.locator('header .project > button').click();
  await page.getByRole('button', { name: action, exact: true }).click();
}

async function unlockWith({ page, says }: KesitPage, passphrase: string): Promise<void> {
  await page.locator('form').getByLabel(says.projects.unlock.passphrase, { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: says.projects.unlock.open }).click();
}

/** Whether anything in the database shows a word of the file or the name of one of its columns. */
function storedReadable(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const opened = indexedDB.open('kesit');
    const db = await new Promise<IDBDatabase>((resolve) => {
      opened.onsuccess = () => resolve(opened.result);
    });
    const decoder = new TextDecoder('latin1');
    const texts: string[] = [];
    const collect = (value: unknown): void => {
      if (value instanceof Uint8Array) texts.push(decoder.decode(value));
      else if (typeof value === 'string') texts.push(value);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
    };
    for (const name of ['projects', 'records']) {
      const all = db.transaction(name).objectStore(name).getAll();
      await new Promise((resolve) => {
        all.onsuccess = resolve;
      });
      collect(all.result);
    }
    db.close();
    return /Plate|United Kingdom|StockCode|orders\.csv/.test(texts.join('\n'));
  });
}
