import type { KeyFigureText } from '@kesit/core/document';
import { type Chart, chartExport, readChartTheme } from '@kesit/ui/charts';
import { version } from '../../package.json';
import type { AppState } from './app.svelte.ts';
import { chartTable } from './chart-table.ts';
import { filterText } from './export-texts.ts';
import { namesOf } from './file-names.ts';
import { resultFacts } from './result-facts.ts';
import type { AnalysisView } from './study.svelte.ts';

export interface ShownDashboard {
  readonly title: string;
  readonly figures: readonly KeyFigureText[];
  readonly charts: readonly Chart[];
}

/** A dashboard as it stands on the page, under its filter, as one HTML file for light and dark. */
export async function dashboardFile(
  { title, figures, charts }: ShownDashboard,
  result: AnalysisView,
  app: AppState,
): Promise<Blob> {
  const [{ dashboardPage, loadReportWords }, { DOCUMENT_FONTS }] = await Promise.all([
    import('@kesit/core/document'),
    import('@kesit/ui/document-fonts'),
  ]);
  const { locale, format } = app;
  const themes = (['light', 'dark'] as const).map((scheme) => readChartTheme(document.body, scheme));
  const parts = charts.map(async (chart) => {
    const [light, dark] = themes.map((theme) =>
      chartExport(chart, { theme, format, source: '', bare: true }),
    );
    return {
      title: chart.title,
      subtitle: chart.subtitle,
      svg: await light!.toSvg(),
      darkSvg: await dark!.toSvg(),
      table: chartTable(light!, result.currency),
    };
  });
  const input = {
    locale: locale.locale,
    title,
    facts: resultFacts(result, app).filter((fact) => fact !== ''),
    filter: filterText(result, app),
    files: namesOf(result.files, locale),
    figures,
    charts: await Promise.all(parts),
    fonts: DOCUMENT_FONTS,
    version,
  };
  const page = dashboardPage(input, await loadReportWords(locale.locale), format);
  return new Blob([page], { type: 'text/html;charset=utf-8' });
}
