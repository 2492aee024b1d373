import { gzipSync } from 'node:zlib';
import { launchBrowser } from '@kesit/test/browser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ORDERS, temporaryFolder } from '../cli/kesit.ts';
import { openKesit } from '../support/kesit-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** One small CSV, packed. */
const ZIP =
  'UEsDBBQAAAAIAIxBel0ja+q2JAAAACQAAAAFAAAAby5jc3ZLLi0uyc9NLdJJSSxJ1UnMzS/NK+FK1DEyMDLRNTAEIh1TLgBQSwECFAMUAAAACACMQXpdI2vqtiQAAAAkAAAABQAAAAAAAAAAAAAApIEAAAAAby5jc3ZQSwUGAAAAAAEAAQAzAAAARwAAAAAA';

/** Forty customers; what was paid stands under a name nobody would guess, beside a column that looks like it. */
const ODD = [
  'Buyer;Day;Ticket;List value;Settled',
  ...Array.from({ length: 240 }, (_, i) => {
    const day = `${String((i % 28) + 1).padStart(2, '0')}.${String((i % 9) + 1).padStart(2, '0')}.2025`;
    return `K${100 + ((i * 7) % 40)};${day};T${5000 + i};100,00;${(i % 7) + 1},50`;
  }),
  '',
].join('\r\n');

test('a dropped file shows its first rows and what each column is, and Continue leads to the segments', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await kesit.dropFiles({ name: 'orders.csv', text: ORDERS });
  const table = page.getByRole('table', { name: says.preview.table });
  await table.waitFor();
  expect(await table.getByLabel(says.preview.readAs('Customer ID')).inputValue()).toBe('customer');
  expect(await table.getByLabel(says.preview.readAs('Price')).inputValue()).toBe('price');
  expect(await table.locator('tbody tr').count()).toBe(12);

  await page.getByRole('button', { name: 'Continue with 12 rows' }).click();
  await kesit.segments();
  expect(await kesit.headline()).toMatch(/^5 customers brought/);
  await kesit.goTo('data');
  await page.getByText('12 rows read: 9 kept, 3 left out.').waitFor();
  expect(kesit.complaints).toEqual([]);
});

test('a wrong guess is one choice away, its effect shows, and it can be undone', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await kesit.dropFiles({ name: 'odd.csv', text: ODD });
  const readAs = (column: string) => page.getByLabel(says.preview.readAs(column));
  await readAs('Buyer').waitFor();
  const guessed = await readAs('Settled').inputValue();

  await readAs('List value').selectOption('');
  await readAs('Settled').selectOption('amount');
  await expect.poll(() => readAs('Settled').inputValue()).toBe('amount');
  expect(await readAs('List value').inputValue()).toBe('');
  expect(await page.getByRole('columnheader').filter({ hasText: 'Settled' }).textContent()).toContain(
    'you said so',
  );

  await page.getByRole('button', { name: says.undo }).click();
  await page.getByRole('button', { name: says.undo }).click();
  expect(await readAs('Settled').inputValue()).toBe(guessed);
  await readAs('Settled').selectOption('amount');

  await kesit.proceed();
  await kesit.segments();
  // 240 receipts of 1.50 to 7.50.
  expect(await kesit.headline()).toMatch(/^40 customers brought 1,07\d/);
});

test('a file without a date says what is missing, and goes on once a column is named', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  const text = ['customer,when it was,total', 'a,x1,5', 'b,x2,6', 'a,x3,7', ''].join('\n');
  await kesit.dropFiles({ name: 'dateless.csv', text });
  await page.getByText('[roles-missing]').waitFor();
  expect(await page.getByRole('button', { name: /^Continue/ }).isDisabled()).toBe(true);
  await page.getByLabel(says.preview.readAs('when it was')).selectOption('date');
  await expect.poll(() => page.getByRole('button', { name: /^Continue/ }).isEnabled()).toBe(true);
  await kesit.proceed();
  // They are no dates after all: it says so, and the columns are as they were.
  await page.getByRole('alert').getByText('[nothing-left]').waitFor();
  expect(await page.getByLabel(says.preview.readAs('when it was')).inputValue()).toBe('date');
});

