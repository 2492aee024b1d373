import { launchBrowser } from '@kesit/test/browser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ALL_STATES } from '../states/all-states.ts';
import type { State } from '../states/state.ts';
import { openKesit } from '../support/kesit-page.ts';
import { shownTexts } from '../support/shown-texts.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** The same in every language: names of things, files, units, and what the states bring along as data. */
const SHARED = [
  /^(Kesit|Segment|Excel|Parquet|CSV|UTF-8|Ctrl|Enter|Esc|Shift|EN|TR|min|R|F|M)$/,
  /\.(csv|json|jpg|xlsx|png|svg|html)$/,
  /^(ref|note|sum|first|second|third)$/,
  /^(first · second · third|A1 · A2 · A3)$/,
  // A channel of the sample, a currency, Mayıs for short, the names of columns in files, and the policy as the browser takes it.
  /^(web|EUR Euro|May \d{4})$/,
  /^([a-z]+(_[a-z]+)+|customer|frequency|monetary|segment|country|rule)$/,
  /^default-src 'none'; /,
];

async function textsOf(state: State, locale: 'en' | 'tr'): Promise<Set<string>> {
  await using kesit = await openKesit(browser, inject('pageAddress'), { locale });
  await state.reach(kesit);
  return new Set(await shownTexts(kesit.page));
}

/** One of each page: what a page says, it says in most of its states. */
const LOOKED_AT = [
  'start',
  'preview',
  'quality',
  'segments',
  'rules',
  'customers',
  'board-summary',
  'take',
  'privacy',
];

test.each(LOOKED_AT)('says nothing in the other language: %s', async (name) => {
  const english = await textsOf(ALL_STATES[name], 'en');
  const turkish = await textsOf(ALL_STATES[name], 'tr');
  expect(Math.min(english.size, turkish.size), 'both have been seen').toBeGreaterThan(10);
  const same = [...turkish].filter(
    (text) => english.has(text) && /\p{L}{3}/u.test(text) && !SHARED.some((known) => known.test(text)),
  );
  expect(same).toEqual([]);
});
