import { NARROW } from './axes.ts';
import type { ChartContext, Drawing } from './chart.ts';
import type { HexColor } from './color.ts';
import { type FreehandLabel, type FreehandLine, type FreehandMark, freehand, through } from './freehand.ts';

export interface Silhouettes {
  /** Row i of the table is group i. */
  readonly groups: readonly {
    readonly name: string;
    readonly color: HexColor;
    /** -1 to 1, descending. */
    readonly widths: ArrayLike<number>;
    /** What stands at its end. */
    readonly label: string;
  }[];
  readonly mean: number;
  readonly meanName: string;
  readonly tick: (width: number) => string;
}

const GAP = 10;
const FOOT = 24;
const HEAD = 20;
/** Nearer to the left edge there is no room for half of a number. */
const EDGE = 16;
/** A group of few members is still to be seen. */
const LEAST = 16;

/** Widths of the members of every group, the widest at the top of each, against the mean of all. */
export function silhouettes({ groups, mean, meanName, tick }: Silhouettes, context: ChartContext): Drawing {
  const { theme, width } = context;
  const isNarrow = width < NARROW;
  const total = groups.reduce((sum, { widths }) => sum + widths.length, 0);
  const room = Math.max(260, 44 * groups.length);
  const left = isNarrow ? 0 : Math.min(200, 0.24 * width);
  const right = isNarrow ? 52 : 64;
  const lowest = groups.reduce((least, { widths }) => Math.min(least, widths[widths.length - 1] ?? 0), 0);
  const from = Math.max(-1, Math.floor(lowest * 4) / 4);
  const widest = groups.reduce((most, { widths }) => Math.max(most, widths[0] ?? 0), 0.5);
  const to = Math.min(1, Math.ceil(widest * 4) / 4);
  const x = (value: number): number => left + ((value - from) / (to - from)) * (width - left - right);
  const lines: FreehandLine[] = [];
  const labels: FreehandLabel[] = [];
  const marks: FreehandMark[] = [];
  let top = HEAD;
  groups.forEach(({ name, color, widths, label }, row) => {
    const head = isNarrow ? 18 : 0;
    const high = Math.max(LEAST, (room * widths.length) / Math.max(1, total));
    if (isNarrow) labels.push({ x: 0, y: top + 8, text: name, strong: true, most: width - right });
    else labels.push({ x: left - 12, y: top + high / 2, text: name, align: 'right', most: left - 16 });
    marks.push({
      row,
      path: shapeOf(widths, { top: top + head, high, x }),
      at: [x(Math.max(0, widths[widths.length >> 1] ?? 0) / 2), top + head + high / 2],
      fill: color,
    });
    labels.push({ x: width, y: top + head + high / 2, text: label, align: 'right', strong: true });
    top += head + high + GAP;
  });
  const bottom = top - GAP;
  const step = isNarrow ? 0.5 : 0.25;
  // Never the zero below zero, which is written with a sign.
  const firstTick = Math.ceil(from / step) || 0;
  for (let value = firstTick * step; value <= to + 0.001; value += step) {
    const at = x(value);
    const color = Math.abs(value) < 1e-9 ? theme.edge : theme.rule;
    lines.push({ path: `M${at} ${HEAD}V${bottom}`, color });
    labels.push({
      x: at,
      y: bottom + 14,
      text: tick(value),
      align: at < EDGE ? 'left' : 'center',
      color: theme.muted,
    });
  }
  labels.push({ x: x(mean), y: 8, text: meanName, align: 'center', color: theme.strong });
  const over = { path: `M${x(mean)} ${HEAD - 4}V${bottom}`, color: theme.strong, dashed: true };
  return freehand({ height: bottom + FOOT, lines: [...lines, over], marks, labels }, context);
}

/** Between nothing and the widths, one step a pixel. */
function shapeOf(
  widths: ArrayLike<number>,
  { top, high, x }: { readonly top: number; readonly high: number; readonly x: (value: number) => number },
): string {
  const steps = Math.max(2, Math.min(widths.length, Math.round(high)));
  const points: [number, number][] = [[x(0), top]];
  for (let i = 0; i < steps; i++) {
    const value = widths[Math.floor(((i + 0.5) / steps) * widths.length)] ?? 0;
    points.push([x(value), top + (high * i) / steps], [x(value), top + (high * (i + 1)) / steps]);
  }
  points.push([x(0), top + high]);
  return through(points, true);
}
