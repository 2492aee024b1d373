import type { BusinessMetrics } from '../report/index.ts';
import { ruleTexts } from '../segment/index.ts';
import { isFeature } from '../selection/index.ts';
import { html, type Markup } from './html.ts';
import { segmentMark } from './marks.ts';
import type { ReportContext } from './report-context.ts';
import { SOURCES } from './report-words.ts';

const EXPLAINED = [
  'meanCustomerValue',
  'averageOrderValue',
  'repeatRate',
  'churn',
  'returnRate',
  'concentration',
] as const satisfies readonly (keyof BusinessMetrics)[];

/** How the numbers were made: scores, rules, terms, sources. */
export function methodSection({ analysis, looks, words, own, format, version }: ReportContext): Markup {
  const { preset, scores, clusters } = analysis;
  const title = (clusters === null ? own.rules : own.groups)(preset.name[words.locale]);
  const compared = (clusters?.model.features ?? [])
    .map((feature) => (isFeature(feature) ? words.features[feature].name : feature))
    .join(', ');
  const whoIsIn = (id: string): string => {
    if (clusters === null) return ruleTexts(preset, id, own).join('; ');
    return id === preset.remainder ? own.unlike : own.nearest(compared);
  };
  const score = words.scores[scores.mode];
  const terms = [
    ...own.terms,
    ...EXPLAINED.map((metric) => [words.metrics[metric].name, words.metrics[metric].meaning] as const),
  ];
  const source = own.sourceLine({
    files: analysis.files.join(', '),
    rows: format.whole(analysis.rowsRead),
    version,
  });
  return html`<section><h2>${own.method}</h2>
${(clusters === null ? own.methodText : own.methodText.slice(1)).map((text) => html`<p>${text}</p>`)}
<p>${own.scored(score.name, score.meaning, String(scores.levels))}</p>
<h3>${title}</h3>
<div class="wide whole"><table><caption>${title}</caption><tbody>
${preset.segments.map(
  (
    { id, name },
    place,
  ) => html`<tr><th scope="row">${segmentMark(looks[place])}${name[words.locale]}</th><td>${whoIsIn(id)}</td></tr>
`,
)}</tbody></table></div>
<h2>${own.glossary}</h2>
<dl class="terms">
${terms.map(
  ([term, meaning]) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>
`,
)}</dl>
<h3>${own.sources}</h3>
<ul>${SOURCES.map((text) => html`<li>${text}</li>`)}</ul>
<p class="source">${source}</p></section>
`;
}
