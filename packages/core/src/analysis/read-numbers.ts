import type { Coding } from '../cluster/index.ts';
import type { Matrix } from '../matrix/index.ts';
import type { ByteSource, Inflate } from '../port/index.ts';
import { ok, type Problem, type Result } from '../result/index.ts';
import { codedOf, pointsOfColumns } from './column-source.ts';
import { readTableColumns } from './read-columns.ts';

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
  const codings = wanted.map((column): Coding => ({ kind: 'number', column }));
  const read = await readTableColumns(source, codings, inflate);
  if (!read.ok) return read;
  const { rows: rowsRead, nameOf } = read.value;
  const columns = codedOf(read.value, codings)?.columns ?? [];
  const everyRow = Uint32Array.from({ length: rowsRead }, (_, row) => row);
  return ok({ ...pointsOfColumns(columns, everyRow), columns: wanted.map(nameOf), rowsRead });
}
