import { readFile } from 'node:fs/promises';
import { launchBrowser } from '@kesit/test/browser';
import type { Browser, Download, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type KesitPage, openKesit } from '../support/kesit-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** The customers of the sample shop. */
async function openCustomers(locale: 'en' | 'tr' = 'en', width = 1280): Promise<KesitPage> {
  const kesit = await openKesit(browser, inject('pageAddress'), { locale, width });
  await kesit.trySample();
  await kesit.proceed();
  await kesit.segments();
  await kesit.goTo('customers');
  await rowAt(kesit, 0).getByRole('link').waitFor();
  return kesit;
}

const grid = ({ page, says }: KesitPage): Locator => page.getByRole('grid', { name: says.customers.table });

function rowAt(kesit: KesitPage, position: number): Locator {
  return grid(kesit).locator(`[role=row][aria-rowindex="${position + 2}"]`);
}

/** Texts of the first rows, cell by cell, as far as the window shows them. */
async function rows(kesit: KesitPage): Promise<string[][]> {
  const shown = await grid(kesit)
    .locator('[role=row][data-position]')
    .evaluateAll((all) =>
      all
        .map((row) => ({
          position: Number(row.getAttribute('data-position')),
          cells: [...row.querySelectorAll('[role=rowheader], [role=gridcell]')].map((cell) =>
            // Without the two letters of a segment.
            ((cell.querySelector('[data-list] > span:last-child') ?? cell).textContent ?? '').trim(),
          ),
        }))
        .sort((a, b) => a.position - b.position)
        .map(({ cells }) => cells),
    );
  return shown;
}

function headOf(kesit: KesitPage, column: string): Locator {
  return grid(kesit).locator(`[role=columnheader][data-sort="${column}"]`);
}

async function save(
  kesit: KesitPage,
  button: Locator,
  choice: string,
): Promise<{ file: Download; lines: string[] }> {
  await button.click();
  const [file] = await Promise.all([
    kesit.page.waitForEvent('download'),
    kesit.page.getByRole('dialog').getByRole('button', { name: choice }).click(),
  ]);
  const text = await readFile(await file.path(), 'utf8');
  return { file, lines: text.trimEnd().split('\n') };
}

const number = (text: string | undefined): number => Number((text ?? '').replaceAll(',', ''));

test('I sort by orders and then by spend, and the address brings the same order back', async () => {
  await using kesit = await openCustomers();
  const { page } = kesit;
  expect(await headOf(kesit, 'totalSpend').getAttribute('aria-sort')).toBe('descending');

  await headOf(kesit, 'orderCount').click();
  await headOf(kesit, 'totalSpend').click({ modifiers: ['Shift'] });
  await expect.poll(() => page.url()).toContain('sort=orderCount-,totalSpend-');
  await expect.poll(() => headOf(kesit, 'orderCount').getAttribute('aria-sort')).toBe('descending');
  expect(await headOf(kesit, 'totalSpend').textContent()).toMatch(/2/);
  await expect.poll(async () => sortedBy(await rows(kesit), 4, 3)).toBe(true);

  await headOf(kesit, 'orderCount').click({ modifiers: ['Shift'] });
  await expect.poll(async () => number((await rows(kesit))[0]?.[4])).toBe(1);
  const before = await rows(kesit);
  await page.goBack();
  await expect.poll(async () => sortedBy(await rows(kesit), 4, 3)).toBe(true);
  await page.goForward();
  await expect.poll(() => rows(kesit)).toEqual(before);
  expect(kesit.complaints).toEqual([]);
});

/** Descending in the first column; where that is alike in the second. */
function sortedBy(table: readonly string[][], first: number, second: number): boolean {
  return table.every((row, i) => {
    const before = table[i - 1];
    if (before === undefined) return true;
    const [a, b] = [number(before[first]), number(row[first])];
    return a > b || (a === b && number(before[second]) >= number(row[second]));
  });
}

