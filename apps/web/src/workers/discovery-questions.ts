import type { ClusterModelParts } from '@kesit/core/model';
import type { SegmentPreset, SegmentProfile } from '@kesit/core/segment';
import type { CustomerFilter, FeatureId } from '@kesit/core/selection';
import type { ClusterInput, LabeledRows } from './cluster-api.ts';

/** What looking for clusters asks of the thread that holds the customers. */
export interface DiscoveryQuestions {
  /** Customers a filter lets through as points, with their segments by the rules of a preset. */
  pointsOf(
    features: readonly FeatureId[],
    filter: CustomerFilter,
    preset: SegmentPreset,
  ): Promise<ClusterInput>;
  /** What the customers of each of `k` clusters are like; `null` where there are more of them than anybody reads. */
  profilesOf(labeled: LabeledRows, k: number): Promise<readonly SegmentProfile[] | null>;
  /** What a model keeps of where it was made, beside the clusters: rules with thresholds, and the days looked at. */
  modelGround(preset: SegmentPreset): Promise<ModelGround>;
}

export type ModelGround = Pick<ClusterModelParts, 'segments' | 'window'>;
