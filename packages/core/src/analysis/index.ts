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
export { type ClusteredCustomers, clusterCustomers } from './cluster-customers.ts';
export { type ClustersJson, clustersJson } from './clusters-json.ts';
export { writeCountriesCsv } from './countries-csv.ts';
export type { CsvSink } from './csv-cells.ts';
export { type CustomersCsvInput, type CustomersCsvOptions, writeCustomersCsv } from './customers-csv.ts';
export { type Findings, findingsOf, type SegmentFinding } from './findings.ts';
export type { Folded, FoldedPart } from './fold.ts';
export { type InspectRequest, inspect } from './inspect.ts';
export type { AnalysisPorts, AnalysisProgress, AnalysisStage } from './ports.ts';
export { writeProductsCsv } from './products-csv.ts';
export { type NumberTable, readNumbers } from './read-numbers.ts';
export { worthThreads } from './read-orders.ts';
export type { RejectedExample, RejectedSink } from './rejected.ts';
export { createRuleFilter } from './rejected-of-rule.ts';
export { type ColumnQuality, sampleQuality } from './sample-quality.ts';
export { writeScoresCsv } from './scores-csv.ts';
export { segmentCustomers } from './segment-customers.ts';
export { writeSegmentsCsv } from './segments-csv.ts';
export {
  buffersOf,
  createShard,
  type Shard,
  type ShardJob,
  type ShardPool,
  type ShardRange,
} from './shard.ts';
export {
  createShardPool,
  type FromShard,
  type ShardThread,
  serveShard,
  type ToShard,
} from './shard-thread.ts';
export { type SegmentSummary, type Summary, type SummaryOptions, summarize } from './summary.ts';
