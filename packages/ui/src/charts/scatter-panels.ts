import { baseOption, heading, NARROW, TEXT, valueAxis } from './axes.ts';
import type { ChartContext, Drawing } from './chart.ts';
import type { HexColor } from './color.ts';

export interface ScatterPanels {
  readonly panels: readonly {
    readonly name: string;
    readonly x: ScatterAxis;
    readonly y: ScatterAxis;
  }[];
  /** One series of points each, in its color. */
  readonly groups: readonly {
    readonly name: string;
    readonly color: HexColor;
    readonly points: readonly number[];
  }[];
}

export interface ScatterAxis {
  readonly name: string;
  /** Where a point stands, 0 to 1. */
  readonly place: (point: number) => number;
  /** Round values, and where they stand. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

const HEIGHT = 300;

/** The same points on several pairs of axes, for images of what turns on the page. */
export function scatterPanels({ panels, groups }: ScatterPanels, context: ChartContext): Drawing {
  const { theme, width } = context;
  const across = width < NARROW ? 1 : panels.length;
  const wide = width / across;
  const place = (i: number) => ({ left: (i % across) * wide, top: Math.floor(i / across) * HEIGHT });
  const axis = ({ name, ticks }: ScatterAxis, gridIndex: number) => ({
    ...valueAxis(context, 'count'),
    gridIndex,
    min: 0,
    max: 1,
    name,
    nameLocation: 'middle',
    nameGap: 28,
    nameTextStyle: { color: theme.muted, ...TEXT },
    axisLabel: {
      color: theme.muted,
      ...TEXT,
      customValues: ticks.map(({ at }) => at),
      formatter: (at: number) => ticks.find((tick) => Math.abs(tick.at - at) < 1e-9)?.text ?? '',
    },
    splitLine: { show: false },
  });
  return {
    height: HEIGHT * Math.ceil(panels.length / across),
    rowsAlong: 'marks',
    option: {
      ...baseOption(context),
      animation: false,
      title: panels.map(({ name }, i) => heading(context, name, place(i))),
      grid: panels.map((_, i) => ({
        left: place(i).left + 44,
        top: place(i).top + 28,
        width: wide - 64,
        height: HEIGHT - 28 - 52,
        outerBoundsMode: 'none',
      })),
      xAxis: panels.map(({ x }, i) => axis(x, i)),
      yAxis: panels.map(({ y }, i) => ({ ...axis(y, i), name: '' })),
      series: panels.flatMap(({ x, y }, i) =>
        groups.map(({ name, color, points }) => ({
          type: 'scatter',
          name,
          xAxisIndex: i,
          yAxisIndex: i,
          symbolSize: 3,
          silent: true,
          large: true,
          itemStyle: { color },
          dimensions: ['x', 'y'],
          data: Float32Array.from(points.flatMap((point) => [x.place(point), y.place(point)])),
        })),
      ),
    },
  };
}
