import { NARROW } from './axes.ts';
import type { ChartContext, Drawing } from './chart.ts';
import type { HexColor } from './color.ts';
import {
  disc,
  type FreehandLabel,
  type FreehandLine,
  type FreehandMark,
  freehand,
  through,
} from './freehand.ts';
import type { LineScale } from './line-scale.ts';

export interface Dendrogram {
  /** Children before their parents, the root last; what has no children is an end of the picture. */
  readonly nodes: readonly {
    readonly height: number;
    /** Places among `nodes`; -1: none. */
    readonly left: number;
    readonly right: number;
    /** `null`: it spans several groups. */
    readonly color: HexColor | null;
    /** What stands beside an end. */
    readonly label: string;
    /** Of the table. */
    readonly row: number;
  }[];
  readonly cut: number;
  readonly tick: (height: number) => string;
  readonly heightName: string;
}

const ROW = 20;
const HEAD = 30;
const ENDS = 92;

/** Heights lie from the root at the left to 0 at the right; a line across cuts there. */
export function dendrogramScale(most: number, width: number, ends: number): LineScale {
  const [from, to] = [8, width - ENDS];
  const span = most > 0 ? most * 1.04 : 1;
  return {
    from,
    to,
    start: HEAD - 8,
    end: HEAD + ends * ROW,
    place: (height) => to - (height / span) * (to - from),
    value: (at) => Math.max(0, ((to - Math.min(to, Math.max(from, at))) / (to - from)) * span),
  };
}

/** A tree of merges on its side, ends beneath each other in their colors (SciPy's picture, turned, so that names can be read). */
export function dendrogram({ nodes, cut, tick, heightName }: Dendrogram, context: ChartContext): Drawing {
  const { theme, width } = context;
  const ends = nodes.filter(({ left }) => left < 0).length;
  const most = nodes[nodes.length - 1].height;
  const { place, start, end } = dendrogramScale(most, width, ends);
  const middles = new Float64Array(nodes.length);
  const marks: FreehandMark[] = [];
  const lines: FreehandLine[] = [];
  const labels: FreehandLabel[] = [
    { x: width, y: end + 12, text: heightName, align: 'right', color: theme.muted },
  ];
  const step = roundStep(most, width < NARROW ? 3 : 6);
  for (let height = 0; height <= most; height += step) {
    const x = place(height);
    lines.push({
      path: through([
        [x, start],
        [x, end],
      ]),
      color: theme.rule,
    });
    labels.push({ x, y: end + 12, text: tick(height), align: 'center', color: theme.muted });
  }
  let next = 0;
  nodes.forEach(({ left, right, height, color, label, row }, i) => {
    const x = place(height);
    const ink = color ?? theme.faint;
    if (left < 0) {
      const y = HEAD + ROW * (next++ + 0.5);
      middles[i] = y;
      // What is below an end is only hinted at.
      if (height > 0)
        lines.push({
          path: through([
            [x, y],
            [place(0), y],
          ]),
          color: ink,
          dashed: true,
        });
      marks.push({ row, path: disc(x, y, 4), at: [x, y], fill: ink });
      labels.push({ x: place(0) + 10, y, text: label, color: theme.text, most: ENDS - 12 });
      return;
    }
    const [a, b] = [middles[left], middles[right]];
    middles[i] = (a + b) / 2;
    marks.push({
      row,
      path: through([
        [place(nodes[left].height), a],
        [x, a],
        [x, b],
        [place(nodes[right].height), b],
      ]),
      at: [x, middles[i]],
      stroke: ink,
      wide: 1.75,
    });
  });
  const x = place(cut);
  lines.push({
    path: through([
      [x, start],
      [x, end],
    ]),
    color: theme.strong,
    dashed: true,
  });
  return freehand({ height: end + 24, lines, marks, labels }, context);
}

function roundStep(most: number, steps: number): number {
  const rough = most / steps || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * ([1, 2, 5].find((times) => times * power >= rough) ?? 10);
}
