import type { SegmentFinding } from '../analysis/index.ts';
import { ACTION_TEXTS, CAMPAIGN_TEXTS, PRIORITY_TEXTS, ruleTexts } from '../segment/index.ts';
import { html, type Markup } from './html.ts';
import { segmentMark } from './marks.ts';
import type { ReportContext } from './report-context.ts';

/** Every segment of the preset in a table, empty ones too. */
export function segmentSection({ analysis, findings, looks, words, own, format }: ReportContext): Markup {
  const { heads } = own;
  const { totals } = analysis.base;
  const paid = totals.revenue !== null;
  const or = <T>(value: T | null | undefined, write: (value: T) => string): string =>
    value === null || value === undefined ? '–' : write(value);
  const percent = (rate: number): string => format.percent(rate, 1);
  const money = (cells: readonly string[]): Markup[] =>
    paid ? cells.map((cell) => html`<td class="figure">${cell}</td>`) : [];
  const head = (text: string): Markup => html`<th scope="col" class="figure">${text}</th>`;
  const rows = findings.segments.map(
    (
      { definition, profile, health },
      place,
    ) => html`<tr><th scope="row">${segmentMark(looks[place])}${definition.name[words.locale]}</th>
<td class="figure">${format.whole(profile.customers)}</td><td class="figure">${or(profile.customerShare, percent)}</td>
${money([or(profile.revenue, format.roundMoney), or(profile.revenueShare, percent)])}
<td class="figure">${or(profile.recencyDays?.mean, (days) => format.decimal(days, 0))}</td>
<td class="figure">${or(profile.orderCount?.mean, (orders) => format.fixed(orders, 1))}</td>
${money([or(profile.totalSpend?.mean, format.roundMoney)])}
<td class="word">${or(health, ({ level }) => words.health[level])}</td></tr>
`,
  );
  return html`<section class="whole"><h2>${own.segments}</h2><p class="lead">${own.segmentsLead}</p>
<div class="wide"><table><caption>${own.segments}</caption>
<thead><tr><th scope="col">${heads.segment}</th>${head(heads.customers)}${head(heads.share)}
${paid ? [head(heads.revenue), head(heads.share)] : []}${head(heads.recency)}${head(heads.frequency)}
${paid ? head(heads.value) : null}<th scope="col">${heads.health}</th></tr></thead>
<tbody>
${rows}</tbody>
<tfoot><tr><th scope="row">${own.all}</th><td class="figure">${format.whole(analysis.base.customers.count)}</td><td></td>
${money([or(totals.revenue, format.roundMoney), ''])}<td></td><td></td>${money([''])}<td></td></tr></tfoot></table></div></section>
`;
}

/** Who is in each segment and what to do with them. */
export function actionSection(context: ReportContext): Markup {
  const { findings, own } = context;
  return html`<section><h2>${own.actions}</h2><p class="lead">${own.actionsLead}</p>
<div class="segments">
${findings.segments.map((segment, place) => segmentCard(segment, place, context))}</div></section>
`;
}

function segmentCard(
  { definition, profile, actions }: SegmentFinding,
  place: number,
  { analysis, looks, words, own, format }: ReportContext,
): Markup {
  const { locale } = words;
  const todo =
    actions === null
      ? html`<p>${own.ownRules}</p>`
      : html`<p>${CAMPAIGN_TEXTS[actions.campaign][locale]}. ${own.priority(PRIORITY_TEXTS[actions.priority][locale].toLocaleLowerCase(locale))}</p>
<ol>${actions.actions.map((action) => html`<li>${ACTION_TEXTS[action][locale]}</li>`)}</ol>`;
  const size =
    profile.customers === 0
      ? own.nobody
      : `${format.whole(profile.customers)} ${own.heads.customers.toLocaleLowerCase(locale)}`;
  return html`<section><h3>${segmentMark(looks[place])}${definition.name[locale]}</h3>
<p class="who">${size} · ${ruleTexts(analysis.preset, definition.id, own).join('; ')}</p>
${todo}</section>
`;
}
