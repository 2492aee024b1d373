import { type ByteWriter, writeByte, writeBytes, writeCellBytes } from '../text/index.ts';
import { BLANK, CR, type CsvDialect, QUOTE, readCell } from './csv-dialect.ts';

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
  if (dialect.delimiter === COMMA && copyPlainRecord(out, bytes, begin, limit, dialect.newline, columnCount))
    return;
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

/** Copies a record whose cells can stand as they are; `false`, and nothing written, when one cannot. */
function copyPlainRecord(
  out: ByteWriter,
  bytes: Uint8Array,
  begin: number,
  limit: number,
  newline: number,
  columnCount: number,
): boolean {
  let at = begin;
  let columns = 0;
  for (;;) {
    const first = bytes[at];
    if (first === QUOTE || mayBeFormula(first)) return false;
    columns++;
    if (first === MINUS) {
      const digitsAt = ++at;
      while (at < limit && ((bytes[at] >= 0x30 && bytes[at] <= 0x39) || bytes[at] === POINT)) at++;
      const plain = at > digitsAt && bytes[at - 1] !== POINT;
      if (!plain || (at < limit && bytes[at] !== COMMA && bytes[at] !== newline)) return false;
    }
    while (at < limit && bytes[at] !== COMMA && bytes[at] !== newline) {
      if (bytes[at] === CR && bytes[at + 1] !== newline) return false;
      at++;
    }
    if (at >= limit || bytes[at] === newline) break;
    at++;
  }
  const end = at > begin && bytes[at - 1] === CR ? at - 1 : at;
  writeBytes(out, bytes, begin, end);
  for (; columns < columnCount; columns++) writeByte(out, COMMA);
  return true;
}

const MINUS = 0x2d;
const POINT = 0x2e;

function mayBeFormula(byte: number): boolean {
  return byte === 0x3d || byte === 0x2b || byte === 0x40 || byte === 0x09 || byte === CR;
}
