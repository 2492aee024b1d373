/**
 * Customers beside customers: two groups by their features, products and countries (`contrastGroups`), the same customers on
 * two days (`earlierSegments`, `migrationOf`), and under two partitions (`comparePartitions`).
 */
export { comparePartitions, type Flow, type Part, type PartitionComparison } from './compare-partitions.ts';
export {
  type Contrast,
  type ContrastBase,
  contrastGroups,
  type FeatureContrast,
  type GroupDistribution,
} from './contrast.ts';
export { earlierMeasures } from './earlier-measures.ts';
export {
  earlierSegments,
  type Migration,
  type Move,
  migrationOf,
  movers,
  NOT_YET,
} from './migration.ts';
export { apartPairs, leadingPairs, liftOf, type SharePair } from './share-pairs.ts';
