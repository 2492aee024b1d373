import { baseOption, TEXT } from './axes.ts';
import type { ChartContext, Drawing } from './chart.ts';
import type { HexColor } from './color.ts';

/** A drawing of one's own, in CSS pixels from the upper left corner. Paths are those of SVG. */
export interface Freehand {
  readonly height: number;
  /** Behind the marks; nobody finds anything in them. */
  readonly lines: readonly FreehandLine[];
  readonly marks: readonly FreehandMark[];
  readonly labels: readonly FreehandLabel[];
}

export interface FreehandLine {
  readonly path: string;
  readonly color: HexColor;
  readonly wide?: number;
  readonly dashed?: boolean;
}

export interface FreehandMark {
  /** Of the table. */
  readonly row: number;
  readonly path: string;
  /** Where its tip stands. */
  readonly at: readonly [x: number, y: number];
  readonly fill?: HexColor;
  readonly stroke?: HexColor;
  readonly wide?: number;
  readonly opacity?: number;
}

export interface FreehandLabel {
  readonly x: number;
  /** The middle of the line of text. */
  readonly y: number;
  readonly text: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly color?: HexColor;
  readonly strong?: boolean;
  /** Widest, in pixels; longer texts end in an ellipsis. */
  readonly most?: number;
  /** Stands on its own ground, where marks lie beneath. */
  readonly over?: boolean;
}

export function freehand({ height, lines, marks, labels }: Freehand, context: ChartContext): Drawing {
  const { theme, width } = context;
  const silent = { type: 'custom', silent: true, tooltip: { show: false }, animation: false };
  return {
    height,
    rowsAlong: 'marks',
    option: {
      ...baseOption(context),
      animation: false,
      grid: { left: 0, right: 0, top: 0, bottom: 0, outerBoundsMode: 'none' },
      xAxis: { type: 'value', show: false, min: 0, max: width },
      yAxis: { type: 'value', show: false, min: 0, max: height, inverse: true },
      series: [
        { ...silent, id: 'lines', z: 1, data: lines.map(() => [0, 0]), renderItem: drawLine },
        {
          id: 'marks',
          type: 'custom',
          z: 2,
          data: marks.map(({ row, at }) => ({ value: [...at], row })),
          renderItem: drawMark,
        },
        { ...silent, id: 'labels', z: 3, data: labels.map(() => [0, 0]), renderItem: drawLabel },
      ],
    },
  };

  function drawLine({ dataIndexInside }: Item) {
    const { path, color, wide = 1, dashed = false } = lines[dataIndexInside];
    const style = { stroke: color, fill: 'none', lineWidth: wide, ...(dashed ? { lineDash: [4, 4] } : {}) };
    return { type: 'path', shape: { pathData: path }, style, silent: true };
  }

  function drawMark({ dataIndexInside }: Item) {
    const { path, fill, stroke, wide = 1, opacity = 1 } = marks[dataIndexInside];
    const isLine = fill === undefined;
    return {
      type: 'path',
      shape: { pathData: path },
      style: { fill: fill ?? 'none', stroke: stroke ?? 'none', lineWidth: wide, opacity },
      emphasis: {
        style: isLine
          ? { lineWidth: wide + 2, opacity: 1 }
          : { stroke: theme.strong, lineWidth: 1.5, opacity: Math.min(1, opacity + 0.25) },
      },
    };
  }

  function drawLabel({ dataIndexInside }: Item) {
    const label = labels[dataIndexInside];
    const { x, y, text, align = 'left', color = theme.text, strong = false, most, over = false } = label;
    return {
      type: 'text',
      silent: true,
      style: {
        text,
        x,
        y,
        align,
        verticalAlign: 'middle',
        fill: strong ? theme.strong : color,
        font: `${strong ? 600 : 400} ${TEXT.fontSize}px ${theme.font}`,
        ...(most === undefined ? {} : { width: most, overflow: 'truncate' }),
        ...(over ? { stroke: theme.page, lineWidth: 3 } : {}),
      },
    };
  }
}

interface Item {
  readonly dataIndexInside: number;
}

/** A path through points. */
export function through(points: readonly (readonly [x: number, y: number])[], closed = false): string {
  const path = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
  return closed ? `${path}Z` : path;
}

/** A small disc as a path. */
export function disc(x: number, y: number, radius: number): string {
  const across = (2 * radius).toFixed(1);
  const half = radius.toFixed(1);
  return `M${(x - radius).toFixed(1)} ${y.toFixed(1)}a${half} ${half} 0 1 0 ${across} 0a${half} ${half} 0 1 0 -${across} 0Z`;
}
