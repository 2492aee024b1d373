import { readFile } from 'node:fs/promises';
import { launchBrowser } from '@kesit/test/browser';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type KesitPage, openKesit } from '../support/kesit-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

async function openBoards(locale: 'en' | 'tr' = 'en'): Promise<KesitPage> {
  const kesit = await openKesit(browser, inject('pageAddress'), { locale });
  await kesit.trySample();
  await kesit.proceed();
  await kesit.segments();
  await kesit.goTo('dashboards');
  await figure(kesit.page, 'segment-distribution').locator('svg').first().waitFor();
  return kesit;
}

async function openBoard({ page, says }: KesitPage, name: string): Promise<void> {
  const link = page
    .getByRole('navigation', { name: says.dashboards.nav })
    .locator(`a[href*="/dashboards/${name}"]`);
  await link.click();
  await page.locator(`nav a[href*="/dashboards/${name}"][aria-current=page]`).waitFor();
  await page.locator('figure h3').first().waitFor();
}

function figure(page: Page, id: string): Locator {
  return page.locator(`figure#${id}`);
}

/** Rows of a chart's table, as they are read; the chart is a table afterwards. */
async function tableOf(chart: Locator, says: KesitPage['says']): Promise<string[][]> {
  await chart.getByRole('button', { name: says.dashboards.frame.showTable }).click();
  return chart
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')),
    );
}

async function savedCsv(page: Page, chart: Locator, says: KesitPage['says']): Promise<string[][]> {
  await chart.getByRole('button', { name: /^Save/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    chart.getByRole('button', { name: says.take.menu.csv }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.match(/(?<=^|,)("(?:[^"]|"")*"|[^,]*)/g) ?? []);
}

test('every dashboard has an address and something to say, and nobody complains', async () => {
  await using kesit = await openBoards();
  for (const name of Object.keys(kesit.says.dashboards.names)) {
    await openBoard(kesit, name);
    expect(kesit.page.url()).toContain(`/dashboards/${name}`);
    expect(await kesit.headline(), name).toMatch(/\d/);
  }
  await kesit.page.goBack();
  await kesit.page.locator('nav a[href*="/dashboards/countries"][aria-current=page]').waitFor();
  expect(kesit.complaints).toEqual([]);
});

test('a click on a segment filters the rest; the segment stays among the others; a second click takes it back', async () => {
  await using kesit = await openBoards();
  const { page, says } = kesit;
  const before = await kesit.headline();
  const shares = await tableOf(figure(page, 'segment-distribution'), says);
  const [name, customers] = shares[0];
  await figure(page, 'segment-distribution').getByRole('button', { name, exact: true }).click();
  await expect.poll(() => page.url()).toMatch(/segment=\d/);
  await expect.poll(() => kesit.headline()).toContain(`${customers} customers brought`);
  await page.locator('.chip', { hasText: says.filter.segments(name) }).waitFor();

  expect(await figure(page, 'segment-distribution').locator('tbody tr').count()).toBe(shares.length);
  await openBoard(kesit, 'space');
  await expect.poll(() => kesit.headline()).toContain(customers);
  const legend = page.getByRole('button', { name, exact: true, pressed: true });
  await legend.click();
  await openBoard(kesit, 'summary');
  await expect.poll(() => kesit.headline()).toBe(before);
  expect(kesit.complaints).toEqual([]);
});

test('a click into the picture itself is a click on its mark', async () => {
  await using kesit = await openBoards();
  const { page } = kesit;
  await openBoard(kesit, 'grid');
  const slider = figure(page, 'value-grid').getByRole('slider');
  const box = await slider.boundingBox();
  if (box === null) throw new Error('the grid is not to be seen');
  // The cell of the best scores is the upper right one.
  await page.mouse.click(box.x + box.width - 60, box.y + 60);
  await expect.poll(() => page.url()).toContain('r:5..5,f:5..5');
  await openBoard(kesit, 'time');
  expect(await kesit.headline()).toMatch(/\d/);
  expect(kesit.complaints).toEqual([]);
});

test('marks are gone through by keyboard, heard, shown, and chosen', async () => {
  await using kesit = await openBoards();
  const { page, says } = kesit;
  const chart = figure(page, 'segment-distribution');
  const slider = chart.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('Home');
  const first = await slider.getAttribute('aria-valuetext');
  await page.keyboard.press('ArrowDown');
  const second = await slider.getAttribute('aria-valuetext');
  expect(second).not.toBe(first);
  const tip = chart.locator('.chart-tip');
  await expect.poll(() => tip.locator('strong').textContent()).toBe(second?.split(',')[0]);
  await page.keyboard.press('Enter');
  await page.locator('.chip', { hasText: says.filter.segments(second?.split(',')[0] ?? '') }).waitFor();
  expect(kesit.complaints).toEqual([]);
});

test('customers in space are turned, gone through and opened by keyboard', async () => {
  await using kesit = await openBoards();
  const { page, says } = kesit;
  await openBoard(kesit, 'space');
  const cloud = page.getByRole('slider', { name: says.dashboards.space.region });
  await cloud.focus();
  const path = () => cloud.locator('svg path').first().getAttribute('d');
  const start = await path();
  await page.keyboard.press('ArrowRight');
  await expect.poll(path).not.toBe(start);
  await page.keyboard.press('0');
  await expect.poll(path).toBe(start);
  await page.keyboard.press('n');
  const said = await cloud.getAttribute('aria-valuetext');
  expect(said).toMatch(/Spend/);
  await page.keyboard.press('Enter');
  await page.locator('nav a[href*="/customers"][aria-current=page]').first().waitFor();
  expect(kesit.complaints).toEqual([]);
});

test('when the graphics are taken away the page says so, and takes them up again when they are back', async () => {
  await using kesit = await openBoards();
  const { page, says } = kesit;
  await openBoard(kesit, 'space');
  const canvas = page.getByRole('slider', { name: says.dashboards.space.region }).locator('canvas');
  await canvas.evaluate(async (element: HTMLCanvasElement) => {
    // The page has opened it by its first turn.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const loss = element.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    Object.assign(globalThis, { loss });
    loss?.loseContext();
  });
  await page.getByText(says.dashboards.space.lost).waitFor();
  await page.evaluate('loss.restoreContext()');
  await page.getByText(says.dashboards.space.lost).waitFor({ state: 'detached' });
});

test('without WebGL the flat views stand there, and a sentence says why nothing turns', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
      apply: (target, self, parameters) =>
        parameters[0] === 'webgl2' ? null : Reflect.apply(target, self, parameters),
    });
  });
  await kesit.trySample();
  await kesit.proceed();
  await kesit.segments();
  await kesit.goTo('dashboards');
  await openBoard(kesit, 'space');
  await page.getByText(says.dashboards.space.noWebgl).waitFor();
  for (const title of Object.values(says.dashboards.space.flat)) {
    const canvas = page.locator('figure', { hasText: title }).last().locator('canvas');
    const painted = (element: HTMLCanvasElement): boolean =>
      element
        .getContext('2d')
        ?.getImageData(0, 0, element.width, element.height)
        .data.some((byte) => byte > 0) ?? false;
    await expect.poll(() => canvas.evaluate(painted)).toBe(true);
  }
  expect(kesit.complaints).toEqual([]);
});

