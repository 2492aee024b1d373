import { type CohortTable, retentionAfter } from '@kesit/core/report';
import { matrix, shortText } from '@kesit/ui/charts';
import type { FilterStep } from '../../../state/filter-step.ts';
import { type Figure, isFaded, type Reader } from './figure.ts';

export const COHORT_MEASURES = ['rate', 'revenue'] as const;
export type CohortMeasure = (typeof COHORT_MEASURES)[number];

/** The triangle of cohorts, by the share that came back or by revenue. `null` without amounts, or without anybody. */
export function cohortFigure(table: CohortTable, measure: CohortMeasure, reader: Reader): Figure | null {
  const { messages, format, result } = reader;
  const { count, sizes, active, revenue, firstDays, months } = table;
  if (measure === 'revenue' && revenue === null) return null;
  const cohorts = Array.from({ length: count }, (_, cohort) => cohort).filter((cohort) => sizes[cohort] > 0);
  if (cohorts.length === 0) return null;
  const name = (cohort: number): string => format.month(firstDays[cohort]);
  // In the period of the first order everybody ordered.
  const first = measure === 'rate' ? 1 : 0;
  const cells = cohorts.flatMap((cohort, row) =>
    Array.from({ length: count - cohort - first }, (_, at) => ({ cohort, row, period: at + first })).map(
      (place) => ({
        ...place,
        active: active[cohort * count + place.period],
        rate: active[cohort * count + place.period] / sizes[cohort],
        revenue: revenue === null ? null : revenue[cohort * count + place.period],
      }),
    ),
  );
  const stepOf = (cohort: number): FilterStep => ({
    ranges: [
      {
        feature: 'tenureDays',
        from: result.asOfDay - firstDays[cohort + 1] + 1,
        to: result.asOfDay - firstDays[cohort],
      },
    ],
  });
  const value = (cell: (typeof cells)[number]): number =>
    measure === 'rate' ? cell.rate : (cell.revenue ?? 0);
  const most = Math.max(1e-9, ...cells.map(value));
  const { columns } = messages;
  return {
    steps: cells.map(({ cohort }) => stepOf(cohort)),
    chart: {
      id: 'cohorts',
      title: titleOf(table, measure, reader, cohorts),
      subtitle: messages.cohorts.subtitle[measure][months],
      note: messages.cohorts.note,
      alternative: messages.cohorts.alternative({
        cohorts: format.whole(cohorts.length),
        first: format.percent(retentionAfter(table, 1) ?? 0),
      }),
      table: {
        columns: [
          { name: columns.cohort, unit: 'month' },
          { name: columns.since, unit: 'count' },
          { name: columns.customers, unit: 'count' },
          { name: columns.active, unit: 'count' },
          { name: columns.rate, unit: 'rate' },
          { name: columns.revenue, unit: 'money' },
        ],
        rows: cells.map((cell) => [
          firstDays[cell.cohort],
          cell.period,
          sizes[cell.cohort],
          cell.active,
          cell.rate,
          cell.revenue,
        ]),
      },
      draw: (context) =>
        matrix(
          {
            columns: Array.from({ length: count - first }, (_, at) => String(at + first)),
            rows: cohorts.map((cohort) => messages.cohorts.row(name(cohort), format.whole(sizes[cohort]))),
            columnsName: messages.cohorts.columns[months],
            rowsName: messages.cohorts.rows,
            cellHeight: 28,
            cells: cells.map((cell) => ({
              row: cell.row,
              column: cell.period - first,
              level: Math.max(0, value(cell)) / most,
              text:
                measure === 'rate'
                  ? format.percent(cell.rate, 0)
                  : shortText(cell.revenue ?? 0, 'money', format),
              faded: isFaded(reader, stepOf(cell.cohort)),
            })),
          },
          context,
        ),
    },
  };
}

/** The cohort that comes back most, among those with a few periods and people behind them, or the one that brought most. */
function titleOf(
  { count, sizes, active, revenue, firstDays }: CohortTable,
  measure: CohortMeasure,
  { messages, format }: Reader,
  cohorts: readonly number[],
): string {
  const sum = (column: Float64Array, cohort: number, from: number): number =>
    column
      .subarray(cohort * count + from, cohort * count + count - cohort)
      .reduce((total, value) => total + value, 0);
  const measures = cohorts.map((cohort) => {
    if (measure === 'revenue') return revenue === null ? 0 : sum(revenue, cohort, 0);
    const periods = count - cohort - 1;
    return periods < 2 || sizes[cohort] < 10 ? 0 : sum(active, cohort, 1) / sizes[cohort] / periods;
  });
  const most = Math.max(...measures);
  const cohort = format.month(firstDays[cohorts[measures.indexOf(most)]]);
  return measure === 'rate'
    ? messages.cohorts.title.rate({ cohort, rate: format.percent(most) })
    : messages.cohorts.title.revenue({ cohort, value: format.roundMoney(most) });
}
