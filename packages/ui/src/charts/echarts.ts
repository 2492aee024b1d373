import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';

/** Only what some chart of this folder uses. */
const PARTS = [
  BarChart,
  CustomChart,
  LineChart,
  ScatterChart,
  GridComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
  CanvasRenderer,
  SVGRenderer,
];

/** ECharts with its parts in place. Whoever takes `init` from elsewhere has a library that can draw nothing. */
export function openECharts(host: HTMLElement | null, options: Parameters<typeof init>[2]): ECharts {
  use(PARTS);
  return init(host, null, options);
}
