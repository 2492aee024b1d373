/**
 * Models that travel: a file of JSON with a checksum, made in one place and used in another (`clusterModel`, `readClusterModel`),
 * and what it says of rows that it has never seen (`scorePoints`).
 */
export { applyModel } from './apply-model.ts';
export type {
  ClusterModelFile,
  ClusterModelParts,
  PackedMatrix,
  TrainingWindow,
} from './cluster-model.ts';
export { type ClusterModel, openModel, readClusterModel } from './read-model.ts';
export { type ScoredPoints, scorePoints } from './score-points.ts';
export { clusterModel } from './write-model.ts';
