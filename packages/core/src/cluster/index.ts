/**
 * Segments that the data has: estimators whose `fit…` returns a plain model, and functions of model and rows.
 */
export { adjustedRand, type Contingency, contingency } from './adjusted-rand.ts';
export { fitAutoencoder } from './autoencoder.ts';
export type { AutoencoderModel, AutoencoderOptions, AutoencoderState } from './autoencoder-model.ts';
export { type Labels, NOISE, Stopped, type Watch } from './cluster.ts';
export { type ClusterKind, type ClusterName, continuedClusters, nameClusters } from './cluster-names.ts';
export type { Computing, KMeansJob, KMeansTask, KMeansThreads } from './computing.ts';
export { cutByCount, cutByHeight } from './cut-tree.ts';
export { type DbscanFit, type DbscanModel, type DbscanOptions, fitDbscan, kDistances } from './dbscan.ts';
export {
  CLUSTER_METHODS,
  type ClusterMethod,
  type Discovery,
  type DiscoverySettings,
  discover,
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
} from './embedding.ts';
export { decode, encode, reconstructionError } from './encode.ts';
export { type CustomerPoints, customerPoints, FEATURE_SETS, type FeatureSetId } from './feature-set.ts';
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
export { fitPca, type PcaModel, pcaError, projectPca } from './pca.ts';
export { type Separation, separation } from './separation.ts';
export { type Silhouette, silhouette } from './silhouette.ts';
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
