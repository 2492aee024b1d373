import { err, ok, type Problem, type Result } from '../result/index.ts';
import {
  CLUSTER_SEGMENT,
  type LocalText,
  type SegmentAssignment,
  type SegmentDefinition,
  type SegmentPreset,
} from '../segment/index.ts';
import type { Analysis } from './analysis.ts';
import { clusterLabels, lookedInto, MOST_CLUSTER_SEGMENTS } from './cluster-labels.ts';
import type { ClusterSegments } from './cluster-members.ts';

const NOBODY: LocalText = { en: 'In no cluster', tr: 'Hiçbir kümede değil' };

/**
 * Customers by cluster, as a preset and an assignment, so that whatever looks at segments looks at these. Customers who were
 * there when the clusters were found are where they were found, others at the nearest center; who cannot be compared is in a
 * segment of their own. Clusters found inside another stand in its place, named after it (`VIP champions › Regular`); who is in none of
 * them stays in the one around them. Errors: `model-damaged`, `model-needs-features` (`features`).
 */
export function segmentByClusters(
  analysis: Pick<Analysis, 'base' | 'scores'>,
  clusters: ClusterSegments,
): Result<{ readonly preset: SegmentPreset; readonly assignment: SegmentAssignment }, Problem> {
  const placed = placeCustomers(analysis, clusters);
  if (!placed.ok) return placed;
  const { segments, places } = placed.value;
  return ok({
    preset: presetOf(clusters.name, segments, places.includes(NOWHERE)),
    assignment: {
      segment: Uint8Array.from(places, (place) => (place < 0 ? segments.length : place)),
      rule: places,
    },
  });
}

/** What ids of the segments begin with that a model makes: `cluster-`, or `cluster-3.` inside the third one. */
export function segmentPrefix({ model, outer }: ClusterSegments): string {
  if (outer == null) return CLUSTER_SEGMENT;
  return `${segmentPrefix(outer)}${(lookedInto(model)?.cluster ?? 0) + 1}.`;
}

const NOWHERE = -1;

/** Segments, and of every customer the place among them; -1: in none. */
interface Placed {
  readonly segments: readonly SegmentDefinition[];
  readonly places: Int16Array;
}

function placeCustomers(
  analysis: Pick<Analysis, 'base' | 'scores'>,
  clusters: ClusterSegments,
): Result<Placed, Problem> {
  const { model, outer } = clusters;
  const labels = clusterLabels(analysis, clusters);
  if (!labels.ok) return labels;
  const prefix = segmentPrefix(clusters);
  const own = model.clusters.map(({ id, name, actions }) => ({
    id: `${prefix}${id + 1}`,
    name,
    ...(actions === null ? {} : { actions }),
  }));
  if (outer == null) return ok({ segments: own, places: labels.value });
  const around = placeCustomers(analysis, outer);
  return around.ok
    ? inside(around.value, prefix.slice(0, -1), { segments: own, places: labels.value })
    : around;
}

/** Segments found inside one of those around them, in its place. */
function inside(around: Placed, parent: string, { segments, places }: Placed): Result<Placed, Problem> {
  const at = around.segments.findIndex(({ id }) => id === parent);
  if (at < 0) return err({ code: 'model-damaged', facts: {} });
  const stays = around.places.some((place, row) => place === at && places[row] < 0);
  const before = around.segments.slice(0, at + Number(stays));
  const { name } = around.segments[at];
  const named = segments.map((segment) => ({ ...segment, name: nameInside(name, segment.name) }));
  const all = [...before, ...named, ...around.segments.slice(at + 1)];
  if (all.length > MOST_CLUSTER_SEGMENTS) return err({ code: 'model-damaged', facts: {} });
  const moved = all.length - around.segments.length;
  return ok({
    segments: all,
    places: around.places.map((place, row) => {
      if (place === at && places[row] >= 0) return before.length + places[row];
      return place > at ? place + moved : place;
    }),
  });
}

function nameInside(outer: LocalText, inner: LocalText): LocalText {
  return { en: `${outer.en} › ${inner.en}`, tr: `${outer.tr} › ${inner.tr}` };
}

function presetOf(
  name: LocalText,
  segments: readonly SegmentDefinition[],
  isSomebodyLeft: boolean,
): SegmentPreset {
  const rest = `${CLUSTER_SEGMENT}none`;
  return {
    schema: 'kesit.segment-rules/1',
    id: 'clusters',
    by: 'clusters',
    name,
    levels: 5,
    needsAmounts: false,
    segments: isSomebodyLeft ? [...segments, { id: rest, name: NOBODY }] : segments,
    rules: [],
    remainder: isSomebodyLeft ? rest : null,
  };
}
