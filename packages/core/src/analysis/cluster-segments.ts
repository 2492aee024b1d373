import { type CustomerPoints, customerPoints, NOISE } from '../cluster/index.ts';
import { type ClusterModelFile, openModel, placePoints } from '../model/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import {
  CLUSTER_SEGMENT,
  customerValues,
  type LocalText,
  type SegmentAssignment,
  type SegmentPreset,
} from '../segment/index.ts';
import { isFeature } from '../selection/index.ts';
import type { Analysis } from './analysis.ts';
import type { ClusterSegments } from './cluster-members.ts';
import { customersWithin } from './customers-within.ts';

/** Codes of segments end at 255, and nobody reads as many. */
export const MOST_CLUSTER_SEGMENTS = 100;

const NOBODY: LocalText = { en: 'In no cluster', tr: 'Hiçbir kümede değil' };

/** Tells the numbers of some customers from those of others, and from the same ones of another day. */
export function pointsDigest({ points, rows }: Pick<CustomerPoints, 'points' | 'rows'>): string {
  let a = 0x811c9dc5;
  let b = 0x1000193;
  const mix = (word: number): void => {
    a = Math.imul(a ^ word, 0x01000193);
    b = Math.imul(b ^ word, 0x85ebca6b) ^ (b >>> 13);
  };
  mix(points.columns);
  for (const row of rows) mix(row);
  const { buffer, byteOffset, length } = points.values;
  for (const word of new Uint32Array(buffer, byteOffset, 2 * length)) mix(word);
  return [rows.length, a >>> 0, b >>> 0].map((part) => part.toString(36)).join('-');
}

/**
 * Customers by cluster, as a preset and an assignment, so that whatever looks at segments looks at these. Customers who were
 * there when the clusters were found are where they were found, others at the nearest center; who cannot be compared is in a
 * segment of their own. Errors: `model-damaged`, `model-needs-features` (`features`).
 */
export function segmentByClusters(
  { base, scores }: Pick<Analysis, 'base' | 'scores'>,
  { name, model: file, members }: ClusterSegments,
): Result<{ readonly preset: SegmentPreset; readonly assignment: SegmentAssignment }, Problem> {
  const model = openModel(file);
  if (model === null || file.clusters.length > MOST_CLUSTER_SEGMENTS) {
    return err({ code: 'model-damaged', facts: {} });
  }
  const { customers } = base;
  const source = { customers, scores, customerValues: customerValues(customers, scores) };
  const inside = customersWithin({ base, scores }, model.within);
  if (!inside.ok) return inside;
  const at = customerPoints(source, file.features.filter(isFeature), inside.value);
  const missing = [...at.missing, ...file.features.filter((feature) => !isFeature(feature))];
  if (missing.length > 0)
    return err({ code: 'model-needs-features', facts: { features: missing.join(', ') } });
  const known = members !== null && members.digest === pointsDigest(at) ? members.labels : null;
  const labels = known ?? byRow(at.rows, placePoints(model, at.points).labels, customers.count);
  return ok({ preset: presetOf(name, file, labels), assignment: assignmentOf(labels, file.clusters.length) });
}

function byRow(rows: Uint32Array, labels: Int32Array, count: number): Int16Array {
  const all = new Int16Array(count).fill(NOISE);
  rows.forEach((row, i) => {
    all[row] = labels[i];
  });
  return all;
}

function assignmentOf(labels: Int16Array, none: number): SegmentAssignment {
  return {
    segment: Uint8Array.from(labels, (label) => (label < 0 ? none : label)),
    rule: Int16Array.from(labels),
  };
}

function presetOf(name: LocalText, { clusters }: ClusterModelFile, labels: Int16Array): SegmentPreset {
  const rest = `${CLUSTER_SEGMENT}none`;
  const found = clusters.map((cluster) => ({
    id: `${CLUSTER_SEGMENT}${cluster.id + 1}`,
    name: cluster.name,
    ...(cluster.actions === null ? {} : { actions: cluster.actions }),
  }));
  const left = labels.some((label) => label < 0) ? [{ id: rest, name: NOBODY }] : [];
  return {
    schema: 'kesit.segment-rules/1',
    id: 'clusters',
    by: 'clusters',
    name,
    levels: 5,
    needsAmounts: false,
    segments: [...found, ...left],
    rules: [],
    remainder: left.length > 0 ? rest : null,
  };
}
