import { writeFileSync } from 'node:fs';
import { launchBrowser } from '@kesit/test/browser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { generateCustomers, generateOrders } from '../../packages/core/src/generator/index.ts';
import { loadWords } from '../../packages/core/src/words/index.ts';
import { kesit as runKesit, temporaryFolder } from '../cli/kesit.ts';
import { findExample, goToPart } from '../states/discover.ts';
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

/** Cards with their profiles, which come a moment later. */
async function profiledCards({ page, says }: KesitPage): Promise<string[]> {
  await expect.poll(() => page.locator('article').getByText(says.discover.cards.profile).count()).toBe(5);
  return page.locator('article').evaluateAll((all) => all.map((one) => one.textContent ?? ''));
}

/** Eight features, 2 to 10 tried and 5 chosen; names and actions; the picture. */
async function expectExample(kesit: KesitPage): Promise<void> {
  const { page, says } = kesit;
  const { features } = await loadWords('en');
  expect(await kesit.headline()).toMatch(/^5 groups among 1,500 customers/);
  const cards = page.locator('article');
  const told = await cards.first().locator('dt').allTextContents();
  for (const feature of [
    'totalSpend',
    'orderCount',
    'averageOrderValue',
    'recencyDays',
    'uniqueProducts',
    'discountUsage',
    'returnRate',
    'mobileUsage',
  ] as const) {
    expect(told).toContain(features[feature].name);
  }
  const names = await cards
    .locator('header input')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  expect(new Set(names).size).toBe(5);
  for (const card of await cards.all()) {
    expect(await card.getByText(new RegExp(`^${says.discover.cards.actions}: `)).count()).toBe(1);
    expect(await card.locator('ol').last().locator('li').count()).toBeGreaterThan(1);
  }
  await goToPart(kesit, 'count', '#counts-of-groups svg');
  const counts = page.locator('#counts-of-groups');
  await counts.getByRole('button', { name: says.dashboards.frame.showTable }).click();
  const tried = await counts.locator('tbody tr > :first-child').allTextContents();
  expect(tried.map(Number.parseFloat)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
  await goToPart(kesit, 'picture', '#picture-of-groups canvas');
  await goToPart(kesit, 'groups', 'article');
}

test('one click on orders shows features, counts, names, what the groups buy, where they live, and a picture', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { says } = kesit;
  await findExample(kesit);
  const { cards } = says.discover;
  for (const card of await profiledCards(kesit)) {
    for (const list of [cards.categories, cards.products, cards.countries]) expect(card).toContain(list);
    expect(card).toContain(says.contrast.facts.discountLovers);
    expect(card).toContain(says.contrast.facts.mobileLovers);
  }
  await expectExample(kesit);
  expect(kesit.complaints).toEqual([]);
});

test('the same click on one row per customer; lovers and favorites are those of the file, counted here', async () => {
  const { chunks } = generateCustomers({ customers: 1500, months: 18, seed: 11 });
  const text = Buffer.concat([...chunks]).toString('utf8');
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await kesit.chooseFiles({ name: 'customers.csv', text });
  await kesit.proceed();
  await kesit.segments();
  await kesit.goTo('discover');
  await page.getByRole('button', { name: says.discover.example }).click();
  await page.locator('article').first().waitFor();
  const cards = await profiledCards(kesit);
  // A file of customers says nothing of products or countries.
  for (const card of cards) {
    expect(card).toContain(says.discover.cards.categories);
    expect(card).not.toContain(says.discover.cards.countries);
  }
  await expectExample(kesit);

  const groups = await savedTable(kesit, says.discover.cards.saveGroups);
  const who = await savedTable(kesit, says.discover.cards.save);
  const rows = new Map((await recordsOf(text)).map((row) => [row.customer_id, row]));
  expect(groups).toHaveLength(5);
  for (const group of groups) {
    const members = who
      .filter((one) => one.group === group.segment_name)
      .map((one) => rows.get(one.customer)!);
    expect(Number(group.customers)).toBe(members.length);
    const share = (column: string, above: number): number =>
      members.filter((row) => Number(row[column]) / Number(row.order_count) > above).length / members.length;
    // Rates are written with four decimals.
    expect(Number(group.discount_lover_share)).toBeCloseTo(share('orders_with_discount', 0.5), 4);
    expect(Number(group.mobile_lover_share)).toBeCloseTo(share('mobile_orders', 0.7), 4);
    const favorites = Map.groupBy(members, (row) => row.favorite_category);
    const top = [...favorites].sort(([a, m], [b, n]) => n.length - m.length || (a! < b! ? -1 : 1));
    expect(group.top_categories).toBe(
      top
        .slice(0, 3)
        .map(([name]) => name)
        .join('; '),
    );
  }
  expect(kesit.complaints).toEqual([]);
});

