import type { Problem, Result } from '../result/index.ts';
import type { BatchSink, ColumnEvidence, ColumnPlan } from './batch.ts';
import type { CsvDialect } from './csv-dialect.ts';

/** How the bytes of a table were understood. */
export interface TableFormat {
  readonly container: 'csv' | 'xlsx' | 'parquet';
  readonly compressed: boolean;
  /** `utf-8`, `utf-8-bom`, `utf-16le`, `utf-16be`, `windows-1252`, `windows-1254`, `iso-8859-1`, `iso-8859-9`; `null` for binary containers. */
  readonly encoding: string | null;
  /** `,`, `;`, tab, `|` or ` ` (runs of blanks); `null` for binary containers. */
  readonly delimiter: string | null;
  /** `false` when the first row is data already; the columns are then called `column 1`, `column 2`, … */
  readonly hasHeader: boolean;
  /** Sheet of a workbook. */
  readonly sheet: string | null;
}

/** One table of a file: what it looks like, and a way to read all of it as columns. */
export interface Table {
  readonly file: string;
  /** The zip that the file lies in; other tables of it may be about something else. */
  readonly zip?: string;
  readonly format: TableFormat;
  /** Names as they stand, trimmed; duplicates get ` (2)`, ` (3)`; empty ones are called `column N`. */
  readonly header: readonly string[];
  /**
   * Cells of some rows (the first ones, and where the file allows it some from its middle and its end), as text: dates
   * of a workbook as ISO text, numbers as JavaScript writes them.
   */
  readonly sample: readonly (readonly string[])[];
  /** Columns whose cells the container itself declares to be dates (workbook styles, Parquet types). */
  readonly dateColumns: readonly number[];
  /** Bytes this table's `read` goes through, for progress. */
  readonly byteSize: number;
  /** How to read any part of a plain (not compressed, not transcoded) text file; `null` for all others. */
  readonly layout: CsvLayout | null;
  read(options: ReadOptions): Promise<Result<ReadReport, Problem>>;
}

/** What it takes to read a text file, or part of it, without looking at its beginning again. */
export interface CsvLayout {
  readonly dialect: CsvDialect;
  readonly header: readonly string[];
  /** First byte and first line of the first record after the header. */
  readonly bodyStart: number;
  readonly bodyLine: number;
  /** The sample has a quoted cell with a line end inside: parts cannot tell where records begin. */
  readonly innerLineEnds: boolean;
}

export interface ReadOptions {
  readonly plans: readonly ColumnPlan[];
  readonly sink: BatchSink;
  /** Bytes gone through so far. */
  readonly onProgress?: (bytesDone: number) => void;
  /**
   * Only the records that begin in `[start, end)` of a text file with a `layout`; a `start` past its `bodyStart` is moved
   * to the next line. The report says where the records really began and ended, so that a caller can see
   * whether two parts meet.
   */
  readonly range?: { readonly start: number; readonly end: number };
  /** Bytes of a plain text file asked for at a time; more where one record takes more. */
  readonly chunkBytes?: number;
}

export interface ReadReport {
  readonly rowsRead: number;
  /** One per plan. */
  readonly evidence: readonly ColumnEvidence[];
  /** First byte of the first record and first byte after the last one; 0 and 0 where `layout` is `null`. */
  readonly begin: number;
  readonly end: number;
}
