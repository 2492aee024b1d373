import { baseOption, heading, NARROW, nameAxis, valueAxis } from './axes.ts';
import type { ChartContext, ChartUnit, Drawing } from './chart.ts';
import type { HexColor } from './color.ts';

export interface Columns {
  /** What stands under each column. */
  readonly names: readonly string[];
  readonly unit: ChartUnit;
  /** Stacked, the first at the bottom. */
  readonly layers: readonly {
    readonly name: string;
    /** `null`: unknown, a gap. */
    readonly values: readonly (number | null)[];
    readonly color: HexColor | null;
  }[];
  /** Columns that do not hold all they will, such as a month that has only begun: drawn paler. */
  readonly partial?: readonly boolean[];
  /** Columns that are not among what is chosen. */
  readonly faded?: readonly boolean[];
  /** Columns without room between them: ranges of one number. */
  readonly touching?: boolean;
  /** A line across the columns, at a place along the axis of names counted in columns from the middle of the first. */
  readonly mark?: { readonly at: number; readonly name: string };
  readonly height?: number;
}

/** Standing columns from zero. */
export function columns(
  { names, unit, layers, partial = [], faded = [], touching = false, mark, height = 280 }: Columns,
  context: ChartContext,
): Drawing {
  const { theme, width } = context;
  const named = layers.length > 1;
  const colors = layers.map(({ color }) => color ?? theme.accent);
  return {
    height: width < NARROW ? Math.min(height, 220) : height,
    rowsAlong: 'x',
    option: {
      ...baseOption(context),
      title: named
        ? [
            keyOf(
              context,
              layers.map(({ name }) => name),
              colors,
            ),
          ]
        : [],
      grid: {
        left: 0,
        right: 4,
        top: named || mark !== undefined ? 28 : 8,
        bottom: 0,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      xAxis: {
        ...nameAxis(context, names),
        axisLabel: { ...nameAxis(context, names).axisLabel, color: theme.muted },
      },
      yAxis: { ...valueAxis(context, unit), min: (extent: { min: number }) => Math.min(0, extent.min) },
      series: layers.map(({ name, values }, layer) => ({
        id: `layer-${layer}`,
        type: 'bar',
        name,
        stack: 'all',
        barCategoryGap: touching ? 1 : '24%',
        data: values.map((value, i) => ({
          value,
          itemStyle: { color: colors[layer], opacity: faded[i] ? 0.25 : partial[i] ? 0.5 : 1 },
        })),
        ...(layer === 0 && mark !== undefined ? { markLine: markLine(mark, context) } : {}),
      })),
    },
  };
}

/** The names of the layers in their colors, above the picture: nearer than a legend. */
function keyOf(context: ChartContext, names: readonly string[], colors: readonly HexColor[]) {
  const rich = Object.fromEntries(
    colors.map((color, i) => [`c${i}`, { backgroundColor: color, width: 10, height: 10, borderRadius: 2 }]),
  );
  const text = names.map((name, i) => `{c${i}|}  ${name}`).join('      ');
  const title = heading(context, text, { left: 0, top: 0 });
  return { ...title, textStyle: { ...title.textStyle, color: context.theme.text, rich } };
}

function markLine({ at, name }: NonNullable<Columns['mark']>, { theme }: ChartContext) {
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    lineStyle: { color: theme.strong, width: 1, type: 'solid' },
    label: { formatter: name, color: theme.strong, fontSize: 12, position: 'end' },
    data: [{ xAxis: at }],
  };
}
