import type { CustomerTable } from '../customer/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import {
  assignSegments,
  type RfmScores,
  type ScoreMode,
  type SegmentAssignment,
  type SegmentPreset,
  scoreRfm,
} from '../segment/index.ts';

export interface SegmentedCustomers {
  readonly preset: SegmentPreset;
  readonly scores: RfmScores;
  readonly assignment: SegmentAssignment;
}

/** Customers scored and named under a preset. Errors: `preset-needs-amounts`. */
export function segmentCustomers(
  customers: CustomerTable,
  preset: SegmentPreset,
  mode: ScoreMode,
): Result<SegmentedCustomers, Problem> {
  if (preset.needsAmounts && customers.totalSpend === null) {
    return err({ code: 'preset-needs-amounts', facts: { preset: preset.id } });
  }
  const scores = scoreRfm(customers, { mode, levels: preset.levels });
  const assignment = assignSegments(scores, preset);
  return assignment.ok ? ok({ preset, scores, assignment: assignment.value }) : assignment;
}
