import { type Camera, project, viewMatrix } from './camera.ts';
import type { Cloud } from './cloud.ts';

/** The drawn surroundings of the points, in CSS pixels: lines of the walls behind them, ticks and names of the axes. */
export interface Box {
  readonly lines: readonly { readonly path: string; readonly strong: boolean }[];
  readonly labels: readonly Label[];
  readonly names: readonly Label[];
}

interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: Anchor;
}

type Anchor = 'start' | 'end';
type Sign = -1 | 1;

/** A letter of a name is about as wide, in pixels. */
const LETTER = 7;
/** A line of text is as high. */
const LINE = 16;

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
  const labels: Label[] = [];
  const names: Label[] = [];
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
    const along = places[axis].map(({ tick, at }): Label => {
      const { x, y } = edgeAt(edge, at);
      return { x: x + outX, y: y + outY, text: cloud.measures[axis].tick(tick), anchor };
    });
    const ticks = apart(along);
    labels.push(...ticks);
    const { name: text } = cloud.measures[axis];
    if (axis === 1) {
      const top = edgeAt(edge, 1);
      names.push({ ...inside({ x: top.x - 8, anchor: 'start' }, text, width), y: top.y - 14, text });
    } else {
      const beside = inside({ x: center.x + side * 44, anchor }, text, width);
      names.push({ ...beside, y: below(beside, text, ticks, center.y + 34), text });
    }
  }
  return { lines, labels, names };
}

/** A text that would begin or end outside of the picture begins or ends at its edge. */
function inside(
  { x, anchor }: Pick<Label, 'x' | 'anchor'>,
  text: string,
  width: number,
): Pick<Label, 'x' | 'anchor'> {
  const long = LETTER * text.length;
  if (anchor === 'end' && x < long) return { x: 0, anchor: 'start' };
  return anchor === 'start' && x + long > width ? { x: width, anchor: 'end' } : { x, anchor };
}

/** Where no tick stands in the way of a name: `y`, or below those that do. */
function below(name: Pick<Label, 'x' | 'anchor'>, text: string, ticks: readonly Label[], y: number): number {
  const [from, to] = extent({ ...name, text });
  const under = ticks.filter((tick) => extent(tick)[0] < to && extent(tick)[1] > from);
  return Math.max(y, ...under.map((tick) => tick.y + LINE));
}

/** Ticks that stand free of each other, from the last one on. */
function apart(labels: readonly Label[]): Label[] {
  const kept: Label[] = [];
  for (const label of labels.toReversed()) {
    const last = kept.at(-1);
    const far = last === undefined || Math.abs(label.y - last.y) >= LINE - 4;
    const [[from, to], [lastFrom, lastTo]] = [extent(label), extent(last ?? label)];
    if (far || to + 2 < lastFrom || from > lastTo + 2) kept.push(label);
  }
  return kept.reverse();
}

/** From where to where a text reaches. */
function extent({ x, text, anchor }: Pick<Label, 'x' | 'text' | 'anchor'>): readonly [number, number] {
  const long = LETTER * text.length;
  return anchor === 'start' ? [x, x + long] : [x - long, x];
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
