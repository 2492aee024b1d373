import { customerPoints, NOISE } from '../cluster/index.ts';
import {
  type ClusterModelFile,
  type ClusterScope,
  type OpenPlacing,
  openModel,
  placePoints,
} from '../model/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { customerValues } from '../segment/index.ts';
import { isFeature } from '../selection/index.ts';
import type { Analysis } from './analysis.ts';
import type { ClusterSegments } from './cluster-members.ts';
import type { ColumnSource } from './column-source.ts';
import { customersWithin } from './customers-within.ts';
import { ownSource } from './own-columns.ts';
import { placedCustomers, plainFeatures } from './own-points.ts';
import { pointsDigest } from './points-digest.ts';

/** Codes of segments end at 255, and nobody reads as many. */
export const MOST_CLUSTER_SEGMENTS = 100;

/**
 * Place among the clusters of a model of every customer; -1: in none of them, or not among those it is of. Customers who were there
 * when the clusters were found are where they were found, others at the nearest center. Errors: `model-damaged`,
 * `model-needs-features` (`features`).
 */
export function clusterLabels(
  { base, scores }: Pick<Analysis, 'base' | 'scores'>,
  { model: file, members, outer }: Omit<ClusterSegments, 'name'>,
): Result<Int16Array, Problem> {
  const model = openModel(file);
  if (model === null || file.clusters.length > MOST_CLUSTER_SEGMENTS) {
    return err({ code: 'model-damaged', facts: {} });
  }
  const { customers } = base;
  const source = { customers, scores, customerValues: customerValues(customers, scores) };
  const own = ownSource(base);
  const among =
    outer == null
      ? customersWithin({ base, scores }, model.within, own)
      : customersInside({ base, scores }, outer, lookedInto(file)?.cluster ?? -1);
  if (!among.ok) return among;
  const at = placedCustomers(source, model, own, among.value);
  if (at === null) {
    const features = missingColumns(source, model, own).join(', ');
    return err({ code: 'model-needs-features', facts: { features } });
  }
  if (members !== null && members.digest === pointsDigest(at)) return ok(members.labels);
  return ok(byRow(at.rows, placePoints(model, at.points).labels, customers.count));
}

/** What a model compares by, and this data lacks. */
function missingColumns(
  source: Parameters<typeof customerPoints>[0],
  model: OpenPlacing,
  own: ColumnSource | null,
): string[] {
  const plain = plainFeatures(model);
  const { missing } = customerPoints(source, plain.filter(isFeature), []);
  return [
    ...missing,
    ...plain.filter((feature) => !isFeature(feature)),
    ...model.codings.filter((coding) => (own?.columnOf(coding) ?? null) === null).map(({ column }) => column),
  ];
}

/** Rows of the customers in the cluster of this id, ascending. Errors: those of `clusterLabels`, `model-damaged` without such a cluster. */
export function customersInside(
  analysis: Pick<Analysis, 'base' | 'scores'>,
  clusters: Omit<ClusterSegments, 'name'>,
  cluster: number,
): Result<Uint32Array, Problem> {
  const place = clusters.model.clusters.findIndex(({ id }) => id === cluster);
  if (place < 0) return err({ code: 'model-damaged', facts: {} });
  const labels = clusterLabels(analysis, clusters);
  if (!labels.ok) return labels;
  return ok(Uint32Array.from(labels.value.keys()).filter((row) => labels.value[row] === place));
}

/** The cluster inside which the clusters of a model were found; `null`: none. */
export function lookedInto({ within = [] }: Pick<ClusterModelFile, 'within'>): ClusterScope | null {
  const last = within.at(-1);
  return last?.kind === 'cluster' ? last : null;
}

function byRow(rows: Uint32Array, labels: Int32Array, count: number): Int16Array {
  const all = new Int16Array(count).fill(NOISE);
  rows.forEach((row, i) => {
    all[row] = labels[i];
  });
  return all;
}
