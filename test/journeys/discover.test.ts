import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { launchBrowser } from '@kesit/test/browser';
import { dataFile, hasDataFile } from '@kesit/test/data';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { generateCustomers } from '../../packages/core/src/generator/index.ts';
import { kesit as runKesit, temporaryFolder } from '../cli/kesit.ts';
import { findExample, goToPart, openDiscover, openMoreSettings } from '../states/discover.ts';
import { type KesitPage, openKesit } from '../support/kesit-page.ts';

const RETAIL = 'online_retail_II_2009-2010.csv.gz';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** Requests but those for files of threads, which the browser has kept. */
function asked({ requests }: Pick<KesitPage, 'requests'>): string[] {
  return requests.filter((request) => !/^GET \S+\/assets\/[\w.-]+\.js$/.test(request));
}

async function cards(page: Page): Promise<string[]> {
  await page.locator('article').first().waitFor();
  return page.locator('article').evaluateAll((all) => all.map((one) => one.textContent ?? ''));
}

async function saved(page: Page, press: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return download;
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

test('found, named, used and reloaded, everything is still there, and nobody was asked for anything', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await findExample(kesit);
  expect(await kesit.headline()).toMatch(/^5 groups among 1,500 customers/);
  expect(await cards(page)).toHaveLength(5);

  // A name of one's own, kept by everything that follows.
  const name = page.locator('article input').first();
  await name.fill('The best of all');
  await name.press('Enter');
  await page.getByLabel(says.discover.use.name, { exact: true }).fill('Autumn');
  await page.getByRole('button', { name: says.discover.use.promote }).click();
  await page.getByText(says.discover.use.inUse).waitFor();
  expect(asked(kesit)).toEqual([]);

  const used = await kesit.segments();
  expect(used).toHaveLength(5);
  expect(used[0]?.name).toBe('The best of all');
  const customers = await kesit.download('customers.csv');
  expect(customers.split('\n')[1]).toMatch(/,cluster-\d,/);
  await kesit.goTo('dashboards');
  await page.locator('figure#segment-distribution').getByText('The best of all').first().waitFor();
  await kesit.kept();

  await page.reload();
  await page.getByText(says.projects.offline).waitFor({ state: 'attached' });
  const loaded = kesit.requests.length;
  expect(await kesit.segments()).toEqual(used);
  expect(await kesit.choice(says.result.rules).inputValue()).toBe('clusters');
  expect(await kesit.download('customers.csv')).toBe(customers);
  await kesit.goTo('discover');
  expect((await cards(page))[0]).toContain('The best of all');
  await goToPart(kesit, 'models', 'table');
  await page.getByRole('rowheader', { name: /^Autumn/ }).waitFor();
  expect(asked({ requests: kesit.requests.slice(loaded) })).toEqual([]);

  // Back to rules in one click, and back again.
  await page.getByRole('button', { name: /^Back to/ }).click();
  await page.getByRole('button', { name: says.discover.use.promote }).waitFor();
  expect(await kesit.segments()).toHaveLength(10);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await kesit.segments()).length).toBe(5);
  expect(kesit.complaints).toEqual([]);
});

test('what computed the groups is said with its reason, can be chosen, and changes nothing', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  const { engines, engineReason } = says.discover;
  const toldBy = (engine: keyof typeof engines, reason: keyof typeof engineReason) =>
    page.getByText(
      new RegExp(
        `^computed by ${engines[engine].replace(/[()]/g, '.')} in [\\d.]+ s \\(${engineReason[reason]}\\)$`,
      ),
    );
  await findExample(kesit);
  await toldBy('wasm', 'small-task').waitFor();
  const found: string[][] = [];
  for (const engine of ['wasm', 'ts', 'webgl'] as const) {
    await page.getByRole('button', { name: says.discover.change, exact: true }).click();
    await openMoreSettings(kesit);
    await kesit.choice(says.discover.engine).selectOption(engine);
    await page.getByRole('button', { name: says.discover.again, exact: true }).click();
    await toldBy(engine, 'forced').waitFor({ timeout: 100_000 });
    found.push(await cards(page));
  }
  expect(found[1]).toEqual(found[0]);
  // In single precision nobody but who stands halfway goes elsewhere.
  expect(found[2]).toHaveLength(found[0]?.length ?? 0);
  expect(kesit.complaints).toEqual([]);
}, 240_000);

test('another count of the sweep is in use at once, by a click or by Enter', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await findExample(kesit);
  await goToPart(kesit, 'count', '#counts-of-groups svg');
  await page.getByRole('button', { name: says.discover.sweep.choose('6') }).click();
  await expect.poll(() => kesit.headline()).toMatch(/^6 groups/);
  const chart = page.locator('#counts-of-groups').getByRole('slider');
  await chart.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => kesit.headline()).toMatch(/^3 groups/);
  expect(kesit.complaints).toEqual([]);
});

