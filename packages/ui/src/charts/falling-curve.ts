import { NARROW } from './axes.ts';
import type { ChartContext, Drawing } from './chart.ts';
import { disc, type FreehandLabel, type FreehandLine, freehand, through } from './freehand.ts';
import type { LineScale } from './line-scale.ts';

export interface FallingCurve {
  /** Descending; point i is row i of the table. */
  readonly values: readonly number[];
  /** How many lie before each point. */
  readonly before: readonly number[];
  /** A value that is marked, and its name. */
  readonly mark: { readonly at: number; readonly name: string } | null;
  readonly line: number;
  readonly xName: string;
  readonly tick: (value: number) => string;
  readonly count: (count: number) => string;
}

const HEAD = 12;
const FOOT = 44;
const LEFT = 52;
const RIGHT = 12;

const heightOf = (width: number): number => (width < NARROW ? 260 : 320);

/** From the least value below to the largest above; a line across marks a limit. */
export function fallingScale(most: number, width: number): LineScale {
  const [top, bottom] = [HEAD, heightOf(width) - FOOT];
  const span = most > 0 ? most : 1;
  return {
    from: top,
    to: bottom,
    start: LEFT,
    end: width - RIGHT,
    place: (value) => bottom - (value / span) * (bottom - top),
    value: (at) => ((bottom - Math.min(bottom, Math.max(top, at))) / (bottom - top)) * span,
  };
}

export function fallingCurve(
  { values, before, mark, line, xName, tick, count }: FallingCurve,
  context: ChartContext,
): Drawing {
  const { theme, width } = context;
  const height = heightOf(width);
  const most = values[0] ?? 1;
  const all = before[before.length - 1] ?? 1;
  const { place, start, end, to } = fallingScale(most, width);
  // The bend lies near the left edge: roots give it room.
  const x = (lying: number): number => start + Math.sqrt(lying / Math.max(1, all)) * (end - start);
  const lines: FreehandLine[] = [];
  const labels: FreehandLabel[] = [];
  for (let i = 0; i <= 4; i++) {
    const value = (most * i) / 4;
    const y = place(value);
    lines.push({
      path: through([
        [start, y],
        [end, y],
      ]),
      color: i === 0 ? theme.edge : theme.rule,
    });
    labels.push({ x: start - 8, y, text: tick(value), align: 'right', color: theme.muted });
  }
  for (const share of width < NARROW ? [0, 0.1, 0.5, 1] : [0, 0.01, 0.05, 0.1, 0.25, 0.5, 1]) {
    const align = share === 0 ? 'left' : share === 1 ? 'right' : 'center';
    labels.push({
      x: x(share * all),
      y: to + 14,
      text: count(Math.round(share * all)),
      align,
      color: theme.muted,
    });
  }
  labels.push({ x: end, y: to + 34, text: xName, align: 'right', color: theme.muted });
  lines.push({
    path: through(values.map((value, i) => [x(before[i]), place(value)])),
    color: theme.accent,
    wide: 2,
  });
  lines.push({
    path: through([
      [start, place(line)],
      [end, place(line)],
    ]),
    color: theme.strong,
    dashed: true,
  });
  const marks = values.map((value, row) => ({
    row,
    path: disc(x(before[row]), place(value), 3),
    at: [x(before[row]), place(value)] as const,
    fill: theme.accent,
    opacity: 0.01,
  }));
  if (mark !== null) {
    const at = values.reduce(
      (near, value, i) => (Math.abs(value - mark.at) < Math.abs(values[near] - mark.at) ? i : near),
      0,
    );
    const [left, top] = [x(before[at]), place(values[at])];
    lines.push({ path: disc(left, top, 5), color: theme.strong, wide: 2 });
    labels.push({ x: left + 10, y: top - 12, text: mark.name, strong: true, over: true });
  }
  return freehand({ height, lines, marks, labels }, context);
}
