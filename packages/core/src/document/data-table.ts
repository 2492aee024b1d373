import { rowsWritten, type TableColumn, type TableData } from '../export/index.ts';
import type { Format } from '../words/index.ts';
import { html, type Markup } from './html.ts';

/** A table as people read it: its caption for those who hear it, rows headed by their first cell, numbers to the right. */
export function dataTable(table: TableData, format: Format): Markup {
  const { columns } = table;
  const rows = Array.from({ length: rowsWritten(table) }, (_, at) => table.rows?.[at] ?? at);
  const cell = (column: TableColumn, place: number, row: number): Markup => {
    const text = cellText(column, row, format);
    if (place === 0) return html`<th scope="row">${text}</th>`;
    return isFigure(column) ? html`<td class="figure">${text}</td>` : html`<td>${text}</td>`;
  };
  return html`<div class="wide"><table><caption>${table.title}</caption>
<thead><tr>${columns.map((column) =>
    isFigure(column)
      ? html`<th scope="col" class="figure">${headText(column)}</th>`
      : html`<th scope="col">${headText(column)}</th>`,
  )}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${columns.map((column, place) => cell(column, place, row))}</tr>\n`)}</tbody></table></div>
`;
}

function headText({ title, unit }: TableColumn): string {
  return unit === null ? title : `${title} (${unit})`;
}

function isFigure({ kind }: TableColumn): boolean {
  return kind !== 'text' && kind !== 'name';
}

/** A cell as a reader of the language writes it; nothing for what is unknown. */
export function cellText(column: TableColumn, row: number, format: Format): string {
  if (column.kind === 'text') return column.values[row] ?? '';
  if (column.kind === 'name') return column.names[column.values[row]] ?? '';
  const value = column.values[row];
  if (value === undefined || Number.isNaN(value)) return '';
  if (column.kind === 'money') return format.money(value);
  if (column.kind === 'rate') return format.percent(value, 1);
  if (column.kind === 'day') return format.day(value);
  if (column.kind === 'month') return format.month(value);
  return column.digits === undefined ? format.decimal(value, 2) : format.fixed(value, column.digits);
}
