import {
  type CodedColumns,
  type Coding,
  codeColumns,
  type SourceColumn,
  type WantedCoding,
} from '../cluster/index.ts';
import { type Matrix, matrixOfColumns } from '../matrix/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import {
  type Batch,
  type ColumnPlan,
  createDictionary,
  type Dictionary,
  guessNumberStyle,
  type NumberStyle,
  type Table,
  textOf,
} from '../table/index.ts';

/** Columns that were read beside those with a role: of every row of a table, or of every customer. */
export interface ColumnSource {
  readonly rows: number;
  /** The column as it was asked for when reading; `null` where it was not. */
  readonly columnOf: (want: WantedCoding | Coding) => SourceColumn | null;
  /** Its name as it stands in the file. */
  readonly nameOf: (column: string) => string;
}

/** Columns by codings, or `null` where one was not read. */
export function codedOf(source: ColumnSource, codings: readonly Coding[]): CodedColumns | null {
  const columns = codings.map(source.columnOf);
  return columns.includes(null)
    ? null
    : codeColumns(
        codings,
        columns.filter((column) => column !== null),
      );
}

/** Rows of which every column is known, as points. */
export function pointsOfColumns(
  columns: readonly Float64Array[],
  rows: Uint32Array,
): { readonly points: Matrix; readonly rows: Uint32Array } {
  const known = rows.filter((row) => columns.every((column) => Number.isFinite(column[row])));
  const points = matrixOfColumns(columns.map((column) => Float64Array.from(known, (row) => column[row])));
  return { points, rows: known };
}

/** Of texts that can be read as numbers a column has at least this share, to be taken for one of numbers. */
export const MOSTLY_NUMBERS = 0.5;

type Need = WantedCoding | Coding;

/** How a column that was asked for is read. */
export interface NeededColumn {
  readonly key: string;
  readonly plan: ColumnPlan;
  /** Of text. */
  readonly dictionary: Dictionary | null;
}

/** What `auto` turned out to be, column by column, in the first table that has it. */
export type DecidedWays = Map<string, 'number' | 'text'>;

/** Plans for the columns asked for, each once for each way to read it. Errors: `column-not-found`. */
export function needColumns(
  table: Table,
  needs: readonly Need[],
  decided: DecidedWays,
): Result<NeededColumn[], Problem> {
  const needed = new Map<string, NeededColumn>();
  for (const need of needs) {
    const place = placeOf(table, need.column);
    if (place < 0) {
      const columns = table.header.join(',');
      return err({ code: 'column-not-found', facts: { column: need.column, file: table.file, columns } });
    }
    const { style, readable } = guessNumberStyle(table.sample.map((row) => row[place]));
    const name = foldedName(need.column);
    if (!decided.has(name)) decided.set(name, readable >= MOSTLY_NUMBERS ? 'number' : 'text');
    const key = keyOf(need, decided);
    if (!needed.has(key)) needed.set(key, neededColumn(key, place, style));
  }
  return ok([...needed.values()]);
}

function neededColumn(key: string, column: number, style: NumberStyle): NeededColumn {
  if (key.startsWith('number')) return { key, plan: { kind: 'number', column, style }, dictionary: null };
  const dictionary = createDictionary();
  return { key, plan: { kind: 'text', column, dictionary, identifier: false }, dictionary };
}

/** The same column is read once as numbers, and once as text. */
export function keyOf({ column, kind }: Need, decided: DecidedWays): string {
  const name = foldedName(column);
  const way = kind === 'auto' ? decided.get(name) : kind === 'number' ? 'number' : 'text';
  return `${way}:${name}`;
}

export function placeOf(table: Pick<Table, 'header'>, column: string): number {
  return table.header.findIndex((title) => foldedName(title) === foldedName(column));
}

function foldedName(column: string): string {
  return column.trim().toLowerCase();
}

/** What `take` gathered of the rows, by key. */
export interface Gathered {
  take(batch: Batch): void;
  sourceOf(key: string): SourceColumn | null;
}

/** Gathers needed columns row by row; they are the first of the plans. */
export function gatherRows(needed: readonly NeededColumn[]): Gathered {
  const values = needed.map((): number[] => []);
  return {
    take({ columns, rowCount }) {
      needed.forEach((_, j) => {
        for (let i = 0; i < rowCount; i++) values[j].push(columns[j][i]);
      });
    },
    sourceOf(key) {
      const at = needed.findIndex((one) => one.key === key);
      if (at < 0) return null;
      const { dictionary } = needed[at];
      if (dictionary === null) return { kind: 'number', values: Float64Array.from(values[at]) };
      return { kind: 'text', codes: Int32Array.from(values[at]), texts: textsOf(dictionary) };
    },
  };
}

export function textsOf(dictionary: Dictionary): string[] {
  return Array.from({ length: dictionary.size }, (_, code) => textOf(dictionary, code));
}
