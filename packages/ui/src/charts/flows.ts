import { NARROW } from './axes.ts';
import type { ChartContext, Drawing } from './chart.ts';
import type { HexColor } from './color.ts';
import { type FreehandLabel, type FreehandLine, type FreehandMark, freehand } from './freehand.ts';

export interface Flows {
  readonly from: readonly FlowEnd[];
  readonly to: readonly FlowEnd[];
  /** Row i of the table is flow i. */
  readonly flows: readonly { readonly from: number; readonly to: number; readonly size: number }[];
  readonly fromName: string;
  readonly toName: string;
}

export interface FlowEnd {
  readonly name: string;
  readonly color: HexColor;
}

const BAR = 10;
const GAP = 8;
const HEAD = 24;

/** The same members in two partitions, ribbons between the parts that share some (after M. H. P. R. Sankey). */
export function flows({ from, to, flows: all, fromName, toName }: Flows, context: ChartContext): Drawing {
  const { theme, width } = context;
  const ends = Math.max(from.length, to.length);
  const high = Math.max(width < NARROW ? 380 : 340, ends * 34);
  const total = all.reduce((sum, { size }) => sum + size, 0);
  const scale = (high - GAP * (ends - 1)) / Math.max(1, total);
  const sides = width < NARROW ? 0 : Math.min(190, width * 0.22);
  const [leftX, rightX] = [sides, width - sides];
  const left = stack(from.length, scale, (end) => sizeOf(all, 'from', end));
  const right = stack(to.length, scale, (end) => sizeOf(all, 'to', end));
  const used = { from: left.map(({ top }) => top), to: right.map(({ top }) => top) };
  const order = [...all.keys()].sort((a, b) => all[a].from - all[b].from || all[a].to - all[b].to);
  const ribbons = new Map<number, FreehandMark>();
  for (const row of order) {
    const flow = all[row];
    const thick = flow.size * scale;
    const [y1, y2] = [used.from[flow.from], used.to[flow.to]];
    used.from[flow.from] += thick;
    used.to[flow.to] += thick;
    ribbons.set(row, {
      row,
      path: ribbon([leftX + BAR, y1], [rightX - BAR, y2], thick),
      at: [(leftX + rightX) / 2, (y1 + y2 + thick) / 2],
      fill: to[flow.to].color,
      opacity: 0.42,
    });
  }
  const bars: FreehandLine[] = [];
  const labels: FreehandLabel[] = [];
  const name = (x: number, end: FlowEnd, { top, size }: Part, align: 'left' | 'right'): void => {
    if (size === 0) return;
    const middle = top + Math.max(6, size / 2);
    bars.push({ path: `M${x} ${top}V${top + Math.max(1, size)}`, color: end.color, wide: BAR });
    const outside = sides > 0;
    const shift = (align === 'left') === outside ? -1 : 1;
    labels.push({
      x: x + shift * (BAR / 2 + 6),
      y: middle,
      text: end.name,
      align: outside ? (align === 'left' ? 'right' : 'left') : align,
      most: outside ? sides - 14 : width * 0.42,
      strong: true,
      over: !outside,
    });
  };
  for (const [i, end] of from.entries()) name(leftX + BAR / 2, end, left[i], 'left');
  for (const [i, end] of to.entries()) name(rightX - BAR / 2, end, right[i], 'right');
  labels.push({ x: 0, y: 8, text: fromName, color: theme.muted });
  labels.push({ x: width, y: 8, text: toName, align: 'right', color: theme.muted });
  const marks = [...ribbons.values()].sort((a, b) => a.row - b.row);
  return freehand({ height: HEAD + high + 4, lines: bars, marks, labels }, context);
}

interface Part {
  readonly top: number;
  readonly size: number;
}

function stack(count: number, scale: number, sizeOfEnd: (end: number) => number): Part[] {
  let top = HEAD;
  return Array.from({ length: count }, (_, end) => {
    const part = { top, size: sizeOfEnd(end) * scale };
    if (part.size > 0) top += part.size + GAP;
    return part;
  });
}

function sizeOf(all: Flows['flows'], side: 'from' | 'to', end: number): number {
  return all.reduce((sum, flow) => sum + (flow[side] === end ? flow.size : 0), 0);
}

function ribbon(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  thick: number,
): string {
  const middle = ((x1 + x2) / 2).toFixed(1);
  const wide = Math.max(0.6, thick);
  const p = (value: number): string => value.toFixed(1);
  return (
    `M${p(x1)} ${p(y1)}C${middle} ${p(y1)} ${middle} ${p(y2)} ${p(x2)} ${p(y2)}` +
    `V${p(y2 + wide)}C${middle} ${p(y2 + wide)} ${middle} ${p(y1 + wide)} ${p(x1)} ${p(y1 + wide)}Z`
  );
}
