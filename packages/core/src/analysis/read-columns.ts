import type { Coding, WantedCoding } from '../cluster/index.ts';
import type { ByteSource, Inflate } from '../port/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { openTables } from '../table/index.ts';
import {
  type ColumnSource,
  type DecidedWays,
  gatherRows,
  keyOf,
  needColumns,
  placeOf,
} from './column-source.ts';

/** Reads the columns named from the first table of a file. Errors: those of reading, `column-not-found`, `no-features`. */
export async function readTableColumns(
  source: ByteSource,
  needs: readonly (WantedCoding | Coding)[],
  inflate: Inflate,
): Promise<Result<ColumnSource, Problem>> {
  const tables = await openTables(source, inflate);
  if (!tables.ok) return tables;
  const [table] = tables.value;
  if (needs.length === 0) return err({ code: 'no-features', facts: {} });
  const decided: DecidedWays = new Map();
  const needed = needColumns(table, needs, decided);
  if (!needed.ok) return needed;
  const gathered = gatherRows(needed.value);
  const plans = needed.value.map(({ plan }) => plan);
  const read = await table.read({ plans, sink: gathered.take });
  if (!read.ok) return read;
  return ok({
    rows: read.value.rowsRead,
    columnOf: (want) => gathered.sourceOf(keyOf(want, decided)),
    nameOf: (column) => table.header[placeOf(table, column)] ?? column,
  });
}
