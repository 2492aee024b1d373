import { readFile } from 'node:fs/promises';
import { launchBrowser } from '@kesit/test/browser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { kesit as runKesit, type TemporaryFolder, temporaryFolder } from '../cli/kesit.ts';
import { findExample, findIn, goToPart, openDiscover, openMoreSettings } from '../states/discover.ts';
import { type KesitPage, openKesit } from '../support/kesit-page.ts';
import { loseGraphics } from '../support/lose-graphics.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** Orders of some customers as a file, for the page and for the command line. */
async function ordersIn(folder: TemporaryFolder, customers: number): Promise<string> {
  const file = folder.file('orders.csv');
  const made = ['generate', '--customers', String(customers), '--months', '12', '--seed', '5'];
  expect(await runKesit([...made, '--out', file, '--quiet'])).toMatchObject({ exitCode: 0, stderr: '' });
  return file;
}

async function discoverOrders(kesit: KesitPage, file: string): Promise<void> {
  await kesit.chooseFiles(file);
  await kesit.proceed();
  await kesit.segments();
  await kesit.goTo('discover');
  await kesit.page.getByRole('button', { name: kesit.says.discover.example }).waitFor();
  await openMoreSettings(kesit);
}

async function search({ page, says }: KesitPage): Promise<void> {
  await page.getByRole('button', { name: says.discover.start, exact: true }).click();
  await page.getByRole('navigation', { name: says.discover.parts.title }).waitFor({ timeout: 100_000 });
}

async function downloaded(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFile(await download.path(), 'utf8');
}

async function saveAndReload(kesit: KesitPage): Promise<void> {
  const { page, says } = kesit;
  await page.getByRole('button', { name: says.discover.use.save, exact: true }).click();
  await page.getByText(/ is saved with the project\.$/).waitFor();
  await kesit.kept();
  await page.reload();
  await page.getByText(says.projects.offline).waitFor({ state: 'attached' });
  await page.locator('article').first().waitFor();
}

/** Who is in which group, as the page writes it. */
async function assignments({ page, says }: KesitPage): Promise<string[][]> {
  await page.getByRole('button', { name: says.discover.cards.save, exact: true }).click();
  const text = await downloaded(page, () =>
    page.getByRole('button', { name: `${says.discover.cards.save} (CSV)` }).click(),
  );
  return rowsOf(text);
}

