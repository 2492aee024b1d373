import { en } from '../../apps/web/src/i18n/en.ts';
import { appears } from '../support/appears.ts';
import { analyzeSample, type States } from './state.ts';

/** The boards of a project, each with an address of its own. */
export const DASHBOARD_STATES: States = Object.fromEntries(
  Object.keys(en.dashboards.names).map((name) => [
    `board-${name}`,
    {
      reach: async (kesit) => {
        await analyzeSample(kesit);
        await kesit.goTo('dashboards');
        const { page, says } = kesit;
        const boards = page.getByRole('navigation', { name: says.dashboards.nav });
        await boards.locator(`a[href*="/dashboards/${name}"]`).click();
        await appears(page.locator('figure h3').first());
      },
      whole: true as const,
    },
  ]),
);
