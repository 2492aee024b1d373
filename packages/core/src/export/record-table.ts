import type { TableColumn, TableData } from './table-data.ts';
import type { ColumnKey, TableName, TableWords } from './table-words.ts';

type Maybe<T> = T | null | undefined;

/** One column of a table of records, and what stands in it; nothing where that is `null`. */
export type RecordColumn<Row> = { readonly key: ColumnKey } & (
  | { readonly text: (row: Row) => string | null }
  /** A code for programs, its name for people. */
  | { readonly code: (row: Row) => Maybe<string>; readonly names: Readonly<Record<string, string>> }
  | { readonly number: (row: Row) => Maybe<number>; readonly digits?: number }
  | { readonly money: (row: Row) => Maybe<number> }
  | { readonly rate: (row: Row) => Maybe<number> }
);

/** Records as a table, its columns always, even where there are no records. */
export function recordTable<Row>(
  name: TableName,
  columns: readonly RecordColumn<Row>[],
  records: readonly Row[],
  words: TableWords,
  currency: string | null,
): TableData {
  return {
    title: words.tables[name],
    columns: columns.map((column) => tableColumn(column, records, words)),
    rowCount: records.length,
    currency,
  };
}

function tableColumn<Row>(
  column: RecordColumn<Row>,
  records: readonly Row[],
  { columns }: TableWords,
): TableColumn {
  const head = { key: column.key, title: columns[column.key], unit: null };
  const numbers = (of: (row: Row) => Maybe<number>): Float64Array => {
    const values = new Float64Array(records.length);
    for (let row = 0; row < values.length; row++) values[row] = of(records[row]) ?? Number.NaN;
    return values;
  };
  if ('text' in column) return { ...head, kind: 'text', values: records.map(column.text) };
  if ('money' in column) return { ...head, kind: 'money', values: numbers(column.money) };
  if ('rate' in column) return { ...head, kind: 'rate', values: numbers(column.rate) };
  if ('number' in column) {
    const digits = column.digits === undefined ? {} : { digits: column.digits };
    return { ...head, kind: 'number', values: numbers(column.number), ...digits };
  }
  const codes = Object.keys(column.names);
  const values = Int32Array.from(records, (row) => codes.indexOf(column.code(row) ?? ''));
  return { ...head, kind: 'name', values, names: Object.values(column.names), codes };
}
