/**
 * The cloud of 100,000 customers in a real browser: how long the main thread is blocked while it comes, rests and is turned by
 * keys, and how even its pictures are. Nothing passes or fails by it. Needs the built page.
 *
 * node bench/browser/cloud.ts [customers]
 */
import { launchBrowser } from '../../test/support/browser.ts';
import { servePage } from '../../test/support/serve-page.ts';
import { describeMachine, machineText } from '../machine.ts';
import { customerFile } from './customer-file.ts';

const CUSTOMERS = Number(process.argv[2] ?? 100_000);
const TURNS = 180;

async function main(): Promise<void> {
  process.stdout.write(`${machineText(describeMachine())}\n`);
  const file = await customerFile(CUSTOMERS);
  const served = await servePage();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(served.address, { waitUntil: 'networkidle' });
    await page.locator('input[type=file]').first().setInputFiles(file);
    await page.waitForFunction(() => location.hash === '#/import');
    await page.locator('main button.primary:enabled').click();
    await page.locator('nav a[href*="/dashboards"]').first().click({ timeout: 120_000 });
    await page.locator('a[href*="/dashboards/space"]').waitFor();
    await page.waitForTimeout(2000);
    say('opened, at rest', await page.evaluate(openAndWatch));
    say('turned by keys', await page.evaluate(turnAndWatch, TURNS));
  } finally {
    await browser.close();
    await served.stop();
  }
}

interface Seen {
  readonly gaps: readonly number[];
  /** Longest task of the main thread; what is shorter than 50 ms is not told and counts as 0. */
  readonly longestBlockMs: number;
}

function say(name: string, { gaps, longestBlockMs }: Seen): void {
  const sorted = gaps.toSorted((a, b) => a - b);
  const text =
    `${sorted.length} frames, median ${(sorted[sorted.length >> 1] ?? 0).toFixed(1)} ms, longest ` +
    `${(sorted.at(-1) ?? 0).toFixed(1)} ms, ${sorted.filter((gap) => gap > 50).length} over 50 ms, main thread blocked ` +
    `${longestBlockMs.toFixed(0)} ms at most`;
  process.stdout.write(`${name.padEnd(24)} ${text}\n`);
}

// From here on everything runs in the page.

async function openAndWatch(): Promise<Seen> {
  const blocks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) blocks.push(duration);
  });
  observer.observe({ type: 'longtask' });
  const gaps: number[] = [];
  document.querySelector<HTMLElement>('a[href*="/dashboards/space"]')?.click();
  const until = performance.now() + 5000;
  for (let last = await new Promise(requestAnimationFrame); last < until; ) {
    const now = await new Promise(requestAnimationFrame);
    gaps.push(now - last);
    last = now;
  }
  observer.disconnect();
  return { gaps, longestBlockMs: Math.max(0, ...blocks) };
}

async function turnAndWatch(turns: number): Promise<Seen> {
  const blocks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) blocks.push(duration);
  });
  observer.observe({ type: 'longtask' });
  const cloud = document.querySelector('figure [role=slider]');
  if (cloud === null) throw new Error('no cloud on the page');
  const gaps: number[] = [];
  let last = await new Promise(requestAnimationFrame);
  for (let turn = 0; turn < turns; turn++) {
    cloud.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
    const now = await new Promise(requestAnimationFrame);
    gaps.push(now - last);
    last = now;
  }
  observer.disconnect();
  return { gaps, longestBlockMs: Math.max(0, ...blocks) };
}

await main();
