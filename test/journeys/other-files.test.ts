import { launchBrowser } from '@kesit/test/browser';
import { dataFile } from '@kesit/test/data';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { temporaryFolder } from '../cli/kesit.ts';
import { openKesit } from '../support/kesit-page.ts';
import { PACKED_ORDERS } from '../support/packed-orders.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

test('the purchases of a music shop, blanks between columns and packed: every row, and every dollar spent', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  await kesit.chooseFiles(dataFile('CDNOW_master.txt.gz'));
  await kesit.proceed();
  const segments = await kesit.segments();
  const customers = segments.reduce((sum, segment) => sum + Number(segment.customers.replaceAll(',', '')), 0);
  // Rows and dollars stand beside the data set, counted there.
  expect(await kesit.headline()).toContain('brought $2.5M');
  const { totals, source } = JSON.parse(await kesit.download('summary.json'));
  expect(source.rowsRead).toBe(69_659);
  expect(totals.revenue).toBe(2_500_315.63);
  expect(customers).toBe(totals.customers);
  expect(kesit.complaints).toEqual([]);
});

test('a zip with two months of orders is opened as it is: nobody has to unpack it', async () => {
  using folder = temporaryFolder();
  await using kesit = await openKesit(browser, inject('pageAddress'));
  await kesit.chooseFiles(folder.file('2025.zip', PACKED_ORDERS));
  await kesit.proceed();
  await kesit.segments();
  const { source, totals } = JSON.parse(await kesit.download('summary.json'));
  expect(source).toMatchObject({ files: ['2025.zip'], rowsRead: 4 });
  expect(totals).toMatchObject({ customers: 3, revenue: 21, firstDay: '2025-01-05', lastDay: '2025-02-09' });
  expect(kesit.complaints).toEqual([]);
});

/** Written by a program that knows only the Turkish code page and decimal commas. Sums worked out by hand. */
const TURKISH = [
  'Müşteri No;Fiş No;Tarih;Ürün;Adet;Birim Fiyat;Tutar',
  '1001;F1;03.01.2025;Çay;2;1.250,50;2.501,00',
  '1002;F2;15.01.2025;Kahve;1;99,90;99,90',
  '1001;F3;28.02.2025;Şeker;3;45,00;135,00',
  '1003;F4;01.03.2025;Iğdır kayısısı;2;12,25;24,50',
].join('\r\n');

const LATIN_5: Readonly<Record<string, number>> = { Ğ: 0xd0, İ: 0xdd, Ş: 0xde, ğ: 0xf0, ı: 0xfd, ş: 0xfe };

test('a Turkish file with decimal commas in ISO-8859-9 is read as it was meant', async () => {
  using folder = temporaryFolder();
  const bytes = Uint8Array.from(TURKISH, (letter) => LATIN_5[letter] ?? letter.charCodeAt(0));
  await using kesit = await openKesit(browser, inject('pageAddress'), { locale: 'tr' });
  await kesit.chooseFiles(folder.file('satislar.csv', bytes));
  await kesit.proceed();
  await kesit.segments();
  const { source, totals } = JSON.parse(await kesit.download('summary.json'));
  expect(source).toMatchObject({ encoding: 'iso-8859-9', delimiter: ';', rowsRead: 4 });
  expect(totals).toMatchObject({ customers: 3, invoices: 4, revenue: 2760.4, lastDay: '2025-03-01' });
  const products = await kesit.download('products.csv');
  for (const name of ['Çay', 'Kahve', 'Şeker', 'Iğdır kayısısı']) expect(products).toContain(name);
  expect(kesit.complaints).toEqual([]);
});
