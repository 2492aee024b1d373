import { CLEANING_RULES } from '../transaction/index.ts';
import { sufficiencyText, warningText } from '../words/index.ts';
import { html, type Markup } from './html.ts';
import type { ReportContext } from './report-context.ts';

/** What was read, kept and left out, by rule; what to keep in mind, and what the data can carry. */
export function qualitySection({ analysis, findings, words, own, format }: ReportContext): Markup {
  const { rowsRead, cleaning, warnings } = analysis;
  const said = own.qualityText({
    read: format.whole(rowsRead),
    kept: format.whole(cleaning.kept),
    leftOut: format.whole(rowsRead - cleaning.kept),
  });
  const rules = CLEANING_RULES.filter(
    ({ id }) => cleaning.noticed[id] === undefined && cleaning.rejected[id] > 0,
  );
  const rows = rules.map(
    ({
      id,
    }) => html`<tr><th scope="row">${words.rules[id].name}</th><td class="figure">${format.whole(cleaning.rejected[id])}</td><td>${words.rules[id].meaning}</td></tr>
`,
  );
  const table = html`<div class="wide"><table><caption>${own.quality}</caption>
<thead><tr><th scope="col">${own.rule}</th><th scope="col" class="figure">${own.rows}</th><th scope="col">${own.meaning}</th></tr></thead>
<tbody>
${rows}</tbody></table></div>`;
  const keep = html`<h3>${own.keepInMind}</h3><ul>${warnings.map((warning) => html`<li>${warningText(warning, words)}</li>`)}</ul>
`;
  return html`<section><h2>${own.quality}</h2><p class="lead">${said}</p>
${rules.length === 0 ? html`<p>${own.nothingLeftOut}</p>` : table}
${warnings.length === 0 ? null : keep}<h3>${own.supports}</h3>
<ul class="columns">${findings.sufficiency.map((one) => html`<li>${sufficiencyText(one, words)}</li>`)}</ul></section>
`;
}
