import { type ChartExport, type ExportWay, tableCsv } from '@kesit/ui/charts';
import { download } from '../adapters/download.ts';
import type { Messages } from '../i18n/messages.ts';

/** The ways in which a chart leaves the page, as its menu names them. */
export function chartExports({ saveAs }: Messages['dashboards']): ExportWay[] {
  return [
    {
      name: saveAs.csv,
      take: (chart) => save(chart, 'csv', new Blob([tableCsv(chart)], { type: 'text/csv;charset=utf-8' })),
    },
    { name: saveAs.png, take: async (chart) => save(chart, 'png', await chart.toPng()) },
    {
      name: saveAs.svg,
      take: async (chart) => save(chart, 'svg', new Blob([await chart.toSvg()], { type: 'image/svg+xml' })),
    },
  ];
}

function save({ id }: ChartExport, type: string, file: Blob): void {
  download(file, `${id}.${type}`);
}
