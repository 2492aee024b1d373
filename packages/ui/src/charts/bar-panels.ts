import { baseOption, heading, NARROW, nameAxis, TEXT } from './axes.ts';
import type { ChartContext, Drawing } from './chart.ts';
import type { HexColor } from './color.ts';

export interface BarPanels {
  readonly bars: readonly {
    readonly name: string;
    /** `null`: the accent. */
    readonly color: HexColor | null;
    /** Not among what is chosen. */
    readonly faded?: boolean;
  }[];
  /** One picture of the same bars per measure. */
  readonly panels: readonly {
    readonly name: string;
    /** `null`: unknown, no bar. */
    readonly values: readonly (number | null)[];
    /** What stands at the end of each bar. */
    readonly labels: readonly string[];
    /** Where a full bar ends; the largest value if left out. */
    readonly full?: number;
  }[];
}

const TOP = 24;

/** Bars lying on their sides, all from zero, panels beside each other or, where it is narrow, beneath. */
export function barPanels({ bars, panels }: BarPanels, context: ChartContext): Drawing {
  const { theme, width } = context;
  const isNarrow = width < NARROW;
  const across = isNarrow ? 1 : panels.length;
  const nameWidth = Math.min(
    isNarrow ? Math.max(132, 0.42 * width) : Math.max(150, 0.26 * width),
    12 + 7 * Math.max(0, ...bars.map(({ name }) => name.length)),
  );
  const labelWidth =
    12 + 7 * Math.max(...panels.flatMap(({ labels }) => labels.map((label) => label.length)));
  const panelHeight = TOP + bars.length * (isNarrow ? 26 : 30);
  const panelWidth = (width - nameWidth) / across;
  const places = panels.map((_, i) => ({
    left: nameWidth + (i % across) * panelWidth,
    top: Math.floor(i / across) * (panelHeight + 20),
  }));
  const names = bars.map(({ name }) => name);
  return {
    height: (places.at(-1)?.top ?? 0) + panelHeight,
    rowsAlong: 'y',
    option: {
      ...baseOption(context),
      title: panels.map(({ name }, i) => heading(context, name, places[i])),
      grid: places.map(({ left, top }) => ({
        left,
        top: top + TOP,
        width: Math.max(24, panelWidth - labelWidth),
        height: panelHeight - TOP,
        outerBoundsMode: 'none',
      })),
      xAxis: panels.map(({ values, full }, i) => ({
        type: 'value',
        gridIndex: i,
        show: false,
        min: Math.min(0, ...values.map((value) => value ?? 0)),
        max: full ?? Math.max(1e-9, ...values.map((value) => value ?? 0)),
      })),
      yAxis: panels.map((_, i) => ({
        ...nameAxis(context, names),
        gridIndex: i,
        inverse: true,
        axisLabel: {
          show: i % across === 0,
          color: theme.text,
          ...TEXT,
          align: 'left',
          margin: nameWidth,
          width: nameWidth - 12,
          overflow: 'truncate',
          interval: 0,
        },
      })),
      series: panels.map(({ name, values, labels }, i) => ({
        id: `bars-${i}`,
        type: 'bar',
        name,
        xAxisIndex: i,
        yAxisIndex: i,
        barWidth: '64%',
        barMinHeight: 1,
        label: { show: true, position: 'right', distance: 6, color: theme.text, ...TEXT },
        data: bars.map((bar, place) => ({
          value: values[place],
          label: { formatter: labels[place], position: (values[place] ?? 0) < 0 ? 'left' : 'right' },
          itemStyle: { color: bar.color ?? theme.accent, opacity: bar.faded ? 0.3 : 1 },
        })),
      })),
    },
  };
}
