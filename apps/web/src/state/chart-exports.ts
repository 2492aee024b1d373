import type { ChartWay } from '@kesit/ui/charts';
import type { AppState } from './app.svelte.ts';
import { chartTable } from './chart-table.ts';
import { exportName } from './export-texts.ts';
import type { AnalysisView } from './study.svelte.ts';

/** The ways in which a chart leaves the page, as its menu names them. */
export function chartExports(app: AppState, result: AnalysisView): ChartWay[] {
  const { menu } = app.locale.messages.take;
  const { study, taking } = app;
  const name = (id: string, extension: string): string => exportName([id], extension, result, app);
  const table = (format: 'csv' | 'xlsx'): ChartWay => ({
    name: menu[format],
    take: (chart) =>
      taking.take(name(chart.id, format), () =>
        study.ask('writeTables', [chartTable(chart, result.currency)], format),
      ),
  });
  return [
    table('csv'),
    table('xlsx'),
    { name: menu.png, take: (chart) => taking.make(name(chart.id, 'png'), () => chart.toPng()) },
    {
      name: menu.svg,
      take: (chart) =>
        taking.make(
          name(chart.id, 'svg'),
          async () => new Blob([await chart.toSvg()], { type: 'image/svg+xml' }),
        ),
    },
  ];
}
