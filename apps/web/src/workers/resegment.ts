import type { Analysis } from '@kesit/core/analysis';
import { err, ok, type Problem, type Result } from '@kesit/core/result';
import { assignSegments, scoreRfm } from '@kesit/core/segment';
import type { SegmentChoice } from './compute-api.ts';

/** The same customers, scored and named anew. */
export function resegment(
  analysis: Analysis,
  { preset, scores: mode }: SegmentChoice,
): Result<Analysis, Problem> {
  const { customers } = analysis.base;
  if (preset.needsAmounts && customers.totalSpend === null) {
    return err({ code: 'preset-needs-amounts', facts: { preset: preset.id } });
  }
  const scores = scoreRfm(customers, { mode, levels: preset.levels });
  const assignment = assignSegments(scores, preset);
  if (!assignment.ok) return assignment;
  return ok({ ...analysis, preset, scores, assignment: assignment.value });
}
