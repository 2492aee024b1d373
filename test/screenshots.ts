/**
 * Takes pictures of every state of the built page, to be looked at: desktop and phone, light and dark, English and Turkish.
 *
 * pnpm -F @kesit/test screenshots [words…]   only pictures whose name contains every word (`phone dark result`)
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { en } from '../apps/web/src/i18n/en.ts';
import type { Messages } from '../apps/web/src/i18n/messages.ts';
import { tr } from '../apps/web/src/i18n/tr.ts';
import { launchBrowser } from './support/browser.ts';
import { servePage } from './support/serve-page.ts';

const folder = fileURLToPath(new URL('../.cache/screenshots', import.meta.url));

const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
const THEMES = ['light', 'dark'] as const;
const LANGUAGES = { en, tr } as const;

interface State {
  /** From a page that has just been opened to the state. */
  readonly reach: (page: Page, messages: Messages) => Promise<void>;
  /** The whole length of the page, not only what the window shows. */
  readonly whole?: true;
}

const STATES: Record<string, State> = {
  start: { reach: async () => {}, whole: true },
  check: { reach: (page, { privacy }) => page.getByRole('button', { name: privacy.check }).click() },
  preview: { reach: openSample },
  missing: {
    reach: async (page, { preview }) => {
      await chooseText(
        page,
        'old-export.csv',
        'ref;note;sum\nA1;first;10,5\nA2;second;7,25\nA3;third;12,0\n',
      );
      await page.getByRole('table', { name: preview.table }).waitFor();
    },
  },
  trouble: {
    reach: async (page) => {
      await chooseText(page, 'holiday.jpg', '\u0000\u0001\u0002JFIF\u0000');
      await page.getByRole('alert').getByRole('button').waitFor();
    },
  },
  working: { reach: readLargeFile },
  result: { reach: analyzeSample, whole: true },
  details: {
    reach: async (page, messages) => {
      await analyzeSample(page, messages);
      await page.locator('#segment-at-risk').click();
    },
  },
  quality: {
    reach: async (page, messages) => {
      await analyzeSample(page, messages);
      await goTo(page, messages.rail.views.data);
      await page.locator('#quality [aria-expanded]').first().click();
    },
    whole: true,
  },
  take: {
    reach: async (page, messages) => {
      await analyzeSample(page, messages);
      await goTo(page, messages.rail.views.take);
    },
  },
};

for (const name of Object.keys(en.dashboards.names)) {
  STATES[`board-${name}`] = { reach: (page, messages) => openBoard(page, messages, name), whole: true };
}

async function openBoard(page: Page, messages: Messages, name: string): Promise<void> {
  await analyzeSample(page, messages);
  await goTo(page, messages.rail.views.dashboards);
  await page
    .getByRole('navigation', { name: messages.dashboards.nav })
    .locator(`a[href*="/dashboards/${name}"]`)
    .click();
  await page.locator('figure h3').first().waitFor();
}

async function openSample(page: Page, { start, preview }: Messages): Promise<void> {
  await page.getByRole('button', { name: start.sample }).click();
  await page.getByRole('table', { name: preview.table }).waitFor();
}

async function analyzeSample(page: Page, messages: Messages): Promise<void> {
  await openSample(page, messages);
  await proceed(page);
  await page.getByRole('table', { name: messages.segments.table }).waitFor();
}

async function goTo(page: Page, name: string): Promise<void> {
  await page.locator('nav').getByRole('link', { name, exact: true }).first().click();
}

async function proceed(page: Page): Promise<void> {
  await page.locator('main button.primary').click();
}

async function chooseText(page: Page, name: string, text: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
}

/** Large enough to be caught in the middle. */
async function readLargeFile(page: Page, { preview }: Messages): Promise<void> {
  const path = join(folder, 'orders-2025.csv');
  const day = Array.from({ length: 28 }, (_, i) => `2025-02-${String(i + 1).padStart(2, '0')}`);
  const rows = Array.from(
    { length: 50_000 },
    (_, i) => `C${i % 9973},I${i >> 2},${day[i % 28]},${i % 90}.50\n`,
  );
  await writeFile(path, [
    'customer,invoice,date,amount\n',
    ...Array.from({ length: 120 }, () => rows.join('')),
  ]);
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByRole('table', { name: preview.table }).waitFor();
  await proceed(page);
  const reached = (): boolean =>
    Number(document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')) > 30;
  await page.waitForFunction(reached);
}

/** A window as tall as the page: what sticks to the window's edge then stands where it belongs. */
async function showWhole(page: Page): Promise<void> {
  const { width = 0 } = page.viewportSize() ?? {};
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
}

async function takePictures(browser: Browser, address: string, words: readonly string[]): Promise<number> {
  let taken = 0;
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of THEMES) {
      for (const [language, messages] of Object.entries(LANGUAGES)) {
        for (const [state, { reach, whole = false }] of Object.entries(STATES)) {
          const name = [state, size, colorScheme, language].join('-');
          if (!words.every((word) => name.includes(word))) continue;
          const isPhone = size === 'phone';
          const context = await browser.newContext({
            viewport,
            colorScheme,
            locale: language,
            hasTouch: isPhone,
            deviceScaleFactor: isPhone ? 2 : 1,
          });
          const page = await context.newPage();
          await page.goto(address, { waitUntil: 'networkidle' });
          await reach(page, messages);
          await page.waitForTimeout(250);
          if (whole) await showWhole(page);
          await page.screenshot({ path: join(folder, `${name}.png`) });
          await context.close();
          taken++;
        }
      }
    }
  }
  return taken;
}

await mkdir(folder, { recursive: true });
const served = await servePage();
const browser = await launchBrowser();
try {
  const taken = await takePictures(browser, served.address, process.argv.slice(2));
  process.stdout.write(`${taken} pictures in ${folder}\n`);
} finally {
  await browser.close();
  await served.stop();
}
