import { readFile } from 'node:fs/promises';
import { launchBrowser } from '@kesit/test/browser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { kesit as commandLine, temporaryFolder } from '../cli/kesit.ts';
import { type KesitPage, openKesit } from '../support/kesit-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

test('own rules are painted, an overlap shown and mended, undone and redone, and the command line counts the same', async () => {
  using folder = temporaryFolder();
  const orders = folder.file('orders.csv');
  const generate = ['generate', '--customers', '400', '--months', '14', '--seed', '9', '--out', orders];
  await commandLine([...generate, '--quiet']);
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await kesit.chooseFiles(orders);
  await kesit.proceed();
  const before = await kesit.segments();

  await openEditor(kesit);
  // Champions take R 4, F 4-5 from the loyal ones, then claim R 3, F 4 without taking it.
  await drag(page, [4, 4], [4, 5]);
  await page.getByText(says.editor.inUse).waitFor();
  await page.getByRole('switch', { name: says.editor.shared }).click();
  await drag(page, [3, 4], [3, 4]);
  await page.getByText(says.editor.overlaps('1', 1)).waitFor();
  expect(await cellText(page, 3, 4)).toContain(says.editor.claimedBy('Champions', 'Loyal Customers'));
  await page.getByRole('button', { name: says.editor.settle }).click();
  await expect.poll(() => page.getByText(says.editor.overlaps('1', 1)).count()).toBe(0);
  expect(await cellText(page, 3, 4)).toContain(': Champions,');

  // Back through all three strokes, and forward again.
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Control+z');
  await expect.poll(() => cellText(page, 4, 4)).toContain(': Loyal Customers,');
  await page.getByText(says.changes.undone(says.changes.what.ownRules)).first().waitFor();
  await expect.poll(async () => await segmentRows(kesit)).toEqual(before);
  await openEditor(kesit);
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => cellText(page, 3, 4)).toContain(': Champions,');
  await page.getByText(says.editor.inUse).waitFor();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: says.editor.export }).click(),
  ]);
  const rules = folder.file('own.json', await readFile(await download.path(), 'utf8'));
  const shown = await segmentRows(kesit);
  expect(shown).not.toEqual(before);
  const run = await commandLine([
    ...['analyze', orders, '--preset', rules, '--out', folder.file('out'), '--quiet'],
  ]);
  expect(run.stderr).toBe('');
  const counted = folder
    .read('out/segments.csv')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  expect(counted.map((cells) => cells.find((cell) => /^\d+$/.test(cell)))).toEqual(
    shown.map(({ customers }) => customers.replaceAll(',', '')),
  );
  expect(kesit.complaints).toEqual([]);
});

test('a gap waits, and the customers with it, until it is given away; a faulty file says what and where', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await kesit.trySample();
  await kesit.proceed();
  const before = await kesit.segments();
  await openEditor(kesit);
  await page.getByRole('radio', { name: says.editor.nobody }).check({ force: true });
  await drag(page, [5, 1], [5, 1]);
  await page.getByText(/1 cell belongs to nobody/).waitFor();
  expect(await segmentRows(kesit)).toEqual(before);

  await openEditor(kesit);
  await page.getByText(/1 cell belongs to nobody/).waitFor();
  await page.getByRole('radio', { name: /^Promising/ }).check({ force: true });
  await page.getByRole('button', { name: says.editor.giveGaps('Promising') }).click();
  await page.getByText(says.editor.inUse).waitFor();
  expect(await cellText(page, 5, 1)).toContain(': Promising,');

  await page
    .getByLabel(says.editor.import, { exact: true })
    .first()
    .setInputFiles({
      name: 'rules.json',
      mimeType: 'application/json',
      buffer: Buffer.from(
        '{"segments":[{"id":"a","name":"A"}],"rules":[{"segment":"a","when":{"r":[1,9]}}]}',
      ),
    });
  const alert = page.getByRole('alert').filter({ hasText: 'rules.json' });
  await alert.waitFor();
  expect(await alert.textContent()).toContain('rules[0].when.r');
  expect(await cellText(page, 5, 1)).toContain(': Promising,');
});

test('the editor by keyboard alone', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await kesit.trySample();
  await kesit.proceed();
  await openEditor(kesit);
  await page.getByRole('radio', { name: /^Champions/ }).focus();
  const grid = page.getByRole('grid', { name: says.editor.grid });
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    if (await grid.evaluate((element) => element.contains(document.activeElement))) break;
  }
  // From R 1, F 1 two to the right and one up, as the ninth segment, At Risk.
  await page.keyboard.press('9');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Space');
  await page.getByText(says.editor.inUse).waitFor();
  for (const r of [1, 2, 3]) expect(await cellText(page, r, 2)).toContain(': At Risk,');
  await page.keyboard.press('Delete');
  await page.getByText(/1 cell belongs to nobody/).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText(says.editor.inUse).waitFor();
  expect(kesit.complaints).toEqual([]);
});

async function openEditor({ page, says, goTo }: KesitPage): Promise<void> {
  await goTo('segments');
  await page.getByRole('link', { name: says.changes.edit }).first().click();
  await page.getByRole('grid').first().waitFor();
}

/** From the editor back to the table. */
async function segmentRows({ page, says, segments }: KesitPage): ReturnType<KesitPage['segments']> {
  const back = page.getByRole('link', { name: says.editor.back });
  if ((await back.count()) > 0) await back.click();
  return segments();
}

async function drag(page: Page, from: readonly number[], to: readonly number[]): Promise<void> {
  const cell = ([r, f]: readonly number[]) => page.locator(`[data-r="${r}"][data-f="${f}"]`).first();
  await cell(from).hover();
  await page.mouse.down();
  await cell(to).hover();
  await page.mouse.up();
}

async function cellText(page: Page, r: number, f: number): Promise<string> {
  const told = page.locator(`[data-r="${r}"][data-f="${f}"] .told`);
  return (await told.first().textContent()) ?? '';
}
