import { analyzeSample, type States } from './state.ts';

/** The customers of a project, and one of them. */
export const CUSTOMER_STATES: States = {
  customers: {
    reach: async (kesit) => {
      await analyzeSample(kesit);
      await kesit.goTo('customers');
    },
  },
};
