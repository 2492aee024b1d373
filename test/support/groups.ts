import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import type { KesitPage } from './kesit-page.ts';
import { recordsOf } from './read-tables.ts';

/** Of the cards on the page that discovers. */
export interface ShownGroup {
  readonly name: string;
  readonly customers: number;
}

/** What is saved when something is pressed. */
export async function saved(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all<[Promise<Download>, Promise<void>]>([
    page.waitForEvent('download'),
    press(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

/** A table behind the way to save the groups. */
export async function savedTable(
  { page, says }: KesitPage,
  way: string,
): Promise<Readonly<Record<string, string>>[]> {
  await page.getByRole('button', { name: says.discover.cards.save, exact: true }).click();
  return recordsOf(await saved(page, () => page.getByRole('button', { name: `${way} (CSV)` }).click()));
}

export async function groupsOf(page: Page): Promise<ShownGroup[]> {
  await page.locator('article').first().waitFor();
  return page.locator('article').evaluateAll((all) =>
    all.map((one) => ({
      name: one.querySelector('input')?.value ?? '',
      customers: Number((/([\d,]+) customers/.exec(one.textContent ?? '')?.[1] ?? '').replaceAll(',', '')),
    })),
  );
}

export function sum(groups: readonly ShownGroup[]): number {
  return groups.reduce((all, { customers }) => all + customers, 0);
}

export async function lookInside({ page, says }: KesitPage, name: string): Promise<void> {
  await page.getByRole('button', { name: says.discover.inside.lookInto(name), exact: true }).click();
  await page
    .getByRole('navigation', { name: says.discover.inside.path })
    .locator('[aria-current=location]', { hasText: name })
    .waitFor();
}
