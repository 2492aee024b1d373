import { type Camera, project, viewMatrix } from './camera.ts';
import type { Cloud } from './cloud.ts';

/** The drawn surroundings of the points, in CSS pixels: lines of the walls behind them, ticks and names of the axes. */
export interface Box {
  readonly lines: readonly { readonly path: string; readonly strong: boolean }[];
  readonly labels: readonly {
    readonly x: number;
    readonly y: number;
    readonly text: string;
    readonly anchor: Anchor;
  }[];
  readonly names: readonly {
    readonly x: number;
    readonly y: number;
    readonly text: string;
    readonly anchor: Anchor;
  }[];
}

type Anchor = 'start' | 'middle' | 'end';
type Sign = -1 | 1;

/** A letter of a name is about as wide, in pixels. */
const LETTER = 7;

const SIGNS: readonly Sign[] = [-1, 1];

/** What stands around the points from where one looks: only the three walls behind them, so that nothing is covered. */
export function boxOf(cloud: Cloud, camera: Camera, width: number, height: number): Box {
  const matrix = viewMatrix(camera, width / height);
  const seen = (point: readonly number[]) => project(matrix, point, width, height);
  const depthOf = (axis: number, side: Sign): number => seen(onAxis(axis, side)).depth;
  const back = [0, 1, 2].map((axis): Sign => (depthOf(axis, -1) > depthOf(axis, 1) ? -1 : 1));
  const path = (from: readonly number[], to: readonly number[]): string => {
    const [a, b] = [seen(from), seen(to)];
    return `M${a.x.toFixed(1)} ${a.y.toFixed(1)}L${b.x.toFixed(1)} ${b.y.toFixed(1)}`;
  };
  const places = cloud.axes.map(({ ticks, place }) =>
    ticks.map((tick) => ({ tick, at: 2 * place(tick) - 1 })),
  );

  const lines: { path: string; strong: boolean }[] = [];
  const labels: Box['labels'][number][] = [];
  const names: Box['names'][number][] = [];
  const middle = seen([0, 0, 0]);
  for (let axis = 0; axis < 3; axis++) {
    const [one, other] = [0, 1, 2].filter((each) => each !== axis);
    // On each of the two walls behind that hold the axis, a line at every tick.
    for (const [wall, across] of [
      [one, other],
      [other, one],
    ]) {
      for (const { at } of [...places[axis], { at: -1 }, { at: 1 }]) {
        const [from, to] = SIGNS.map((side) => point([axis, at], [wall, back[wall]], [across, side]));
        lines.push({ path: path(from, to), strong: Math.abs(at) === 1 });
      }
    }
    // Ticks stand on the outline of the cube, where nothing is behind them: the lower edge, or the left one for the height.
    const edges = SIGNS.flatMap((a) => SIGNS.map((b) => ({ a, b }))).filter(
      ({ a, b }) => (a === back[one]) !== (b === back[other]),
    );
    const edgeAt = ({ a, b }: { a: Sign; b: Sign }, at: number) =>
      seen(point([axis, at], [one, a], [other, b]));
    const [edge] = edges.sort((p, q) => rank(edgeAt(p, 0), axis) - rank(edgeAt(q, 0), axis));
    const center = edgeAt(edge, 0);
    const side = axis === 1 || center.x < middle.x ? -1 : 1;
    const [outX, outY] = axis === 1 ? [-8, 4] : [side * 6, 14];
    const anchor: Anchor = side < 0 ? 'end' : 'start';
    for (const { tick, at } of places[axis]) {
      const { x, y } = edgeAt(edge, at);
      labels.push({ x: x + outX, y: y + outY, text: cloud.measures[axis].tick(tick), anchor });
    }
    const name = axis === 1 ? edgeAt(edge, 1) : center;
    const { name: text } = cloud.measures[axis];
    const beside = {
      x: name.x + (axis === 1 ? -8 : side * 44),
      anchor: axis === 1 ? 'start' : anchor,
    } as const;
    names.push({ ...inside(beside, LETTER * text.length, width), y: name.y + (axis === 1 ? -14 : 34), text });
  }
  return { lines, labels, names };
}

/** A text that would begin or end outside of the picture begins or ends at its edge. */
function inside(
  { x, anchor }: { x: number; anchor: Anchor },
  textWidth: number,
  width: number,
): { x: number; anchor: Anchor } {
  if (anchor === 'end' && x < textWidth) return { x: 0, anchor: 'start' };
  return anchor === 'start' && x + textWidth > width ? { x: width, anchor: 'end' } : { x, anchor };
}

/** The height is read at the left, the others at the bottom. */
function rank({ x, y }: { readonly x: number; readonly y: number }, axis: number): number {
  return axis === 1 ? x : -y;
}

function onAxis(axis: number, at: number): number[] {
  return point([axis, at], [(axis + 1) % 3, 0], [(axis + 2) % 3, 0]);
}

function point(...coordinates: readonly (readonly [axis: number, at: number])[]): number[] {
  const result = [0, 0, 0];
  for (const [axis, at] of coordinates) result[axis] = at;
  return result;
}
