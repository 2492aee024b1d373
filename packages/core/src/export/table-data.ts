/**
 * A table as a person or a program takes it away: what stands in it, not how. Plain data, so that it crosses threads; a
 * chart's numbers, a list of customers and a page's table are the same thing here.
 */
export interface TableData {
  /** In the reader's language; names the sheet of a workbook. */
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rowCount: number;
  /** Rows to write, in this order, where it is not all of them. */
  readonly rows?: Uint32Array | null;
  /** ISO 4217, of columns of kind `money`; `null` where nobody knows it. */
  readonly currency: string | null;
}

interface ColumnHead {
  /** For programs, the same in every language: `customer_share`. */
  readonly key: string;
  /** For people, in their language. */
  readonly title: string;
  /** Said behind the title, in the reader's language; `null` where the title or the format says it. */
  readonly unit: string | null;
}

/** Texts as they are; `null` is an empty cell. */
export interface TextColumn extends ColumnHead {
  readonly kind: 'text';
  readonly values: readonly (string | null)[];
}

/** Texts that repeat: a place in `names` per row, an empty cell where there is none. */
export interface NameColumn extends ColumnHead {
  readonly kind: 'name';
  readonly values: ArrayLike<number>;
  readonly names: readonly string[];
  /** What programs read instead, where names are in the reader's language. */
  readonly codes?: readonly string[];
}

/**
 * Numbers, NaN where unknown; no values at all where the data has none. `money` in the table's currency, `rate` a fraction
 * (0.21 is 21 %), `day` days since 1970-01-01, `month` the first day of one, `number` anything else.
 */
export interface NumberColumn extends ColumnHead {
  readonly kind: 'number' | 'money' | 'rate' | 'day' | 'month';
  readonly values: ArrayLike<number>;
  /** Exactly so many decimals; else 2 of money, 4 of a rate, at most 4 of a number. */
  readonly digits?: number;
}

export type TableColumn = TextColumn | NameColumn | NumberColumn;

/** Counts rows while they are written, for whoever wants to know how far it is. */
export interface RowCounter {
  rows: number;
}

/** Rows that are written. */
export function rowsWritten({ rows, rowCount }: TableData): number {
  return rows?.length ?? rowCount;
}
