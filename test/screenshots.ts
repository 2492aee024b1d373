/**
 * Takes pictures of every state of the built page, to be looked at: desktop and phone, light and dark, English and Turkish.
 * The states are those of `states/`.
 *
 * pnpm -F @kesit/test screenshots [words…]   only pictures whose name has every word (`segments phone dark`)
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { ALL_STATES } from './states/all-states.ts';
import type { State } from './states/state.ts';
import { launchBrowser } from './support/browser.ts';
import { type OpenOptions, openKesit } from './support/kesit-page.ts';
import { servePage } from './support/serve-page.ts';

const folder = fileURLToPath(new URL('../.cache/screenshots', import.meta.url));

const SIZES = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844, touch: true },
} as const;
const THEMES = ['light', 'dark'] as const;
const LANGUAGES = ['en', 'tr'] as const;
/** What moves has come to rest by then. */
const SETTLED_MS = 250;
const AT_ONCE = 2;

interface Picture {
  readonly name: string;
  readonly state: State;
  readonly options: OpenOptions;
}

function picturesOf(words: readonly string[]): Picture[] {
  const pictures: Picture[] = [];
  for (const [name, state] of Object.entries(ALL_STATES)) {
    for (const [size, window] of Object.entries(SIZES)) {
      for (const colorScheme of THEMES) {
        for (const locale of LANGUAGES) {
          pictures.push({
            name: [name, size, colorScheme, locale].join('-'),
            state,
            options: { ...window, colorScheme, locale },
          });
        }
      }
    }
  }
  return pictures.filter(({ name }) => words.every((word) => name.split('-').includes(word)));
}

async function take(browser: Browser, address: string, { name, state, options }: Picture): Promise<void> {
  await using kesit = await openKesit(browser, address, options);
  await state.reach(kesit);
  await kesit.page.waitForTimeout(SETTLED_MS);
  if (state.whole) await showWhole(kesit.page);
  await kesit.page.screenshot({ path: join(folder, `${name}.png`) });
}

/** A window as tall as the page: what sticks to the window's edge then stands where it belongs. */
async function showWhole(page: Page): Promise<void> {
  const { width = 0 } = page.viewportSize() ?? {};
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
}

/** Takes all pictures, a few at a time; gives the names of those whose state could not be reached. */
async function takeAll(browser: Browser, address: string, pictures: readonly Picture[]): Promise<string[]> {
  const waiting = [...pictures];
  const failed: string[] = [];
  const work = async (): Promise<void> => {
    for (let picture = waiting.shift(); picture !== undefined; picture = waiting.shift()) {
      const { name } = picture;
      await take(browser, address, picture).catch((error: Error) => failed.push(`${name}: ${error.message}`));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return failed;
}

await mkdir(folder, { recursive: true });
const served = await servePage();
const browser = await launchBrowser();
try {
  const pictures = picturesOf(process.argv.slice(2));
  const failed = await takeAll(browser, served.address, pictures);
  process.stdout.write(`${pictures.length - failed.length} pictures in ${folder}\n`);
  for (const failure of failed) process.stderr.write(`${failure}\n`);
  if (failed.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
  await served.stop();
}