test('I filter by segment, country and a range of spend, and export exactly those', async () => {
  await using kesit = await openCustomers();
  const { page, says } = kesit;
  const m = says.customers;

  await page.getByRole('button', { name: m.columns.segment, exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('checkbox', { name: /Champions/ })
    .check();
  await page
    .getByRole('dialog')
    .getByRole('checkbox', { name: /Loyal Customers/ })
    .check();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: m.columns.country, exact: true }).click();
  const home = page.getByRole('dialog').getByRole('checkbox').first();
  await home.check();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: m.numbers, exact: true }).click();
  await page.getByRole('dialog').getByLabel(m.from, { exact: true }).fill('500');
  await page.getByRole('dialog').getByLabel(m.to, { exact: true }).fill('2000');
  await page.getByRole('dialog').getByLabel(m.to, { exact: true }).press('Enter');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.url()).toContain('in=totalSpend:500..2000');

  await expect.poll(() => grid(kesit).getAttribute('aria-busy')).toBe('false');
  await expect.poll(() => kesit.headline()).toMatch(/^\d+ of 1,500 customers brought/);
  const count = Number(/^\d+/.exec(await kesit.headline())?.[0]);
  expect(count).toBeGreaterThan(5);
  expect(Number(await grid(kesit).getAttribute('aria-rowcount'))).toBe(count + 1);

  const button = page.getByRole('button', { name: m.exportButton(String(count), count), exact: true });
  const { file, lines } = await save(kesit, button, m.exportAll);
  expect(lines).toHaveLength(count + 1);
  expect(lines[0]).toMatch(/^customer,recency_days,frequency,monetary,r,f,m,segment,/);
  expect(file.suggestedFilename()).toMatch(/^sample-orders_customers_Filter-4_\d{4}-\d\d-\d\d\.csv$/);
  for (const line of lines.slice(1)) {
    const [, , , spend, , , , segment] = line.split(',');
    expect(['champions', 'loyal']).toContain(segment);
    expect(Number(spend)).toBeGreaterThanOrEqual(500);
    expect(Number(spend)).toBeLessThanOrEqual(2000);
  }
  const ids = (await rows(kesit)).map(([, id]) => id);
  expect(lines.slice(1, ids.length + 1).map((line) => line.split(',')[0])).toEqual(ids);
  expect(kesit.complaints).toEqual([]);
});

