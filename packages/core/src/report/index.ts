/**
 * What to look at: the numbers of the business (`businessMetrics`), what the data can and cannot support (`sufficiency`) and
 * the numbers of the opening sentence (`headline`). Numbers and codes only; their words are in `words`.
 */
export type { Concentration } from './concentration.ts';
export { type Headline, headline } from './headline.ts';
export {
  type BusinessMetrics,
  businessMetrics,
  type Churn,
  HIGH_CUSTOMER_VALUE,
  type MetricsOptions,
  NEW_CUSTOMER_DAYS,
} from './metrics.ts';
export type { Period } from './period.ts';
export type { PurchaseGaps } from './purchase-gaps.ts';
export {
  type Offering,
  type Sufficiency,
  type SufficiencyReason,
  type SufficiencyReasonCode,
  sufficiency,
} from './sufficiency.ts';
