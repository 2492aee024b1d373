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
    /** How far each value may be off, to either side: drawn as whiskers. */
    readonly errors?: readonly (number | null)[];
    /** Where the axis begins and ends, if not with the values. */
    readonly range?: readonly [from: number, to: number];
  }[];
  /** The place that is in use. */
  readonly chosen: number | null;
}

const HEIGHT = 150;
const HEAD = 26;
const FOOT = 44;
/** Half of the stroke at either end. */
const WHISKER = 4;

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
      yAxis: panels.map(({ tick, range }, gridIndex) => ({
        ...valueAxis(context, 'decimal'),
        gridIndex,
        splitNumber: 3,
        scale: true,
        ...(range === undefined ? {} : { min: range[0], max: range[1], interval: (range[1] - range[0]) / 4 }),
        axisLabel: { color: theme.muted, ...TEXT, formatter: tick },
      })),
      series: [
        ...panels.map(({ name, values, best }, i) => ({
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
        ...panels.flatMap((panel, i) => (panel.errors === undefined ? [] : [whiskers(panel, i, context)])),
      ],
    },
  };
}

function whiskers(
  { values, errors = [] }: Pick<LinePanels['panels'][number], 'values' | 'errors'>,
  panel: number,
  { theme }: ChartContext,
) {
  return {
    id: `whiskers-${panel}`,
    type: 'custom',
    xAxisIndex: panel,
    yAxisIndex: panel,
    silent: true,
    tooltip: { show: false },
    // Below the line and its marks.
    z: 1,
    encode: { x: 0, y: [1, 2] },
    data: values.flatMap((value, at) => {
      const error = errors[at] ?? null;
      return value === null || error === null ? [] : [[at, value - error, value + error]];
    }),
    renderItem: drawWhisker,
  };

  function drawWhisker(_: unknown, api: WhiskerApi) {
    const [x, low] = api.coord([api.value(0), api.value(1)]);
    const [, high] = api.coord([api.value(0), api.value(2)]);
    const [left, right] = [x - WHISKER, x + WHISKER];
    const pathData = `M${left} ${low}H${right}M${x} ${low}V${high}M${left} ${high}H${right}`;
    return {
      type: 'path',
      shape: { pathData },
      style: { stroke: theme.accent, fill: 'none', lineWidth: 1.5 },
      silent: true,
    };
  }
}

interface WhiskerApi {
  value(dimension: number): number;
  coord(value: readonly [x: number, y: number]): [x: number, y: number];
}
