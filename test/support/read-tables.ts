import { gunzipSync, inflateRawSync } from 'node:zlib';
import type { Inflate } from '../../packages/core/src/port/index.ts';
import {
  type ColumnPlan,
  createDictionary,
  openTables,
  textOf,
} from '../../packages/core/src/table/index.ts';

/** A sheet, or a CSV file, every cell as the text our own reader finds in it. */
export interface ReadTable {
  readonly sheet: string | null;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const inflate: Inflate = async function* (pieces, format) {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece.slice());
  const whole = Buffer.concat(all);
  yield new Uint8Array(format === 'gzip' ? gunzipSync(whole) : inflateRawSync(whole));
};

/** Opens a file that was taken away as a person's next program would. */
export async function readTables(bytes: Uint8Array, name: string): Promise<ReadTable[]> {
  const source = {
    name,
    size: bytes.length,
    read: async (start: number, end: number) => bytes.slice(start, end),
  };
  const tables = await openTables(source, inflate);
  if (!tables.ok) throw new Error(JSON.stringify(tables.error));
  const read: ReadTable[] = [];
  for (const table of tables.value) {
    const plans = table.header.map(
      (_, column) =>
        ({ kind: 'text', column, dictionary: createDictionary(), identifier: false }) satisfies ColumnPlan,
    );
    const rows: string[][] = [];
    const report = await table.read({
      plans,
      sink: ({ rowCount, columns }) => {
        for (let row = 0; row < rowCount; row++) {
          rows.push(plans.map(({ dictionary }, place) => textOf(dictionary, columns[place]![row]!)));
        }
      },
    });
    if (!report.ok) throw new Error(JSON.stringify(report.error));
    read.push({ sheet: table.format.sheet, header: table.header, rows });
  }
  return read;
}

/** The rows of a CSV file by the names of its columns. */
export async function recordsOf(text: string): Promise<Readonly<Record<string, string>>[]> {
  const [table] = await readTables(Buffer.from(text), 'records.csv');
  if (table === undefined) throw new Error('there is no table in it');
  return table.rows.map((row) => Object.fromEntries(table.header.map((name, i) => [name, row[i] ?? ''])));
}
