import { type ByteWriter, writeByte, writeCellBytes } from '../text/index.ts';
import { BLANK, type CsvDialect, readCell } from './csv-dialect.ts';

const COMMA = 0x2c;

/** The record that begins at `begin` as CSV cells, at least `columnCount` of them, formulas made harmless. */
export function writeRecord(
  out: ByteWriter,
  bytes: Uint8Array,
  begin: number,
  limit: number,
  dialect: CsvDialect,
  columnCount: number,
): void {
  let at = begin;
  let column = 0;
  for (;;) {
    if (dialect.blankRuns) while (bytes[at] === BLANK) at++;
    const cell = readCell(bytes, at, limit, dialect);
    at = cell.next;
    const trailing = dialect.blankRuns && column > 0 && cell.begin === cell.end && cell.source === bytes;
    if (!trailing) {
      if (column > 0) writeByte(out, COMMA);
      writeCellBytes(out, cell.source, cell.begin, cell.end);
      column++;
    }
    if (at >= limit || bytes[at] === dialect.newline) break;
    at++;
  }
  for (; column < columnCount; column++) if (column > 0) writeByte(out, COMMA);
}
