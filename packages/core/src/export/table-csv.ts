import { isoFromDay } from '../calendar/index.ts';
import {
  type ByteWriter,
  byteWriter,
  endRow,
  nextCell,
  writeBytes,
  writeFixed,
  writeShort,
  writeText,
  writeTextCell,
  writtenBytes,
} from '../text/index.ts';
import {
  type NameColumn,
  type NumberColumn,
  type RowCounter,
  rowsWritten,
  type TableColumn,
  type TableData,
} from './table-data.ts';

/** Writes the cell of one row. */
type WriteCell = (writer: ByteWriter, row: number) => void;

const PIECE_BYTES = 262_144;
const DIGITS: Readonly<Record<string, number>> = { money: 2, rate: 4 };
const MOST_DIGITS = 4;

/**
 * A table for programs, as RFC 4180 CSV in UTF-8: the columns' keys as header, decimal points, ISO days, nothing for what is
 * unknown, texts that a spreadsheet would run made harmless. Only names that a person gave or reads are in a language.
 * Money has two decimals, rates four, days and counts are whole unless the data's are not. Comes in pieces, each good until
 * the next one is asked for.
 */
export function* tableCsv(table: TableData, counter: RowCounter = { rows: 0 }): Generator<Uint8Array, void> {
  const writer = byteWriter(PIECE_BYTES + 65_536);
  table.columns.forEach(({ key }, place) => {
    if (place > 0) nextCell(writer);
    writeTextCell(writer, key);
  });
  endRow(writer);
  const cells = table.columns.map(cellOf);
  const count = rowsWritten(table);
  for (let at = 0; at < count; at++) {
    const row = table.rows?.[at] ?? at;
    for (let column = 0; column < cells.length; column++) {
      if (column > 0) nextCell(writer);
      cells[column](writer, row);
    }
    endRow(writer);
    counter.rows++;
    if (writer.length < PIECE_BYTES) continue;
    yield writtenBytes(writer);
    writer.length = 0;
  }
  yield writtenBytes(writer);
}

/** The same, all at once, for whoever takes pieces as they come; the array is used again: copy or write at once. */
export function writeTableCsv(table: TableData, sink: (csv: Uint8Array) => void): void {
  for (const piece of tableCsv(table)) sink(piece);
}

function cellOf(column: TableColumn): WriteCell {
  if (column.kind === 'text') return (writer, row) => writeTextCell(writer, column.values[row] ?? '');
  return column.kind === 'name' ? nameCell(column) : numberCell(column);
}

/** Each name is made into a cell once. */
function nameCell({ values, names, codes = names }: NameColumn): WriteCell {
  const cells = codes.map((name) => {
    const writer = byteWriter(64);
    writeTextCell(writer, name);
    return writtenBytes(writer);
  });
  return (writer, row) => {
    const cell = cells[values[row]];
    if (cell !== undefined) writeBytes(writer, cell, 0, cell.length);
  };
}

function numberCell({ kind, values, digits = DIGITS[kind] }: NumberColumn): WriteCell {
  if (values.length === 0) return () => {};
  const dated = kind === 'day' || kind === 'month';
  if (!dated && digits !== undefined) return (writer, row) => writeFixed(writer, values[row], digits);
  if (!dated) return (writer, row) => writeShort(writer, values[row], MOST_DIGITS);
  return (writer, row) => {
    if (Number.isFinite(values[row])) writeText(writer, isoFromDay(values[row]));
  };
}
