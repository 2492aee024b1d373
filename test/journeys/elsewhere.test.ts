import { launchBrowser } from '@kesit/test/browser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ORDERS } from '../cli/kesit.ts';
import { ALL_STATES } from '../states/all-states.ts';
import { overhangOf } from '../support/barriers.ts';
import { openKesit } from '../support/kesit-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

test('reading goes on while somebody looks at another page, who is told when it is done', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await ALL_STATES['working-elsewhere']?.reach(kesit);
  const strip = page.getByRole('region', { name: says.shell.work.reading('orders-2025.csv') });
  await strip.getByText(/\d% · /).waitFor();
  await strip.waitFor({ state: 'detached', timeout: 60_000 });
  expect(await kesit.headline()).toBe(says.start.sentence);
  await page.getByText(says.shell.work.ready('orders-2025.csv')).waitFor();
  await page.getByRole('button', { name: says.shell.work.show }).click();
  await kesit.segments();
  expect(await kesit.headline()).toMatch(/^9,973 customers/);
  expect(kesit.complaints).toEqual([]);
}, 90_000);

test('what is read elsewhere is cancelled from there at once', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await ALL_STATES['working-elsewhere']?.reach(kesit);
  const strip = page.getByRole('region', { name: says.shell.work.reading('orders-2025.csv') });
  await strip.getByRole('button', { name: says.cancel }).click();
  await strip.waitFor({ state: 'detached', timeout: 1000 });
  await page.goForward();
  await kesit.previewed();
});

test('on a phone the columns stand one below the other, and a wrong one is corrected beside its values', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'), { width: 390, touch: true });
  const { page, says } = kesit;
  await kesit.chooseFiles({ name: 'orders.csv', text: ORDERS });
  await kesit.previewed();
  const columns = page.getByRole('list', { name: says.preview.table }).getByRole('listitem');
  expect(await columns.count()).toBe(8);
  expect(await columns.first().textContent()).toContain('Invoice');
  expect(await overhangOf(page)).toBe(0);
  await page.getByLabel(says.preview.readAs('Country')).selectOption('');
  await page.getByRole('button', { name: says.undo }).waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.getByLabel(says.preview.readAs('Country')).inputValue()).toBe('country');
  await kesit.proceed();
  await kesit.segments();
});

test('stages that wait for rows are there to be seen, and say so', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await kesit.trySample();
  const rail = page.getByRole('navigation', { name: says.rail.title });
  expect(await rail.getByRole('link').allTextContents()).toEqual([
    expect.stringContaining(says.rail.views.data),
  ]);
  expect(await rail.getByRole('listitem').nth(1).textContent()).toContain(says.shell.needs.rows);
});
