/**
 * Models that travel: a file of JSON with a checksum, made in one place and used in another (`clusterModel`, `readClusterModel`),
 * and what it says of rows that it has never seen (`scorePoints`). A model may be of some customers only: those of a segment, or of a
 * cluster of another model (`rowsWithin`).
 */
export { applyModel } from './apply-model.ts';
export type {
  ClusterModelFile,
  ClusterModelParts,
  ClusterScope,
  PackedMatrix,
  Scope,
  SegmentScope,
  TrainingWindow,
} from './cluster-model.ts';
export {
  type ClusterModel,
  type OpenPlacing,
  type OpenScope,
  openModel,
  readClusterModel,
} from './read-model.ts';
export { keptScopes, rowsWithin, type ScopeSource, scopesInside } from './scope.ts';
export { placePoints, type ScoredPoints, scorePoints } from './score-points.ts';
export { clusterModel } from './write-model.ts';
