import type { SegmentFinding } from '@kesit/core/analysis';
import type { EpochDay } from '@kesit/core/calendar';
import type { SegmentLook } from '@kesit/core/document';
import type { CustomerColumnKey, TableData, TableName } from '@kesit/core/export';
import type { CustomerFilter } from '@kesit/core/selection';
import type { Locale } from '@kesit/core/words';

/** CSV for programs, workbooks for people. */
export type TableFormat = 'csv' | 'xlsx';

/** Customers as a person has chosen and sorted them. */
export interface CustomersOrder {
  /** In the order in which they are written. */
  readonly rows: Uint32Array;
  /** `null`: all, as in `customers.csv`. */
  readonly columns: readonly CustomerColumnKey[] | null;
  readonly format: TableFormat;
  readonly locale: Locale;
  readonly about: TableData;
}

/** Customers to act on. */
export interface AudienceOrder {
  readonly filter: CustomerFilter;
  /** Places in `preset.segments`; of the customers a filter lets through those in any of them. */
  readonly segments: readonly number[];
  readonly columns: readonly CustomerColumnKey[];
  readonly format: TableFormat;
  /** Each segment by itself: an archive of files, or a workbook of sheets. */
  readonly apart: boolean;
  readonly locale: Locale;
  /** What the file is, for people who open it later; goes into workbooks. */
  readonly about: TableData;
  /** Of the file without its extension, by segment when they are apart. */
  readonly names: Readonly<Record<number, string>>;
}

/** A file, and how much stands in it; `null` when it was stopped. */
export type WrittenFile = { readonly file: Blob; readonly rows: number } | null;

export interface ReportOrder {
  readonly locale: Locale;
  readonly project: string;
  /** Today. */
  readonly madeOn: EpochDay;
  readonly looks: readonly SegmentLook[];
  readonly fonts: string;
}

/** What a person takes away. One file is written at a time. */
export interface TakeQuestions {
  /** Customers a filter lets through, by place in `preset.segments`. */
  audienceSizes(filter: CustomerFilter): Promise<readonly number[]>;
  audienceColumns(isDated: boolean): Promise<readonly CustomerColumnKey[]>;
  writeAudience(order: AudienceOrder): Promise<WrittenFile>;
  writeCustomers(order: CustomersOrder): Promise<WrittenFile>;
  /** A table of the result, of all customers. */
  writeResultTable(
    name: TableName,
    format: TableFormat,
    locale: Locale,
    about: TableData,
  ): Promise<WrittenFile>;
  /** Groups that were found, in the columns of `segments.csv`. */
  writeGroups(
    groups: readonly SegmentFinding[],
    format: TableFormat,
    locale: Locale,
    about: TableData,
  ): Promise<WrittenFile>;
  /** Tables of the page: what stands in charts and boards. */
  writeTables(tables: readonly TableData[], format: TableFormat): Promise<WrittenFile>;
  /** The executive report of all customers, as one HTML file. */
  writeReport(order: ReportOrder): Promise<Blob>;
  /** How much of the file that is being written is there, 0-1. */
  writtenShare(): Promise<number>;
  /** Ends the writing; nothing comes of it. */
  stopWriting(): Promise<void>;
}
