import { appears } from '../support/appears.ts';
import type { KesitPage } from '../support/kesit-page.ts';
import { analyzeSample, type States } from './state.ts';

const PASSPHRASE = 'four words and more';

/** Kept projects, and what leaves the tab: nothing. */
export const PROJECT_STATES: States = {
  projects: {
    reach: async (kesit) => {
      const { page, says } = kesit;
      await keptSample(kesit);
      await inMenu(kesit, says.projects.close);
      await appears(page.getByRole('heading', { name: says.projects.title }));
    },
    whole: true,
  },
  'projects-menu': {
    reach: async (kesit) => {
      await keptSample(kesit);
      await openMenu(kesit);
    },
  },
  'projects-rename': {
    reach: async (kesit) => {
      await keptSample(kesit);
      await inMenu(kesit, kesit.says.projects.rename);
    },
  },
  'projects-newer': {
    reach: async (kesit) => {
      await keptSample(kesit);
      await kesit.dropFiles({ name: 'newer.csv', text: 'customer,date,invoice,amount\na,2025-01-02,1,5\n' });
      await appears(kesit.page.getByRole('heading', { name: /^newer\.csv/ }));
    },
  },
  'projects-passphrase': {
    reach: async (kesit) => {
      await keptSample(kesit);
      await inMenu(kesit, kesit.says.projects.protect);
      await appears(kesit.page.getByText(kesit.says.projects.passphrase.warning));
    },
  },
  'projects-locked': {
    reach: async (kesit) => {
      const { page, says } = kesit;
      const { passphrase, unlock, notices } = says.projects;
      await keptSample(kesit);
      await inMenu(kesit, says.projects.protect);
      await page.getByLabel(passphrase.next, { exact: true }).fill(PASSPHRASE);
      await page.getByLabel(passphrase.again).fill(PASSPHRASE);
      await page.getByLabel(passphrase.understood).check();
      await page.getByRole('button', { name: passphrase.doSet }).click();
      await appears(page.getByText(notices.passphraseSet));
      await page.reload();
      await page.getByLabel(unlock.passphrase, { exact: true }).fill('another one');
      await page.getByRole('button', { name: unlock.open }).click();
      await appears(page.getByText(unlock.wrong));
    },
  },
  'projects-full': {
    reach: async (kesit) => {
      const { page, says } = kesit;
      const session = await page.context().newCDPSession(page);
      const { origin } = new URL(page.url());
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
      await analyzeSample(kesit);
      await appears(page.getByText(says.projects.notKept.full));
    },
  },
  privacy: { reach: privacyPage, whole: true },
  'privacy-wipe': {
    reach: async (kesit) => {
      await privacyPage(kesit);
      await kesit.page.getByRole('button', { name: kesit.says.privacy.wipe }).click();
      await appears(kesit.page.getByRole('dialog').getByRole('button').first());
    },
  },
};

async function keptSample(kesit: KesitPage): Promise<void> {
  await analyzeSample(kesit);
  await kesit.kept();
}

async function openMenu({ page }: KesitPage): Promise<void> {
  await page.locator('header .project button').first().click();
}

async function inMenu(kesit: KesitPage, action: string): Promise<void> {
  await openMenu(kesit);
  await kesit.page.getByRole('button', { name: action, exact: true }).click();
}

async function privacyPage(kesit: KesitPage): Promise<void> {
  const { page, says } = kesit;
  await keptSample(kesit);
  await page.locator('footer').getByRole('link', { name: says.privacy.check }).click();
  await appears(page.getByRole('meter'));
}
