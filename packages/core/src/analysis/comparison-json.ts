import { comparePartitions } from '../comparison/index.ts';
import type { SegmentAssignment, SegmentPreset } from '../segment/index.ts';

/** Clusters beside the segments by rule of the same customers; what a Sankey is drawn from. */
export interface ComparisonJson {
  readonly with: { readonly preset: string; readonly segments: readonly NamedSegment[] };
  /** 1: the same partition; about 0: one says nothing of the other. */
  readonly adjustedRand: number;
  readonly adjustedMutualInformation: number;
  readonly normalizedMutualInformation: number;
  /** From a segment to a cluster; -1 is noise. */
  readonly flows: readonly {
    readonly segment: string;
    readonly cluster: number;
    readonly customers: number;
    readonly shareOfSegment: number;
    readonly shareOfCluster: number;
  }[];
}

interface NamedSegment {
  readonly id: string;
  readonly name: string;
  readonly customers: number;
}

export interface ComparisonJsonInput {
  readonly preset: SegmentPreset;
  readonly assignment: Pick<SegmentAssignment, 'segment'>;
  /** Row of the customer table of every label. */
  readonly rows: Uint32Array;
  readonly labels: Int32Array;
  readonly clusterIds: readonly number[];
  readonly locale: 'en' | 'tr';
}

/** Segments of the customers that were compared, and where they are among the clusters. */
export function comparisonJson(input: ComparisonJsonInput): ComparisonJson {
  const { preset, assignment, rows, labels, clusterIds, locale } = input;
  const segments = Int32Array.from(rows, (row) => assignment.segment[row]);
  const { first, flows, ...indices } = comparePartitions(segments, labels);
  return {
    with: {
      preset: preset.id,
      segments: first.map((part) => {
        const { id, name } = preset.segments[part.label];
        return { id, name: name[locale], customers: part.rows };
      }),
    },
    adjustedRand: indices.adjustedRand,
    adjustedMutualInformation: indices.adjustedMutualInformation,
    normalizedMutualInformation: indices.normalizedMutualInformation,
    flows: flows.map(({ from, to, rows: customers, shareOfFrom, shareOfTo }) => ({
      segment: preset.segments[from].id,
      cluster: to < 0 ? to : clusterIds[to],
      customers,
      shareOfSegment: shareOfFrom,
      shareOfCluster: shareOfTo,
    })),
  };
}
