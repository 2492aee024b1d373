import { undoTransform, unembed } from '../cluster/index.ts';
import type { Matrix } from '../matrix/index.ts';
import { type OpenPlacing, openModel, placePoints } from '../model/index.ts';
import { customerValues } from '../segment/index.ts';
import type { Analysis } from './analysis.ts';
import type { ClusterSegments } from './cluster-members.ts';
import { segmentPrefix } from './cluster-segments.ts';
import { ownSource } from './own-columns.ts';
import { placedCustomers } from './own-points.ts';

/** Why a customer is in a cluster. */
export interface ClusterReasons {
  /** Place among the segments of the cluster with the nearest center; -1: it has been looked into, and nobody is in it itself. */
  readonly nearest: number;
  /** 1 - distance to the nearest center / distance to the next one. */
  readonly confidence: number;
  /** What was compared: the customer's number, and the middle of the nearest cluster in the same unit. */
  readonly features: readonly {
    /** A feature, or a column of one's own. */
    readonly feature: string;
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
  const at = placedCustomers(source, model, ownSource(base), [row]);
  if (at === null || at.rows.length === 0) return null;
  const { labels, confidence } = placePoints(model, at.points);
  const [nearest] = labels;
  const middles = middlesOf(model).values.subarray(nearest * at.names.length);
  return {
    nearest: analysis.preset.segments.findIndex(
      ({ id }) => id === `${segmentPrefix(clusters)}${model.file.clusters[nearest].id + 1}`,
    ),
    confidence: confidence[0],
    features: at.names.map((feature, j) => ({
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

/** Centers in the units of the features. */
function middlesOf({ transform, embedding, centers }: OpenPlacing): Matrix {
  const inColumns = embedding === null ? centers : unembed(embedding.embedder, centers);
  return undoTransform(transform, inColumns);
}
