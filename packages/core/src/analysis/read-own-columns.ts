import type { Coding, SourceColumn, WantedCoding } from '../cluster/index.ts';
import type { ByteSource, Inflate } from '../port/index.ts';
import { ok, type Problem, type Result } from '../result/index.ts';
import { type Batch, createDictionary, type Dictionary, textOf } from '../table/index.ts';
import type { AnalysisRequest } from './analysis.ts';
import {
  type ColumnSource,
  type DecidedWays,
  keyOf,
  type NeededColumn,
  needColumns,
  placeOf,
  textsOf,
} from './column-source.ts';
import { openFiles } from './inspect.ts';

/**
 * Columns of one's own beside those with a role (age, gender, income), one value per customer of `ids`: of several rows of a customer the
 * mean of the numbers, and of the texts the most frequent, of equals the one first by its letters. Errors: those of opening and
 * reading, `column-not-found`. Memory grows with customers and their different texts, not with rows.
 */
export async function readOwnColumns(
  sources: readonly ByteSource[],
  request: AnalysisRequest,
  needs: readonly (WantedCoding | Coding)[],
  ids: readonly string[],
  inflate: Inflate,
): Promise<Result<ColumnSource, Problem>> {
  const opened = await openFiles(sources, request, inflate);
  if (!opened.ok) return opened;
  const rowOf = new Map(ids.map((id, row) => [id, row]));
  const decided: DecidedWays = new Map();
  const folds = new Map<string, Fold>();
  for (const { table, mapping } of opened.value.tables) {
    const needed = needColumns(table, needs, decided);
    if (!needed.ok) return needed;
    const customer = mapping.roles.find(({ role }) => role === 'customer')?.columns[0] ?? -1;
    const customers = createDictionary();
    const own = needed.value.map((one) => foldOf(folds, one, ids.length));
    const read = await table.read({
      plans: [
        { kind: 'text', column: customer, dictionary: customers, identifier: true },
        ...needed.value.map(({ plan }) => plan),
      ],
      sink: (batch) => {
        const rows = rowsOf(batch, customers, rowOf);
        for (const [j, fold] of own.entries()) {
          fold.take(rows, batch.columns[j + 1], needed.value[j].dictionary);
        }
      },
    });
    if (!read.ok) return read;
  }
  const [{ table }] = opened.value.tables;
  return ok({
    rows: ids.length,
    columnOf: (want) => folds.get(keyOf(want, decided))?.column() ?? null,
    nameOf: (column) => table.header[placeOf(table, column)] ?? column,
  });
}

/** Row of the customer of every row of a batch; -1 where nobody of those asked for is. */
function rowsOf(
  { columns, rowCount }: Batch,
  ids: Dictionary,
  rowOf: ReadonlyMap<string, number>,
): Int32Array {
  const codes = columns[0];
  const known = new Map<number, number>();
  const rows = new Int32Array(rowCount);
  for (let i = 0; i < rowCount; i++) {
    let row = known.get(codes[i]);
    if (row === undefined) {
      row = rowOf.get(textOf(ids, codes[i])) ?? -1;
      known.set(codes[i], row);
    }
    rows[i] = row;
  }
  return rows;
}

/** What is known of a column, customer by customer. */
interface Fold {
  take(rows: Int32Array, values: ArrayLike<number>, dictionary: Dictionary | null): void;
  column(): SourceColumn;
}

function foldOf(folds: Map<string, Fold>, { key, dictionary }: NeededColumn, customers: number): Fold {
  const known = folds.get(key);
  if (known !== undefined) return known;
  const made = dictionary === null ? foldNumbers(customers) : foldTexts(customers);
  folds.set(key, made);
  return made;
}

function foldNumbers(customers: number): Fold {
  const sums = new Float64Array(customers);
  const counts = new Uint32Array(customers);
  return {
    take(rows, values) {
      rows.forEach((row, i) => {
        if (row < 0 || !Number.isFinite(values[i])) return;
        sums[row] += values[i];
        counts[row]++;
      });
    },
    column: () => ({
      kind: 'number',
      values: sums.map((sum, row) => (counts[row] === 0 ? Number.NaN : sum / counts[row])),
    }),
  };
}

function foldTexts(customers: number): Fold {
  /** By text, by customer. */
  const counts = new Map<string, Map<number, number>>();
  return {
    take(rows, codes, dictionary) {
      const texts = dictionary === null ? [] : textsOf(dictionary);
      rows.forEach((row, i) => {
        const text = texts[codes[i]] ?? '';
        if (row < 0 || text === '') return;
        const ofText = counts.get(text) ?? new Map<number, number>();
        counts.set(text, ofText);
        ofText.set(row, (ofText.get(row) ?? 0) + 1);
      });
    },
    column() {
      const texts = ['', ...[...counts.keys()].sort()];
      const codes = new Int32Array(customers);
      const most = new Uint32Array(customers);
      texts.forEach((text, code) => {
        for (const [row, count] of counts.get(text) ?? []) {
          if (count <= most[row]) continue;
          most[row] = count;
          codes[row] = code;
        }
      });
      return { kind: 'text', codes, texts };
    },
  };
}
