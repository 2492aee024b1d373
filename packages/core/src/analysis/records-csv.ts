import { type ByteWriter, byteWriter } from '../text/index.ts';
import {
  type CsvSink,
  endRow,
  flush,
  flushWhenFull,
  nextCell,
  writeFixed,
  writeHeader,
  writeShort,
  writeTextCell,
} from './csv-cells.ts';

/** One column of a table of records: its name, and what to write of a record. `null` is an empty cell. */
export type RecordColumn<Record> =
  | { readonly name: string; readonly text: (record: Record) => string | null }
  | {
      readonly name: string;
      readonly number: (record: Record) => number | null | undefined;
      /** Decimals: exactly so many for money (2) and rates (4); without it at most four. */
      readonly digits?: number;
    };

/** Records as CSV, header always. */
export function writeRecordsCsv<Record>(
  columns: readonly RecordColumn<Record>[],
  records: readonly Record[],
  sink: CsvSink,
): void {
  const writer = byteWriter();
  writeHeader(
    writer,
    columns.map(({ name }) => name),
  );
  for (const record of records) {
    for (const [at, column] of columns.entries()) {
      if (at > 0) nextCell(writer);
      writeRecordCell(writer, column, record);
    }
    endRow(writer);
    flushWhenFull(writer, sink);
  }
  flush(writer, sink);
}

function writeRecordCell<Record>(writer: ByteWriter, column: RecordColumn<Record>, record: Record): void {
  if ('text' in column) writeTextCell(writer, column.text(record) ?? '');
  else if (column.digits === undefined) writeShort(writer, column.number(record) ?? Number.NaN, 4);
  else writeFixed(writer, column.number(record) ?? Number.NaN, column.digits);
}
