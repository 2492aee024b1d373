import type { ClusterSegments } from '@kesit/core/analysis';
import type { Coding, WantedCoding } from '@kesit/core/cluster';
import type { ClusterModelParts } from '@kesit/core/model';
import type { Problem, Result } from '@kesit/core/result';
import type { SegmentPreset, SegmentProfile } from '@kesit/core/segment';
import type { CustomerFilter, FeatureId } from '@kesit/core/selection';
import type { ClusterInput, LabeledRows } from './cluster-api.ts';

/** What looking for clusters asks of the thread that holds the customers. */
export interface DiscoveryQuestions {
  /** Customers a filter lets through as points, with their segments by the rules of a preset. Errors: those of `customersInside`, `fitCodings`, `column-not-found`. */
  pointsOf(
    features: readonly FeatureId[],
    filter: CustomerFilter,
    preset: SegmentPreset,
    inside: Inside | null,
    own: readonly (WantedCoding | Coding)[],
  ): Promise<Result<ClusterInput, Problem>>;
  /** Place of every customer among the clusters of a model; -1: in none. Errors: those of `clusterLabels`. */
  labelsOf(clusters: Omit<ClusterSegments, 'name'>): Promise<Result<Int16Array, Problem>>;
  /** What the customers of each of `k` clusters are like; `null` where there are more of them than anybody reads. */
  profilesOf(labeled: LabeledRows, k: number): Promise<readonly SegmentProfile[] | null>;
  /** What a model keeps of where it was made, beside the clusters: rules with thresholds, the days and the cluster looked at. */
  modelGround(preset: SegmentPreset, inside: InsideModel | null): Promise<ModelGround>;
}

/** A cluster that is looked into. */
export interface InsideModel {
  readonly clusters: Omit<ClusterSegments, 'name'>;
  /** Its id. */
  readonly cluster: number;
}

/** Whom to look among: customers who are known, or whoever is in a cluster of a model. */
export type Inside = { readonly rows: Uint32Array } | InsideModel;

export type ModelGround = Pick<ClusterModelParts, 'segments' | 'window' | 'within'>;
