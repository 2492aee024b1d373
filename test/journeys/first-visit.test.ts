import { launchBrowser } from '@kesit/test/browser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openKesit } from '../support/kesit-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

test('a first-time visitor tries the sample data and leaves with a list', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  await kesit.trySample();
  expect(await kesit.headline()).toContain('sample-orders.csv');

  await kesit.proceed();
  const segments = await kesit.segments();
  expect(segments).toHaveLength(10);
  expect(segments[0]?.name).toBe('Champions');
  expect(segments.every(({ customers }) => Number(customers) > 0)).toBe(true);
  expect(await kesit.headline()).toMatch(/^1,500 customers brought £[\d.]+M\. One in \w+ of them/);

  const customers = (await kesit.download('customers.csv')).trimEnd().split('\n');
  expect(customers[0]).toMatch(/^customer,recency_days,frequency,monetary,r,f,m,segment,/);
  expect(customers).toHaveLength(1501);
  expect(kesit.complaints).toEqual([]);
});

test('what a segment means and what to do about it is one click away, and Escape goes back', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await kesit.trySample();
  await kesit.proceed();
  await kesit.segments();

  const champions = page.getByRole('button', { name: 'Champions' });
  await champions.click();
  const details = page.getByRole('complementary', { name: says.details.region });
  await details.getByText('R 5, F 4–5').waitFor();
  expect(await details.getByRole('list').first().getByRole('listitem').count()).toBeGreaterThan(2);
  expect(await details.getByRole('heading', { level: 3 }).textContent()).toBe('Champions');

  await page.keyboard.press('Escape');
  await details.waitFor({ state: 'detached' });
  expect(await champions.evaluate((button) => button === document.activeElement)).toBe(true);
});

test('other rules and other scores name the same customers anew, nothing is read again', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { says } = kesit;
  await kesit.trySample();
  await kesit.proceed();
  await kesit.segments();

  await kesit.choice(says.result.rules).selectOption('klaviyo');
  await expect.poll(async () => (await kesit.segments()).length).toBe(6);
  const before = await kesit.segments();
  await kesit.choice(says.result.scores).selectOption('rank-first');
  await expect.poll(kesit.segments).not.toEqual(before);
  const total = (await kesit.segments()).reduce((sum, { customers }) => sum + Number(customers), 0);
  expect(total).toBe(1500);
  expect((await kesit.download('segments.csv')).trimEnd().split('\n')).toHaveLength(7);
});

test('a rule switched off lets its rows in, and the numbers follow', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await kesit.trySample();
  await kesit.proceed();
  await kesit.segments();

  await kesit.goTo('data');
  const row = page.getByRole('row').filter({ hasText: 'Price zero or less' });
  await row.getByRole('button', { expanded: false }).click();
  await page.getByRole('table', { name: /^Rows left out: price/ }).waitFor();
  const kept = await page.getByText(/rows read:/).textContent();
  await page.getByRole('switch', { name: 'Leave out: price zero or less' }).click();
  await expect.poll(() => page.getByText(/rows read:/).textContent()).not.toBe(kept);
  expect(await page.getByRole('switch', { name: 'Leave out: price zero or less' }).isChecked()).toBe(false);
  expect(await kesit.download('rejected.csv')).not.toContain(',non-positive-price,');
  expect(await page.getByRole('button', { name: says.cancel, exact: true }).count()).toBe(0);
});
