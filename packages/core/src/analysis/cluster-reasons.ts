import { customerPoints, undoTransform, unembed } from '../cluster/index.ts';
import type { Matrix } from '../matrix/index.ts';
import { type OpenPlacing, openModel, placePoints } from '../model/index.ts';
import { customerValues } from '../segment/index.ts';
import { type FeatureId, isFeature } from '../selection/index.ts';
import type { Analysis } from './analysis.ts';

/** Why a customer is in a cluster. */
export interface ClusterReasons {
  /** Cluster with the nearest center. */
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
export function clusterReasons({ base, scores, clusters }: Analysis, row: number): ClusterReasons | null {
  const model = clusters && openModel(clusters.model);
  if (model === null) return null;
  const { customers } = base;
  const source = { customers, scores, customerValues: customerValues(customers, scores) };
  const at = customerPoints(source, model.file.features.filter(isFeature), [row]);
  if (at.rows.length === 0 || at.missing.length > 0) return null;
  const { labels, confidence } = placePoints(model, at.points);
  const [nearest] = labels;
  const middles = middlesOf(model).values.subarray(nearest * at.features.length);
  return {
    nearest,
    confidence: confidence[0],
    features: at.features.map((feature, j) => ({
      feature,
      value: at.points.values[j],
      center: middles[j],
    })),
  };
}

/** Centers in the units of the features. */
function middlesOf({ transform, embedding, centers }: OpenPlacing): Matrix {
  const inColumns = embedding === null ? centers : unembed(embedding.embedder, centers);
  return undoTransform(transform, inColumns);
}
