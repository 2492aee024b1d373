/**
 * What to look at: the numbers of the business (`businessMetrics`), what the data can and cannot support (`sufficiency`), the
 * numbers of the opening sentence (`headline`), and the boards, each of which says one thing of some of the customers
 * (`segmentBoard`, `monthBoard`, `cohortsOf`, `paretoOf` …). Numbers and codes only; their words are in `words`.
 */
export { type CohortTable, cohortsOf, retentionAfter } from './cohorts.ts';
export type { Concentration } from './concentration.ts';
export { type Correlations, correlationsOf } from './correlations.ts';
export { type CountryStanding, countryBoard } from './country-board.ts';
export { type CustomerPoints, customerPoints, type PointMiddle } from './customer-points.ts';
export { type Headline, headline } from './headline.ts';
export { type Histogram, histogramOf } from './histogram.ts';
export { type KeyFigures, keyFigures } from './key-figures.ts';
export {
  type BusinessMetrics,
  businessMetrics,
  type Churn,
  HIGH_CUSTOMER_VALUE,
  type MetricsOptions,
  NEW_CUSTOMER_DAYS,
} from './metrics.ts';
export { monthBoard } from './month-board.ts';
export { type Pareto, paretoOf } from './pareto.ts';
export type { Period } from './period.ts';
export { type AbcStanding, type ProductBoard, type ProductStanding, productBoard } from './product-board.ts';
export type { PurchaseGaps } from './purchase-gaps.ts';
export { gridCell, type RfmGrid, rfmGrid } from './rfm-grid.ts';
export { type SegmentStanding, segmentBoard } from './segment-board.ts';
export {
  type Offering,
  type Sufficiency,
  type SufficiencyReason,
  type SufficiencyReasonCode,
  sufficiency,
} from './sufficiency.ts';