/** Names and customers of the cards. */
test('inside a group, and inside one of those: the same customers, the way back at once, segments under both names', async () => {
  using folder = temporaryFolder();
  const { chunks } = generateOrders({ customers: 900, months: 18, seed: 3 });
  const file = folder.file('orders.csv', Buffer.concat([...chunks].map((chunk) => chunk.slice())));
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await kesit.chooseFiles(file);
  await kesit.proceed();
  await kesit.segments();
  await kesit.goTo('discover');
  await page.getByRole('button', { name: says.discover.example }).click();
  const all = await groupsOf(page);
  const largest = all.reduce((one, other) => (other.customers > one.customers ? other : one));

  await lookInside(kesit, largest.name);
  expect(await kesit.headline()).toContain(`of “${largest.name}”`);
  const inner = await groupsOf(page);
  expect(sum(inner)).toBe(largest.customers);
  const next = inner.reduce((one, other) => (other.customers > one.customers ? other : one));
  await lookInside(kesit, next.name);
  expect(sum(await groupsOf(page))).toBe(next.customers);

  // Back by one: what was shown is shown, and everything can be asked of it.
  const path = page.getByRole('navigation', { name: says.discover.inside.path });
  await path.getByRole('button', { name: largest.name }).click();
  expect(await groupsOf(page)).toEqual(inner);
  expect(await page.getByRole('progressbar').count()).toBe(0);
  await goToPart(kesit, 'picture', '#picture-of-groups canvas');
  await goToPart(kesit, 'groups', 'article');

  const model = await saved(page, () =>
    page.getByRole('button', { name: says.discover.use.export, exact: true }).click(),
  );
  await page.getByRole('button', { name: says.discover.use.promote }).click();
  await page.getByText(says.discover.use.inUse).waitFor();
  const segments = await kesit.segments();
  const inPlace = all.flatMap((group) =>
    group === largest
      ? inner.map(({ name, customers }) => ({ name: `${largest.name} › ${name}`, customers }))
      : [group],
  );
  expect(
    segments.map(({ name, customers }) => ({ name, customers: Number(customers.replaceAll(',', '')) })),
  ).toEqual(inPlace);
  const byPage = await recordsOf(await kesit.download('customers.csv'));
  await kesit.kept();

  // The command line puts the same customers into the groups inside, and nobody else.
  writeFileSync(folder.file('model.json'), model);
  const scoring = ['score', file, '--model', folder.file('model.json'), '--out', folder.file('out')];
  expect(await runKesit([...scoring, '--quiet'])).toMatchObject({ exitCode: 0, stderr: '' });
  const scored = await recordsOf(folder.read('out/scores.csv'));
  const there = new Map(scored.map((row) => [row.customer, row.cluster_name]));
  expect(scored.filter((row) => row.cluster_name !== '')).toHaveLength(largest.customers);
  for (const row of byPage) {
    const name = there.get(row.customer);
    if (name === '') expect(row.segment_name).not.toContain('›');
    else expect(row.segment_name).toBe(`${largest.name} › ${name}`);
  }

  // After a reload the way back is found again by its recipe.
  await page.reload();
  await page.getByText(says.projects.offline).waitFor({ state: 'attached' });
  expect((await kesit.segments()).map(({ name }) => name)).toEqual(inPlace.map(({ name }) => name));
  await kesit.goTo('discover');
  expect(await groupsOf(page)).toEqual(inner);
  await path.getByRole('button', { name: says.discover.inside.everybody }).click();
  await expect.poll(() => groupsOf(page)).toEqual(all);
  expect(await path.count()).toBe(0);
  expect(kesit.complaints).toEqual([]);
});

