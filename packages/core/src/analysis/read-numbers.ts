import { type Matrix, matrixOfColumns } from '../matrix/index.ts';
import type { ByteSource, Inflate } from '../port/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { type ColumnPlan, guessNumberStyle, openTables, type Table } from '../table/index.ts';

/** Numbers of any table, customers or not. */
export interface NumberTable {
  readonly points: Matrix;
  readonly columns: readonly string[];
  /** Rows read; those with a number missing in one of the columns are not among the points. */
  readonly rowsRead: number;
  /** Place of every point among the rows read, from 0. */
  readonly rows: Uint32Array;
}

/** Reads the columns named from the first table of a file. Errors: those of reading, `column-not-found`, `no-features`. */
export async function readNumbers(
  source: ByteSource,
  wanted: readonly string[],
  inflate: Inflate,
): Promise<Result<NumberTable, Problem>> {
  const tables = await openTables(source, inflate);
  if (!tables.ok) return tables;
  const [table] = tables.value;
  if (wanted.length === 0) return err({ code: 'no-features', facts: {} });
  const places = wanted.map((name) => table.header.findIndex((title) => sameName(title, name)));
  const lost = places.indexOf(-1);
  if (lost >= 0)
    return err({
      code: 'column-not-found',
      facts: { column: wanted[lost], file: table.file, columns: table.header.join(',') },
    });
  const gathered = places.map((): number[] => []);
  const read = await table.read({
    plans: places.map((column) => planOf(table, column)),
    sink: ({ columns, rowCount }) => {
      columns.forEach((values, j) => {
        for (let i = 0; i < rowCount; i++) gathered[j].push(values[i]);
      });
    },
  });
  if (!read.ok) return read;
  const { rowsRead } = read.value;
  const rows = Uint32Array.from({ length: rowsRead }, (_, i) => i).filter((i) =>
    gathered.every((column) => Number.isFinite(column[i])),
  );
  const points = matrixOfColumns(gathered.map((column) => Float64Array.from(rows, (i) => column[i])));
  return ok({ points, columns: places.map((place) => table.header[place]), rowsRead, rows });
}

function planOf(table: Table, column: number): ColumnPlan {
  return { kind: 'number', column, style: guessNumberStyle(table.sample.map((row) => row[column])).style };
}

function sameName(title: string, name: string): boolean {
  return title.trim().toLowerCase() === name.trim().toLowerCase();
}
