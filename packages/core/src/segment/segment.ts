/** How scores of 1-5 (best) are given; see `scoreRfm`. */
export type ScoreMode = 'tie-safe' | 'rank-first' | 'fixed';

export const SCORE_MODES: readonly ScoreMode[] = ['tie-safe', 'rank-first', 'fixed'];

/** Lower edges of scores 2-5 on each measure, kept from a reference window so that scores do not move when others arrive. */
export interface ScoreThresholds {
  /** Days; a customer scores above 1 when recency is at or BELOW the edge. Edges descend. */
  readonly recencyDays: readonly number[];
  readonly orderCount: readonly number[];
  readonly totalSpend: readonly number[] | null;
}

/**
 * Scores of every customer, in the order of the customer table; `m` is `null` where the data has no amounts. Customers
 * without an order have no scores: all of theirs are 0, and they do not count in anybody's ranking.
 */
export interface RfmScores {
  readonly mode: ScoreMode;
  /** 5, or 3 for presets of three levels. */
  readonly levels: number;
  readonly r: Uint8Array;
  readonly f: Uint8Array;
  readonly m: Uint8Array | null;
}

/**
 * Inclusive ranges of scores; a missing measure means any score. `fm` is round-half-up of (F + M) / 2. `f: [0, 0]` is for
 * customers without an order; where no rule has it, they go where the lowest scores go.
 */
export interface ScoreRange {
  readonly r?: readonly [number, number];
  readonly f?: readonly [number, number];
  readonly m?: readonly [number, number];
  readonly fm?: readonly [number, number];
}

export interface SegmentRule {
  /** Segment it leads to. */
  readonly segment: string;
  /** Any of the ranges. */
  readonly when: readonly ScoreRange[];
}

/** Ids of segments that are clusters begin with it; they take their colors by rank. */
export const CLUSTER_SEGMENT = 'cluster-';

export interface SegmentDefinition {
  /** Stable id, kebab-case. */
  readonly id: string;
  readonly name: { readonly en: string; readonly tr: string };
  /** Key into the table of recommended actions; own rules may leave it out. */
  readonly actions?: string;
}

/**
 * A way to turn scores into named segments: rules in order, the first that matches wins. `remainder` names the segment of
 * cells no rule covers; a preset without one must cover every cell.
 */
export interface SegmentPreset {
  readonly schema: 'kesit.segment-rules/1';
  readonly id: string;
  readonly name: { readonly en: string; readonly tr: string };
  readonly levels: 3 | 5;
  readonly needsAmounts: boolean;
  /** Best first: the order of tables, colours and exports. */
  readonly segments: readonly SegmentDefinition[];
  readonly rules: readonly SegmentRule[];
  readonly remainder: string | null;
  /** Members were found by comparing customers, not by rules: there are none to look at. */
  readonly by?: 'clusters';
}

/**
 * Segment of every customer, as an index into `preset.segments`, and the rule that fired (-1: the remainder). Of clusters, the
 * number of the cluster stands in the place of the rule's.
 */
export interface SegmentAssignment {
  readonly segment: Uint8Array;
  readonly rule: Int16Array;
}
