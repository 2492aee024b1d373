/**
 * Segments that the data has: estimators whose `fit…` returns a plain model, and functions of model and rows.
 */
export { adjustedRand, type Contingency, contingency } from './adjusted-rand.ts';
export { fitAutoencoder } from './autoencoder.ts';
export type { AutoencoderModel, AutoencoderOptions, AutoencoderState } from './autoencoder-model.ts';
export { discoveryOf, renumbered, withCount, withHeight } from './choose-count.ts';
export { type Labels, NOISE, Stopped, squaredDistance, type Watch } from './cluster.ts';
export { type ClusterKind, type ClusterName, type KeptName, nameClusters } from './cluster-names.ts';
export type { ClusterWarning, ClusterWarningCode } from './cluster-warning.ts';
export {
  type CodedColumns,
  type Coding,
  type ColumnKind,
  codeColumns,
  codedNames,
  fitCodings,
  MOST_CATEGORIES,
  type SourceColumn,
  type WantedCoding,
} from './coding.ts';
export type { Computing, KMeansJob, KMeansTask, KMeansThreads } from './computing.ts';
export { type ContinuedClusters, continuedClusters } from './continued-clusters.ts';
export { cutByCount, cutByHeight } from './cut-tree.ts';
export { type DbscanFit, type DbscanModel, type DbscanOptions, fitDbscan, kDistances } from './dbscan.ts';
export { dbscanMemory } from './dbscan-memory.ts';
export {
  CLUSTER_METHODS,
  type ClusterMethod,
  type Discovery,
  type DiscoverySettings,
  type DiscoveryStage,
  type DiscoveryWatch,
  discover,
  runWarnings,
  STANDARD_SETTINGS,
} from './discover.ts';
export {
  EMBEDDING_METHODS,
  type Embedder,
  type Embedding,
  type EmbeddingMethod,
  type EmbeddingSettings,
  embed,
  fitEmbedding,
  unembed,
} from './embedding.ts';
export { decode, encode, reconstructionError } from './encode.ts';
export { type CustomerPoints, customerPoints, FEATURE_SETS, type FeatureSetId } from './feature-set.ts';
export type { Gap } from './gap.ts';
export { JUDGES, type Judge, type Judgement, type StabilityRow } from './judges.ts';
export {
  assignClusters,
  fitKMeans,
  fitKMeansOfEach,
  type KMeansFit,
  type KMeansModel,
  type KMeansOptions,
} from './k-means.ts';
export {
  createKMeansThreads,
  type FromKMeansThread,
  type KMeansThread,
  serveKMeans,
  type ToKMeansThread,
} from './k-means-threads.ts';
export { knee } from './knee.ts';
export { fitLinkage, LINKAGES, type Linkage, type LinkageOptions, type MergeTree } from './linkage.ts';
export { type MutualInformation, mutualInformation } from './mutual-information.ts';
export {
  MOST_NEIGHBOR_ROWS,
  type NeighborEmbedding,
  type NeighborEmbeddingOptions,
  neighborEmbedding,
} from './neighbor-embedding.ts';
export { type OutlierReason, type Outliers, reasonsOf } from './outliers.ts';
export { fitPca, type PcaModel, pcaError, projectPca } from './pca.ts';
export { type PcaPicture, pcaPicture } from './picture.ts';
export { sampledRows } from './sampled-rows.ts';
export { searchTask } from './search-task.ts';
export { type SearchedRows, searchedRows } from './searched-rows.ts';
export { type Separation, separation } from './separation.ts';
export { type Silhouette, silhouette } from './silhouette.ts';
export { type SilhouettePlot, silhouettePlot } from './silhouette-plot.ts';
export { standingOf, standings } from './standing.ts';
export type { Structure, SweepRow } from './sweep.ts';
export {
  applyTransform,
  fitTransform,
  SCALE_METHODS,
  type ScaleMethod,
  type Transform,
  undoTransform,
} from './transform.ts';
export { type SizedTree, type TreeNode, type TruncatedTree, truncateTree } from './truncate-tree.ts';
