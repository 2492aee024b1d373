/**
 * The whole way, from files to named segments: inspect, read, clean, fold, score, name, and write down.
 */
export type {
  Analysis,
  AnalysisRequest,
  InspectedTable,
  Inspection,
  Warning,
  WarningCode,
} from './analysis.ts';
export { analyze } from './analyze.ts';
export { writeAssignmentsCsv } from './assignments-csv.ts';
export {
  type ClusteredCustomers,
  type CustomerCluster,
  clusterCustomers,
  describeClusters,
  type PointFacts,
  pointFacts,
} from './cluster-customers.ts';
export { clusterLabels, customersInside, MOST_CLUSTER_SEGMENTS } from './cluster-labels.ts';
export type { ClusterMembers, ClusterSegments } from './cluster-members.ts';
export { type ClusterReasons, clusterReasons } from './cluster-reasons.ts';
export { segmentByClusters } from './cluster-segments.ts';
export { type ClustersJson, clustersJson } from './clusters-json.ts';
export { type ColumnSource, codedOf, pointsOfColumns } from './column-source.ts';
export { type ComparisonJson, comparisonJson } from './comparison-json.ts';
export {
  type Continuation,
  type Continued,
  continuationOf,
  continuedRows,
  firstIds,
} from './continued-from.ts';
export { countryTable } from './country-table.ts';
export { customersWithin } from './customers-within.ts';
export { type Findings, findingsOf, type SegmentFinding } from './findings.ts';
export type { Folded, FoldedPart } from './fold.ts';
export { type InspectRequest, inspect } from './inspect.ts';
export { ownSource } from './own-columns.ts';
export { type OwnPoints, placedCustomers, plainFeatures, withOwnColumns } from './own-points.ts';
export { pointsDigest } from './points-digest.ts';
export type { AnalysisPorts, AnalysisProgress, AnalysisStage } from './ports.ts';
export { productTable } from './product-table.ts';
export { profileClusters } from './profile-clusters.ts';
export { readTableColumns } from './read-columns.ts';
export { type NumberTable, readNumbers } from './read-numbers.ts';
export { worthThreads } from './read-orders.ts';
export { readOwnColumns } from './read-own-columns.ts';
export type { RejectedExample, RejectedSink } from './rejected.ts';
export { createRuleFilter } from './rejected-of-rule.ts';
export { type ColumnQuality, sampleQuality } from './sample-quality.ts';
export { writeScoresCsv } from './scores-csv.ts';
export { segmentCustomers } from './segment-customers.ts';
export { segmentTable } from './segment-table.ts';
export {
  buffersOf,
  createShard,
  type Shard,
  type ShardJob,
  type ShardPool,
  type ShardRange,
} from './shard.ts';
export {
  askCsv,
  askPurchases,
  callingThread,
  createShardPool,
  type FromShard,
  type ShardThread,
  serveShard,
  type ToShard,
} from './shard-thread.ts';
export { type SegmentSummary, type Summary, type SummaryOptions, summarize } from './summary.ts';
