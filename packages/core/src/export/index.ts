/**
 * What a person takes away, as bytes: tables as CSV for programs (`tableCsv`) and as workbooks for people (`tablesXlsx`),
 * several files as one archive (`zipArchive`).
 */

export { COLUMN_KEYS } from './column-keys.ts';
export {
  type CustomerTableOptions,
  type CustomerTableSource,
  customerColumns,
  customerTable,
} from './customer-table.ts';
export { fileName } from './file-name.ts';
export { type RecordColumn, recordTable } from './record-table.ts';
export { tableCsv, writeTableCsv } from './table-csv.ts';
export {
  type NameColumn,
  type NumberColumn,
  type RowCounter,
  rowsWritten,
  type TableColumn,
  type TableData,
  type TextColumn,
} from './table-data.ts';
export type { ColumnKey, CustomerColumnKey, TableName, TableWords } from './table-words.ts';
export { sheetsOf, tablesXlsx } from './xlsx-workbook.ts';
export { type ArchivedFile, zipArchive } from './zip-archive.ts';
