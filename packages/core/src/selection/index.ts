/**
 * Which customers: every feature a person may filter, sort or draw by (`FEATURES`), the filter that the whole project shares
 * (`CustomerFilter`), and the rows it lets through (`selectCustomers`). Everything shown of a part of the customers starts here:
 * their order (`sortCustomers`), how they are spread (`histogram`, `countByCode`), and of a single one where it stands
 * (`standingsOf`) and who is like it (`nearestCustomers`).
 */
export { countByCode } from './counts.ts';
export {
  type CustomerFilter,
  EVERYONE,
  type FeatureRange,
  isEveryone,
  type SelectionBase,
  selectCustomers,
} from './customer-filter.ts';
export {
  FEATURES,
  type Feature,
  type FeatureId,
  type FeatureSource,
  type FeatureUnit,
  featureColumn,
  isFeature,
  knownFeatures,
} from './features.ts';
export { findIds } from './find-ids.ts';
export { type Histogram, histogram } from './histogram.ts';
export { type Neighbor, nearestCustomers } from './neighbors.ts';
export { type CustomerColumn, isCustomerColumn, type SortKey, sortCustomers } from './sort-customers.ts';
export { type CustomerSpending, type Spending, spendingOf } from './spending.ts';
export { type FeatureStanding, standingsOf } from './standing.ts';
