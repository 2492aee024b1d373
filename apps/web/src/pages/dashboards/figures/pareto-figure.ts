import type { Pareto } from '@kesit/core/report';
import { curve } from '@kesit/ui/charts';
import { type Figure, type Reader, subtitleOf } from './figure.ts';

/** Shares of customers that the table has a row for; three of them are the ones everybody asks for. */
const STOPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const NAMED = [0.01, 0.1, 0.2];

/** What the best customers bring. */
export function paretoFigure(pareto: Pareto, reader: Reader): Figure {
  const { messages, format } = reader;
  const { concentration, customers, customerShares, revenueShares, halfCustomers } = pareto;
  const exact: Readonly<Record<number, number>> = {
    0.01: concentration.top1,
    0.1: concentration.top10,
    0.2: concentration.top20,
  };
  const stops = STOPS.map((x) => ({ x, y: exact[x] ?? between(customerShares, revenueShares, x) }));
  const gini = format.fixed(concentration.gini, 2);
  const percent = (rate: number): string => format.percent(rate, rate < 0.05 ? 1 : 0);
  const { pareto: text, columns } = messages;
  return {
    steps: stops.map(() => null),
    chart: {
      id: 'concentration',
      title: text.title({
        half: format.whole(halfCustomers),
        share: format.percent(halfCustomers / customers),
      }),
      subtitle: subtitleOf((period) => text.subtitle({ gini, period }), reader),
      note: text.note,
      alternative: text.alternative({
        top1: percent(concentration.top1),
        top10: percent(concentration.top10),
        top20: percent(concentration.top20),
        gini,
      }),
      table: {
        columns: [
          { name: columns.best, unit: 'rate' },
          { name: columns.customers, unit: 'decimal' },
          { name: columns.revenueShare, unit: 'rate' },
        ],
        rows: stops.map(({ x, y }) => [x, x * customers, y]),
      },
      draw: (context) =>
        curve(
          {
            xName: text.x,
            yName: text.y,
            evenName: text.even,
            xs: customerShares,
            ys: revenueShares,
            points: stops.map(({ x, y }) => ({
              x,
              y,
              label: NAMED.includes(x) ? text.label(format.percent(x, 0), percent(y)) : '',
            })),
          },
          context,
        ),
    },
  };
}

/** Height of a curve, straight between its points. */
function between(xs: readonly number[], ys: readonly number[], x: number): number {
  const after = Math.max(
    1,
    xs.findIndex((value) => value >= x - 1e-12),
  );
  const share = (x - xs[after - 1]) / (xs[after] - xs[after - 1]);
  return ys[after - 1] + share * (ys[after] - ys[after - 1]);
}
