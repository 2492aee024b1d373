import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '@kesit/test/browser';
import { unzip } from '@kesit/test/unzip';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { temporaryFolder } from '../cli/kesit.ts';
import { type KesitPage, openKesit } from '../support/kesit-page.ts';
import { type ReadTable, readTables } from '../support/read-tables.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** Customers whose names a spreadsheet would run. */
const DANGEROUS = ['=HYPERLINK("http://evil")', '+cmd|calc', '-2+3', '@SUM(A1)', 'Şule "Ş" <b>'];
const ORDERS = [
  'customer,invoice,date,amount,country',
  ...DANGEROUS.flatMap((name, i) =>
    Array.from(
      { length: i + 1 },
      (_, k) =>
        `"${name.replaceAll('"', '""')}",I${i}${k},2025-0${(k % 6) + 1}-1${i},${(i + 1) * 10}.5,Türkiye`,
    ),
  ),
  '',
].join('\n');

describe('an audience', () => {
  test('of one segment has as many rows as its button says, and they are the customers of customers.csv', async () => {
    await using kesit = await openKesit(browser, inject('pageAddress'));
    const { page } = kesit;
    await withSample(kesit);
    const all = await table(await saved(page, kesit.says.take.programs.download('customers.csv')));
    const button = page.getByRole('button', { name: /^Export [\d,]+ customers?: At Risk$/ });
    const promised = numberIn(await button.textContent());
    const file = await saved(page, button);
    expect(file.name).toMatch(/^sample-orders_at-risk_grid_\d{4}-\d\d-\d\d\.csv$/);
    await page.getByText(`with ${promised} rows is in your downloads`).waitFor();
    const audience = await table(file);
    expect(audience.header).toEqual([
      ...['customer', 'segment', 'segment_name', 'rfm_score', 'recency_days', 'frequency', 'monetary'],
      'last_order',
    ]);
    expect(audience.rows).toHaveLength(promised);
    const wanted = all.rows.filter((row) => row[all.header.indexOf('segment')] === 'at-risk');
    const same = [
      'customer',
      'segment',
      'segment_name',
      'rfm_score',
      'recency_days',
      'frequency',
      'monetary',
    ];
    expect(cells(audience, same)).toEqual(cells({ ...all, rows: wanted }, same));
    expect(kesit.complaints).toEqual([]);
  });

  test('under a filter is of those the filter lets through, in CSV and in a workbook alike, with any columns', async () => {
    await using kesit = await openKesit(browser, inject('pageAddress'));
    const { page } = kesit;
    await withSample(kesit);
    const hash = await page.evaluate(() => location.hash);
    await page.evaluate((to) => location.assign(to), `${hash}?in=orderCount:4..`);
    await page.getByText(kesit.says.take.audiences.ofFilter).waitFor();
    await page.getByText(/of 27 columns/).click();
    await page.getByRole('button', { name: kesit.says.take.audiences.allColumns, exact: true }).click();
    const button = page.getByRole('button', { name: /^Export all/ });
    await expect.poll(async () => numberIn(await button.textContent())).toBeLessThan(1500);
    const promised = numberIn(await button.textContent());
    const csv = await table(await saved(page, button));
    await page.getByText(kesit.says.take.audiences.xlsx).click();
    const file = await saved(page, button);
    const [workbook, about] = (await readTables(file.bytes, file.name)) as [ReadTable, ReadTable];
    expect(csv.rows).toHaveLength(promised);
    expect(csv.header).toHaveLength(27);
    expect(workbook.header[0]).toBe('Customer');
    expect(workbook.header.at(-1)).toBe('Last order');
    expect(workbook.rows).toHaveLength(promised);
    expect(differences(workbook, csv)).toEqual([]);
    expect(Math.min(...csv.rows.map((row) => Number(row[csv.header.indexOf('frequency')])))).toBe(4);
    expect(about.rows).toContainEqual(['Filter', 'Orders: 4 or more']);
    expect(about.rows.find(([what]) => what === 'Customers in this file')?.[1]).toBe(
      promised.toLocaleString('en-US'),
    );
  });

  test('of several segments comes apart: files in a zip, or sheets, whose rows add up', async () => {
    await using kesit = await openKesit(browser, inject('pageAddress'));
    const { page } = kesit;
    await withSample(kesit);
    for (const name of ['Champions', 'Hibernating']) {
      await page.getByRole('checkbox', { name: kesit.says.take.audiences.include(name) }).check();
    }
    await page.getByText(kesit.says.take.audiences.apart.csv).click();
    const button = page.getByRole('button', { name: /of 2 segments$/ });
    const promised = numberIn(await button.textContent());
    const zip = await saved(page, button);
    const files = [...unzip(zip.bytes)];
    expect(files.map(([name]) => name)).toEqual([
      expect.stringMatching(/^sample-orders_champions_grid_.*\.csv$/),
      expect.stringMatching(/^sample-orders_hibernating_grid_.*\.csv$/),
    ]);
    const lists = await Promise.all(files.map(async ([name, bytes]) => (await readTables(bytes, name))[0]!));
    expect(lists[0]!.rows.length + lists[1]!.rows.length).toBe(promised);

    await page.getByText(kesit.says.take.audiences.xlsx).click();
    const workbook = await saved(page, button);
    const sheets = await readTables(workbook.bytes, workbook.name);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Champions', 'Hibernating', 'About']);
    expect(sheets[0]!.rows.length + sheets[1]!.rows.length).toBe(promised);
  });

  test('runs no formula: names are text in CSV and in a workbook', async () => {
    await using kesit = await openKesit(browser, inject('pageAddress'));
    const { page } = kesit;
    await kesit.chooseFiles({ name: 'orders.csv', text: ORDERS });
    await kesit.proceed();
    await kesit.segments();
    await kesit.goTo('take');
    const button = page.getByRole('button', { name: /^Export all 5/ });
    const csv = await saved(page, button);
    const text = new TextDecoder().decode(csv.bytes);
    for (const name of DANGEROUS.slice(0, 4)) expect(text).toContain(`'${name.replaceAll('"', '""')}`);
    expect(text).not.toMatch(/(^|[,"\n])[=+@-]\D/m);

    await page.getByText(kesit.says.take.audiences.xlsx).click();
    const workbook = await saved(page, button);
    const [sheet] = await readTables(workbook.bytes, workbook.name);
    expect(sheet!.rows.map(([name]) => name).sort()).toEqual([...DANGEROUS].sort());
    const xml = new TextDecoder().decode(unzip(workbook.bytes).get('xl/worksheets/sheet1.xml'));
    expect(xml).not.toMatch(/<f[ >]/);
  });
});

test('the workbook of segments holds what the page shows, cell by cell, and is in the language of the page', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'), { locale: 'tr' });
  const { page, says } = kesit;
  await withSample(kesit);
  const file = await saved(page, says.take.tables.saveTable('Segmentler'));
  const [workbook] = await readTables(file.bytes, file.name);
  const shown = await kesit.segments();
  const column = (name: string) => workbook!.rows.map((row) => row[workbook!.header.indexOf(name)] ?? '');
  expect(column('Segment')).toEqual(shown.map(({ name }) => name));
  expect(column('Müşteri').map((count) => Number(count).toLocaleString('tr-TR'))).toEqual(
    shown.map(({ customers }) => customers),
  );
});

describe('the report', () => {
  test.each(['en', 'tr'] as const)(
    'opens from disk without a network, says what the page says, and prints with page numbers (%s)',
    async (locale) => {
      await using kesit = await openKesit(browser, inject('pageAddress'), { locale });
      const { page, says } = kesit;
      await withSample(kesit);
      const file = await saved(page, says.take.report.save);
      expect(file.name).toMatch(/^[\wö-]+_(report|rapor)_\d{4}-\d\d-\d\d\.html$/);
      const shown = await kesit.segments();
      const headline = await kesit.headline();
      using folder = temporaryFolder();
      await using opened = await openFromDisk(folder.file('report.html', file.bytes));
      expect(await opened.page.getByRole('heading', { level: 1 }).textContent()).toBe(headline);
      expect(await opened.page.locator('html').getAttribute('lang')).toBe(locale);
      const rows = await opened.page
        .locator('table')
        .first()
        .locator('tbody tr')
        .evaluateAll((all) =>
          all.map((row) => ({
            name: row.querySelector('th')?.lastChild?.textContent ?? '',
            customers: row.querySelector('td')?.textContent ?? '',
          })),
        );
      expect(rows).toEqual(shown);
      const pdf = await opened.page.pdf({ preferCSSPageSize: true });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(opened.requests).toEqual([]);
      expect(opened.complaints).toEqual([]);
      expect(kesit.requests.filter((request) => !/\/assets\/[\w.-]+\.js$/.test(request))).toEqual([]);
    },
  );
});

test('a dashboard opens from disk without a network, with every chart and the numbers behind it as on the page', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'), { locale: 'tr' });
  const { page, says } = kesit;
  await withSample(kesit);
  await page.locator('#boards').getByRole('link', { name: says.dashboards.names.time }).click();
  const frames = page.locator('main figure');
  await frames.first().getByRole('heading', { level: 3 }).waitFor();
  await expect.poll(() => page.locator('main figure[aria-busy=true]').count()).toBe(0);
  const file = await saved(page, says.take.dashboards.save);
  const titles = await frames.getByRole('heading', { level: 3 }).allTextContents();
  const numbers: string[][] = [];
  for (const frame of await frames.all()) {
    await frame.getByRole('button', { name: says.dashboards.frame.showTable }).click();
    numbers.push(await frame.locator('tbody :is(th, td)').allTextContents());
  }
  using folder = temporaryFolder();
  await using opened = await openFromDisk(folder.file('board.html', file.bytes));
  const charts = opened.page.locator('section.chart');
  expect(await charts.getByRole('heading', { level: 2 }).allTextContents()).toEqual(titles);
  for (const [place, shown] of numbers.entries()) {
    const chart = charts.nth(place);
    const pages = await chart
      .locator('div > svg > rect[width="100%"]')
      .evaluateAll((all) => all.map((rect) => rect.getAttribute('fill')));
    expect(new Set(pages).size, 'a picture for each theme').toBe(2);
    const cells = await chart.locator('tbody :is(th, td)').allTextContents();
    expect(cells.map((cell) => cell.trim())).toEqual(shown.map((cell) => cell.trim()));
  }
  expect(opened.requests).toEqual([]);
  expect(opened.complaints).toEqual([]);
  expect(kesit.complaints).toEqual([]);
});

test('a chart leaves as CSV, workbook, PNG and SVG, with the numbers of its table', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await withSample(kesit);
  await page.locator('#boards').getByRole('link', { name: says.dashboards.names.countries }).click();
  const frame = page.locator('main figure').first();
  const title = (await frame.getByRole('heading', { level: 3 }).textContent()) ?? '';
  const { menu } = says.take;
  const take = async (way: string): Promise<SavedFile> => {
    await frame.getByRole('button', { name: says.dashboards.frame.saveChart(title) }).click();
    return saved(page, frame.getByRole('button', { name: way, exact: true }));
  };
  const csv = await table(await take(menu.csv));
  const workbook = await table(await take(menu.xlsx));
  expect(workbook.header).toEqual(csv.header);
  expect(differences(workbook, csv)).toEqual([]);
  await frame.getByRole('button', { name: says.dashboards.frame.showTable }).click();
  expect(await frame.locator('tbody tr').count()).toBe(csv.rows.length);
  const png = await take(menu.png);
  expect(png.name).toMatch(/^sample-orders_[\w-]+_\d{4}-\d\d-\d\d\.png$/);
  expect(String.fromCharCode(...png.bytes.subarray(1, 4))).toBe('PNG');
  const svg = new TextDecoder().decode((await take(menu.svg)).bytes);
  expect(svg).toContain(`<title>${title.replaceAll('&', '&amp;')}</title>`);
  expect(kesit.complaints).toEqual([]);
});

