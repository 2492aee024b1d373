/**
 * The table of customers at 1,000,000 rows in a real browser: how long a sort and a filter take from the click to the rows,
 * and how even the frames are while it is scrolled. Nothing passes or fails by it. Needs the built page.
 *
 * node bench/browser/customers.ts [customers]
 */
import { launchBrowser } from '../../test/support/browser.ts';
import { servePage } from '../../test/support/serve-page.ts';
import { describeMachine, machineText } from '../machine.ts';
import { customerFile } from './customer-file.ts';

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof launchBrowser>>['newPage']>>;

const CUSTOMERS = Number(process.argv[2] ?? 1_000_000);
const SCROLL_FRAMES = 300;

/** Milliseconds of frames, and of the longest block of the main thread in the meantime. */
interface Frames {
  readonly frames: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly longestMs: number;
  readonly over50: number;
  readonly longestBlockMs: number;
}

async function main(): Promise<void> {
  process.stdout.write(`${machineText(describeMachine())}\n`);
  const file = await customerFile(CUSTOMERS);
  const served = await servePage();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(served.address, { waitUntil: 'networkidle' });
    await page.evaluate(watchBlocks);
    const seconds = await openTable(page, file);
    const count = Number(await page.locator('[role=grid]').getAttribute('aria-rowcount')) - 1;
    say(`${count} customers`, `file chosen to table shown in ${seconds.toFixed(1)} s`);
    await measureQuestions(page);
    await measureScrolling(page);
  } finally {
    await browser.close();
    await served.stop();
  }
}

/** Seconds from the file to the rows. */
async function openTable(page: Page, file: string): Promise<number> {
  const started = performance.now();
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.waitForFunction(() => location.hash === '#/import');
  await page.locator('main button.primary:enabled').click();
  await page.locator('nav a[href*="/customers"]').click({ timeout: 300_000 });
  await page.locator('[role=row][aria-rowindex="2"] a').waitFor({ timeout: 60_000 });
  return (performance.now() - started) / 1000;
}

/** What a person does, by what is clicked. */
const QUESTIONS: readonly (readonly [string, string, boolean])[] = [
  ['sort by orders', '[data-sort=orderCount]', false],
  ['sort by recency too', '[data-sort=recencyDays]', true],
  ['sort by three', '[data-sort=averageOrderValue]', true],
  ['sort by spend', '[data-sort=totalSpend]', false],
  ['only one segment', '[role=row][aria-rowindex="2"] [data-list=segments]', false],
  ['only one country', '[role=row][aria-rowindex="2"] [data-list=countries]', false],
];

async function measureQuestions(page: Page): Promise<void> {
  for (const [name, selector, withShift] of QUESTIONS) {
    if ((await page.locator(selector).count()) === 0) continue;
    const { ms, blockMs } = await page.evaluate(clickAndWait, { selector, withShift });
    say(name, `${ms.toFixed(0)} ms to the rows, main thread blocked ${blockMs.toFixed(0)} ms at most`);
  }
  await page.evaluate(() => history.go(-2));
  await page.waitForTimeout(1500);
  const { ms, blockMs } = await page.evaluate(typeAndWait);
  say(
    'search in ids',
    `${ms.toFixed(0)} ms to the rows, main thread blocked ${blockMs.toFixed(0)} ms at most`,
  );
  await page.evaluate(() => {
    const box = document.querySelector<HTMLInputElement>('main input[type=search]');
    if (box !== null) box.value = '';
    box?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await page.waitForTimeout(2000);
}

async function measureScrolling(page: Page): Promise<void> {
  const ways = { 'scroll by wheel': 100, 'scroll fast': 1500, 'pull the scrollbar': 'all' } as const;
  for (const [name, step] of Object.entries(ways)) {
    const frames = await page.evaluate(scrollAndWatch, { step, count: SCROLL_FRAMES });
    say(
      name,
      `${frames.frames} frames, median ${frames.medianMs.toFixed(1)} ms, 95% under ${frames.p95Ms.toFixed(1)} ms, ` +
        `longest ${frames.longestMs.toFixed(1)} ms, ${frames.over50} over 50 ms, ` +
        `main thread blocked ${frames.longestBlockMs.toFixed(0)} ms at most`,
    );
  }
  const reached = await page.evaluate(() => {
    const grid = document.querySelector('[role=grid]');
    return grid === null ? 0 : grid.scrollHeight;
  });
  say('height that is scrolled', `${reached} px`);
}

function say(name: string, text: string): void {
  process.stdout.write(`${name.padEnd(24)} ${text}\n`);
}

// From here on everything runs in the page.

interface Watched extends Window {
  blocks: number[];
}

function watchBlocks(): void {
  const watched = window as unknown as Watched;
  watched.blocks = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watched.blocks.push(entry.duration);
  }).observe({ type: 'longtask' as 'mark' });
}

async function clickAndWait({ selector, withShift }: { selector: string; withShift: boolean }) {
  const watched = window as unknown as Watched;
  const grid = document.querySelector('[role=grid]');
  watched.blocks.length = 0;
  const started = performance.now();
  document
    .querySelector(selector)
    ?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: withShift }));
  await new Promise(requestAnimationFrame);
  while (grid?.getAttribute('aria-busy') === 'true') await new Promise(requestAnimationFrame);
  const ms = performance.now() - started;
  await new Promise((resolve) => setTimeout(resolve, 300));
  return { ms, blockMs: Math.max(0, ...watched.blocks) };
}

async function typeAndWait() {
  const watched = window as unknown as Watched;
  const grid = document.querySelector('[role=grid]');
  const box = document.querySelector<HTMLInputElement>('main input[type=search]');
  watched.blocks.length = 0;
  const before = grid?.getAttribute('aria-rowcount');
  const started = performance.now();
  if (box !== null) box.value = '123';
  box?.dispatchEvent(new Event('input', { bubbles: true }));
  while (grid?.getAttribute('aria-rowcount') === before) await new Promise(requestAnimationFrame);
  const ms = performance.now() - started;
  await new Promise((resolve) => setTimeout(resolve, 300));
  return { ms, blockMs: Math.max(0, ...watched.blocks) };
}

async function scrollAndWatch({ step, count }: { step: number | 'all'; count: number }): Promise<Frames> {
  const watched = window as unknown as Watched;
  const grid = document.querySelector('[role=grid]') as HTMLElement;
  grid.scrollTop = 0;
  await new Promise((resolve) => setTimeout(resolve, 500));
  watched.blocks.length = 0;
  const by = step === 'all' ? (grid.scrollHeight - grid.clientHeight) / count : step;
  const gaps: number[] = [];
  let last = await new Promise(requestAnimationFrame);
  for (let frame = 0; frame < count; frame++) {
    grid.scrollTop += by;
    const now = await new Promise(requestAnimationFrame);
    gaps.push(now - last);
    last = now;
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
  gaps.sort((a, b) => a - b);
  return {
    frames: gaps.length,
    medianMs: gaps[gaps.length >> 1] ?? 0,
    p95Ms: gaps[Math.floor(gaps.length * 0.95)] ?? 0,
    longestMs: gaps.at(-1) ?? 0,
    over50: gaps.filter((gap) => gap > 50).length,
    longestBlockMs: Math.max(0, ...watched.blocks),
  };
}

await main();
