import { generateCustomers } from '../../packages/core/src/generator/index.ts';
import { appears } from '../support/appears.ts';
import type { KesitPage } from '../support/kesit-page.ts';
import { analyzeSample, type State, type States } from './state.ts';

/** The page before anything was found, and every part of what was found. */
export const DISCOVER_STATES: States = {
  discover: { reach: openDiscover, whole: true },
  'discover-own': {
    reach: async (kesit) => {
      const { page, says } = kesit;
      await openDiscover(kesit);
      await page.getByRole('radio', { name: says.discover.featureSets.own }).check();
      await kesit.choice(says.discover.method).selectOption('dbscan');
    },
    whole: true,
  },
  'discover-own-columns': {
    reach: async (kesit) => {
      const { page, says } = kesit;
      const { chunks } = generateCustomers({ customers: 300, months: 18, seed: 4 });
      const [head = '', ...rows] = Buffer.concat([...chunks])
        .toString('utf8')
        .trimEnd()
        .split('\n');
      const lines = rows.map(
        (row, i) => `${row},${18 + ((i * 7) % 60)},${['Silver', 'Basic', 'Gold'][i % 3]}`,
      );
      await kesit.chooseFiles({ name: 'customers.csv', text: [`${head},Age,Tier`, ...lines].join('\n') });
      await kesit.proceed();
      await kesit.segments();
      await kesit.goTo('discover');
      await page.getByRole('radio', { name: says.discover.featureSets.own }).check();
      await page.getByRole('checkbox', { name: 'Tier', exact: true }).check();
      await kesit.choice(says.discover.ownColumns.coding('Tier')).selectOption('ordinal');
    },
    whole: true,
  },
  'discover-own-embedding': {
    reach: async (kesit) => {
      const { page, says } = kesit;
      await openDiscover(kesit);
      await openMoreSettings(kesit);
      await kesit.choice(says.discover.embedding).selectOption('autoencoder');
      await page.getByRole('checkbox', { name: says.discover.judgeNames.gap }).check();
    },
    whole: true,
  },
  'discover-embedded': {
    reach: async (kesit) => {
      await findIn(kesit, 'autoencoder');
      await appears(kesit.page.locator('#silhouettes svg').first());
    },
    whole: true,
  },
  'discover-embedded-picture': {
    reach: async (kesit) => {
      await findIn(kesit, 'pca');
      await goToPart(kesit, 'picture', '#picture-of-groups canvas');
    },
    whole: true,
  },
  'discover-judged': {
    reach: async (kesit) => {
      await findJudged(kesit);
      await goToPart(kesit, 'count', '#counts-of-groups svg');
    },
    whole: true,
  },
  'discover-neighbors': {
    reach: async (kesit) => {
      await openPart(kesit, 'picture', '#picture-of-groups canvas');
      await drawNeighbors(kesit);
    },
    whole: true,
  },
  'discover-groups': part('groups', '#silhouettes svg'),
  'discover-count': part('count', '#counts-of-groups svg'),
  'discover-picture': part('picture', '#space-of-groups canvas'),
  'discover-chosen': {
    reach: async (kesit) => {
      await openPart(kesit, 'picture', '#space-of-groups canvas');
      await kesit.page.locator('#picture-of-groups li button').first().click();
      await appears(kesit.page.getByRole('button', { name: kesit.says.discover.picture.asSegment }));
    },
    whole: true,
  },
  'discover-profiles': part('profiles', '#shapes-of-groups svg'),
  'discover-outliers': part('outliers', 'table'),
  'discover-beside': part('beside', '#groups-beside-rules svg'),
  'discover-inside': { reach: lookInside, whole: true },
  'discover-inside-beside': {
    reach: async (kesit) => {
      await lookInside(kesit);
      await goToPart(kesit, 'beside', '#groups-beside-rules svg');
    },
    whole: true,
  },
  'discover-continued': {
    reach: async (kesit) => {
      const { page, says } = kesit;
      await findExample(kesit);
      await page.getByRole('button', { name: says.discover.use.save, exact: true }).click();
      await page.getByRole('button', { name: says.discover.change, exact: true }).click();
      await kesit.choice(says.discover.method).selectOption('ward');
      await page.getByRole('button', { name: says.discover.again, exact: true }).click();
      await page.getByRole('link', { name: says.discover.beside.seeWhich }).click();
      await appears(page.locator('#groups-beside-rules svg').first());
    },
    whole: true,
  },
  'discover-tree': {
    reach: async (kesit) => {
      await findBy(kesit, 'ward');
      await goToPart(kesit, 'tree', '#tree-of-groups svg');
    },
    whole: true,
  },
  'discover-distances': {
    reach: async (kesit) => {
      await findBy(kesit, 'dbscan');
      await goToPart(kesit, 'distances', '#distances-to-neighbors svg');
    },
    whole: true,
  },
  'discover-models': {
    reach: async (kesit) => {
      const { page, says } = kesit;
      await findExample(kesit);
      await page.getByRole('button', { name: says.discover.use.save, exact: true }).click();
      await goToPart(kesit, 'models', 'table');
    },
    whole: true,
  },
  'discover-used': {
    reach: async (kesit) => {
      const { page, says } = kesit;
      await findExample(kesit);
      await page.getByRole('button', { name: says.discover.use.promote }).click();
      await appears(page.getByText(says.discover.use.inUse));
      await kesit.goTo('segments');
      await appears(page.getByRole('table', { name: says.segments.table }).locator('tbody tr').nth(4));
    },
    whole: true,
  },
};