test('writing a long file can be stopped, and the next one is whole', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  const rows = Array.from(
    { length: 400_000 },
    (_, i) => `C${i},I${i},2025-02-${10 + (i % 18)},${i % 90}.50\n`,
  );
  using folder = temporaryFolder();
  await kesit.chooseFiles(folder.file('many.csv', `customer,invoice,date,amount\n${rows.join('')}`));
  await kesit.proceed();
  await kesit.segments();
  await kesit.goTo('take');
  await page.getByRole('button', { name: says.take.tables.saveTable('Customers') }).click();
  await page.getByRole('progressbar', { name: says.take.progress }).waitFor();
  await page.getByRole('button', { name: says.cancel }).click();
  const button = page.getByRole('button', { name: 'Export all 400,000 customers' });
  await expect.poll(() => button.isEnabled()).toBe(true);
  const audience = await table(await saved(page, button));
  expect(audience.rows).toHaveLength(400_000);
}, 120_000);

interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function withSample(kesit: KesitPage): Promise<void> {
  await kesit.trySample();
  await kesit.proceed();
  await kesit.segments();
  await kesit.goTo('take');
}

async function saved(page: Page, button: Locator | string): Promise<SavedFile> {
  const pressed =
    typeof button === 'string' ? page.getByRole('button', { name: button, exact: true }) : button;
  const [download] = await Promise.all([page.waitForEvent('download'), pressed.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

async function table({ bytes, name }: SavedFile): Promise<ReadTable> {
  const [only] = await readTables(bytes, name);
  return only!;
}

function cells({ header, rows }: ReadTable, names: readonly string[]): string[][] {
  const places = names.map((name) => header.indexOf(name));
  return rows.map((row) => places.map((place) => row[place] ?? ''));
}

function numberIn(text: string | null): number {
  const [first = ''] = /\d[\d.,]*/.exec(text ?? '') ?? [];
  return Number(first.replaceAll(/\D/g, ''));
}

/** Cells that say different things. A workbook has every decimal where CSV has as many as a reader needs. */
function differences(one: ReadTable, other: ReadTable): string[] {
  return one.rows.flatMap((row, at) =>
    row.flatMap((cell, place) => {
      const beside = other.rows[at]?.[place] ?? '';
      const same = cell === beside || Math.abs(Number(cell) - Number(beside)) <= 0.00501;
      return same || cell === `${beside} 00:00:00` ? [] : [`${at}/${one.header[place]}: ${cell} | ${beside}`];
    }),
  );
}

/** A file of the person's own disk, in a browser that has never seen the page. */
async function openFromDisk(path: string) {
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== pathToFileURL(path).href) requests.push(request.url());
  });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(pathToFileURL(path).href);
  return { page, requests, complaints, [Symbol.asyncDispose]: () => context.close() };
}
