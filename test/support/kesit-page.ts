import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { en } from '../../apps/web/src/i18n/en.ts';
import type { Messages } from '../../apps/web/src/i18n/messages.ts';
import { tr } from '../../apps/web/src/i18n/tr.ts';
import type { View } from '../../apps/web/src/state/route.ts';

const MESSAGES = { en, tr } as const;

export interface OpenOptions {
  readonly locale?: 'en' | 'tr';
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** A finger instead of a mouse, on a screen of twice the density. */
  readonly touch?: boolean;
  /** Nothing moves on its way to where it will be. */
  readonly still?: boolean;
  /** A further tab of a browser that is open already; with its end only the tab closes. */
  readonly beside?: KesitPage;
}

/** The page as a person has it open, in a browser of their own, and everything it did that they do not see. */
export interface KesitPage extends AsyncDisposable {
  readonly page: Page;
  readonly says: Messages;
  /** Requests since the page had loaded, those that the browser's cache answers too. */
  readonly requests: readonly string[];
  /** Errors and warnings on the console, errors of scripts, requests that failed. */
  readonly complaints: readonly string[];
  chooseFiles(...files: readonly (string | FileText)[]): Promise<void>;
  /** Drops files on the middle of the page, as the file manager does. */
  dropFiles(...files: readonly FileText[]): Promise<void>;
  trySample(): Promise<void>;
  /** Waits until the columns of files are shown, as a table or, in a narrow window, as a list. */
  previewed(): Promise<void>;
  proceed(): Promise<void>;
  /** To another page of the project, by the rail. */
  goTo(view: View): Promise<void>;
  /** Waits for the segments, and gives their rows: name, customers. */
  segments(): Promise<{ name: string; customers: string }[]>;
  headline(): Promise<string>;
  /** One of the files of the page on taking away. */
  download(file: string): Promise<string>;
  choice(label: string): Locator;
  /** Waits until what is shown is kept. */
  kept(): Promise<void>;
}

export interface FileText {
  readonly name: string;
  readonly text: string;
  /** More of it, made in the page: for files too large to be carried there. */
  readonly more?: { readonly text: string; readonly times: number };
}

export async function openKesit(
  browser: Browser,
  address: string,
  options: OpenOptions = {},
): Promise<KesitPage> {
  const { locale = 'en', width = 1280, height = 900, colorScheme = 'light', touch = false } = options;
  const { beside, still = false } = options;
  const says = MESSAGES[locale];
  const context =
    beside?.page.context() ??
    (await browser.newContext({
      locale,
      viewport: { width, height },
      colorScheme,
      reducedMotion: still ? 'reduce' : 'no-preference',
      hasTouch: touch,
      deviceScaleFactor: touch ? 2 : 1,
      acceptDownloads: true,
    }));
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  // Loaded is a page that has all it will ever need.
  await page.getByText(says.projects.offline).waitFor({ state: 'attached' });
  const requests: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('blob:')) requests.push(`${request.method()} ${request.url()}`);
  });

  const previewed = (): Promise<void> =>
    page.getByRole('combobox', { name: says.preview.shape, exact: true }).waitFor();

  const goTo = async (view: View): Promise<void> => {
    const rail = page.getByRole('navigation', { name: says.rail.title });
    const link = rail.getByRole('link', { name: says.rail.views[view] });
    await link.waitFor();
    if ((await link.getAttribute('aria-current')) === 'page') return;
    await link.click();
    await rail.locator(`a[href*="/${view}"][aria-current=page]`).waitFor();
  };

  const segments = async (): Promise<{ name: string; customers: string }[]> => {
    await goTo('segments');
    const table = page.getByRole('table', { name: says.segments.table });
    await table.waitFor();
    return table.locator('tbody tr').evaluateAll((rows) =>
      rows.map((row) => ({
        name: row.querySelector('th .name')?.textContent ?? '',
        customers: row.querySelector('td')?.textContent ?? '',
      })),
    );
  };

  return {
    page,
    says,
    requests,
    complaints,
    goTo,
    segments,
    chooseFiles: (...files) =>
      page
        .locator('input[type=file]')
        .setInputFiles(files.map((file) => (typeof file === 'string' ? file : payload(file))) as string[]),
    dropFiles: (...files) => dropOn(page, files),
    trySample: async () => {
      await page.getByRole('button', { name: says.start.sample }).click();
      await previewed();
    },
    previewed,
    proceed: () => page.getByRole('button', { name: new RegExp(`^.*${proceedWord(says)}`) }).click(),
    headline: async () => ((await page.getByRole('heading', { level: 1 }).textContent()) ?? '').trim(),
    download: async (file) => {
      await goTo('take');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: says.take.programs.download(file) }).click(),
      ]);
      return readFile(await download.path(), 'utf8');
    },
    kept: () => page.getByText(says.projects.state.kept).waitFor({ state: 'attached' }),
    choice: (label) => page.getByRole('combobox', { name: label, exact: true }),
    [Symbol.asyncDispose]: () => (beside === undefined ? context.close() : page.close()),
  };
}

function proceedWord({ preview }: Messages): string {
  return preview === tr.preview ? 'devam edin' : preview.proceed;
}

function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    // Without a graphics card every picture of a WebGL canvas is read back, and the browser says so.
    if (!/GL Driver Message .* GPU stall due to ReadPixels/.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
  return complaints;
}

function payload({ name, text }: FileText): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

async function dropOn(page: Page, files: readonly FileText[]): Promise<void> {
  const transfer = await page.evaluateHandle((list) => {
    const carried = new DataTransfer();
    for (const { name, text, more } of list) {
      const rest = more === undefined ? [] : new Array<Blob>(more.times).fill(new Blob([more.text]));
      carried.items.add(new File([text, ...rest], name));
    }
    return carried;
  }, files);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.locator('main').dispatchEvent(type, { dataTransfer: transfer });
  }
  await transfer.dispose();
}
