import { createRuleFilter } from '@kesit/core/analysis';
import type { QualityQuestions } from './quality-questions.ts';
import { createBlobWriter, type KeptAnalysis } from './result-writer.ts';

export function qualityAnswers(whatIsKept: () => KeptAnalysis): QualityQuestions {
  return {
    async writeRejected(rule) {
      const filter = createRuleFilter(rule);
      const out = createBlobWriter();
      const rows = await whatIsKept().rejected();
      for await (const piece of rows.stream()) out.write(filter(piece));
      return out.blob();
    },
  };
}
