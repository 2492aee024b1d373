import type { SegmentStanding } from '@kesit/core/report';
import { checkPreset } from '@kesit/core/segment';
import { barPanels, bubbles } from '@kesit/ui/charts';
import type { FilterStep } from '../../../state/filter-step.ts';
import type { ShownSegment } from '../../../state/shown-segments.ts';
import { colorOf, descending, type Figure, isFaded, type Reader, subtitleOf } from './figure.ts';

interface Standing {
  readonly segment: ShownSegment;
  readonly standing: SegmentStanding;
  readonly step: FilterStep;
}

/** Segments by a measure, largest first; those nobody is in are left out. */
function ranked(
  standings: readonly SegmentStanding[],
  { segments }: Reader,
  measure: (standing: SegmentStanding) => number | null,
): Standing[] {
  return descending(standings.map(measure))
    .filter((place) => standings[place].customers > 0 && segments[place] !== undefined)
    .map((place) => ({
      segment: segments[place],
      standing: standings[place],
      step: { list: 'segments', place },
    }));
}

const barsOf = (of: readonly Standing[], reader: Reader) =>
  of.map(({ segment, step }) => ({
    name: segment.name,
    color: colorOf(segment),
    faded: isFaded(reader, step),
  }));

/** Customers and revenue by segment, side by side. `null`: nobody is there. */
export function sharesFigure(standings: readonly SegmentStanding[], reader: Reader): Figure | null {
  const { messages, format } = reader;
  const of = ranked(standings, reader, ({ customers }) => customers);
  const [first] = of;
  if (first === undefined) return null;
  const { columns, shares } = messages;
  const hasRevenue = first.standing.revenue !== null;
  const percent = (rate: number | null): string => format.percent(rate ?? 0);
  const item = ({ segment, standing }: Standing): string =>
    shares.item({
      segment: segment.name,
      customers: percent(standing.customerShare),
      revenue: hasRevenue ? percent(standing.revenueShare) : null,
    });
  return {
    steps: of.map(({ step }) => step),
    chart: {
      id: 'segment-distribution',
      title: shares.title({
        segment: first.segment.name,
        customers: format.whole(first.standing.customers),
        share: percent(first.standing.customerShare),
      }),
      subtitle: subtitleOf(shares.subtitle, reader),
      alternative: shares.alternative(of.map(item).join('; ')),
      table: {
        columns: [
          { name: columns.segment, unit: 'text' },
          { name: columns.customers, unit: 'count' },
          { name: columns.customerShare, unit: 'rate' },
          { name: columns.revenue, unit: 'money' },
          { name: columns.revenueShare, unit: 'rate' },
          { name: columns.revenuePerCustomer, unit: 'money' },
        ],
        rows: of.map(({ segment, standing }) => [
          segment.name,
          standing.customers,
          standing.customerShare,
          standing.revenue,
          standing.revenueShare,
          standing.revenuePerCustomer,
        ]),
      },
      draw: (context) =>
        barPanels(
          {
            bars: barsOf(of, reader),
            panels: [
              {
                name: columns.customers,
                values: of.map(({ standing }) => standing.customers),
                labels: of.map(
                  ({ standing }) =>
                    `${format.whole(standing.customers)} · ${percent(standing.customerShare)}`,
                ),
              },
              ...(hasRevenue
                ? [
                    {
                      name: columns.revenue,
                      values: of.map(({ standing }) => standing.revenue),
                      labels: of.map(
                        ({ standing }) =>
                          `${format.roundMoney(standing.revenue ?? 0)} · ${percent(standing.revenueShare)}`,
                      ),
                    },
                  ]
                : []),
            ],
          },
          context,
        ),
    },
  };
}

/** Revenue by segment. `null` without amounts. */
export function revenueFigure(standings: readonly SegmentStanding[], reader: Reader): Figure | null {
  const { messages, format } = reader;
  const of = ranked(standings, reader, ({ revenue }) => revenue);
  const [first] = of;
  if (first === undefined || first.standing.revenue === null) return null;
  const { columns, revenueBySegment } = messages;
  const label = ({ standing }: Standing): string =>
    `${format.roundMoney(standing.revenue ?? 0)} · ${format.percent(standing.revenueShare ?? 0)}`;
  return {
    steps: of.map(({ step }) => step),
    chart: {
      id: 'revenue-by-segment',
      title: revenueBySegment.title({
        segment: first.segment.name,
        revenue: format.roundMoney(first.standing.revenue),
        share: format.percent(first.standing.revenueShare ?? 0),
      }),
      subtitle: subtitleOf(revenueBySegment.subtitle, reader),
      alternative: revenueBySegment.alternative(
        of.map((each) => `${each.segment.name} ${label(each)}`).join('; '),
      ),
      table: {
        columns: [
          { name: columns.segment, unit: 'text' },
          { name: columns.revenue, unit: 'money' },
          { name: columns.revenueShare, unit: 'rate' },
          { name: columns.revenuePerCustomer, unit: 'money' },
        ],
        rows: of.map(({ segment, standing }) => [
          segment.name,
          standing.revenue,
          standing.revenueShare,
          standing.revenuePerCustomer,
        ]),
      },
      draw: (context) =>
        barPanels(
          {
            bars: barsOf(of, reader),
            panels: [
              {
                name: columns.revenue,
                values: of.map(({ standing }) => standing.revenue),
                labels: of.map(label),
              },
            ],
          },
          context,
        ),
    },
  };
}

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

