import { type ColumnProfile, profileColumn } from './column-profile.ts';
import { type HeaderMatch, matchHeader } from './header-match.ts';
import { type HeaderWords, headerWords } from './header-words.ts';
import type { Shape } from './role.ts';

/** What a table shows of itself before it is read. */
export interface TableSample {
  readonly header: readonly string[];
  readonly sample: readonly (readonly string[])[];
  /** Columns the container itself declares to be dates. */
  readonly dateColumns: readonly number[];
}

/** The columns of a sample, each looked at only when asked for: of 10,000 columns few are. */
export interface SampledColumns {
  readonly width: number;
  readonly turkish: boolean;
  header(column: number): HeaderWords;
  matches(column: number, shape: Shape): readonly HeaderMatch[];
  profile(column: number): ColumnProfile;
}

/** A longer header is a sentence, not a name. */
const LONGEST_HEADER = 200;

export function sampledColumns(table: TableSample, timeZone: string): SampledColumns {
  const rows = someRows(table.sample, table.header.length);
  const headers = table.header.map((name) =>
    headerWords(name.slice(0, LONGEST_HEADER).replace(/ \(\d+\)$/, '')),
  );
  const turkish = headers.some((header) => header.turkish);
  const dates = new Set(table.dateColumns);
  const profiles = new Map<number, ColumnProfile>();
  const matchesByShape = {
    orders: new Map<number, HeaderMatch[]>(),
    customers: new Map<number, HeaderMatch[]>(),
  };
  return {
    width: table.header.length,
    turkish,
    header: (column) => headers[column],
    matches(column, shape) {
      const known = matchesByShape[shape === 'customers' ? 'customers' : 'orders'];
      return remembered(known, column, () => matchHeader(headers[column].words, shape));
    },
    profile(column) {
      return remembered(profiles, column, () => {
        const cells = rows.map((row) => row[column] ?? '');
        return profileColumn(column, cells, { timeZone, turkish, isDate: dates.has(column) });
      });
    },
  };
}

function remembered<T>(known: Map<number, T>, column: number, make: () => T): T {
  let value = known.get(column);
  if (value === undefined) {
    value = make();
    known.set(column, value);
  }
  return value;
}

const MOST_ROWS = 1200;
const FEWEST_ROWS = 45;
const MOST_CELLS = 400_000;

/** Of a long sample, or that of a wide table, three runs of neighbouring rows: its beginning, middle and end. */
function someRows(sample: readonly (readonly string[])[], width: number): readonly (readonly string[])[] {
  const most = Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, Math.floor(MOST_CELLS / Math.max(1, width))));
  if (sample.length <= most) return sample;
  const run = Math.floor(most / 3);
  const middle = Math.floor((sample.length - run) / 2);
  return [...sample.slice(0, run), ...sample.slice(middle, middle + run), ...sample.slice(-run)];
}
