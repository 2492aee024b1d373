import { figureSection } from './figure-section.ts';
import { html, type Markup } from './html.ts';
import { brandMark } from './marks.ts';
import { methodSection } from './method-section.ts';
import { qualitySection } from './quality-section.ts';
import type { ReportContext } from './report-context.ts';
import { revenueSection } from './revenue-section.ts';
import { actionSection, segmentSection } from './segment-section.ts';
import { standalonePage } from './standalone-page.ts';

/**
 * The executive report of an analysis, all customers, as one HTML file that prints on A4: the sentence, key figures, segments
 * with health and actions, where the revenue comes from, what the numbers rest on, method, glossary. For people: names,
 * numbers and days are in one language.
 */
export function reportPage(context: ReportContext): string {
  const { words, own, project, fonts } = context;
  return standalonePage({
    locale: words.locale,
    title: own.of(project),
    running: own.of(project),
    fonts,
    body: [
      opening(context),
      figureSection(context),
      segmentSection(context),
      actionSection(context),
      revenueSection(context),
      qualitySection(context),
      methodSection(context),
    ],
  });
}

function opening({ analysis, findings, words, own, format, project, madeOn }: ReportContext): Markup {
  const { firstDay, lastDay } = analysis.base.totals;
  const nameOf = (id: string): string =>
    analysis.preset.segments.find((segment) => segment.id === id)?.name[words.locale] ?? id;
  const dated = firstDay !== null && lastDay !== null;
  const facts = [
    analysis.files.join(', '),
    ...(dated
      ? [own.period(format.day(firstDay), format.day(lastDay)), own.asOf(format.day(analysis.asOfDay))]
      : []),
    ...(analysis.currency === null ? [] : [analysis.currency]),
    own.everyone,
    own.made(format.day(madeOn)),
  ];
  return html`<header>
<p class="brand">${brandMark()} ${own.title} · ${project}</p>
<h1>${words.headline(findings.headline, nameOf, format)}</h1>
<p class="facts">${facts.join(' · ')}</p>
</header>
`;
}
