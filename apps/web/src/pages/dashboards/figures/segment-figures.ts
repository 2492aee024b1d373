import type { SegmentStanding } from '@kesit/core/report';
import { checkPreset } from '@kesit/core/segment';
import { type Figure, type Reader, subtitleOf } from './figure.ts';
import { ranked, type SegmentColumn, type SegmentPanel, type Standing, segmentBars } from './segment-bars.ts';

/** Customers by segment, and beside them revenue where it is wanted and known. `null`: nobody is there. */
export function sharesFigure(
  standings: readonly SegmentStanding[],
  reader: Reader,
  { withRevenue = true }: { readonly withRevenue?: boolean } = {},
): Figure | null {
  const { messages, format } = reader;
  const of = ranked(standings, reader, ({ customers }) => customers);
  const [first] = of;
  if (first === undefined) return null;
  const { columns, shares } = messages;
  const hasRevenue = withRevenue && first.standing.revenue !== null;
  const percent = (rate: number | null): string => format.percent(rate ?? 0);
  const item = ({ segment, standing }: Standing): string =>
    shares.item({
      segment: segment.name,
      customers: percent(standing.customerShare),
      revenue: hasRevenue ? percent(standing.revenueShare) : null,
    });
  const customers: SegmentPanel = {
    name: columns.customers,
    value: ({ standing }) => standing.customers,
    label: ({ standing }) => `${format.whole(standing.customers)} · ${percent(standing.customerShare)}`,
  };
  return segmentBars(of, reader, {
    id: 'segment-distribution',
    title: shares.title({
      segment: first.segment.name,
      customers: format.whole(first.standing.customers),
      share: percent(first.standing.customerShare),
    }),
    subtitle: subtitleOf(hasRevenue ? shares.subtitle : shares.subtitleCustomers, reader),
    alternative: shares.alternative(of.map(item).join('; ')),
    columns: [
      { name: columns.customers, unit: 'count', value: ({ standing }) => standing.customers },
      { name: columns.customerShare, unit: 'rate', value: ({ standing }) => standing.customerShare },
      ...revenueColumns(reader),
    ],
    panels: hasRevenue ? [customers, revenuePanel(reader)] : [customers],
  });
}

/** Revenue by segment. `null` without amounts. */
export function revenueFigure(standings: readonly SegmentStanding[], reader: Reader): Figure | null {
  const { messages, format } = reader;
  const of = ranked(standings, reader, ({ revenue }) => revenue);
  const [first] = of;
  if (first === undefined || first.standing.revenue === null) return null;
  const { revenueBySegment } = messages;
  const panel = revenuePanel(reader);
  return segmentBars(of, reader, {
    id: 'revenue-by-segment',
    title: revenueBySegment.title({
      segment: first.segment.name,
      revenue: format.roundMoney(first.standing.revenue),
      share: format.percent(first.standing.revenueShare ?? 0),
    }),
    subtitle: subtitleOf(revenueBySegment.subtitle, reader),
    alternative: revenueBySegment.alternative(listOf(of, panel)),
    columns: revenueColumns(reader),
    panels: [panel],
  });
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
  const levelOf = ({ standing }: Standing): string =>
    standing.health === null ? '' : words.health[standing.health.level];
  const overallOf = ({ standing }: Standing): number | null => standing.health?.overall ?? null;
  const panel: SegmentPanel = {
    name: columns.health,
    value: overallOf,
    label: (each) => `${format.fixed(overallOf(each) ?? 0, 2)} · ${levelOf(each)}`,
    full: 1,
  };
  return segmentBars(of, reader, {
    id: 'segment-health',
    title: health.title({ good: format.whole(good.length), all: format.whole(of.length) }),
    subtitle: health.subtitle,
    alternative: health.alternative(listOf(of, panel)),
    columns: [
      { name: columns.health, unit: 'decimal', value: overallOf },
      { name: columns.level, unit: 'text', value: levelOf },
    ],
    panels: [panel],
  });
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
  const count = (name: string, value: (each: Standing) => number) => ({
    column: { name, unit: 'count', value } as const,
    panel: { name, value, label: (each: Standing) => format.whole(value(each)) },
  });
  const placed = count(columns.byRule, ({ standing }) => standing.byRule);
  const rest = count(columns.remainder, ({ standing }) => standing.customers - standing.byRule);
  return segmentBars(of, reader, {
    id: 'rule-coverage',
    title: coverage.title({
      share: format.percent(byRule / customers),
      cells: format.whole(cells - uncovered.length),
      all: format.whole(cells),
    }),
    subtitle: coverage.subtitle,
    note: coverage.note,
    alternative: coverage.alternative(listOf(of, placed.panel)),
    columns: [placed.column, rest.column],
    panels: byRule < customers ? [placed.panel, rest.panel] : [placed.panel],
  });
}

function listOf(of: readonly Standing[], { label }: SegmentPanel): string {
  return of.map((each) => `${each.segment.name} ${label(each)}`).join('; ');
}

function revenuePanel({ messages, format }: Reader): SegmentPanel {
  return {
    name: messages.columns.revenue,
    value: ({ standing }) => standing.revenue,
    label: ({ standing }) =>
      `${format.roundMoney(standing.revenue ?? 0)} · ${format.percent(standing.revenueShare ?? 0)}`,
  };
}

function revenueColumns({ messages: { columns } }: Reader): SegmentColumn[] {
  return [
    { name: columns.revenue, unit: 'money', value: ({ standing }) => standing.revenue },
    { name: columns.revenueShare, unit: 'rate', value: ({ standing }) => standing.revenueShare },
    { name: columns.revenuePerCustomer, unit: 'money', value: ({ standing }) => standing.revenuePerCustomer },
  ];
}