/** Hubert and Arabie's index, by counting pairs. */
function adjustedRand(one: readonly string[], other: readonly string[]): number {
  const pairs = (labels: readonly string[]): number =>
    [...Map.groupBy(labels, (label) => label).values()].reduce(
      (all, { length }) => all + (length * (length - 1)) / 2,
      0,
    );
  const both = pairs(one.map((label, i) => `${label}|${other[i]}`));
  const [a, b, all] = [pairs(one), pairs(other), (one.length * (one.length - 1)) / 2];
  const expected = (a * b) / all;
  return (both - expected) / ((a + b) / 2 - expected);
}

/** The published example, its first group under a name of one's own, saved. */
async function saveExample(kesit: KesitPage, as: string): Promise<void> {
  const { page, says } = kesit;
  await findExample(kesit);
  const name = page.locator('article input').first();
  await name.fill('The best of all');
  await name.press('Enter');
  await page.getByLabel(says.discover.use.name, { exact: true }).fill(as);
  await page.getByRole('button', { name: says.discover.use.save, exact: true }).click();
}

test('looked for in another way, groups that go on keep their names; the page says which, and who stayed', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await saveExample(kesit, 'Spring');
  const before = await savedTable(kesit, says.discover.cards.save);

  await page.getByRole('button', { name: says.discover.change, exact: true }).click();
  await kesit.choice(says.discover.method).selectOption('ward');
  await page.getByRole('button', { name: says.discover.again, exact: true }).click();
  await page.getByRole('link', { name: says.discover.beside.seeWhich }).waitFor({ timeout: 60_000 });
  const now = await savedTable(kesit, says.discover.cards.save);
  const [was, is] = [before, now].map((table) => table.map(({ group }) => group ?? '')) as [
    string[],
    string[],
  ];
  expect(is).not.toEqual(was);

  await page.getByRole('link', { name: says.discover.beside.seeWhich }).click();
  const table = page.getByRole('table', { name: says.discover.beside.caption(says.discover.beside.before) });
  await table.waitFor();
  const rows = await table
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) =>
        [...row.children].map(
          (cell) => cell.lastElementChild?.lastChild?.textContent?.trim() ?? cell.textContent.trim(),
        ),
      ),
    );
  const goOn = rows.filter(
    ([group, from]) => group !== says.discover.beside.gone && from !== says.discover.beside.fresh,
  );
  expect(goOn.length).toBeGreaterThan(0);
  expect(rows.length - goOn.length).toBeGreaterThan(0);
  let stayed = 0;
  for (const [group, from, told] of goOn) {
    // The name is kept, so the same name is the same group.
    expect(group).toBe(from);
    const both = was.filter((label, i) => label === group && is[i] === group).length;
    const all = was.filter((label) => label === group).length;
    expect(told).toContain(`${both} of ${all} (`);
    stayed += both;
  }
  const text = await page.getByText(says.discover.beside.namesKept).textContent();
  expect(Number(/(\d+)% of customers stayed/.exec(text ?? '')?.[1])).toBe(
    Math.round((100 * stayed) / was.length),
  );

  // Beside a saved model: the same customers, counted here.
  await kesit.choice(says.discover.beside.with).selectOption({ label: says.discover.beside.saved('Spring') });
  const agreement = adjustedRand(was, is).toFixed(2);
  await page.getByText(says.discover.beside.others('“Spring”').title({ agreement })).waitFor();
  await page.getByRole('button', { name: says.discover.beside.follow('“Spring”') }).click();
  await page.getByRole('button', { name: says.discover.beside.byRules }).click();
  await goToPart(kesit, 'groups', 'article');
  const byRules = await groupsOf(page);
  expect(byRules.map((group) => group.name)).not.toContain('The best of all');
  expect(kesit.complaints).toEqual([]);
});

