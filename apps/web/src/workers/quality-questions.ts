import type { CleaningRuleId } from '@kesit/core/transaction';

/** What the page about the data asks. */
export interface QualityQuestions {
  /** The rows one rule left out, as `rejected.csv` has them. */
  writeRejected(rule: CleaningRuleId): Promise<Blob>;
}
