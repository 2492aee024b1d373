import { launchBrowser } from '@kesit/test/browser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { kesit as commandLine, ORDERS, RESULTS, temporaryFolder } from '../cli/kesit.ts';
import { openKesit } from '../support/kesit-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

test.each(['en', 'tr'] as const)(
  'the files of the page are those of the command line, byte for byte (%s)',
  async (locale) => {
    using folder = temporaryFolder();
    const orders = folder.file('orders.csv', ORDERS);
    const written = await commandLine([
      'analyze',
      orders,
      '--out',
      folder.file('out'),
      '--locale',
      locale,
      '--quiet',
    ]);
    expect(written.exitCode).toBe(0);

    await using kesit = await openKesit(browser, inject('pageAddress'), { locale });
    await kesit.chooseFiles(orders);
    await kesit.proceed();
    await kesit.segments();
    for (const file of RESULTS) {
      const ofPage = await kesit.download(file);
      const ofCommand = folder.read(`out/${file}`);
      if (file === 'summary.json') expect(withoutRun(ofPage)).toEqual(withoutRun(ofCommand));
      else expect(ofPage).toBe(ofCommand);
    }
  },
);

test('generated orders too, with cleaning rules, other scores and another day', async () => {
  using folder = temporaryFolder();
  const orders = folder.file('orders.csv');
  await commandLine([
    'generate',
    '--customers',
    '300',
    '--months',
    '12',
    '--seed',
    '5',
    '--out',
    orders,
    '--quiet',
  ]);
  const written = await commandLine([
    ...['analyze', orders, '--out', folder.file('out'), '--quiet'],
    ...[
      '--preset',
      'source',
      '--scores',
      'rank-first',
      '--rules',
      '+exact-duplicate',
      '--as-of',
      '2024-10-01',
    ],
  ]);
  expect(written.stderr).toBe('');

  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await kesit.chooseFiles(orders);
  await kesit.proceed();
  await kesit.segments();
  await kesit.goTo('data');
  const duplicates = page.getByRole('switch', { name: says.quality.switch('exact duplicate') });
  await duplicates.click();
  await expect.poll(() => duplicates.isChecked()).toBe(true);
  await kesit.goTo('segments');
  await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0);
  await page.getByLabel(says.result.asOf).fill('2024-10-01');
  await kesit.choice(says.result.rules).focus();
  await expect.poll(() => page.getByText('as of 1 Oct 2024').count()).toBe(2);
  await kesit.choice(says.result.rules).selectOption('source');
  await kesit.choice(says.result.scores).selectOption('rank-first');
  await expect.poll(async () => (await kesit.segments()).length).toBe(7);
  await expect
    .poll(async () => (await kesit.download('customers.csv')) === folder.read('out/customers.csv'))
    .toBe(true);
  expect(await kesit.download('rejected.csv')).toBe(folder.read('out/rejected.csv'));
  expect(await kesit.download('segments.csv')).toBe(folder.read('out/segments.csv'));
});

function withoutRun(json: string): unknown {
  const { run: _, ...rest } = JSON.parse(json) as Record<string, unknown>;
  return rest;
}
