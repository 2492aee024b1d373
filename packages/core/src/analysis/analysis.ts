import type { EpochDay } from '../calendar/index.ts';
import type { ClusterWarningCode } from '../cluster/index.ts';
import type { CustomerBase } from '../customer/index.ts';
import type { Problem } from '../result/index.ts';
import type { RfmScores, ScoreMode, SegmentAssignment, SegmentPreset } from '../segment/index.ts';
import type { TableFormat } from '../table/index.ts';
import type { CleaningCounts, Mapping, Role, RuleSwitches, Shape } from '../transaction/index.ts';
import type { ClusterSegments } from './cluster-members.ts';
import type { RejectedExample } from './rejected.ts';

/** What a person asked for; everything else is read off the files. */
export interface AnalysisRequest {
  /** Columns a person named, by role; the others are guessed. */
  readonly given: Readonly<Partial<Record<Role, readonly string[]>>>;
  readonly shape: Shape | null;
  /** Sheet of a workbook; `null`: all sheets that have rows. */
  readonly sheet: string | null;
  readonly preset: SegmentPreset;
  readonly scores: ScoreMode;
  readonly rules: RuleSwitches;
  /** The day the data is looked at from; `null`: the day after the last purchase. */
  readonly asOf: EpochDay | null;
  /** Today; dates more than a day later are out of range. */
  readonly today: EpochDay;
  /** IANA name; wall-clock times of the file are taken to be in it. */
  readonly timeZone: string;
  /** ISO 4217; `null`: as the file says, if it does. */
  readonly currency: string | null;
  /** Whether the orders themselves are wanted beside what follows from them (`CustomerBase.orders`). */
  readonly keepOrders: boolean;
  /** Whether columns without a role of a file of customers are wanted too (`CustomerBase.own`). */
  readonly keepOwn?: boolean;
  /** Clusters in the place of segments by rules. */
  readonly clusters?: ClusterSegments | null;
}

/** One file as it was understood before all of it was read. */
export interface InspectedTable {
  readonly file: string;
  readonly byteSize: number;
  readonly format: TableFormat;
  readonly header: readonly string[];
  readonly sample: readonly (readonly string[])[];
}

export interface Inspection {
  readonly tables: readonly InspectedTable[];
  /** What was found, even where the columns say too little to go on. */
  readonly mapping: Mapping | null;
  /** What is missing, if anything is; without it the files can be analyzed. */
  readonly problem: Problem | null;
  readonly warnings: readonly Warning[];
}

export type WarningCode =
  | 'date-order-assumed'
  | 'mixed-encoding'
  | 'period-assumed'
  | 'no-amounts'
  | 'no-invoices'
  | 'currency-unknown'
  | 'several-currencies'
  | 'customer-ids-alike'
  | 'said-once-per-order'
  | 'mixed-number-styles'
  | 'mixed-date-orders'
  | 'few-customers'
  | 'sheet-left-out'
  | 'file-left-out'
  | ClusterWarningCode;

export interface Warning {
  readonly code: WarningCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What an analysis found out; tables as columns. Profiles, metrics and the rest are functions of it. */
export interface Analysis {
  readonly files: readonly string[];
  readonly format: TableFormat;
  readonly header: readonly string[];
  readonly mapping: Mapping;
  readonly rowsRead: number;
  readonly cleaning: CleaningCounts;
  /** The first rows rejected under each rule, at most 50 each. */
  readonly rejectedExamples: readonly RejectedExample[];
  readonly asOfDay: EpochDay;
  readonly timeZone: string;
  readonly currency: string | null;
  readonly base: CustomerBase;
  readonly preset: SegmentPreset;
  readonly scores: RfmScores;
  readonly assignment: SegmentAssignment;
  /** What preset and assignment come from, where it is no rules. */
  readonly clusters: ClusterSegments | null;
  readonly warnings: readonly Warning[];
}
