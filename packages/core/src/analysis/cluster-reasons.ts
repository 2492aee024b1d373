import { customerPoints, undoTransform } from '../cluster/index.ts';
import { openModel, placePoints } from '../model/index.ts';
import { customerValues } from '../segment/index.ts';
import { type FeatureId, isFeature } from '../selection/index.ts';
import type { Analysis } from './analysis.ts';
import type { ClusterSegments } from './cluster-members.ts';
import { segmentPrefix } from './cluster-segments.ts';

/** Why a customer is in a cluster. */
export interface ClusterReasons {
  /** Place among the segments of the cluster with the nearest center; -1: it has been looked into, and nobody is in it itself. */
  readonly nearest: number;
  /** 1 - distance to the nearest center / distance to the next one. */
  readonly confidence: number;
  /** What was compared: the customer's number, and the middle of the nearest cluster in the same unit. */
  readonly features: readonly {
    readonly feature: FeatureId;
    readonly value: number;
    readonly center: number;
  }[];
}

/** `null` where segments come from rules, or a feature of the customer is not known. O(customers). */
export function clusterReasons(analysis: Analysis, row: number): ClusterReasons | null {
  const { base, scores } = analysis;
  const clusters = clustersOf(analysis, row);
  const model = clusters && openModel(clusters.model);
  if (clusters === null || model === null) return null;
  const { customers } = base;
  const source = { customers, scores, customerValues: customerValues(customers, scores) };
  const at = customerPoints(source, model.file.features.filter(isFeature), [row]);
  if (at.rows.length === 0 || at.missing.length > 0) return null;
  const { labels, confidence } = placePoints(model, at.points);
  const [nearest] = labels;
  const middles = undoTransform(model.transform, model.centers).values.subarray(nearest * at.features.length);
  return {
    nearest: analysis.preset.segments.findIndex(
      ({ id }) => id === `${segmentPrefix(clusters)}${model.file.clusters[nearest].id + 1}`,
    ),
    confidence: confidence[0],
    features: at.features.map((feature, j) => ({
      feature,
      value: at.points.values[j],
      center: middles[j],
    })),
  };
}

/** The clusters that say where a customer is: the innermost ones the customer is in. */
function clustersOf({ clusters, preset, assignment }: Analysis, row: number): ClusterSegments | null {
  const segment = preset.segments[assignment.segment[row]]?.id ?? '';
  let at = clusters;
  while (at?.outer != null && !segment.startsWith(segmentPrefix(at))) at = at.outer;
  return at;
}
