import { countryTable, productTable } from '../analysis/index.ts';
import type { TableData } from '../export/index.ts';
import { countrySegments, productSegments } from '../segment/index.ts';
import { dataTable } from './data-table.ts';
import { html, type Markup } from './html.ts';
import { segmentMark } from './marks.ts';
import { monthChart } from './month-chart.ts';
import type { ReportContext } from './report-context.ts';

const SHOWN = 10;
const COUNTRY_COLUMNS = ['country', 'customers', 'orders', 'revenue', 'revenue_share', 'abc_class'];
const PRODUCT_COLUMNS = ['product_name', 'items', 'customers', 'revenue', 'revenue_share', 'abc_class'];

/** Where the revenue comes from: segments, concentration, months, countries, products. Nothing where there are no amounts. */
export function revenueSection(context: ReportContext): Markup | null {
  const { analysis, findings, words, own, format } = context;
  const { base, currency } = analysis;
  if (base.totals.revenue === null) return null;
  const { concentration } = findings.metrics;
  const percent = (rate: number): string => format.percent(rate, 1);
  const spread =
    concentration &&
    own.concentration({
      top1: percent(concentration.top1),
      top10: percent(concentration.top10),
      top20: percent(concentration.top20),
    });
  return html`<section><h2 class="new-page">${own.revenue}</h2>
${spread === null ? null : html`<p class="lead">${spread}</p>`}
${segmentBars(context)}
${base.months === null ? null : monthChart(base.months, context)}
${leading(countryTable(countrySegments(base), words, currency), COUNTRY_COLUMNS, own.countries, context)}
${leading(productTable(productSegments(base), words, currency), PRODUCT_COLUMNS, own.products, context)}</section>
`;
}

/** Share of revenue, and above it of customers; both on one scale. */
function segmentBars({ findings, looks, words, own, format }: ReportContext): Markup {
  const segments = findings.segments
    .map((segment, place) => ({ ...segment, look: looks[place] }))
    .filter(({ profile }) => profile.customers > 0);
  const longest = Math.max(
    ...segments.flatMap(({ profile }) => [profile.customerShare ?? 0, profile.revenueShare ?? 0]),
  );
  const bar = (share: number, color: string, label: string, soft: string): Markup =>
    html`<span class="bar ${soft}"><i style="inline-size:${((share / longest) * 70).toFixed(2)}%;background:${color}"></i><span>${format.percent(share, 1)} ${label}</span></span>`;
  return html`<div class="bars">
${segments.map(
  ({
    definition,
    profile,
    look,
  }) => html`<div class="name">${segmentMark(look)}${definition.name[words.locale]}</div>
<div class="pair">${bar(profile.revenueShare ?? 0, look.color, own.ofRevenue, '')}${bar(profile.customerShare ?? 0, look.color, own.ofCustomers, 'soft')}</div>
`,
)}</div>
`;
}

/** The first rows of a table and those of its columns that a reader needs; nothing where it has none. */
function leading(
  table: TableData,
  keys: readonly string[],
  title: (shown: string, all: string) => string,
  { format }: ReportContext,
): Markup | null {
  const shown = Math.min(SHOWN, table.rowCount);
  if (shown === 0) return null;
  const heading = title(format.whole(shown), format.whole(table.rowCount));
  const columns = keys.flatMap((key) => table.columns.filter((column) => column.key === key));
  const first = { ...table, title: heading, columns, rowCount: shown };
  return html`<section class="whole"><h3>${heading}</h3>${dataTable(first, format)}</section>`;
}
