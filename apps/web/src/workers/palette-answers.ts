import { findIds } from '@kesit/core/selection';
import type { PaletteQuestions } from './palette-questions.ts';
import type { KeptAnalysis } from './result-writer.ts';

export function paletteAnswers(kept: () => KeptAnalysis): PaletteQuestions {
  return {
    async findCustomers(typed, most) {
      const { base, assignment } = kept().analysis;
      const { ids } = base.customers;
      return findIds(ids, typed, most).map((row) => ({
        row,
        id: ids[row] ?? '',
        segment: assignment.segment[row] ?? 0,
      }));
    },
  };
}
