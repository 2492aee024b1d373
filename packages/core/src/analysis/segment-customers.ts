import type { CustomerBase } from '../customer/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import {
  assignSegments,
  type RfmScores,
  type ScoreMode,
  type SegmentAssignment,
  type SegmentPreset,
  scoreRfm,
} from '../segment/index.ts';

import type { ClusterSegments } from './cluster-members.ts';
import { segmentByClusters } from './cluster-segments.ts';

export interface SegmentedCustomers {
  readonly preset: SegmentPreset;
  readonly scores: RfmScores;
  readonly assignment: SegmentAssignment;
  readonly clusters: ClusterSegments | null;
}

/**
 * Customers scored and named under a preset, or by clusters where there are some. Errors: `preset-needs-amounts`, those of
 * `segmentByClusters`.
 */
export function segmentCustomers(
  base: CustomerBase,
  preset: SegmentPreset,
  mode: ScoreMode,
  clusters: ClusterSegments | null = null,
): Result<SegmentedCustomers, Problem> {
  const { customers } = base;
  if (preset.needsAmounts && customers.totalSpend === null) {
    return err({ code: 'preset-needs-amounts', facts: { preset: preset.id } });
  }
  const scores = scoreRfm(customers, { mode, levels: preset.levels });
  if (clusters !== null) {
    const found = segmentByClusters({ base, scores }, clusters);
    return found.ok ? ok({ ...found.value, scores, clusters }) : found;
  }
  const assignment = assignSegments(scores, preset);
  return assignment.ok ? ok({ preset, scores, assignment: assignment.value, clusters: null }) : assignment;
}
