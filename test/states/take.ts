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
  'take-columns': {
    reach: async (kesit) => {
      await analyzeSample(kesit);
      await kesit.goTo('take');
      const { audiences } = kesit.says.take;
      await kesit.page.locator('#audiences summary').click();
      for (const include of await kesit.page
        .locator('#audiences td input')
        .all()
        .then((all) => all.slice(0, 3))) {
        await include.check();
      }
      await kesit.page.getByText(audiences.xlsx).click();
    },
  },
};