export async function openDiscover(kesit: KesitPage): Promise<void> {
  await analyzeSample(kesit);
  await kesit.goTo('discover');
  await appears(kesit.page.getByRole('button', { name: kesit.says.discover.example }));
}

/** Embeddings, judges, the seed and what computes. */
export async function openMoreSettings({ page, says }: KesitPage): Promise<void> {
  await page.getByText(says.discover.moreSettings).click();
}

/** To the published example on the sample data. */
export async function findExample(kesit: KesitPage): Promise<void> {
  await openDiscover(kesit);
  await kesit.page.getByRole('button', { name: kesit.says.discover.example }).click();
  await found(kesit);
}

/** Into the first group of the example. */
async function lookInside(kesit: KesitPage): Promise<void> {
  const { page, says } = kesit;
  await findExample(kesit);
  await page.locator('article').getByRole('button', { name: says.discover.inside.look }).first().click();
  await appears(page.getByRole('navigation', { name: says.discover.inside.path }));
}

/** Clusters in two dimensions of an embedding. */
export async function findIn(kesit: KesitPage, method: 'pca' | 'autoencoder'): Promise<void> {
  await openDiscover(kesit);
  await openMoreSettings(kesit);
  await kesit.choice(kesit.says.discover.embedding).selectOption(method);
  await kesit.page.getByRole('button', { name: kesit.says.discover.start }).click();
  await found(kesit);
}

/** Two to four groups, with both slower judges heard. */
async function findJudged(kesit: KesitPage): Promise<void> {
  const { page, says } = kesit;
  await openDiscover(kesit);
  await page.getByRole('spinbutton', { name: says.discover.to, exact: true }).fill('4');
  await openMoreSettings(kesit);
  for (const name of Object.values(says.discover.judgeNames)) {
    await page.getByRole('checkbox', { name }).check();
  }
  await page.getByRole('button', { name: says.discover.start }).click();
  await found(kesit);
}

async function drawNeighbors({ page, says }: KesitPage): Promise<void> {
  await page.getByRole('radio', { name: says.discover.picture.ways.neighbors }).check();
  await appears(page.locator('#neighbors-of-groups canvas').first(), { timeout: 120_000 });
}

async function findBy(kesit: KesitPage, method: string): Promise<void> {
  await openDiscover(kesit);
  await kesit.choice(kesit.says.discover.method).selectOption(method);
  await kesit.page.getByRole('button', { name: kesit.says.discover.start }).click();
  await found(kesit);
}

async function found({ page, says }: KesitPage): Promise<void> {
  await appears(page.getByRole('navigation', { name: says.discover.parts.title }), { timeout: 60_000 });
}

export async function goToPart({ page, says }: KesitPage, name: string, there: string): Promise<void> {
  const parts = page.getByRole('navigation', { name: says.discover.parts.title });
  await parts.locator(`a[href*="/discover/${name}"]`).click();
  await appears(page.locator(there).first());
}

async function openPart(kesit: KesitPage, name: string, there: string): Promise<void> {
  await findExample(kesit);
  await goToPart(kesit, name, there);
}

function part(name: string, there: string): State {
  return { reach: (kesit) => openPart(kesit, name, there), whole: true };
}