test('with the keyboard alone: from the segments to groups, a cut of their tree, and segments from them', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await openDiscover(kesit);
  await kesit.goTo('segments');
  await page.keyboard.press('g');
  await page.keyboard.press('e');
  const method = kesit.choice(says.discover.method);
  await method.waitFor();
  await tabTo(page, 'select', says.discover.method);
  await page.keyboard.press('End');
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowUp');
  expect(await method.inputValue()).toBe('ward');
  await tabTo(page, 'button', says.discover.start);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: says.discover.parts.title }).waitFor();
  await tabTo(page, 'a', says.discover.parts.tree);
  await page.keyboard.press('Enter');
  const line = page.getByRole('slider', { name: says.discover.tree.line });
  await line.waitFor();
  await tabTo(page, '[role=slider]', says.discover.tree.line);
  const before = Number.parseInt(await kesit.headline(), 10);
  for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowRight');
  expect(await line.getAttribute('aria-valuetext')).toContain(`${before + 2} groups`);
  await page.keyboard.press('Enter');
  await expect.poll(() => kesit.headline()).toMatch(new RegExp(`^${before + 2} groups`));
  await tabTo(page, 'button', says.discover.use.promote);
  await page.keyboard.press('Enter');
  await page.getByText(says.discover.use.inUse).waitFor();
  expect(await kesit.segments()).toHaveLength(before + 2);
  expect(kesit.complaints).toEqual([]);
});

/** Goes on with Tab until an element of this kind and name has the focus. */
async function tabTo(page: Page, kind: string, name: string): Promise<void> {
  for (let i = 0; i < 150; i++) {
    await page.keyboard.press('Tab');
    const there = await page.evaluate(
      ([selector, text]) => {
        const focused = document.activeElement;
        if (focused === null || !focused.matches(selector)) return false;
        const label = (focused as HTMLSelectElement).labels?.[0]?.textContent ?? '';
        const said = focused.getAttribute('aria-label') ?? '';
        return [label, said, focused.textContent ?? ''].some((one) => one.trim().startsWith(text));
      },
      [kind, name] as const,
    );
    if (there) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
}

test('points drawn around become a segment, and are taken back', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await findExample(kesit);
  await goToPart(kesit, 'picture', '#picture-of-groups canvas');
  const picture = page.getByRole('slider', { name: says.discover.picture.region });
  await picture.scrollIntoViewIfNeeded();
  const box = await picture.boundingBox();
  if (box === null) throw new Error('the picture is not to be seen');
  const at = (x: number, y: number): [number, number] => [box.x + x * box.width, box.y + y * box.height];
  await page.mouse.move(...at(0.35, 0.2));
  await page.mouse.down();
  for (const [x, y] of [
    [0.7, 0.2],
    [0.7, 0.7],
    [0.35, 0.7],
  ] as const)
    await page.mouse.move(...at(x, y), { steps: 4 });
  await page.mouse.up();
  const count = Number((await picture.getAttribute('aria-valuenow')) ?? 0);
  expect(count).toBeGreaterThan(50);
  await page.getByRole('button', { name: says.discover.picture.asSegment }).click();
  await page.getByText(says.discover.use.promoted(says.discover.picture.segmentDefault)).waitFor();
  const segments = await kesit.segments();
  expect(segments.map(({ name }) => name)).toEqual([
    says.discover.picture.segmentDefault,
    says.discover.picture.others,
  ]);
  expect(segments[0]?.customers).toBe(count.toLocaleString('en'));
  expect(kesit.complaints).toEqual([]);
});

test('a model that was tampered with, or is of a later version, is refused with a sentence; a good one is shown', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await findExample(kesit);
  const before = await cards(page);
  const download = await saved(page, () =>
    page.getByRole('button', { name: says.discover.use.export, exact: true }).click(),
  );
  const model = await textOf(download);
  await goToPart(kesit, 'models', 'h2');
  const bring = async (text: string): Promise<void> => {
    const file = { name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await page.locator('input[type=file][accept*=json]').setInputFiles(file);
  };
  await bring(model.replace('"seed":42', '"seed":43'));
  await page
    .getByRole('alert')
    .getByText(/checksum does not fit/)
    .waitFor();
  await bring(model.replace(/kesit\.model\/\d+/, 'kesit.model/99'));
  await page
    .getByRole('alert')
    .getByText(/later version/)
    .waitFor();
  await bring(model);
  await page.getByRole('rowheader', { name: /^mine/ }).waitFor();
  await goToPart(kesit, 'groups', 'article');
  // The same people in the same groups, by the file alone.
  const sizes = (texts: string[]): (string | undefined)[] =>
    texts.map((text) => /[\d,]+ customers/.exec(text)?.[0]);
  await expect.poll(async () => sizes(await cards(page))).toEqual(sizes(before));
  expect(kesit.complaints).toEqual([]);
});

