import { ARRIVE_STATES } from './arrive.ts';
import { CUSTOMER_STATES } from './customers.ts';
import { DASHBOARD_STATES } from './dashboards.ts';
import { DISCOVER_STATES } from './discover.ts';
import { PROJECT_STATES } from './projects.ts';
import { SEGMENT_STATES } from './segments.ts';
import type { States } from './state.ts';
import { TAKE_STATES } from './take.ts';

/** Every page and state, in the order a person comes to them. Each part of the page keeps its own in a file of its own. */
export const ALL_STATES: States = {
  ...ARRIVE_STATES,
  ...PROJECT_STATES,
  ...SEGMENT_STATES,
  ...DISCOVER_STATES,
  ...CUSTOMER_STATES,
  ...DASHBOARD_STATES,
  ...TAKE_STATES,
};