function rowsOf(text: string): string[][] {
  const [, ...lines] = text.trimEnd().split('\n');
  return lines.map((line) =>
    (line.match(/(?<=^|,)("(?:[^"]|"")*"|[^,]*)/g) ?? []).map((cell) => cell.replaceAll('"', '')),
  );
}

test('groups in an autoencoder: the loss is told, the same people are in them after a reload, and in Node', async () => {
  using folder = temporaryFolder();
  const file = await ordersIn(folder, 400);
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await discoverOrders(kesit, file);
  await kesit.choice(says.discover.embedding).selectOption('autoencoder');
  await search(kesit);
  await page
    .getByText(/in 2 dimensions that a network learned\. .* as many principal components lose/)
    .waitFor();
  await page.getByText(/Autoencoder \(2 dimensions\)/).waitFor();
  const found = await assignments(kesit);
  expect(found).toHaveLength(400);

  const model = await downloaded(page, () =>
    page.getByRole('button', { name: says.discover.use.export, exact: true }).click(),
  );
  const read = JSON.parse(model);
  expect(read).toMatchObject({
    schema: 'kesit.model/2',
    embedding: { method: 'autoencoder', dimensions: 2 },
  });
  folder.file('model.json', model);
  const scoring = ['score', file, '--model', folder.file('model.json'), '--out', folder.file('out')];
  expect(await runKesit([...scoring, '--quiet'])).toMatchObject({ exitCode: 0, stderr: '' });
  const [head = ''] = folder.read('out/scores.csv').split('\n');
  const at = (column: string): number => head.split(',').indexOf(column);
  const inNode = rowsOf(folder.read('out/scores.csv'));
  expect(inNode).toHaveLength(400);
  found.forEach(([customer, group, , distance], i) => {
    const there = inNode[i] ?? [];
    expect(there[at('customer')]).toBe(customer);
    expect(read.clusters[Number(there[at('cluster')])].name.en).toBe(group);
    expect(Math.abs(Number(there[at('distance')]) - Number(distance))).toBeLessThan(1e-9);
  });

  await saveAndReload(kesit);
  expect(await assignments(kesit)).toEqual(found);
  await goToPart(kesit, 'models', 'table');
  await page.getByRole('cell', { name: /Autoencoder \(2 dimensions\)/ }).waitFor();
  expect(kesit.complaints).toEqual([]);
});

test('a network that is being fitted says so, and is given up at once', async () => {
  using folder = temporaryFolder();
  const file = await ordersIn(folder, 20_000);
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await discoverOrders(kesit, file);
  await kesit.choice(says.discover.embedding).selectOption('autoencoder');
  await page.getByRole('button', { name: says.discover.start, exact: true }).click();
  const asking = { stage: says.discover.stages.embed, cancel: says.cancel };
  const done = await page.evaluate(cancelInTheMiddle, asking);
  expect(done).toBeGreaterThan(2);
  await page.getByText(says.discover.cancelled).waitFor();
  const left = () => page.workers().filter((thread) => /cluster/.test(thread.url())).length;
  await expect.poll(left).toBe(0);
  expect(kesit.complaints).toEqual([]);
});

/** In the page, which sees every step: gives a stage up as soon as some of it is done, and says how much, in percent. */
function cancelInTheMiddle({ stage, cancel }: { stage: string; cancel: string }): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      const bar = [...document.querySelectorAll('[role=progressbar]')].at(-1);
      const done = Number(bar?.getAttribute('aria-valuenow') ?? 0);
      const button = [...document.querySelectorAll('button')].findLast((one) =>
        one.textContent?.includes(cancel),
      );
      const isAtIt = document.body.textContent?.includes(stage) === true;
      if (!isAtIt || done <= 2 || button === undefined) requestAnimationFrame(look);
      else {
        button.click();
        resolve(done);
      }
    };
    look();
  });
}

test('as many dimensions as features, and judges of a method without centers, cannot be asked for', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await openDiscover(kesit);
  await openMoreSettings(kesit);
  await kesit.choice(says.discover.embedding).selectOption('pca');
  const dimensions = page.getByRole('spinbutton', { name: says.discover.dimensions });
  await dimensions.fill('8');
  await dimensions.blur();
  expect(await dimensions.inputValue()).toBe('2');
  await dimensions.fill('5');
  await page.getByRole('radio', { name: says.discover.featureSets.rfm, exact: false }).first().check();
  const start = page.getByRole('button', { name: says.discover.start, exact: true });
  expect(await start.isDisabled()).toBe(true);
  await page.getByText(says.discover.tooManyDimensions('3')).waitFor();
  await dimensions.fill('2');
  await dimensions.blur();
  expect(await start.isDisabled()).toBe(false);

  const gap = page.getByRole('checkbox', { name: says.discover.judgeNames.gap });
  await gap.check();
  await kesit.choice(says.discover.method).selectOption('dbscan');
  expect(await gap.isDisabled()).toBe(true);
  await page.getByText(says.discover.judgesLacking).waitFor();
  // What was checked before is not asked for behind one's back, and the search goes through.
  await search(kesit);
  await page.getByText(/DBSCAN .* 2 principal components/).waitFor();
  expect(await page.getByText(says.discover.judgeNames.gap).count()).toBe(0);
});