test('a million customers: the page answers while they are grouped, and the search ends within 200 ms', async () => {
  using folder = temporaryFolder();
  const file = folder.file('million.csv');
  const into = openSync(file, 'w');
  const { chunks } = generateCustomers({ customers: 1_000_000, months: 24, seed: 7 });
  for (const chunk of chunks) writeSync(into, chunk);
  closeSync(into);
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await kesit.chooseFiles(file);
  await kesit.proceed();
  await page.getByRole('table', { name: says.segments.table }).waitFor({ timeout: 120_000 });
  await kesit.goTo('discover');
  await page.getByRole('button', { name: says.discover.example }).click();
  const stage = page.getByText(says.discover.stages.sweep);
  await stage.waitFor({ timeout: 60_000 });
  const longest = await page.evaluate(async () => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ type: 'longtask' });
    await new Promise((resolve) => setTimeout(resolve, 3000));
    observer.disconnect();
    return Math.max(0, ...tasks);
  });
  expect(longest).toBeLessThan(200);
  const cancel = page.getByRole('button', { name: says.cancel }).last();
  const tookMs = await cancel.evaluate(
    (button, text) =>
      new Promise<number>((resolve) => {
        const startedMs = performance.now();
        const look = (): void => {
          if (document.body.textContent?.includes(text)) resolve(performance.now() - startedMs);
          else requestAnimationFrame(look);
        };
        (button as HTMLElement).click();
        look();
      }),
    says.discover.cancelled,
  );
  expect(tookMs).toBeLessThan(200);
  // Nothing goes on behind it.
  const left = () => page.workers().filter((worker) => /cluster/.test(worker.url())).length;
  await expect.poll(left).toBe(0);
  await kesit.goTo('customers');
  expect(kesit.complaints).toEqual([]);
});

test.runIf(hasDataFile(RETAIL))(
  'a model made in the tab puts 4,312 customers into the same groups in Node, at distances within 1e-9',
  async () => {
    using folder = temporaryFolder();
    const file = folder.file('online_retail.csv');
    writeFileSync(file, gunzipSync(readFileSync(dataFile(RETAIL))));
    await using kesit = await openKesit(browser, inject('pageAddress'));
    const { page, says } = kesit;
    await kesit.chooseFiles(file);
    await kesit.proceed();
    await kesit.segments();
    await kesit.goTo('discover');
    await page.getByRole('button', { name: says.discover.example }).click();
    await page.locator('article').first().waitFor({ timeout: 60_000 });
    const model = await textOf(
      await saved(page, () =>
        page.getByRole('button', { name: says.discover.use.export, exact: true }).click(),
      ),
    );
    await page.getByRole('button', { name: says.discover.cards.save }).click();
    const inPage = await textOf(
      await saved(page, () =>
        page.getByRole('button', { name: `${says.discover.cards.save} (CSV)` }).click(),
      ),
    );

    writeFileSync(folder.file('model.json'), model);
    const scoring = ['score', file, '--model', folder.file('model.json'), '--out', folder.file('out')];
    expect(await runKesit([...scoring, '--quiet'])).toMatchObject({ exitCode: 0, stderr: '' });
    const [head = '', ...inNode] = folder.read('out/scores.csv').trimEnd().split('\n');
    const rows = inPage.trimEnd().split('\n').slice(1);
    expect(rows).toHaveLength(4312);
    expect(inNode).toHaveLength(4312);
    const at = (column: string): number => head.split(',').indexOf(column);
    const names = JSON.parse(model).clusters.map(({ name }: { name: { en: string } }) => name.en);
    rows.forEach((row, i) => {
      const [customer, group, confidence, distance] = cellsOf(row);
      const there = cellsOf(inNode[i] ?? '');
      expect(there[at('customer')]).toBe(customer);
      expect(names[Number(there[at('cluster')])]).toBe(group);
      expect(Math.abs(Number(there[at('distance')]) - Number(distance))).toBeLessThan(1e-9);
      expect(Math.abs(Number(there[at('confidence')]) - Number(confidence))).toBeLessThan(1e-4);
    });
    expect(kesit.complaints).toEqual([]);
  },
);

function cellsOf(line: string): string[] {
  return (line.match(/(?<=^|,)("(?:[^"]|"")*"|[^,]*)/g) ?? []).map((cell) => cell.replaceAll('"', ''));
}
