import { baseOption, heading, NARROW, TEXT, valueAxis } from './axes.ts';
import type { ChartContext, Drawing } from './chart.ts';
import type { HexColor } from './color.ts';
import { EVEN_NAME_AT, evenLine } from './even-line.ts';
import { type LabelPlace, labelPlaces } from './label-places.ts';

export interface Bubbles {
  readonly xName: string;
  readonly yName: string;
  /** What lies on the line: the same share of both. */
  readonly evenName: string;
  /** Shares, 0 to 1. Bubble i is row i of the table. */
  readonly bubbles: readonly {
    readonly name: string;
    readonly x: number;
    readonly y: number;
    readonly color: HexColor | null;
    readonly faded?: boolean;
  }[];
}

const LETTER = 6.6;

/** Two shares against each other, each bubble with its name, and the line on which both are the same. */
export function bubbles({ xName, yName, evenName, bubbles: marks }: Bubbles, context: ChartContext): Drawing {
  const { theme, width } = context;
  const isNarrow = width < NARROW;
  const end = Math.max(0.1, ...marks.map(({ x }) => x)) * 1.12;
  const top = Math.max(0.1, ...marks.map(({ y }) => y)) * 1.08;
  const height = isNarrow ? 300 : 360;
  const radius = isNarrow ? 7 : 9;
  const room = { left: 40, right: 12, top: 28, bottom: 44 };
  const wide = width - room.left - room.right;
  const high = height - room.top - room.bottom;
  const labels = labelPlaces(
    marks.map(({ name, x, y }) => ({
      x: (x / end) * wide,
      y: (1 - y / top) * high,
      radius,
      // Room for the color too.
      textWidth: LETTER * name.length + 12,
    })),
    {
      width: wide,
      height: high,
      others: [evenNameArea(Math.min(end, top) * EVEN_NAME_AT, evenName)],
    },
  );
  function evenNameArea(share: number, name: string) {
    const [x, y] = [(share / end) * wide, (1 - share / top) * high];
    return { left: x, right: x + 8 + LETTER * name.length, top: y, bottom: y + 24 };
  }
  return {
    height,
    rowsAlong: 'marks',
    option: {
      ...baseOption(context),
      title: [
        heading(context, yName, { left: 0, top: 0 }),
        { ...heading(context, xName, { right: 0, bottom: 0 }) },
      ],
      grid: { ...room, outerBoundsMode: 'none' },
      xAxis: {
        ...valueAxis(context, 'rate'),
        min: 0,
        max: end,
        splitLine: { show: false },
        axisLabel: endless(context),
      },
      yAxis: { ...valueAxis(context, 'rate'), min: 0, max: top, axisLabel: endless(context) },
      series: [
        {
          id: 'marks',
          type: 'scatter',
          symbolSize: 2 * radius,
          data: marks.map(({ name, x, y, color, faded }, row) => ({
            value: [x, y],
            row,
            itemStyle: { color: color ?? theme.accent, opacity: faded ? 0.3 : 1 },
            label: labelOf(name, labels[row], color ?? theme.accent),
          })),
        },
        evenLine(context, Math.min(end, top), evenName),
      ],
    },
  };

  function labelOf(name: string, place: LabelPlace | null, color: HexColor) {
    if (place === null) return { show: false };
    // A name that had to move away takes the color of its mark along.
    const isBeside = place.dy === 0;
    return {
      show: true,
      formatter: isBeside ? name : `{mark|} ${name}`,
      // From the upper left corner of the mark's box, in pixels.
      position: [place.dx + radius, place.dy + radius],
      verticalAlign: 'middle',
      color: theme.text,
      ...TEXT,
      rich: { mark: { backgroundColor: color, width: 8, height: 8, borderRadius: 4 } },
    };
  }
}

/** The last tick lies beyond the last mark and says nothing. */
function endless(context: ChartContext) {
  return { ...valueAxis(context, 'rate').axisLabel, showMaxLabel: false };
}