test('both judges say what the command line hears from them, in the table as in the figure', async () => {
  using folder = temporaryFolder();
  const file = await ordersIn(folder, 300);
  const asking = ['cluster', file, '--features', 'eight', '--k-range', '2:4', '--judge', 'gap,stability'];
  expect(await runKesit([...asking, '--out', folder.file('out'), '--quiet'])).toMatchObject({ exitCode: 0 });
  const { judgement } = JSON.parse(folder.read('out/clusters.json'));

  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await discoverOrders(kesit, file);
  await page.getByRole('spinbutton', { name: says.discover.to, exact: true }).fill('4');
  for (const name of Object.values(says.discover.judgeNames)) {
    await page.getByRole('checkbox', { name }).check();
  }
  await search(kesit);
  await goToPart(kesit, 'count', '#counts-of-groups svg');
  const { sweep, columns } = says.discover;
  const suggested = await page
    .locator('dl > div')
    .evaluateAll((all) =>
      all.map((one) => [one.querySelector('dt')?.textContent, one.querySelector('dd')?.textContent]),
    );
  const said = (name: string): string => suggested.find(([of]) => of === name)?.[1] ?? '';
  expect(said(says.discover.judgeNames.gap)).toContain(
    judgement.byGap === null ? sweep.noGap : sweep.use(String(judgement.byGap)),
  );
  expect(said(says.discover.judgeNames.stability)).toContain(sweep.use(String(judgement.byStability)));

  const figure = page.locator('#counts-of-groups');
  await figure.getByRole('button', { name: says.dashboards.frame.save }).click();
  const table = await downloaded(page, () => page.getByRole('button', { name: /CSV/ }).click());
  const head = (table.split('\n')[0] ?? '').replaceAll('"', '').trim().split(',');
  const rows = rowsOf(table);
  expect(rows.map(([count]) => count)).toEqual(['1', '2', '3', '4', '5'].map(sweep.use));
  const column = (name: string): string[] => rows.map((row) => row[head.indexOf(name)] ?? '');
  // Tables of figures are written with four decimals.
  const close = (cells: readonly string[], values: readonly number[]): void => {
    const known = cells.filter((cell) => cell.trim() !== '').map(Number);
    expect(known).toHaveLength(values.length);
    known.forEach((value, i) => {
      expect(Math.abs(value - (values[i] ?? Number.NaN))).toBeLessThan(6e-5);
    });
  };
  close(
    column(columns.gap),
    judgement.gap.map(({ gap }: { gap: number }) => gap),
  );
  close(
    column(columns.gapError),
    judgement.gap.map(({ error }: { error: number }) => error),
  );
  close(
    column(columns.stability),
    judgement.stability.map(({ stability }: { stability: number }) => stability),
  );
  expect(kesit.complaints).toEqual([]);
});

/** The picture as it stands there. */
async function pixels(page: Page): Promise<string> {
  const canvas = page.locator('#neighbors-of-groups canvas').first();
  await canvas.waitFor({ timeout: 100_000 });
  let last = '';
  await expect
    .poll(async () => {
      const before = last;
      last = await canvas.evaluate((one: HTMLCanvasElement) => one.toDataURL());
      return last === before && last.length > 1000;
    })
    .toBe(true);
  return last;
}

test('neighbors are drawn when asked for, stay, come out the same again, and can be drawn around', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  const { picture } = says.discover;
  // What is needed for it is there already.
  await page.context().setOffline(true);
  const drawNeighbors = () => page.getByRole('radio', { name: picture.ways.neighbors }).check();
  await findExample(kesit);
  await goToPart(kesit, 'picture', '#picture-of-groups canvas');
  expect(await page.locator('#neighbors-of-groups').count()).toBe(0);
  await drawNeighbors();
  await page.getByText(picture.neighbors.drawing).waitFor();
  const drawn = await pixels(page);
  await page.getByText(picture.neighbors.note).waitFor();

  // Kept: nothing is laid out a second time for what was found once.
  await goToPart(kesit, 'groups', 'article');
  await goToPart(kesit, 'picture', '#picture-of-groups canvas');
  await drawNeighbors();
  expect(await page.getByText(picture.neighbors.drawing).count()).toBe(0);
  expect(await pixels(page)).toBe(drawn);

  const region = page.getByRole('slider', { name: picture.neighbors.region });
  await region.focus();
  for (const key of ['ArrowRight', '+', '+', '+', '+', '+', '+', '+', '+', '+', '+']) {
    await page.keyboard.press(key);
  }
  await page.keyboard.press('Enter');
  const chosen = Number(await region.getAttribute('aria-valuenow'));
  expect(chosen).toBeGreaterThan(0);
  await page.getByRole('button', { name: picture.clear }).click();

  // The same recipe again: the same places.
  await page.getByRole('button', { name: says.discover.change, exact: true }).click();
  await page.getByRole('button', { name: says.discover.example }).click();
  await page.locator('#picture-of-groups canvas').first().waitFor();
  await drawNeighbors();
  expect(await pixels(page)).toBe(drawn);
  await region.focus();
  for (const key of ['ArrowRight', ...'++++++++++']) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  expect(Number(await region.getAttribute('aria-valuenow'))).toBe(chosen);
  await page.getByRole('button', { name: picture.asSegment }).click();
  await page.getByText(says.discover.use.promoted(picture.segmentDefault)).waitFor();
  const [segment] = await kesit.segments();
  expect(segment?.customers).toBe(chosen.toLocaleString('en'));
  await page.context().setOffline(false);
  expect(kesit.complaints).toEqual([]);
});

