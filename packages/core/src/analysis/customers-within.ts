import { type OpenScope, rowsWithin, type ScopeSource } from '../model/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { assignSegments, customerValues, scoreRfm } from '../segment/index.ts';
import type { Analysis } from './analysis.ts';
import type { ColumnSource } from './column-source.ts';
import { placedCustomers } from './own-points.ts';

/**
 * Rows of the customers inside all scopes of a model, ascending. Segments are told by the thresholds and rules that the scope has, so
 * that customers who come one by one are told the same. Errors: `model-needs-features` (`features`) where the data lacks what a
 * scope looks at.
 */
export function customersWithin(
  analysis: Pick<Analysis, 'base' | 'scores'>,
  within: readonly OpenScope[],
  own: ColumnSource | null = null,
): Result<Uint32Array, Problem> {
  const everyRow = Uint32Array.from({ length: analysis.base.customers.count }, (_, row) => row);
  const rows = rowsWithin(within, everyRow, scopeSource(analysis, own));
  if (rows !== null) return ok(rows);
  const features = within.flatMap((scope) => (scope.kind === 'segment' ? ['totalSpend'] : scope.features));
  return err({ code: 'model-needs-features', facts: { features: [...new Set(features)].join(', ') } });
}

function scopeSource(
  { base: { customers }, scores }: Pick<Analysis, 'base' | 'scores'>,
  own: ColumnSource | null,
): ScopeSource {
  const source = { customers, scores, customerValues: customerValues(customers, scores) };
  return {
    segmentRows: ({ segment, preset, thresholds }) => {
      if (preset.needsAmounts && customers.totalSpend === null) return null;
      const scored = scoreRfm(customers, { mode: 'fixed', levels: preset.levels, thresholds });
      const assigned = assignSegments(scored, preset);
      if (!assigned.ok) return null;
      const place = preset.segments.findIndex(({ id }) => id === segment);
      const rows = Uint32Array.from(assigned.value.segment.keys());
      return rows.filter((row) => assigned.value.segment[row] === place);
    },
    pointsOf: (placing) => placedCustomers(source, placing, own),
  };
}
