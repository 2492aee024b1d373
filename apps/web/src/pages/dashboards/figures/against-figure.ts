import type { SegmentStanding } from '@kesit/core/report';
import { bubbles } from '@kesit/ui/charts';
import { colorOf, type Figure, isFaded, type Reader, subtitleOf } from './figure.ts';
import { ranked } from './segment-bars.ts';

/** Each segment's share of customers against its share of revenue. `null` without amounts. */
export function againstFigure(standings: readonly SegmentStanding[], reader: Reader): Figure | null {
  const { messages, format } = reader;
  const times = ({ customerShare, revenueShare }: SegmentStanding): number | null =>
    revenueShare === null || !customerShare ? null : revenueShare / customerShare;
  const of = ranked(standings, reader, times);
  const [first] = of;
  const most = first === undefined ? null : times(first.standing);
  if (first === undefined || most === null) return null;
  const { columns, against, shares } = messages;
  return {
    steps: of.map(({ step }) => step),
    chart: {
      id: 'customers-against-revenue',
      title: against.title({ segment: first.segment.name, times: format.decimal(most, 1) }),
      subtitle: subtitleOf(against.subtitle, reader),
      alternative: against.alternative(
        of
          .map(({ segment, standing }) =>
            shares.item({
              segment: segment.name,
              customers: format.percent(standing.customerShare ?? 0),
              revenue: format.percent(standing.revenueShare ?? 0),
            }),
          )
          .join('; '),
      ),
      table: {
        columns: [
          { name: columns.segment, unit: 'text' },
          { name: columns.customerShare, unit: 'rate' },
          { name: columns.revenueShare, unit: 'rate' },
          { name: columns.customers, unit: 'count' },
          { name: columns.revenue, unit: 'money' },
        ],
        rows: of.map(({ segment, standing }) => [
          segment.name,
          standing.customerShare,
          standing.revenueShare,
          standing.customers,
          standing.revenue,
        ]),
      },
      draw: (context) =>
        bubbles(
          {
            xName: against.x,
            yName: against.y,
            evenName: against.even,
            bubbles: of.map(({ segment, standing, step }) => ({
              name: segment.name,
              x: standing.customerShare ?? 0,
              y: standing.revenueShare ?? 0,
              color: colorOf(segment),
              faded: isFaded(reader, step),
            })),
          },
          context,
        ),
    },
  };
}