test('junk gets a sentence that helps, and nothing that was there is lost', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await kesit.dropFiles({ name: 'photo.jpg', text: '\u0000\u0001\u0002\u0003JFIF\u0000\u0000' });
  await page.getByRole('alert').getByText('photo.jpg does not look like a table').waitFor();

  await kesit.dropFiles({ name: 'orders.csv', text: ORDERS });
  await page.getByRole('table', { name: says.preview.table }).waitFor();
  expect((await page.getByRole('alert').textContent())?.trim()).toBe('');
  await kesit.proceed();
  await kesit.segments();
  await kesit.dropFiles({ name: 'empty.csv', text: '' });
  await page.getByRole('alert').getByText('empty.csv is empty').waitFor();
  expect(await kesit.segments()).toHaveLength(10);

  await kesit.dropFiles({ name: 'odd.csv', text: ODD });
  await page.getByRole('heading', { name: /^odd\.csv/ }).waitFor();
  await page.getByRole('button', { name: says.preview.toResult }).click();
  expect(await kesit.segments()).toHaveLength(10);
  expect(await kesit.headline()).toMatch(/^5 customers/);
  expect(kesit.complaints).toEqual([]);
});

describe('files come in other ways too', () => {
  test('several at once', async () => {
    await using kesit = await openKesit(browser, inject('pageAddress'));
    const [header = '', ...rows] = ORDERS.trimEnd().split('\n');
    const half = (part: string[]) => [header, ...part, ''].join('\n');
    await kesit.dropFiles(
      { name: 'spring.csv', text: half(rows.slice(0, 6)) },
      { name: 'summer.csv', text: half(rows.slice(6)) },
    );
    await kesit.page.getByRole('heading', { name: /^2 files/ }).waitFor();
    await kesit.proceed();
    await kesit.segments();
    await kesit.goTo('data');
    await kesit.page.getByText('12 rows read: 9 kept, 3 left out.').waitFor();
  });

  test('compressed', async () => {
    using folder = temporaryFolder();
    await using kesit = await openKesit(browser, inject('pageAddress'));
    await kesit.chooseFiles(folder.file('orders.csv.gz', gzipSync(ORDERS)));
    await kesit.proceed();
    await kesit.segments();
    await kesit.goTo('data');
    await kesit.page.getByText('12 rows read: 9 kept, 3 left out.').waitFor();
  });

  test('compressed and cut off: said, not guessed', async () => {
    using folder = temporaryFolder();
    await using kesit = await openKesit(browser, inject('pageAddress'));
    const whole = gzipSync(ODD.repeat(3));
    await kesit.chooseFiles(folder.file('cut.csv.gz', whole.subarray(0, whole.length - 40)));
    await kesit.page.getByRole('alert').getByText('[compressed-damaged]').waitFor();
  });

  test('in a zip: opened as it is, and where it has a password, said what to do', async () => {
    using folder = temporaryFolder();
    await using kesit = await openKesit(browser, inject('pageAddress'));
    const bytes = Buffer.from(ZIP, 'base64');
    await kesit.chooseFiles(folder.file('orders.zip', bytes));
    await kesit.page.getByRole('heading', { name: /^orders\.zip: one row per order/ }).waitFor();
    // The lowest bit of the flags, in front of the file and in the directory (APPNOTE 4.4.4).
    bytes[6] |= 1;
    bytes[bytes.indexOf('PK\u0001\u0002', 0, 'latin1') + 8] |= 1;
    await kesit.page.goBack();
    await kesit.chooseFiles(folder.file('locked.zip', bytes));
    await kesit.page.getByRole('alert').getByText('locked.zip is a zip protected by a password').waitFor();
  });

  test('pasted from a spreadsheet', async () => {
    await using kesit = await openKesit(browser, inject('pageAddress'));
    const text = ORDERS.replaceAll('"', '').replaceAll('Plate, large', 'Plate').replaceAll(',', '\t');
    await kesit.page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, text);
    await kesit.page.getByRole('heading', { name: /^pasted-rows\.tsv/ }).waitFor();
    await kesit.proceed();
    await kesit.segments();
  });
});
