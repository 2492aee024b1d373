import { launchBrowser } from '@kesit/test/browser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ORDERS } from '../cli/kesit.ts';
import { openKesit } from '../support/kesit-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

test('a Turkish visitor is spoken to in Turkish, sample data, money and all', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'), { locale: 'tr' });
  expect(await kesit.page.locator('html').getAttribute('lang')).toBe('tr');
  await kesit.trySample();
  await kesit.proceed();
  const segments = await kesit.segments();
  expect(segments[0]?.name).toBe('Şampiyonlar');
  expect(await kesit.headline()).toMatch(/^1\.500 müşteri toplam ₺[\d,]+\sMn ciro getirdi\./);
  const file = await kesit.download('segments.csv');
  expect(file).toContain(',Şampiyonlar,');
  expect(kesit.complaints).toEqual([]);
});

test('the language changes in the middle of the work, without a reload', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page } = kesit;
  await kesit.dropFiles({ name: 'orders.csv', text: ORDERS });
  await kesit.proceed();
  await kesit.segments();
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));

  await page.getByRole('button', { name: 'Türkçe' }).click();
  await page.getByRole('heading', { name: /^5 müşteri/ }).waitFor();
  expect(await page.getByRole('button', { name: 'Şampiyonlar' }).count()).toBe(1);
  await page.getByRole('link', { name: 'Veri' }).click();
  await page.getByRole('heading', { name: '12 satır okundu: 9 alındı, 3 dışarıda kaldı.' }).waitFor();
  expect(await page.title()).toContain('müşteri segmentasyonu');
  expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true);

  await page.reload();
  // The project is kept, and so is the language.
  await page.getByRole('heading', { name: '12 satır okundu: 9 alındı, 3 dışarıda kaldı.' }).waitFor();
});
