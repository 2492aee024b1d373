import { launchBrowser } from '@kesit/test/browser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

test('opens under the strict policy, isolated, without a word on the console', async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));

  const response = await page.goto(inject('pageAddress'));
  await page.locator('#app > *').first().waitFor();

  expect(await page.title()).toContain('Kesit');
  expect(response?.headers()['content-security-policy']).toContain("connect-src 'self'");
  expect(await page.evaluate(() => globalThis.crossOriginIsolated)).toBe(true);
  expect(complaints).toEqual([]);
  await page.close();
});

test('asks no other origin for anything', async () => {
  const page = await browser.newPage();
  const origins = new Set<string>();
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  await page.goto(inject('pageAddress'), { waitUntil: 'networkidle' });
  expect([...origins]).toEqual([new URL(inject('pageAddress')).origin]);
  await page.close();
});

test('is stopped by the browser from reaching out, from a script of its own too', async () => {
  const page = await browser.newPage();
  await page.goto(inject('pageAddress'));
  const outcome = await page.evaluate(() =>
    fetch('http://127.0.0.1:9/').then(
      () => 'sent',
      () => 'refused',
    ),
  );
  const blocked = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        });
        fetch('http://127.0.0.1:9/').catch(() => {});
      }),
  );
  expect(outcome).toBe('refused');
  expect(blocked).toBe('connect-src');
  await page.close();
});
