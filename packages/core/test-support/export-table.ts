import { type TableColumn, type TableData, tablesXlsx } from '../src/export/index.ts';
import { openTables, type Table } from '../src/table/index.ts';
import { expectOk, inflate } from './analyze-files.ts';
import { deflate } from './compress.ts';
import { memoryFile } from './memory-file.ts';

/** Every kind of column, with what a spreadsheet, a program or XML might stumble over. */
export const ODD_TABLE: TableData = {
  title: 'Müşteriler: [a/b]',
  currency: 'TRY',
  rowCount: 4,
  columns: [
    text('customer', 'Müşteri', ['=1+1', 'a\tb\n"c", <&>', ' x ', null]),
    head('segment', 'Segment', {
      kind: 'name',
      names: ['A & B', 'İğdır'],
      values: Int8Array.of(0, 1, -1, 0),
    }),
    head('orders', 'Sipariş', { kind: 'number', values: [1, 2, Number.NaN, 12_345] }),
    head('gap', 'Ara', { kind: 'number', values: [1.5, 2.25, Number.NaN, 0.12345] }, 'gün'),
    head('spend', 'Harcama', { kind: 'money', values: [1234.5, -2, Number.NaN, 0] }),
    head('share', 'Pay', { kind: 'rate', values: [0.213, 1, Number.NaN, 0.5] }),
    head('day', 'Gün', { kind: 'day', values: [0, 14_953, Number.NaN, 20_000] }),
    head('month', 'Ay', { kind: 'month', values: [0, 14_944, Number.NaN, 19_997] }),
  ],
};

export function text(key: string, title: string, values: readonly (string | null)[]): TableColumn {
  return { key, title, unit: null, kind: 'text', values };
}

type Head = 'key' | 'title' | 'unit';
type Values = TableColumn extends infer C ? (C extends TableColumn ? Omit<C, Head> : never) : never;

function head(key: string, title: string, values: Values, unit: string | null = null): TableColumn {
  return { key, title, unit, ...values };
}

export async function workbookBytes(tables: readonly TableData[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of tablesXlsx(tables, deflate)) pieces.push(piece);
  return Uint8Array.from(Buffer.concat(pieces));
}

/** Tables written as a workbook and opened again. */
export async function workbookTables(tables: readonly TableData[]): Promise<readonly Table[]> {
  return expectOk(await openTables(memoryFile(await workbookBytes(tables)), inflate));
}
