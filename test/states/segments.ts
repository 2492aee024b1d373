import type { Page } from 'playwright-core';
import { appears } from '../support/appears.ts';
import type { KesitPage } from '../support/kesit-page.ts';
import { analyzeSample, type States } from './state.ts';

/** Quality of the data, segments and their details, own rules, segments beside each other and beside an earlier day. */
export const SEGMENT_STATES: States = {
  quality: {
    reach: async (kesit) => {
      await analyzeSample(kesit);
      await kesit.goTo('data');
      await kesit.page.locator('#quality [aria-expanded]').first().click();
    },
    whole: true,
  },
  'quality-effect': {
    reach: async (kesit) => {
      const { page, says, goTo } = kesit;
      await analyzeSample(kesit);
      await goTo('data');
      await page.getByRole('switch').first().click();
      await appears(page.getByRole('complementary', { name: says.dataPage.effect }));
    },
  },
  segments: { reach: analyzeSample, whole: true },
  'segments-settings': {
    reach: async (kesit) => {
      await analyzeSample(kesit);
      const summary = kesit.page.locator('button.summary');
      if (await summary.isVisible()) await summary.click();
    },
  },
  'segments-details': {
    reach: async (kesit) => {
      await analyzeSample(kesit);
      await kesit.page.locator('#segment-at-risk').click();
    },
  },
  rules: { reach: editRules, whole: true },
  'rules-edit': {
    reach: async (kesit) => {
      await editRules(kesit);
      await kesit.page.locator('fieldset button[aria-expanded]:visible').first().click();
    },
    whole: true,
  },
  'rules-overlap': {
    reach: async (kesit) => {
      const { page, says } = kesit;
      await editRules(kesit);
      await page.getByRole('switch', { name: says.editor.shared }).click();
      await paint(page, [4, 4], [5, 3]);
      await appears(page.getByRole('button', { name: says.editor.settle }));
    },
    whole: true,
  },
  'rules-gap': {
    reach: async (kesit) => {
      const { page, says } = kesit;
      await editRules(kesit);
      await page.getByRole('radio', { name: says.editor.nobody }).check({ force: true });
      await paint(page, [1, 1], [2, 2]);
    },
    whole: true,
  },
  'rules-spend': {
    reach: async (kesit) => {
      const { page, says } = kesit;
      await editRules(kesit);
      await page.getByLabel(says.editor.startFrom).selectOption('source');
      await appears(page.getByText(says.editor.inUse));
    },
    whole: true,
  },
  compare: {
    reach: async (kesit) => {
      await analyzeSample(kesit);
      await kesit.page.getByRole('link', { name: kesit.says.contrast.compare }).click();
      await appears(kesit.page.locator('#distributions'));
    },
    whole: true,
  },
  since: { reach: lookBack, whole: true },
  'since-move': {
    reach: async (kesit) => {
      await lookBack(kesit);
      await kesit.page.locator('#largest a').first().click();
      await appears(kesit.page.getByRole('complementary', { name: kesit.says.since.who }));
    },
  },
};

async function editRules(kesit: KesitPage): Promise<void> {
  await analyzeSample(kesit);
  await kesit.page.getByRole('link', { name: kesit.says.changes.edit }).first().click();
  await appears(kesit.page.getByRole('grid').first());
}

async function lookBack(kesit: KesitPage): Promise<void> {
  await analyzeSample(kesit);
  await kesit.page.getByRole('link', { name: kesit.says.since.link }).click();
  await appears(kesit.page.locator('#largest'));
}

/** Drags over the cells between two corners, recency before frequency. */
async function paint(page: Page, from: readonly number[], to: readonly number[]): Promise<void> {
  const cell = ([r, f]: readonly number[]) => page.locator(`[data-r="${r}"][data-f="${f}"]`).first();
  await cell(from).hover();
  await page.mouse.down();
  await cell(to).hover();
  await page.mouse.up();
}
