import { appears } from '../support/appears.ts';
import type { KesitPage } from '../support/kesit-page.ts';
import { analyzeSample, type States } from './state.ts';

/** The customers of a project, and one of them. */
export const CUSTOMER_STATES: States = {
  customers: { reach: openCustomers },
  'customers-segment-filter': { reach: (kesit) => openBox(kesit, kesit.says.customers.columns.segment) },
  'customers-number-filter': { reach: (kesit) => openBox(kesit, kesit.says.customers.numbers) },
  'customers-export': {
    reach: async (kesit) => {
      await openCustomers(kesit);
      await kesit.page
        .getByRole('button', { name: /1[.,]500/ })
        .first()
        .click();
    },
  },
  'customers-filtered': {
    reach: async (kesit) => {
      await openBox(kesit, kesit.says.customers.columns.segment);
      await kesit.page.getByRole('dialog').getByRole('checkbox').nth(1).check();
      await kesit.page.keyboard.press('Escape');
      await kesit.page.getByRole('grid').press('Control+a');
      await kesit.page.getByRole('grid').press('ArrowDown');
    },
  },
  'customers-nobody': {
    reach: async (kesit) => {
      await openCustomers(kesit);
      await kesit.page.getByRole('searchbox', { name: kesit.says.customers.search }).fill('-');
      await appears(kesit.page.getByRole('heading', { name: kesit.says.customers.empty }));
    },
  },
  customer: {
    reach: async (kesit) => {
      await openCustomers(kesit);
      await kesit.page.getByRole('grid').press('Enter');
      await appears(kesit.page.getByRole('heading', { name: kesit.says.customers.neighbors }));
      await appears(kesit.page.locator('#neighbors li').first());
    },
    whole: true,
  },
};

async function openCustomers(kesit: KesitPage): Promise<void> {
  await analyzeSample(kesit);
  await kesit.goTo('customers');
  await appears(kesit.page.locator('[role=row][aria-rowindex="2"] a'));
}

async function openBox(kesit: KesitPage, name: string): Promise<void> {
  await openCustomers(kesit);
  await kesit.page.getByRole('button', { name, exact: true }).click();
  await appears(
    kesit.page
      .getByRole('dialog')
      .getByRole('checkbox')
      .or(kesit.page.getByRole('dialog').locator('figure'))
      .first(),
  );
}
