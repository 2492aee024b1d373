import type { Analysis, Findings } from '../analysis/index.ts';
import type { EpochDay } from '../calendar/index.ts';
import type { Format, Words } from '../words/index.ts';
import type { ReportWords } from './report-words.ts';

/** How a segment is marked, by its place in the preset. */
export interface SegmentLook {
  readonly code: string;
  /** CSS. */
  readonly color: string;
  /** What can be read on it. */
  readonly ink: 'light' | 'dark';
}

export interface ReportInput {
  readonly analysis: Analysis;
  readonly findings: Findings;
  readonly looks: readonly SegmentLook[];
  /** What a person calls the project. */
  readonly project: string;
  readonly madeOn: EpochDay;
  /** See `StandalonePage`. */
  readonly fonts: string;
  /** Of Kesit. */
  readonly version: string;
}

/** A report's input with everything its parts say it with. */
export interface ReportContext extends ReportInput {
  readonly words: Words;
  readonly own: ReportWords;
  readonly format: Format;
}