test('of another day a saved model is found again under its names, and so is what was found last', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await saveExample(kesit, 'Summer');
  const before = await groupsOf(page);
  await page.getByLabel(says.result.asOf, { exact: true }).fill('2025-05-01');
  await page.getByLabel(says.result.asOf, { exact: true }).press('Enter');
  await page.getByRole('button', { name: says.discover.models.openOne('Summer') }).click();
  await page.getByText(says.discover.beside.namesKept).waitFor();
  const now = await groupsOf(page);
  expect(now).not.toEqual(before);
  expect(sum(now)).toBeLessThan(sum(before));
  expect(now.map((group) => group.name)).toContain('The best of all');
  expect(await page.getByText(says.discover.beside.namesKept).textContent()).toContain('“Summer”');

  // Nothing saved is needed: what was found last goes on too.
  await page.getByLabel(says.result.asOf, { exact: true }).fill('2025-04-01');
  await page.getByRole('button', { name: says.discover.start }).click();
  const kept = page.getByText(says.discover.beside.namesKept);
  await kept.waitFor();
  expect(await kept.textContent()).toContain(says.discover.beside.before);
  expect(sum(await groupsOf(page))).toBeLessThan(sum(now));
  expect((await groupsOf(page)).map((group) => group.name)).toContain('The best of all');
  expect(kesit.complaints).toEqual([]);
});

test('customers chosen in the picture are a filter like any other, with a chip, until other rows are read', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await findExample(kesit);
  const [{ name = '', customers = 0 } = {}] = await groupsOf(page);
  await goToPart(kesit, 'picture', '#picture-of-groups canvas');
  await page.locator('#picture-of-groups li button', { hasText: name }).click();
  await page.getByRole('button', { name: says.discover.picture.filter }).click();
  const chip = says.filter.chosen(String(customers), customers);
  const chips = page.getByRole('region', { name: says.filter.title });
  await chips.getByText(chip).waitFor();
  // Not in the address: rows are nobody else's to see.
  expect(page.url()).not.toMatch(/chosen/);
  await kesit.goTo('customers');
  await page
    .getByText(new RegExp(`^${customers} of 1,500 `))
    .first()
    .waitFor();
  await kesit.goTo('dashboards');
  await chips.getByText(chip).waitFor();

  await kesit.goTo('discover');
  await page.getByRole('button', { name: says.discover.change, exact: true }).click();
  await page.getByRole('button', { name: says.discover.again, exact: true }).click();
  await expect.poll(() => kesit.headline()).toContain(`among ${customers} customers`);

  await page.getByRole('button', { name: says.filter.remove(chip) }).click();
  expect(await chips.count()).toBe(0);
  await goToPart(kesit, 'picture', '#picture-of-groups canvas');
  await page.locator('#picture-of-groups li button').first().click();
  await page.getByRole('button', { name: says.discover.picture.filter }).click();
  await chips.waitFor();
  await page.getByLabel(says.result.asOf, { exact: true }).fill('2025-05-01');
  await chips.waitFor({ state: 'detached' });
  expect(kesit.complaints).toEqual([]);
});

test('all outliers are taken away with what is odd about them', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await findExample(kesit);
  await goToPart(kesit, 'outliers', 'table');
  const shown = await page
    .getByRole('table', { name: says.discover.outliers.caption })
    .locator('tbody tr')
    .count();
  const { save } = says.discover.outliers;
  await page.getByRole('button', { name: save, exact: true }).click();
  const rows = await recordsOf(
    await saved(page, () => page.getByRole('button', { name: `${save} (CSV)` }).click()),
  );
  const [told] =
    /^[\d,]+/.exec((await page.getByText(/customers lie far from the middle/).textContent()) ?? '') ?? [];
  expect(rows).toHaveLength(Number(told));
  expect(rows.length).toBeGreaterThanOrEqual(shown);
  const distances = rows.map((row) => Number(row.distance));
  expect(distances).toEqual(distances.toSorted((a, b) => b - a));
  const customers = new Map(
    (await recordsOf(await kesit.download('customers.csv'))).map((row) => [row.customer, row]),
  );
  for (const row of rows) {
    expect(Number(row.monetary)).toBeCloseTo(Number(customers.get(row.customer)?.monetary), 2);
    expect(row.what_is_odd).not.toBe('');
  }
  expect(kesit.complaints).toEqual([]);
});

