import { writeFileSync } from 'node:fs';
import { launchBrowser } from '@kesit/test/browser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { generateCustomers } from '../../packages/core/src/generator/index.ts';
import { kesit as runKesit, temporaryFolder } from '../cli/kesit.ts';
import { goToPart, openMoreSettings } from '../states/discover.ts';
import { groupsOf, lookInside, saved, savedTable, sum } from '../support/groups.ts';
import { type KesitPage, openKesit } from '../support/kesit-page.ts';
import { recordsOf } from '../support/read-tables.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

const TIERS = ['Silver', 'Basic', 'Gold'];

/** One row per customer, with two columns that nobody asks for. */
function customersWithColumns(): string {
  const { chunks } = generateCustomers({ customers: 900, months: 18, seed: 4 });
  const [head = '', ...rows] = Buffer.concat([...chunks])
    .toString('utf8')
    .trimEnd()
    .split('\n');
  return [`${head},Age,Tier`, ...rows.map((row, i) => `${row},${18 + ((i * 7) % 60)},${TIERS[i % 3]}`)].join(
    '\n',
  );
}

/** `told`: what is said of what was found, and of nothing before it. */
async function findAgain({ page, says }: KesitPage, told: RegExp): Promise<void> {
  await page.getByRole('button', { name: says.discover.again, exact: true }).click();
  await page.getByText(told).waitFor();
  await page.getByText(says.discover.beside.namesKept).waitFor();
}

test('inside a group, in an embedding of features and columns of one’s own: found, told, drawn, kept and scored alike', async () => {
  using folder = temporaryFolder();
  const file = folder.file('customers.csv', Buffer.from(customersWithColumns()));
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  const { discover } = says;
  await kesit.chooseFiles(file);
  await kesit.proceed();
  await kesit.segments();
  await kesit.goTo('discover');
  await page.getByRole('button', { name: discover.example }).click();
  const all = await groupsOf(page);
  const largest = all.reduce((one, other) => (other.customers > one.customers ? other : one));
  await lookInside(kesit, largest.name);

  // Seven features and three indicators; two components are fewer than these, ten are not.
  await page.getByRole('button', { name: discover.change, exact: true }).click();
  await page.getByRole('radio', { name: discover.featureSets.own }).check();
  await page.getByRole('checkbox', { name: 'Age', exact: true }).check();
  await page.getByRole('checkbox', { name: 'Tier', exact: true }).check();
  await openMoreSettings(kesit);
  await kesit.choice(discover.embedding).selectOption('pca');
  await page.getByRole('checkbox', { name: discover.judgeNames.stability }).check();
  const compared = 4 + (await page.locator('fieldset .list input:checked').count());
  await page.getByText(discover.fewerDimensions(String(compared))).waitFor();
  await findAgain(kesit, /judged, along 2 principal components/);
  expect(sum(await groupsOf(page))).toBe(largest.customers);
  expect(await kesit.headline()).toContain(`of “${largest.name}”`);
  const inComponents = await savedTable(kesit, discover.cards.save);

  // In another embedding: who stayed is counted by who is where, whatever the centers are among.
  await page.getByRole('button', { name: discover.change, exact: true }).click();
  await openMoreSettings(kesit);
  await kesit.choice(discover.embedding).selectOption('autoencoder');
  await findAgain(kesit, /judged, in 2 dimensions that a network learned/);
  const inner = await groupsOf(page);
  const inNetwork = await savedTable(kesit, discover.cards.save);
  const text = await page.getByText(discover.beside.namesKept).textContent();
  const [was, is] = [inComponents, inNetwork].map((table) => table.map(({ group }) => group ?? ''));
  const stayed = was?.filter((group, i) => group === is?.[i]).length ?? 0;
  expect(Number(/(\d+)% of customers stayed/.exec(text ?? '')?.[1])).toBe(
    Math.round((100 * stayed) / largest.customers),
  );
  await goToPart(kesit, 'count', '#counts-of-groups svg');
  await goToPart(kesit, 'picture', '#picture-of-groups canvas');
  const neighbors = page.getByRole('radio', { name: discover.picture.ways.neighbors });
  await neighbors.check();
  await page.locator('#neighbors-of-groups canvas').first().waitFor({ timeout: 100_000 });

  // The command line reads the columns, the embedding and the group around from the model alone.
  const model = await saved(page, () =>
    page.getByRole('button', { name: discover.use.export, exact: true }).click(),
  );
  writeFileSync(folder.file('model.json'), model);
  const scoring = ['score', file, '--model', folder.file('model.json'), '--out', folder.file('out')];
  expect(await runKesit([...scoring, '--quiet'])).toMatchObject({ exitCode: 0, stderr: '' });
  const scored = (await recordsOf(folder.read('out/scores.csv'))).filter((row) => row.cluster_name !== '');
  expect(scored.map((row) => [row.customer, row.cluster_name])).toEqual(
    inNetwork.map((row) => [row.customer, row.group]),
  );

  // Kept: the same people after a reload, and the way back still knows who is near whom.
  await page.getByRole('button', { name: discover.use.promote }).click();
  await page.getByText(discover.use.inUse).waitFor();
  await kesit.kept();
  await page.reload();
  await page.getByText(says.projects.offline).waitFor({ state: 'attached' });
  await goToPart(kesit, 'groups', 'article');
  expect(await groupsOf(page)).toEqual(inner);
  expect(await savedTable(kesit, discover.cards.save)).toEqual(inNetwork);
  const path = page.getByRole('navigation', { name: discover.inside.path });
  await path.getByRole('button', { name: discover.inside.everybody }).click();
  await expect.poll(() => groupsOf(page)).toEqual(all);
  await goToPart(kesit, 'picture', '#picture-of-groups canvas');
  await neighbors.check();
  await page.locator('#neighbors-of-groups canvas').first().waitFor({ timeout: 100_000 });
  expect(kesit.complaints).toEqual([]);
});
