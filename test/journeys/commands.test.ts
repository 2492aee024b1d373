import { launchBrowser } from '@kesit/test/browser';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { analyzeSample } from '../states/state.ts';
import { type KesitPage, openKesit } from '../support/kesit-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** Opens the palette by keys and gives its field. */
async function search({ page, says }: KesitPage): Promise<Locator> {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: says.shell.search, exact: true });
  await field.waitFor();
  return field;
}

/** What a screen reader would say is chosen. */
async function active({ page }: KesitPage): Promise<string> {
  const id = await page.getByRole('dialog').getByRole('combobox').getAttribute('aria-activedescendant');
  return (await page.locator(`[id="${id}"] .title`).textContent()) ?? '';
}

test('a segment, a page and a setting are a few letters away, from anywhere', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await analyzeSample(kesit);

  await (await search(kesit)).fill('at risk');
  await expect.poll(() => active(kesit)).toBe('At Risk');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 3, name: 'At Risk' }).waitFor();

  await (await search(kesit)).fill('klav');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await kesit.segments()).length).toBe(6);

  await (await search(kesit)).fill('theme dark');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
  expect(await page.getByRole('dialog').count()).toBe(0);

  await (await search(kesit)).fill('zzzz');
  await page.getByText(says.shell.palette.none('zzzz')).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(kesit.complaints).toEqual([]);
});

test('a customer is found by id, and the id never stands in the address', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page } = kesit;
  await analyzeSample(kesit);
  await kesit.goTo('take');
  const someone = (await kesit.download('customers.csv')).split('\n')[700]?.split(',')[0] ?? '';

  await (await search(kesit)).fill(someone);
  await expect.poll(() => active(kesit)).toBe(someone);
  await page.keyboard.press('Enter');
  await page.locator('nav a[href*="/customers"][aria-current=page]').waitFor();
  expect(new URL(page.url()).hash).toMatch(/\/customers\/\d+/);
  expect(page.url()).not.toContain(someone);
});

test('a day is typed and the numbers are of that day', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page } = kesit;
  await analyzeSample(kesit);
  await (await search(kesit)).fill('30.06.2025');
  await expect.poll(() => active(kesit)).toBe('As of 30 Jun 2025');
  await page.keyboard.press('Enter');
  await page.getByText('as of 30 Jun 2025').filter({ visible: true }).first().waitFor();
});

test('arrows go round, the pointer chooses too, and the focus comes back to where it was', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'), { locale: 'tr' });
  const { page, says } = kesit;
  await analyzeSample(kesit);
  await page.getByRole('link', { name: says.rail.views.take }).focus();
  await search(kesit);
  expect(await active(kesit)).toBe(says.rail.views.data);
  await page.keyboard.press('ArrowUp');
  expect(await active(kesit)).toBe(says.shell.commands.print);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await active(kesit)).toBe(says.rail.views.segments);
  await page.keyboard.press('Escape');
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('href'));
  expect(focused).toContain('/take');

  await (await search(kesit)).fill('musteriler');
  await page.getByRole('option', { name: says.rail.views.customers }).first().click();
  await page.locator('nav a[href*="/customers"][aria-current=page]').waitFor();
});

test('keys alone lead to every page, are listed under ?, and can be switched off', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await analyzeSample(kesit);
  // Boards have a navigation of their own.
  const rail = page.getByRole('navigation', { name: says.rail.title });
  for (const view of ['data', 'customers', 'dashboards', 'take', 'segments'] as const) {
    await page.keyboard.press('g');
    await page.keyboard.press(says.shell.keys[view]);
    await rail.locator(`a[href*="/${view}"][aria-current=page]`).waitFor();
  }

  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: says.shell.help.title });
  await help.waitFor();
  expect(await help.locator('dt').allTextContents()).toEqual([
    ...Object.values(says.rail.views),
    says.shell.search,
    says.shell.commands.help,
  ]);
  await help.getByRole('switch', { name: says.shell.help.single }).click();
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'detached' });
  await page.keyboard.press('?');
  await page.keyboard.press('g');
  await page.keyboard.press(says.shell.keys.data);
  expect(await help.count()).toBe(0);
  await page.locator('nav a[href*="/segments"][aria-current=page]').waitFor();
  await (await search(kesit)).waitFor();
});
