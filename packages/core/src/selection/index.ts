/**
 * Which customers: every feature a person may filter, sort or draw by (`FEATURES`), the filter that the whole project shares
 * (`CustomerFilter`), and the rows it lets through (`selectCustomers`). Everything shown of a part of the customers starts here.
 */
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
} from './features.ts';
export { findIds } from './find-ids.ts';
