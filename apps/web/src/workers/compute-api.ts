import type {
  AnalysisProgress,
  AnalysisRequest,
  ClusterSegments,
  Inspection,
  InspectRequest,
} from '@kesit/core/analysis';
import type { Problem, Result } from '@kesit/core/result';
import type { ScoreMode, SegmentPreset } from '@kesit/core/segment';
import type { Locale } from '@kesit/core/words';
import type { SourceFile } from '../adapters/source-file.ts';
import type { ResultFile } from '../result-file.ts';
import type { AnalysisView } from './analysis-view.ts';
import type { BoardQuestions } from './board-questions.ts';
import type { CustomerQuestions } from './customer-questions.ts';
import type { DiscoveryQuestions } from './discovery-questions.ts';
import type { PaletteQuestions } from './palette-questions.ts';
import type { ProjectQuestions } from './project-questions.ts';
import type { QualityQuestions } from './quality-questions.ts';
import type { SegmentQuestions } from './segment-questions.ts';
import type { TakeQuestions } from './take-questions.ts';

export type { AnalysisView, CustomerColumns } from './analysis-view.ts';

/**
 * What the page asks of the worker; plain data both ways, expected failures as values. The worker keeps the last analysis
 * and writes files and other segments from it; the page is sent what it shows.
 */
export interface ComputeApi
  extends PaletteQuestions,
    BoardQuestions,
    CustomerQuestions,
    DiscoveryQuestions,
    SegmentQuestions,
    QualityQuestions,
    TakeQuestions,
    ProjectQuestions {
  inspect(files: readonly SourceFile[], request: InspectRequest): Promise<Result<Inspection, Problem>>;
  /** `listener` must be a Comlink proxy; it is called at most ten times a second. */
  analyze(
    files: readonly SourceFile[],
    request: AnalysisRequest,
    listener: ProgressListener,
  ): Promise<Result<AnalysisView, Problem>>;
  /** The same customers under other rules or scores; nothing is read again. */
  resegment(choice: SegmentChoice): Promise<Result<AnalysisView, Problem>>;
  /** One of the files a person takes away, the same bytes as the command line writes. */
  writeFile(name: ResultFile, locale: Locale): Promise<Blob>;
  /** Orders of a made-up shop. */
  makeSample(language: Locale, name: string): Promise<Sample>;
}

export type ProgressListener = (progress: AnalysisProgress) => void;

export interface Sample {
  readonly file: File;
  /** Of its prices; the file itself does not say. */
  readonly currency: string;
}

export interface SegmentChoice {
  readonly preset: SegmentPreset;
  readonly scores: ScoreMode;
  /** In the place of the preset's segments. */
  readonly clusters: ClusterSegments | null;
}
