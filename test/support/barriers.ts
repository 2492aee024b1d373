import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 to AA, and what axe calls best practice. */
const WANTED: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

let source: Promise<string> | null = null;

/** How far the page reaches beyond its window to the right, in CSS pixels. */
export function overhangOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/**
 * What axe finds wrong with the page as it stands, a line each: rule, element, why. It is brought in by the browser's tools,
 * past the policy that lets no other script in.
 */
export async function barriersOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await bringAxe(page);
  const violations = await page.evaluate(runAxe, WANTED);
  return violations.map(({ id, target, failureSummary }) => `${id}: ${target}: ${oneLine(failureSummary)}`);
}

async function bringAxe(page: Page): Promise<void> {
  source ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: await source });
}

/**
 * Runs inside the page. What is too small a target only because it lies half under what sticks to the window's edge is looked
 * at once more where a person would scroll it to.
 */
async function runAxe(options: RunOptions) {
  const { axe } = globalThis as unknown as {
    axe: { run(context: Element | Document, options: RunOptions): Promise<AxeResults> };
  };
  const found = async (context: Element | Document, wanted: RunOptions) =>
    (await axe.run(context, wanted)).violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) => ({ id, target: target.join(' '), failureSummary })),
    );
  const isStill = async ({ id, target }: { id: string; target: string }): Promise<boolean> => {
    const element = document.querySelector(target);
    if (id !== 'target-size' || element === null) return true;
    const before = scrollY;
    element.scrollIntoView({ block: 'center' });
    const again = await found(element, { runOnly: ['target-size'], resultTypes: ['violations'] });
    scrollTo({ top: before });
    return again.length > 0;
  };
  const violations: Awaited<ReturnType<typeof found>> = [];
  for (const one of await found(document, options)) if (await isStill(one)) violations.push(one);
  return violations;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 240);
}
