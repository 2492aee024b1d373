import {
  type BusinessMetrics,
  businessMetrics,
  type Headline,
  headline,
  type Sufficiency,
  sufficiency,
} from '../report/index.ts';
import {
  actionsFor,
  customerValues,
  profileSegments,
  type RecommendedActions,
  type SegmentDefinition,
  type SegmentHealth,
  type SegmentProfile,
  segmentHealth,
} from '../segment/index.ts';
import type { Analysis } from './analysis.ts';

/** A segment with everything that is known of it. */
export interface SegmentFinding {
  readonly definition: SegmentDefinition;
  readonly profile: SegmentProfile;
  readonly health: SegmentHealth | null;
  readonly actions: RecommendedActions | null;
}

/** What follows from an analysis; worked out once for the summary, the tables and the page. */
export interface Findings {
  /** CustomerValue of every customer; `null` without amounts. */
  readonly customerValues: Float64Array | null;
  /** In the order of the preset, empty ones too. */
  readonly segments: readonly SegmentFinding[];
  readonly metrics: BusinessMetrics;
  readonly sufficiency: readonly Sufficiency[];
  readonly headline: Headline;
}

/** `values`: those of the customers, where they are known already. */
export function findingsOf(
  { base, preset, scores, assignment }: Analysis,
  values: Float64Array | null = customerValues(base.customers, scores),
): Findings {
  const profiles = profileSegments(base, preset, assignment, values);
  const metrics = businessMetrics(base, { values, gapCounts: base.gapCounts });
  return {
    customerValues: values,
    segments: profiles.map((profile, i) => ({
      definition: preset.segments[i],
      profile,
      health: segmentHealth(profile),
      actions: actionsFor(preset.segments[i], profile),
    })),
    metrics,
    sufficiency: sufficiency(base, metrics),
    headline: headline(base, profiles),
  };
}
