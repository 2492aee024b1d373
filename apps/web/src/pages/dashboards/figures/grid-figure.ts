import { gridCell, type RfmGrid } from '@kesit/core/report';
import { type ChartUnit, matrix, shortText } from '@kesit/ui/charts';
import { type Figure, isFaded, type Reader, subtitleOf } from './figure.ts';

export const GRID_MEASURES = ['revenue', 'customers', 'value'] as const;
export type GridMeasure = (typeof GRID_MEASURES)[number];

const UNITS: Readonly<Record<GridMeasure, ChartUnit>> = {
  revenue: 'money',
  customers: 'count',
  value: 'count',
};

/** The grid of R × F, colored by one measure. `null`: nobody has scores, or the data lacks the measure. */
export function gridFigure(grid: RfmGrid, measure: GridMeasure, reader: Reader): Figure | null {
  const { messages, format } = reader;
  const { levels } = grid;
  const column = { customers: grid.customers, revenue: grid.revenue, value: grid.customerValue }[measure];
  if (column === null || !grid.customers.some((count) => count > 0)) return null;
  const unit = UNITS[measure];
  const scores = Array.from({ length: levels }, (_, i) => i + 1);
  const cells = scores.toReversed().flatMap((r, row) =>
    scores.map((f, at) => {
      const cell = gridCell(levels, r, f);
      return {
        row,
        column: at,
        cell,
        name: messages.grid.cell(String(r), String(f)),
        customers: grid.customers[cell],
        value: grid.customers[cell] === 0 ? null : column[cell],
        step: {
          ranges: [
            { feature: 'r', from: r, to: r },
            { feature: 'f', from: f, to: f },
          ],
        } as const,
      };
    }),
  );
  const most = Math.max(...cells.map(({ value }) => value ?? 0));
  const best = cells.find(({ value }) => value === most) ?? cells[0];
  const { columns } = messages;
  return {
    steps: cells.map(({ step }) => step),
    chart: {
      id: 'value-grid',
      title: messages.grid.title[measure]({ cell: best.name, value: shortText(most, unit, format) }),
      subtitle: subtitleOf(messages.grid.subtitle[measure], reader),
      alternative: messages.grid.alternative({
        filled: format.whole(cells.filter(({ customers }) => customers > 0).length),
        cells: format.whole(cells.length),
      }),
      table: {
        columns: [
          { name: columns.cell, unit: 'text' },
          { name: columns.customers, unit: 'count' },
          { name: columns.revenue, unit: 'money' },
          { name: columns.value, unit: 'decimal' },
        ],
        rows: cells.map(({ name, cell, customers }) => [
          name,
          customers,
          grid.revenue === null ? null : grid.revenue[cell],
          grid.customerValue === null || customers === 0 ? null : grid.customerValue[cell],
        ]),
      },
      draw: (context) =>
        matrix(
          {
            columns: scores.map((f) => `F${f}`),
            rows: scores.toReversed().map((r) => `R${r}`),
            columnsName: messages.grid.columns,
            rowsName: messages.grid.rows,
            cellHeight: 64,
            cells: cells.map(({ row, column: at, value, step }) => ({
              row,
              column: at,
              // The few best cells are worth many times the others; the root keeps these apart too.
              level: value === null ? null : Math.sqrt(Math.max(0, value) / (most || 1)),
              text: value === null ? '' : shortText(value, unit, format),
              faded: isFaded(reader, step),
            })),
          },
          context,
        ),
    },
  };
}
