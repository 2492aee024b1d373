import { addMonths } from '@kesit/core/calendar';
import type { MonthTable } from '@kesit/core/customer';
import { type ChartUnit, columns as drawColumns, shortText } from '@kesit/ui/charts';
import type { FilterStep } from '../../../state/filter-step.ts';
import { type Figure, isFaded, type Reader, subtitleOf } from './figure.ts';

/** First day of each month of a table, and of the one after. */
function firstDays({ firstDay, count }: MonthTable): number[] {
  return Array.from({ length: count + 1 }, (_, month) => addMonths(firstDay, month));
}

/** Months the data does not hold whole: it begins after their first day, or ends before their last. */
function partialMonths(months: MonthTable, { result }: Reader): boolean[] {
  const days = firstDays(months);
  const { firstDay, lastDay } = result.totals;
  return Array.from({ length: months.count }, (_, month) => {
    // A few quiet days at an end, a weekend or a holiday, are no missing ones.
    const begins = firstDay !== null && firstDay - days[month] > 4;
    const ends = lastDay !== null && days[month + 1] - 1 - lastDay > 4;
    return begins || ends;
  });
}

/** Customers whose first order lies in the month: days since it, seen from the as-of day. */
function startedIn(months: MonthTable, { result }: Reader): (FilterStep | null)[] {
  const days = firstDays(months);
  return Array.from({ length: months.count }, (_, month) => ({
    ranges: [
      {
        feature: 'tenureDays' as const,
        from: result.asOfDay - days[month + 1] + 1,
        to: result.asOfDay - days[month],
      },
    ],
  }));
}

type Measure = 'revenue' | 'orders';
const UNITS: Readonly<Record<Measure, ChartUnit>> = { revenue: 'money', orders: 'count' };

/** One measure by month; a month without orders is a gap. */
export function monthFigure(months: MonthTable, measure: Measure, reader: Reader): Figure {
  const { messages, format } = reader;
  const unit = UNITS[measure];
  const values = Array.from(months[measure], (value, month) => (months.orders[month] === 0 ? null : value));
  const known = values.filter((value) => value !== null);
  const most = Math.max(0, ...known);
  const best = values.indexOf(most);
  const days = firstDays(months);
  const partial = partialMonths(months, reader);
  const steps = startedIn(months, reader);
  const text = messages.monthly[measure];
  return {
    steps,
    chart: {
      id: `${measure}-by-month`,
      title: text.title({
        month: format.month(days[Math.max(0, best)]),
        value: shortText(most, unit, format),
      }),
      subtitle: subtitleOf(text.subtitle, reader),
      ...(partial.includes(true) ? { note: messages.monthly.partial } : {}),
      alternative: messages.monthly.alternative({
        months: format.whole(months.count),
        least: shortText(Math.min(...known), unit, format),
        most: shortText(most, unit, format),
      }),
      table: {
        columns: [
          { name: messages.columns.month, unit: 'month' },
          { name: messages.columns[measure], unit },
        ],
        rows: values.map((value, month) => [days[month], value]),
      },
      draw: (context) =>
        drawColumns(
          {
            names: values.map((_, month) => format.month(days[month])),
            unit,
            layers: [{ name: messages.columns[measure], values, color: null }],
            partial,
            faded: steps.map((step) => isFaded(reader, step)),
            height: 300,
          },
          context,
        ),
    },
  };
}

/** Customers with an order by month, those who came back beneath those who are new. */
export function customersByMonthFigure(months: MonthTable, reader: Reader): Figure {
  const { messages, format } = reader;
  const { customers: text } = messages.monthly;
  const days = firstDays(months);
  const newOnes = Array.from(months.newCustomers, (count, month) =>
    months.orders[month] === 0 ? null : count,
  );
  const returning = newOnes.map((count, month) => (count === null ? null : months.customers[month] - count));
  const partial = partialMonths(months, reader);
  const steps = startedIn(months, reader);
  const last = Math.max(
    0,
    newOnes.findLastIndex((count, month) => count !== null && !partial[month]),
  );
  const share = (newOnes[last] ?? 0) / (months.customers[last] || 1);
  return {
    steps,
    chart: {
      id: 'customers-by-month',
      title: text.title({ month: format.month(days[last]), share: format.percent(share) }),
      subtitle: subtitleOf(text.subtitle, reader),
      note: `${text.note} ${messages.monthly.chooseNew}`,
      alternative: messages.monthly.alternative({
        months: format.whole(months.count),
        least: format.whole(Math.min(...months.customers)),
        most: format.whole(Math.max(...months.customers)),
      }),
      table: {
        columns: [
          { name: messages.columns.month, unit: 'month' },
          { name: messages.columns.customers, unit: 'count' },
          { name: messages.columns.newCustomers, unit: 'count' },
          { name: messages.columns.returning, unit: 'count' },
        ],
        rows: newOnes.map((count, month) => [
          days[month],
          count === null ? null : months.customers[month],
          count,
          returning[month],
        ]),
      },
      draw: (context) =>
        drawColumns(
          {
            names: newOnes.map((_, month) => format.month(days[month])),
            unit: 'count',
            layers: [
              { name: messages.columns.returning, values: returning, color: null },
              { name: messages.columns.newCustomers, values: newOnes, color: context.theme.faint },
            ],
            partial,
            faded: steps.map((step) => isFaded(reader, step)),
            height: 260,
          },
          context,
        ),
    },
  };
}

/** Revenue by month under a title that says where it is going; as `monthFigure` where there are too few months to say. */
export function trendFigure(months: MonthTable, reader: Reader): Figure {
  const figure = monthFigure(months, 'revenue', reader);
  const partial = partialMonths(months, reader);
  const whole = Array.from(months.revenue).filter((_, month) => !partial[month]);
  const length = Math.min(3, Math.floor(whole.length / 2));
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const before = sum(whole.slice(-2 * length, -length || undefined));
  if (length === 0 || !(before > 0)) return figure;
  const change = sum(whole.slice(-length)) / before - 1;
  const title = reader.messages.monthly.trend.title({
    change: reader.format.percent(Math.abs(change)),
    up: change >= 0,
    months: reader.format.whole(length),
  });
  return { ...figure, chart: { ...figure.chart, title } };
}
