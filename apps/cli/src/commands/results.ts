import type { Analysis, Findings, Summary } from '@kesit/core/analysis';

/** What a run of `analyze` came to. */
export interface Results {
  readonly analysis: Analysis;
  readonly findings: Findings;
  readonly summary: Summary;
}