test('I search for an id, choose columns, select rows and export what I selected, as the table shows it', async () => {
  await using kesit = await openCustomers();
  const { page, says } = kesit;
  const m = says.customers;
  await page.getByRole('searchbox', { name: m.search }).fill('115');
  await expect.poll(() => kesit.headline()).toMatch(/ of 1,500 customers/);
  await expect.poll(async () => (await rows(kesit)).every(([, id]) => id?.includes('115'))).toBe(true);

  await page.getByRole('button', { name: m.columnsButton, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('return');
  await dialog.getByRole('checkbox', { name: /Return rate/ }).check();
  await dialog.getByRole('searchbox').fill('');
  await dialog.getByRole('checkbox', { name: /Products/ }).uncheck();
  await dialog.getByRole('checkbox', { name: /Spend/ }).press('Alt+ArrowUp');
  await page.keyboard.press('Escape');
  await expect
    .poll(() =>
      grid(kesit)
        .locator('[data-sort]')
        .evaluateAll((heads) => heads.map((head) => head.getAttribute('data-sort'))),
    )
    .toEqual([
      'id',
      'totalSpend',
      'segment',
      'orderCount',
      'recencyDays',
      'averageOrderValue',
      'country',
      'returnRate',
    ]);

  await rowAt(kesit, 1).getByRole('gridcell').first().click();
  await rowAt(kesit, 4)
    .getByRole('gridcell')
    .first()
    .click({ modifiers: ['Shift'] });
  await rowAt(kesit, 2).getByRole('gridcell').first().click();
  await page.getByText(m.selected('3')).waitFor();
  const shown = await rows(kesit);
  const { lines } = await save(
    kesit,
    page.getByRole('button', { name: m.exportButton('3', 3) }),
    m.exportShown,
  );
  expect(lines).toHaveLength(4);
  expect(lines[0]).toBe(
    'customer,monetary,segment_name,frequency,recency_days,average_order_value,country,return_rate',
  );
  for (const [line, at] of [1, 3, 4].entries()) {
    const [, id, spend, segment, orders, days] = shown[at] ?? [];
    expect(lines[line + 1]?.split(',').slice(0, 5)).toEqual([
      id,
      number(spend).toFixed(2),
      segment,
      orders,
      days,
    ]);
  }

  // Remembered: the table has these columns the next time, whatever the address says.
  await kesit.goTo('segments');
  await kesit.goTo('customers');
  await headOf(kesit, 'returnRate').waitFor();
  await page.getByText(m.selected('3')).waitFor();
  expect(new URL(page.url()).hash).not.toContain('115');
  expect(kesit.complaints).toEqual([]);
});

test('I open a customer far down the table, look around and come back to where I was', async () => {
  await using kesit = await openCustomers();
  const { page, says } = kesit;
  const m = says.customers;
  await grid(kesit).evaluate((element) => {
    element.scrollTop = 21_000;
  });
  const far = rowAt(kesit, 660).getByRole('link');
  await far.waitFor();
  const top = await grid(kesit).evaluate((element) => element.scrollTop);
  const id = await far.textContent();
  await far.click();
  await page.getByRole('heading', { level: 1, name: m.title(id ?? '') }).waitFor();
  expect(page.url()).toMatch(/\/customers\/\d+/);
  await page.getByText(m.position('661', '1,500')).waitFor();
  for (const title of [m.why, m.timeline, m.standings, m.neighbors, m.products]) {
    await page.getByRole('heading', { name: title, exact: true }).waitFor();
  }
  const [orders = '0'] = /\d+(?= orders?,)/.exec(await kesit.headline()) ?? [];
  await page.getByRole('button', { name: m.showTable }).click();
  expect(await page.getByRole('table', { name: m.ordersTable }).locator('tbody tr').count()).toBe(
    Number(orders),
  );

  await page.getByRole('link', { name: m.backToTable }).click();
  await far.waitFor();
  expect(await grid(kesit).evaluate((element) => element.scrollTop)).toBe(top);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');

  await far.click();
  await page.getByRole('button', { name: m.next }).click();
  await page.getByText(m.position('662', '1,500')).waitFor();
  const { lines } = await save(kesit, page.getByRole('button', { name: m.exportOne }), m.exportAll);
  expect(lines).toHaveLength(2);
  await page.goBack();
  await far.waitFor();
  expect(kesit.complaints).toEqual([]);
});

test('without a mouse I sort, select a range, open a customer and come back', async () => {
  await using kesit = await openCustomers();
  const { page, says } = kesit;
  const m = says.customers;
  await grid(kesit).focus();
  const active = (): Promise<string> =>
    page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant');
      const cell = id == null ? null : document.getElementById(id);
      return `${cell?.closest('[role=row]')?.getAttribute('aria-rowindex')}:${cell?.getAttribute('aria-colindex')}`;
    });
  expect(await active()).toBe('2:1');
  await page.keyboard.press('ArrowUp');
  for (let steps = 0; steps < 4; steps++) await page.keyboard.press('ArrowRight');
  expect(await active()).toBe('1:5');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('sort=orderCount-');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+Enter');
  await expect.poll(() => page.url()).toContain('sort=orderCount-,recencyDays');
  await expect.poll(() => grid(kesit).getAttribute('aria-busy')).toBe('false');

  await page.keyboard.press('Control+End');
  expect(await active()).toBe('1501:9');
  await expect.poll(() => rowAt(kesit, 1499).getAttribute('aria-selected')).toBe('false');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByText(m.selected('3')).waitFor();
  await page.keyboard.press('Control+a');
  await page.getByText(m.selected('1,500')).waitFor();
  const at = await active();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^Customer / }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await page.goBack();
  await expect.poll(active).toBe(at);
  expect(kesit.complaints).toEqual([]);
});

test('where nobody is left the page says what to take away', async () => {
  await using kesit = await openCustomers('tr');
  const { page, says } = kesit;
  await page.getByRole('searchbox', { name: says.customers.search }).fill('böyle biri yok');
  await page.getByRole('heading', { name: says.customers.empty }).waitFor();
  const text = says.filter.search('böyle biri yok');
  await page
    .getByRole('main')
    .getByRole('button', { name: says.filter.remove(text) })
    .last()
    .click();
  await rowAt(kesit, 0).getByRole('link').waitFor();
  expect(kesit.complaints).toEqual([]);
});

test('on a phone the table has a name and one measure, and the rest is a tap away', async () => {
  await using kesit = await openCustomers('en', 390);
  const { page, says } = kesit;
  const m = says.customers;
  expect(await rowAt(kesit, 0).locator('[role=rowheader], [role=gridcell]').count()).toBe(2);
  await kesit.choice(m.measure).selectOption('orderCount');
  await expect.poll(() => page.url()).toContain('sort=orderCount-');
  await headOf(kesit, 'orderCount').waitFor();
  await rowAt(kesit, 3).getByRole('gridcell').click();
  await page.getByRole('heading', { name: m.standings }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(kesit.complaints).toEqual([]);
});
