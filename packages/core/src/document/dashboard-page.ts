import type { TableData } from '../export/index.ts';
import type { Format, Locale } from '../words/index.ts';
import { dataTable } from './data-table.ts';
import { figureList, type KeyFigureText } from './figure-list.ts';
import { html, type Markup, trusted } from './html.ts';
import { brandMark } from './marks.ts';
import type { ReportWords } from './report-words.ts';
import { standalonePage } from './standalone-page.ts';

/** A chart as it goes into a document. */
export interface ChartPart {
  readonly title: string;
  readonly subtitle: string;
  /** Well-formed SVG of our own drawing, for light surfaces and, where there is one, for dark ones. */
  readonly svg: string;
  readonly darkSvg?: string;
  readonly table: TableData;
}

export interface DashboardInput {
  readonly locale: Locale;
  readonly title: string;
  /** Where the numbers come from: project, period, as-of day. */
  readonly facts: readonly string[];
  /** The filter in words; `null`: all customers. */
  readonly filter: string | null;
  readonly files: string;
  readonly figures: readonly KeyFigureText[];
  readonly charts: readonly ChartPart[];
  /** See `StandalonePage`. */
  readonly fonts: string;
  readonly version: string;
}

/** A dashboard as one HTML file: every chart as a picture, and the numbers behind it as a table. */
export function dashboardPage(input: DashboardInput, own: ReportWords, format: Format): string {
  const { locale, title, facts, filter, files, figures, charts, fonts, version } = input;
  const told = [...facts, filter === null ? own.everyone : `${own.charts.filter}: ${filter}`];
  return standalonePage({
    locale,
    title,
    running: title,
    fonts,
    body: [
      html`<header><p class="brand">${brandMark()} Kesit</p><h1>${title}</h1><p class="facts">${told.join(' · ')}</p></header>
`,
      figures.length === 0 ? null : figureList(figures),
      ...charts.map((chart) => chartSection(chart, own, format)),
      html`<p class="source">${own.charts.source(files, version)}</p>
`,
    ],
  });
}

function chartSection(chart: ChartPart, own: ReportWords, format: Format): Markup {
  const { title, subtitle, svg, darkSvg, table } = chart;
  const dark =
    darkSvg === undefined ? null : html`<div class="dark">${trusted(withoutPrologue(darkSvg))}</div>`;
  const paired = darkSvg === undefined ? '' : ' paired';
  return html`<section class="chart"><h2>${title}</h2><p class="note">${subtitle}</p>
<div class="light${paired}">${trusted(withoutPrologue(svg))}</div>${dark}
<details><summary>${own.charts.table}</summary>${dataTable(table, format)}</details></section>
`;
}

/** Inside HTML an XML declaration is an error. */
function withoutPrologue(svg: string): string {
  return svg.replace(/^\s*<\?xml[^>]*>\s*/, '');
}
