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

export interface Profiles {
  readonly measures: readonly string[];
  /** Row i of the table is profile i. */
  readonly profiles: readonly {
    readonly name: string;
    readonly color: HexColor;
    /** In standard deviations from all, by measure. */
    readonly values: readonly number[];
  }[];
  readonly tick: (value: number) => string;
}

/** Farther out than this nothing is told apart. */
const MOST = 3;

/** Every profile as a line across an axis per measure; on a phone the axes lie beneath each other. */
export function parallelProfiles({ measures, profiles, tick }: Profiles, context: ChartContext): Drawing {
  const { theme, width } = context;
  const isNarrow = width < NARROW;
  const reach = reachOf(profiles);
  const ticks = ticksOf(reach);
  const side = isNarrow ? 8 : 36;
  const end = isNarrow ? 8 : 150;
  const key = isNarrow ? 18 * profiles.length + 10 : 0;
  const [head, step] = isNarrow
    ? [key + 26, 52]
    : [12, (width - side - end) / Math.max(1, measures.length - 1)];
  const high = 240;
  const along = (value: number): number => Math.max(-reach, Math.min(reach, value)) / reach;
  const at = (measure: number, value: number): [number, number] =>
    isNarrow
      ? [side + ((along(value) + 1) / 2) * (width - 2 * side), head + measure * step + 24]
      : [side + measure * step, head + ((1 - along(value)) / 2) * high];
  const lines: FreehandLine[] = [];
  const labels: FreehandLabel[] = [];
  measures.forEach((name, measure) => {
    lines.push({ path: through([at(measure, -reach), at(measure, reach)]), color: theme.edge });
    const [x, y] = at(measure, -reach);
    if (isNarrow) labels.push({ x: 0, y: y - 14, text: name, color: theme.text, most: width });
    else {
      const lower = measure % 2 === 1 && step < 110;
      labels.push({
        x,
        y: y + (lower ? 34 : 16),
        text: name,
        align: 'center',
        most: lower || step < 110 ? 2 * step - 8 : step - 8,
      });
    }
  });
  for (const value of ticks) {
    const color = value === 0 ? theme.faint : theme.rule;
    lines.push({ path: through([at(0, value), at(measures.length - 1, value)]), color });
    const [x, y] = at(0, value);
    labels.push(
      isNarrow
        ? {
            x,
            y: key + 8,
            text: tick(value),
            align: value === -reach ? 'left' : 'center',
            color: theme.muted,
          }
        : { x: x - 8, y, text: tick(value), align: 'right', color: theme.muted },
    );
  }
  const marks = profiles.map(
    ({ color, values }, row): FreehandMark => ({
      row,
      path: through(values.map((value, measure) => at(measure, value))),
      at: at(0, values[0] ?? 0),
      stroke: color,
      wide: 2.5,
    }),
  );
  if (isNarrow) {
    profiles.forEach(({ name, color }, i) => {
      lines.push({
        path: through([
          [0, 18 * i + 8],
          [20, 18 * i + 8],
        ]),
        color,
        wide: 2.5,
      });
      labels.push({ x: 28, y: 18 * i + 8, text: name, strong: true, most: width - 28 });
    });
  } else {
    for (const { label, leader } of endLabels(profiles, measures.length - 1, at, end - 40)) {
      labels.push(label);
      lines.push(leader);
    }
  }
  const height = isNarrow ? head + measures.length * step : head + high + (step < 110 ? 46 : 28);
  return freehand({ height, lines, marks, labels }, context);
}

/** The names stand where the lines end, moved apart where they would lie on each other, each joined to its end. */
function endLabels(
  profiles: Profiles['profiles'],
  last: number,
  at: (measure: number, value: number) => [number, number],
  most: number,
): { readonly label: FreehandLabel; readonly leader: FreehandLine }[] {
  const ends = profiles.map(({ name, color, values }) => {
    const [x, y] = at(last, values[last] ?? 0);
    return { x, from: y, y, name, color };
  });
  ends.sort((a, b) => a.y - b.y);
  for (let i = 1; i < ends.length; i++) ends[i].y = Math.max(ends[i].y, ends[i - 1].y + 16);
  const sunk = ends.reduce((sum, { y, from }) => sum + y - from, 0) / Math.max(1, ends.length);
  return ends.map(({ x, from, y, name, color }) => ({
    label: { x: x + 32, y: y - sunk / 2, text: name, strong: true, most },
    leader: {
      path: through([
        [x, from],
        [x + 22, y - sunk / 2],
        [x + 28, y - sunk / 2],
      ]),
      color,
      wide: 2,
    },
  }));
}

/** A small star per profile, its measures around it; the ring in the middle is all together. */
export function radars({ measures, profiles }: Profiles, context: ChartContext): Drawing {
  const { theme, width } = context;
  const across = Math.max(1, Math.min(profiles.length, Math.floor(width / 290)));
  const wide = width / across;
  const radius = Math.min(86, wide / 2 - 70);
  const high = 2 * radius + 84;
  const reach = reachOf(profiles);
  const lines: FreehandLine[] = [];
  const labels: FreehandLabel[] = [];
  const marks = profiles.map(({ name, color, values }, row): FreehandMark => {
    const middle = [(row % across) * wide + wide / 2, Math.floor(row / across) * high + 44 + radius] as const;
    const at = (measure: number, value: number): [number, number] => {
      const angle = (2 * Math.PI * measure) / measures.length - Math.PI / 2;
      const out = (radius * (Math.max(-reach, Math.min(reach, value)) + reach)) / (2 * reach);
      return [middle[0] + out * Math.cos(angle), middle[1] + out * Math.sin(angle)];
    };
    measures.forEach((measure, j) => {
      lines.push({ path: through([middle, at(j, reach)]), color: theme.rule });
      const [x, y] = at(j, reach);
      const side = Math.abs(x - middle[0]) < 4 ? 'center' : x > middle[0] ? 'left' : 'right';
      const shift = side === 'center' ? 0 : side === 'left' ? 6 : -6;
      const lift = side === 'center' ? (y < middle[1] ? -10 : 10) : 0;
      const most = side === 'center' ? wide / 2 : wide / 2 - Math.abs(x - middle[0]) - 8;
      labels.push({ x: x + shift, y: y + lift, text: measure, align: side, color: theme.muted, most });
    });
    lines.push({ path: disc(middle[0], middle[1], radius), color: theme.rule });
    lines.push({ path: disc(middle[0], middle[1], radius / 2), color: theme.faint, dashed: true });
    labels.push({
      x: middle[0],
      y: middle[1] - radius - 32,
      text: name,
      align: 'center',
      strong: true,
      most: wide - 16,
    });
    return {
      row,
      path: through(
        values.map((value, j) => at(j, value)),
        true,
      ),
      at: [middle[0], middle[1]],
      fill: color,
      stroke: color,
      wide: 1.5,
      opacity: 0.55,
    };
  });
  return freehand({ height: Math.ceil(profiles.length / across) * high, lines, marks, labels }, context);
}

function reachOf(profiles: Profiles['profiles']): number {
  const largest = Math.max(1, ...profiles.flatMap(({ values }) => values.map(Math.abs)));
  return Math.min(MOST, Math.ceil(largest * 2) / 2);
}

function ticksOf(reach: number): number[] {
  const whole = Math.floor(reach);
  return Array.from({ length: 2 * whole + 1 }, (_, i) => i - whole);
}
