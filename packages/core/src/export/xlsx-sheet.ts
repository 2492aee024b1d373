import { type ByteWriter, byteWriter, writeText, writtenBytes } from '../text/index.ts';
import type { RowCounter, TableColumn, TableData } from './table-data.ts';
import type { XlsxStyles } from './xlsx-styles.ts';
import { xlsxText } from './xlsx-text.ts';

/** Rows of a sheet, the head among them (Excel's own limit). */
export const MOST_SHEET_ROWS = 1_048_576;

/** A part of a table that fits a sheet: rows `[start, end)` of those that are written. */
export interface SheetPart {
  readonly table: TableData;
  readonly start: number;
  readonly end: number;
}

const PIECE_BYTES = 262_144;
const HEAD_STYLE = 1;
/** Serial day of 1970-01-01. */
const EPOCH_SERIAL = 25_569;

/** Writes the cell of a table's row into row `at` of the sheet; nothing where there is nothing to say. */
type WriteCell = (writer: ByteWriter, row: number, at: number) => void;

/**
 * `xl/worksheets/sheetN.xml`: head frozen and bold, columns as wide as what stands in them, filters ready. Texts are inline
 * and never formulas. Comes in pieces, each good until the next one is asked for.
 */
export function* sheetXml(
  { table, start, end }: SheetPart,
  styles: XlsxStyles,
  counter: RowCounter,
): Generator<Uint8Array, void> {
  const writer = byteWriter(PIECE_BYTES + 65_536);
  writeText(writer, openingXml(table, start, end));
  const cells = table.columns.map((column, place) => cellOf(column, place, styles.styleOf(column, table)));
  for (let at = start; at < end; at++) {
    const row = table.rows?.[at] ?? at;
    const line = at - start + 2;
    writeText(writer, `<row r="${line}">`);
    for (const writeOne of cells) writeOne(writer, row, line);
    writeText(writer, '</row>');
    counter.rows++;
    if (writer.length < PIECE_BYTES) continue;
    yield writtenBytes(writer);
    writer.length = 0;
  }
  writeText(writer, `</sheetData><autoFilter ref="${areaOf(table, start, end)}"/></worksheet>`);
  yield writtenBytes(writer);
}

function openingXml(table: TableData, start: number, end: number): string {
  const widths = table.columns.map((column, place) => {
    const width = widthOf(column, table, start, end);
    return `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`;
  });
  const heads = table.columns.map((column, place) =>
    textCell(columnLetters(place) + 1, headOf(column), HEAD_STYLE),
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<dimension ref="${areaOf(table, start, end)}"/>` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols><sheetData><row r="1">${heads.join('')}</row>`
  );
}

function headOf({ title, unit }: TableColumn): string {
  return unit === null ? title : `${title} (${unit})`;
}

function areaOf({ columns }: TableData, start: number, end: number): string {
  return `A1:${columnLetters(columns.length - 1)}${end - start + 1}`;
}

/** `A`, `Z`, `AA`. */
function columnLetters(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : columnLetters(Math.floor(place / 26) - 1) + letter;
}

function cellOf(column: TableColumn, place: number, style: number): WriteCell {
  const letters = columnLetters(place);
  if (column.kind === 'text') {
    return (writer, row, at) => {
      const text = column.values[row];
      if (text !== null && text !== '') writeText(writer, textCell(letters + at, text));
    };
  }
  if (column.kind === 'name') {
    const inner = column.names.map(inlineText);
    return (writer, row, at) => {
      const text = inner[column.values[row]];
      if (text !== undefined) writeText(writer, `<c r="${letters}${at}" t="inlineStr">${text}</c>`);
    };
  }
  const shift = column.kind === 'day' || column.kind === 'month' ? EPOCH_SERIAL : 0;
  return (writer, row, at) => {
    const value = column.values[row] + shift;
    if (Number.isFinite(value)) writeText(writer, `<c r="${letters}${at}" s="${style}"><v>${value}</v></c>`);
  };
}

function textCell(reference: string, text: string, style = 0): string {
  const styled = style === 0 ? '' : ` s="${style}"`;
  return `<c r="${reference}"${styled} t="inlineStr">${inlineText(text)}</c>`;
}

function inlineText(text: string): string {
  const kept = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<is><t${kept}>${xlsxText(text)}</t></is>`;
}

const NARROWEST = 8;
const WIDEST = 60;
const LOOKED_AT = 200;

/** In characters, from the head's longest word and the first rows. */
function widthOf(column: TableColumn, { rows }: TableData, start: number, end: number): number {
  let longest = Math.max(
    NARROWEST,
    ...headOf(column)
      .split(' ')
      .map((word) => word.length + 4),
  );
  for (let at = start; at < Math.min(end, start + LOOKED_AT); at++) {
    longest = Math.max(longest, lengthIn(column, rows?.[at] ?? at) + 2);
  }
  return Math.min(WIDEST, longest);
}

function lengthIn(column: TableColumn, row: number): number {
  if (column.kind === 'text') return column.values[row]?.length ?? 0;
  if (column.kind === 'name') return column.names[column.values[row]]?.length ?? 0;
  if (column.kind === 'day' || column.kind === 'month') return 10;
  if (column.kind === 'rate') return 7;
  const whole = Math.abs(Math.round(column.values[row])).toString().length;
  return Math.ceil(whole * 1.34) + (column.kind === 'money' ? 5 : 3);
}
