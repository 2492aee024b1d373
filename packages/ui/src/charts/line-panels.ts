import { baseOption, heading, NARROW, nameAxis, TEXT, valueAxis } from './axes.ts';
import type { ChartContext, Drawing } from './chart.ts';

export interface LinePanels {
  /** Along the lower edge of every panel; place i is row i of the table. */
  readonly names: readonly string[];
  readonly namesTitle: string;
  /** One line per panel. */
  readonly panels: readonly {
    readonly name: string;
    readonly tick: (value: number) => string;
    readonly values: readonly (number | null)[];
    /** The place it speaks for; `null`: none. */
    readonly best: number | null;
  }[];
  /** The place that is in use. */
  readonly chosen: number | null;
}

const HEIGHT = 150;
const HEAD = 26;
const FOOT = 44;

/** The same places under several measures, a line each, with the best place of each measure and the chosen one. */
export function linePanels(
  { names, namesTitle, panels, chosen }: LinePanels,
  context: ChartContext,
): Drawing {
  const { theme, width } = context;
  const across = width < NARROW ? 1 : 2;
  const wide = width / across;
  const place = (i: number) => ({ left: (i % across) * wide, top: Math.floor(i / across) * (HEIGHT + 36) });
  const rows = Math.ceil(panels.length / across);
  return {
    height: rows * (HEIGHT + 36) - 10,
    rowsAlong: 'x',
    option: {
      ...baseOption(context),
      title: panels.map(({ name }, i) => heading(context, name, place(i))),
      grid: panels.map((_, i) => ({
        left: place(i).left + 52,
        top: place(i).top + HEAD,
        width: wide - 52 - (across === 1 ? 12 : 36),
        height: HEIGHT - HEAD - FOOT + 24,
        outerBoundsMode: 'none',
      })),
      xAxis: panels.map((_, gridIndex) => ({
        ...nameAxis(context, names),
        gridIndex,
        name: namesTitle,
        nameLocation: 'middle',
        nameGap: 22,
        nameTextStyle: { color: theme.muted, ...TEXT },
      })),
      yAxis: panels.map(({ tick }, gridIndex) => ({
        ...valueAxis(context, 'decimal'),
        gridIndex,
        splitNumber: 3,
        scale: true,
        axisLabel: { color: theme.muted, ...TEXT, formatter: tick },
      })),
      series: panels.map(({ name, values, best }, i) => ({
        id: `panel-${i}`,
        type: 'line',
        name,
        xAxisIndex: i,
        yAxisIndex: i,
        symbol: 'circle',
        lineStyle: { color: theme.accent, width: 2 },
        data: values.map((value, at) => ({
          value,
          symbolSize: at === chosen ? 11 : at === best ? 9 : 5,
          itemStyle: {
            color: at === best && at !== chosen ? theme.page : theme.accent,
            borderColor: at === chosen ? theme.strong : theme.accent,
            borderWidth: at === chosen || at === best ? 2 : 0,
          },
        })),
      })),
    },
  };
}
