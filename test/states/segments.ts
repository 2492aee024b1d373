import { analyzeSample, type States } from './state.ts';

/** Quality of the data, segments and their details. */
export const SEGMENT_STATES: States = {
  quality: {
    reach: async (kesit) => {
      await analyzeSample(kesit);
      await kesit.goTo('data');
      await kesit.page.locator('#quality [aria-expanded]').first().click();
    },
    whole: true,
  },
  segments: { reach: analyzeSample, whole: true },
  'segments-details': {
    reach: async (kesit) => {
      await analyzeSample(kesit);
      await kesit.page.locator('#segment-at-risk').click();
    },
  },
};
