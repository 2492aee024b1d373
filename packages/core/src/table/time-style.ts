/** How a column writes dates. Year-first dates and month names need no choice; the rest is decided for the column as a whole. */
export interface TimeStyle {
  /** `03/04/2010` is the third of April. */
  readonly dayFirst: boolean;
  /** What a bare number means: `20101209`, days of a spreadsheet's calendar, or seconds or milliseconds since 1970 (UTC). */
  readonly number: 'compact' | 'serial' | 'serial-1904' | 'seconds' | 'milliseconds';
  /** The data set's time zone; instants with an offset of their own are brought to its wall clock. */
  readonly timeZone: string;
}