/** Health by segment. `null` where the data lacks what it is made of. */
export function healthFigure(standings: readonly SegmentStanding[], reader: Reader): Figure | null {
  const { messages, format, words } = reader;
  const of = ranked(standings, reader, ({ health }) => health?.overall ?? null).filter(
    ({ standing }) => standing.health !== null,
  );
  if (of.length === 0) return null;
  const { columns, health } = messages;
  const good = of.filter(({ standing }) => ['good', 'excellent'].includes(standing.health?.level ?? ''));
  const label = ({ standing }: Standing): string =>
    standing.health === null
      ? ''
      : `${format.fixed(standing.health.overall, 2)} · ${words.health[standing.health.level]}`;
  return {
    steps: of.map(({ step }) => step),
    chart: {
      id: 'segment-health',
      title: health.title({ good: format.whole(good.length), all: format.whole(of.length) }),
      subtitle: health.subtitle,
      alternative: health.alternative(of.map((each) => `${each.segment.name} ${label(each)}`).join('; ')),
      table: {
        columns: [
          { name: columns.segment, unit: 'text' },
          { name: columns.health, unit: 'decimal' },
          { name: columns.level, unit: 'text' },
        ],
        rows: of.map(({ segment, standing }) => [
          segment.name,
          standing.health?.overall ?? null,
          standing.health === null ? null : words.health[standing.health.level],
        ]),
      },
      draw: (context) =>
        barPanels(
          {
            bars: barsOf(of, reader),
            panels: [
              {
                name: columns.health,
                values: of.map(({ standing }) => standing.health?.overall ?? null),
                labels: of.map(label),
                full: 1,
              },
            ],
          },
          context,
        ),
    },
  };
}

/** How many customers the rules place, and how many are left to the remainder. */
export function coverageFigure(standings: readonly SegmentStanding[], reader: Reader): Figure | null {
  const { messages, format, result } = reader;
  const of = ranked(standings, reader, ({ byRule }) => byRule);
  if (of.length === 0) return null;
  const { columns, coverage } = messages;
  const { cells, uncovered } = checkPreset(result.preset, { amounts: result.totals.revenue !== null });
  const customers = of.reduce((sum, { standing }) => sum + standing.customers, 0);
  const byRule = of.reduce((sum, { standing }) => sum + standing.byRule, 0);
  const rest = ({ standing }: Standing): number => standing.customers - standing.byRule;
  const hasRest = byRule < customers;
  return {
    steps: of.map(({ step }) => step),
    chart: {
      id: 'rule-coverage',
      title: coverage.title({
        share: format.percent(byRule / customers),
        cells: format.whole(cells - uncovered.length),
        all: format.whole(cells),
      }),
      subtitle: coverage.subtitle,
      note: coverage.note,
      alternative: coverage.alternative(
        of.map(({ segment, standing }) => `${segment.name} ${format.whole(standing.byRule)}`).join('; '),
      ),
      table: {
        columns: [
          { name: columns.segment, unit: 'text' },
          { name: columns.byRule, unit: 'count' },
          { name: columns.remainder, unit: 'count' },
        ],
        rows: of.map((each) => [each.segment.name, each.standing.byRule, rest(each)]),
      },
      draw: (context) =>
        barPanels(
          {
            bars: barsOf(of, reader),
            panels: [
              {
                name: columns.byRule,
                values: of.map(({ standing }) => standing.byRule),
                labels: of.map(({ standing }) => format.whole(standing.byRule)),
              },
              ...(hasRest
                ? [
                    {
                      name: columns.remainder,
                      values: of.map(rest),
                      labels: of.map((each) => format.whole(rest(each))),
                    },
                  ]
                : []),
            ],
          },
          context,
        ),
    },
  };
}