test('a picture of neighbors that takes too long is given up, and what was found stays', async () => {
  using folder = temporaryFolder();
  const file = await ordersIn(folder, 9000);
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  const { picture } = says.discover;
  await discoverOrders(kesit, file);
  await search(kesit);
  const headline = await kesit.headline();
  await goToPart(kesit, 'picture', '#picture-of-groups canvas');
  await page.getByRole('radio', { name: picture.ways.neighbors }).check();
  const bar = page.getByRole('progressbar', { name: picture.neighbors.progress });
  await bar.waitFor();
  const threads = () => page.workers().filter((thread) => /cluster/.test(thread.url())).length;
  expect(threads()).toBe(2);
  // What was found answers meanwhile.
  await goToPart(kesit, 'groups', '#silhouettes svg');
  await goToPart(kesit, 'picture', `[role=progressbar]`);
  await page.getByRole('button', { name: says.cancel }).last().click();
  await page.locator('#picture-of-groups canvas').first().waitFor();
  await expect.poll(threads).toBe(1);
  expect(await page.getByRole('radio', { name: picture.ways.components }).isChecked()).toBe(true);
  expect(await kesit.headline()).toBe(headline);
  expect(kesit.complaints).toEqual([]);
});

/** By then the graphics processor is at work, and far from done. */
const LOST_AT_DRAW = 300;

test.each(['none', 'autoencoder'] as const)(
  'graphics that go away in the middle (embedding: %s): the search ends, and the page says what happened',
  async (embedding) => {
    await using kesit = await openKesit(browser, inject('pageAddress'));
    const { page, says } = kesit;
    const graphics = await loseGraphics(page, LOST_AT_DRAW);
    await openDiscover(kesit);
    await openMoreSettings(kesit);
    await kesit.choice(says.discover.embedding).selectOption(embedding);
    await kesit.choice(says.discover.engine).selectOption('webgl');
    await page.getByRole('button', { name: says.discover.start, exact: true }).click();
    await page
      .getByText(new RegExp(`\\(${says.discover.engineReason.lost}\\)$`))
      .waitFor({ timeout: 100_000 });
    await page.getByText(/^computed by WebAssembly/).waitFor();
    expect(await graphics.lost()).toBe(1);
    const found = await assignments(kesit);
    expect(found.length).toBeGreaterThan(1000);

    // What was begun in single precision comes back as it was, though nothing of the kind computes any more.
    await saveAndReload(kesit);
    expect(await kesit.choice(says.discover.engine).count()).toBe(0);
    expect(await assignments(kesit)).toEqual(found);
    expect(kesit.complaints.filter((one) => !/CONTEXT_LOST/.test(one))).toEqual([]);
  },
  240_000,
);

test('the words are there in Turkish too', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'), { locale: 'tr' });
  const { page } = kesit;
  await findIn(kesit, 'pca');
  await page.getByText(/2 temel bileşen boyunca arandı/).waitFor();
});
