import { type Analysis, segmentCustomers } from '@kesit/core/analysis';
import { ok, type Problem, type Result } from '@kesit/core/result';
import type { SegmentChoice } from './compute-api.ts';

/** The same customers, scored and named anew. */
export function resegment(
  analysis: Analysis,
  { preset, scores, clusters }: SegmentChoice,
): Result<Analysis, Problem> {
  const segmented = segmentCustomers(analysis.base, preset, scores, clusters);
  return segmented.ok ? ok({ ...analysis, ...segmented.value }) : segmented;
}