describe.each([
  ['summary', 'segment-distribution'],
  ['summary', 'segment-health'],
  ['grid', 'value-grid'],
  ['revenue', 'revenue-by-segment'],
  ['revenue', 'histogram-of-customer-value'],
  ['time', 'customers-by-month'],
  ['cohorts', 'cohorts'],
  ['concentration', 'concentration'],
  ['countries', 'countries'],
  ['products', 'products'],
])('on %s, %s', (board, id) => {
  test('the table has a row for every mark, and the file has the table', async () => {
    await using kesit = await openBoards();
    const { page, says } = kesit;
    await openBoard(kesit, board);
    const chart = figure(page, id);
    const marks = Number(await chart.getByRole('slider').getAttribute('aria-valuemax'));
    const rows = await tableOf(chart, says);
    expect(rows).toHaveLength(marks);
    const [, ...saved] = await savedCsv(page, chart, says);
    expect(saved).toHaveLength(rows.length);
    // Whole numbers are written the same but for their separators; texts and rounded numbers are compared as far as they go.
    saved.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        const shown = rows[row][column];
        const isNumber = cell !== '' && !Number.isNaN(Number(cell)) && column > 0;
        if (!isNumber) return;
        const value = Number(shown.replace(/[^\d.-]/g, '')) / (shown.includes('%') ? 100 : 1);
        const digits = shown.includes('%') ? 0.0006 : 0.51;
        expect(Math.abs(value - Number(cell)), `${cell} in the file, ${shown} in the table`).toBeLessThan(
          digits,
        );
      });
    });
    expect(kesit.complaints).toEqual([]);
  });
});

test('images are an image each, with title and source in the drawing', async () => {
  await using kesit = await openBoards();
  const { page, says } = kesit;
  const chart = figure(page, 'revenue-by-segment');
  const saved = async (name: string): Promise<Buffer> => {
    await chart.getByRole('button', { name: /^Save/ }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      chart.getByRole('button', { name }).click(),
    ]);
    return readFile(await download.path());
  };
  const svg = (await saved(says.take.menu.svg)).toString('utf8');
  expect(svg).toContain(await chart.locator('h3').textContent());
  expect(svg).toContain('sample-orders.csv');
  const png = await saved(says.take.menu.png);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // 960 pixels wide, twice as fine.
  expect(png.readUInt32BE(16)).toBe(1920);
  expect(kesit.complaints).toEqual([]);
});

test('in Turkish the same charts speak Turkish', async () => {
  await using kesit = await openBoards('tr');
  expect(await kesit.headline()).toMatch(/müşteri .* siparişle .* ciro getirdi/);
  await kesit.page.getByRole('button', { name: kesit.says.dashboards.frame.showTable }).first().waitFor();
  expect(kesit.complaints).toEqual([]);
});
