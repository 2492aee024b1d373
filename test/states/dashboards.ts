import { analyzeSample, type States } from './state.ts';

/** The boards of a project. */
export const DASHBOARD_STATES: States = {
  dashboards: {
    reach: async (kesit) => {
      await analyzeSample(kesit);
      await kesit.goTo('dashboards');
    },
    whole: true,
  },
};
