import { analyzeSample, type States } from './state.ts';

/** What a person takes away. */
export const TAKE_STATES: States = {
  take: {
    reach: async (kesit) => {
      await analyzeSample(kesit);
      await kesit.goTo('take');
    },
    whole: true,
  },
};
