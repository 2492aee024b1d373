import type { States } from './state.ts';

/** Kept projects, and what leaves the tab: nothing. */
export const PROJECT_STATES: States = {
  check: {
    reach: ({ page, says }) => page.getByRole('button', { name: says.privacy.check }).click(),
  },
};
