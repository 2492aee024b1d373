import type { TableColumn, TableData } from '@kesit/core/export';
import type { ChartColumn, ChartExport, ChartUnit, ChartValue } from '@kesit/ui/charts';

const KINDS = {
  text: 'text',
  count: 'number',
  decimal: 'number',
  money: 'money',
  rate: 'rate',
  month: 'month',
} as const satisfies Record<ChartUnit, TableColumn['kind']>;

/** The numbers behind a chart as a table to take away; its columns are named as on the page, for programs too. */
export function chartTable({ title, table }: ChartExport, currency: string | null): TableData {
  return {
    title,
    columns: table.columns.map((column, place) =>
      tableColumn(
        column,
        table.rows.map((row) => row[place] ?? null),
      ),
    ),
    rowCount: table.rows.length,
    currency,
  };
}

function tableColumn({ name, unit }: ChartColumn, values: readonly ChartValue[]): TableColumn {
  const head = { key: name, title: name, unit: null };
  const kind = KINDS[unit];
  if (kind === 'text') {
    return { ...head, kind, values: values.map((value) => (value === null ? null : String(value))) };
  }
  return { ...head, kind, values: values.map((value) => (typeof value === 'number' ? value : Number.NaN)) };
}
