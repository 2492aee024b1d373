import { baseOption, heading, NARROW, TEXT, valueAxis } from './axes.ts';
import type { ChartContext, Drawing } from './chart.ts';
import { evenLine } from './even-line.ts';

export interface Curve {
  readonly xName: string;
  readonly yName: string;
  /** Shares, 0 to 1, rising. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Points of the curve with something to say, those with a label; point i is row i of the table. */
  readonly points: readonly { readonly x: number; readonly y: number; readonly label: string }[];
  readonly evenName: string;
}

/** Ticks of their own choice would put 90 % beside 100 % where there is little room. */
const FIFTHS = { min: 0, max: 1, interval: 0.2 } as const;

/** A curve of shares from nothing to all, above the line on which everyone has the same. */
export function curve({ xName, yName, xs, ys, points, evenName }: Curve, context: ChartContext): Drawing {
  const { theme, width } = context;
  return {
    height: width < NARROW ? 300 : 380,
    rowsAlong: 'marks',
    option: {
      ...baseOption(context),
      title: [
        heading(context, yName, { left: 0, top: 0 }),
        { ...heading(context, xName, { right: 0, bottom: 0 }) },
      ],
      grid: {
        left: 0,
        right: 16,
        top: 28,
        bottom: 22,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      xAxis: { ...valueAxis(context, 'rate'), ...FIFTHS, splitLine: { show: false } },
      yAxis: { ...valueAxis(context, 'rate'), ...FIFTHS },
      series: [
        {
          id: 'points',
          type: 'scatter',
          z: 3,
          symbolSize: 9,
          itemStyle: { color: theme.accent, borderColor: theme.page, borderWidth: 2 },
          data: points.map(({ x, y, label }, row) => ({
            value: [x, y],
            row,
            label: {
              show: label !== '',
              formatter: label,
              position: 'right',
              distance: 8,
              align: 'left',
              color: theme.strong,
              ...TEXT,
              backgroundColor: theme.page,
              padding: [1, 3],
            },
          })),
        },
        {
          id: 'curve',
          type: 'line',
          silent: true,
          symbol: 'none',
          lineStyle: { color: theme.accent, width: 2 },
          areaStyle: { color: theme.accent, opacity: 0.08 },
          data: xs.map((x, i) => [x, ys[i]]),
        },
        // Farther to the left there is room for its name on a phone too.
        evenLine(context, 1, evenName, width < NARROW ? 0.36 : undefined),
      ],
    },
  };
}
