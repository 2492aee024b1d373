import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { launchBrowser } from '@kesit/test/browser';
import { dataFile, hasDataFile } from '@kesit/test/data';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { kesit, temporaryFolder } from '../cli/kesit.ts';
import { openKesit } from '../support/kesit-page.ts';

const CSV = 'online_retail_II_2009-2010.csv.gz';
const XLSX = 'online_retail_II_2009-2010.xlsx';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** The plain file: large enough that both the page and the command line read it with several threads. */
function plainCsv(path: string): string {
  writeFileSync(path, gunzipSync(readFileSync(dataFile(CSV))));
  return path;
}

test.runIf(hasDataFile(CSV))(
  'a year of a real shop as CSV gives the figures known of it, and in the tab the very files of the command line',
  async () => {
    using folder = temporaryFolder();
    const file = plainCsv(folder.file('online_retail.csv'));
    const outcome = await kesit([
      'analyze',
      file,
      '--out',
      folder.file('out'),
      '--quiet',
      '--preset',
      'grid',
    ]);
    expect(outcome).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });

    await using kesitPage = await openKesit(browser, inject('pageAddress'));
    await kesitPage.chooseFiles(file);
    await kesitPage.proceed();
    await kesitPage.segments();
    expect(await kesitPage.headline()).toMatch(/^4,312 customers brought 8\.83M/);
    await kesitPage.goTo('data');
    expect(await kesitPage.headline()).toMatch(/^525,461 rows read: 407,664 kept, 117,797/);
    for (const name of ['customers.csv', 'segments.csv', 'countries.csv', 'products.csv', 'rejected.csv']) {
      expect(await kesitPage.download(name), name).toBe(folder.read(`out/${name}`));
    }
    const [page, terminal] = [
      JSON.parse(await kesitPage.download('summary.json')),
      JSON.parse(folder.read('out/summary.json')),
    ];
    expect({ ...page, run: null }).toEqual({ ...terminal, run: null });
    expect(page.totals).toMatchObject({ customers: 4312, invoices: 19_213, revenue: 8_832_003.27 });
    expect(kesitPage.requests.filter((request) => !request.includes('/assets/'))).toEqual([]);
    expect(kesitPage.complaints).toEqual([]);
  },
);

test.runIf(hasDataFile(XLSX))(
  'the same year as a workbook, under the rules and ranks of its source, gives the counts of the source',
  async () => {
    using folder = temporaryFolder();
    const file = dataFile(XLSX);
    const args = [
      'analyze',
      file,
      '--out',
      folder.file('out'),
      '--quiet',
      '--preset',
      'source',
      '--scores',
      'rank-first',
    ];
    expect((await kesit(args)).exitCode).toBe(0);

    await using kesitPage = await openKesit(browser, inject('pageAddress'));
    await kesitPage.chooseFiles(file);
    await kesitPage.proceed();
    await kesitPage.segments();
    await kesitPage.choice(kesitPage.says.result.rules).selectOption('source');
    await kesitPage.choice(kesitPage.says.result.scores).selectOption('rank-first');
    const counts = {
      Champions: '911',
      Loyal: '778',
      'At Risk': '220',
      Potential: '256',
      New: '206',
      Hibernating: '691',
      Others: '1,250',
    };
    await expect
      .poll(
        async () => {
          const rows = await kesitPage.segments();
          return Object.fromEntries(
            Object.keys(counts).map((name) => [
              name,
              rows.find((row) => row.name.startsWith(name))?.customers.trim(),
            ]),
          );
        },
        { timeout: 20_000 },
      )
      .toEqual(counts);
    expect(await kesitPage.download('customers.csv')).toBe(folder.read('out/customers.csv'));
    expect(kesitPage.complaints).toEqual([]);
  },
);