const TIERS = ['Silver', 'Basic', 'Gold'];

test('other columns of a file of customers are compared too: the groups of the command line, segments, and all again after a reload', async () => {
  using folder = temporaryFolder();
  const { chunks } = generateCustomers({ customers: 600, months: 18, seed: 4 });
  const [head = '', ...rows] = Buffer.concat([...chunks])
    .toString('utf8')
    .trimEnd()
    .split('\n');
  const text = [
    `${head},Age,Tier,Street`,
    ...rows.map((row, i) => `${row},${18 + ((i * 7) % 60)},${TIERS[(i * 5) % 3]},Mill Lane ${i}`),
  ].join('\n');
  const file = folder.file('customers.csv', Buffer.from(text));
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await kesit.chooseFiles(file);
  await kesit.proceed();
  await kesit.segments();
  await kesit.goTo('discover');
  const { ownColumns, featureSets } = says.discover;
  await page.getByRole('radio', { name: featureSets.rfm, exact: false }).first().check();
  await page.getByRole('radio', { name: featureSets.own }).check();
  await page.getByRole('checkbox', { name: 'Age', exact: true }).check();
  await page.getByRole('checkbox', { name: 'Tier', exact: true }).check();
  // Everybody's own: no way to put people together.
  expect(await page.getByRole('checkbox', { name: 'Street', exact: true }).count()).toBe(0);
  await kesit.choice(ownColumns.coding('Tier')).selectOption('ordinal');
  await page.getByRole('button', { name: ownColumns.earlier('Silver') }).click();
  const order = page.getByRole('list', { name: ownColumns.order('Tier') }).locator('span');
  expect(await order.allTextContents()).toEqual(['Basic', 'Silver', 'Gold']);
  await page.getByRole('button', { name: says.discover.start, exact: true }).click();
  const found = await groupsOf(page);
  const told = await page.locator('article').first().locator('dt').allTextContents();
  expect(told).toEqual(expect.arrayContaining(['Age', 'Tier']));
  const inPage = await savedTable(kesit, says.discover.cards.save);

  const features = 'recency_days,frequency,monetary,Age:number,Tier:ordinal(Basic<Silver<Gold)';
  const clustering = ['cluster', file, '--features', features, '--out', folder.file('out')];
  expect(await runKesit([...clustering, '--quiet'])).toMatchObject({ exitCode: 0, stderr: '' });
  const inNode = new Map(
    (await recordsOf(folder.read('out/assignments.csv'))).map((row) => [row.customer, row.cluster]),
  );
  const [here, there] = [
    inPage.map(({ group }) => group ?? ''),
    inPage.map(({ customer }) => inNode.get(customer ?? '') ?? ''),
  ];
  expect(inPage).toHaveLength(600);
  expect(adjustedRand(here, there)).toBe(1);

  await page.getByRole('button', { name: says.discover.use.promote }).click();
  await page.getByText(says.discover.use.inUse).waitFor();
  const segments = await kesit.segments();
  expect(segments.map(({ customers }) => Number(customers))).toEqual(found.map(({ customers }) => customers));
  await kesit.kept();
  await page.reload();
  await page.getByText(says.projects.offline).waitFor({ state: 'attached' });
  expect(await kesit.segments()).toEqual(segments);
  await kesit.goTo('discover');
  expect(await groupsOf(page)).toEqual(found);
  await goToPart(kesit, 'outliers', 'p');
  await kesit.goTo('customers');
  expect(kesit.complaints).toEqual([]);
});
