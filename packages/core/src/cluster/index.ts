/**
 * Segments that the data has: estimators whose `fit…` returns a plain model, and functions of model and rows.
 */
export { adjustedRand, type Contingency, contingency } from './adjusted-rand.ts';
export { type Labels, NOISE, Stopped, type Watch } from './cluster.ts';
export { cutByCount, cutByHeight } from './cut-tree.ts';
export { type DbscanFit, type DbscanModel, type DbscanOptions, fitDbscan, kDistances } from './dbscan.ts';
export {
  assignClusters,
  fitKMeans,
  type KMeansFit,
  type KMeansModel,
  type KMeansOptions,
} from './k-means.ts';
export { knee } from './knee.ts';
export { fitLinkage, LINKAGES, type Linkage, type LinkageOptions, type MergeTree } from './linkage.ts';
export { fitPca, type PcaModel, projectPca } from './pca.ts';
export { type Separation, separation } from './separation.ts';
export { type Silhouette, silhouette } from './silhouette.ts';
export {
  applyTransform,
  fitTransform,
  SCALE_METHODS,
  type ScaleMethod,
  type Transform,
  undoTransform,
} from './transform.ts';
