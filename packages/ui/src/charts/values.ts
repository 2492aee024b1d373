import type { Format } from '@kesit/core/words';
import type { ChartTable, ChartUnit, ChartValue } from './chart.ts';

/** A value of a table as a reader writes it; nothing where it is unknown. */
export function valueText(value: ChartValue, unit: ChartUnit, format: Format): string {
  if (value === null || Number.isNaN(value)) return '';
  if (typeof value === 'string') return value;
  if (unit === 'money') return format.money(value);
  if (unit === 'rate') return format.percent(value, 1);
  if (unit === 'month') return format.month(value);
  return unit === 'decimal' ? format.decimal(value, 2) : format.whole(value);
}

/** A number as short as a picture needs it; the table beside it has it exact. */
export function shortText(value: number, unit: ChartUnit, format: Format): string {
  if (unit === 'money') return format.shortMoney(value);
  if (unit === 'rate') return format.percent(value, 0);
  if (Math.abs(value) >= 100_000) return format.roundCount(value);
  return unit === 'decimal' || Math.abs(value) < 10 ? format.decimal(value, 1) : format.whole(value);
}

/** What is known of a row, each with the name of its column; what is unknown is left out. The first is the mark itself. */
export function rowFacts(
  { columns, rows }: ChartTable,
  row: number,
  format: Format,
): [name: string, value: string][] {
  const values = rows[row] ?? [];
  const facts = values.map((value, i): [string, string] => [
    columns[i].name,
    valueText(value, columns[i].unit, format),
  ]);
  return facts.filter(([, value], i) => i === 0 || value !== '');
}

/** A row as a person hears it: the mark first, then what is known of it. */
export function rowText(table: ChartTable, row: number, format: Format): string {
  return rowFacts(table, row, format)
    .map(([name, value], i) => (i === 0 ? value : `${name} ${value}`))
    .join(', ');
}
