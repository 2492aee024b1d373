import { launchBrowser } from '@kesit/test/browser';
import type { Browser, CDPSession } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type KesitPage, openKesit } from '../support/kesit-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** What a page may gain on its way, as code that is compiled once; a kept project alone is several times that. */
const MOST_GROWTH = 1.15;

test('a project that is closed gives its memory back, with groups found in it, the tenth time as the fourth', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page } = kesit;
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await kesit.trySample();
  await kesit.proceed();
  await kesit.segments();
  await kesit.kept();

  const closed: Use[] = [];
  for (let time = 0; time < 10; time++) {
    await kesit.goTo('customers');
    await page.locator('[role=row][aria-rowindex="2"] a').waitFor();
    await kesit.goTo('dashboards');
    await page.locator('figure h3').first().waitFor();
    await kesit.goTo('discover');
    await page.getByRole('button', { name: kesit.says.discover.example }).click();
    await page.locator('article').first().waitFor();
    await closeProject(kesit);
    closed.push(await useOf(session));
    // The threads of the project are gone; the one that waits for the next file is left.
    await expect.poll(() => page.workers().length).toBe(1);
    await page.locator('main li a[href*="#/p/"]').first().click();
    await kesit.segments();
  }
  // The first times code is still compiled that was not needed before.
  const fourth = closed[3];
  const tenth = closed.at(-1);
  expect(tenth?.heapBytes).toBeLessThan((fourth?.heapBytes ?? 0) * MOST_GROWTH);
  // One more with each project would be one that is never let go.
  expect(tenth?.listeners).toBeLessThan((fourth?.listeners ?? 0) + 8);
  expect(kesit.complaints).toEqual([]);
});

async function closeProject({ page, says }: KesitPage): Promise<void> {
  await page.locator('header .project button').first().click();
  await page.getByRole('button', { name: says.projects.close, exact: true }).click();
  await page.getByRole('heading', { name: says.projects.title }).waitFor();
}

interface Use {
  readonly heapBytes: number;
  readonly listeners: number;
}

/** Of the page, when everything that can be collected has been. */
async function useOf(session: CDPSession): Promise<Use> {
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { heapBytes: of('JSHeapUsedSize'), listeners: of('JSEventListeners') };
}
