import type {
  Analysis,
  AnalysisProgress,
  AnalysisRequest,
  Findings,
  Inspection,
  InspectRequest,
} from '@kesit/core/analysis';
import type { CustomerBase } from '@kesit/core/customer';
import type { Problem, Result } from '@kesit/core/result';
import type { ScoreMode, SegmentPreset } from '@kesit/core/segment';
import type { Locale } from '@kesit/core/words';
import type { ResultFile } from '../result-file.ts';
import type { BoardQuestions } from './board-questions.ts';
import type { CustomerQuestions } from './customer-questions.ts';
import type { PaletteQuestions } from './palette-questions.ts';
import type { QualityQuestions } from './quality-questions.ts';
import type { SegmentQuestions } from './segment-questions.ts';
import type { TakeQuestions } from './take-questions.ts';

/**
 * What the page asks of the worker; plain data both ways, expected failures as values. The worker keeps the last analysis
 * and writes files and other segments from it; the page is sent what it shows.
 */
export interface ComputeApi
  extends PaletteQuestions,
    BoardQuestions,
    CustomerQuestions,
    SegmentQuestions,
    QualityQuestions,
    TakeQuestions {
  inspect(files: readonly File[], request: InspectRequest): Promise<Result<Inspection, Problem>>;
  /** `listener` must be a Comlink proxy; it is called at most ten times a second. */
  analyze(
    files: readonly File[],
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
}

/** An analysis as the page holds it. */
export interface AnalysisView extends Omit<Analysis, 'base' | 'scores' | 'assignment'> {
  readonly scoreMode: ScoreMode;
  readonly totals: CustomerBase['totals'];
  /** How the rows were read. */
  readonly run: { readonly milliseconds: number; readonly threads: number };
  readonly findings: Omit<Findings, 'customerValues'>;
  /** Rows below the header of each table; `null` where the data cannot have it. */
  readonly rowCounts: Readonly<Record<Exclude<ResultFile, 'summary.json'>, number | null>>;
  readonly customers: CustomerColumns;
  /** Names by place, for what a filter says by place. `null` where the data has none. */
  readonly names: {
    readonly countries: readonly string[] | null;
    readonly categories: readonly string[] | null;
    readonly products: readonly string[] | null;
  };
}

/** Customers as columns, in the order of the core's table. Ids stand end to end as UTF-8; see `customerId`. */
export interface CustomerColumns {
  readonly count: number;
  readonly idBytes: Uint8Array;
  /** Id `i` lies in `idBytes[idOffsets[i] .. idOffsets[i + 1])`. */
  readonly idOffsets: Uint32Array;
  readonly recencyDays: Float64Array | null;
  readonly orderCount: Float64Array | null;
  readonly totalSpend: Float64Array | null;
  /** Index into `preset.segments`. */
  readonly segment: Uint8Array;
}
