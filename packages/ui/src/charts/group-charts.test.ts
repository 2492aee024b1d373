import { createFormat } from '@kesit/core/words';
import { expect, test } from 'vitest';
import type { ChartContext, Drawing } from './chart.ts';
import type { ChartTheme } from './chart-theme.ts';
import { dendrogram, dendrogramScale } from './dendrogram.ts';
import { fallingCurve, fallingScale } from './falling-curve.ts';
import { flows } from './flows.ts';
import { linePanels } from './line-panels.ts';
import { parallelProfiles, radars } from './profiles.ts';
import { silhouettes } from './silhouettes.ts';

const THEME: ChartTheme = {
  page: '#fbfbf9',
  raised: '#ffffff',
  rule: '#e2e2de',
  edge: '#c4c4be',
  faint: '#909298',
  muted: '#5b5e66',
  text: '#3a3c43',
  strong: '#16171c',
  accent: '#2b5bbf',
  warning: '#8a5a10',
  bad: '#a8322a',
  font: 'sans-serif',
  still: true,
};
const at = (width: number): ChartContext => ({ theme: THEME, format: createFormat('en', 'GBP'), width });

interface Mark {
  readonly row: number;
  readonly value: readonly number[];
}

interface Shape {
  readonly shape: { readonly pathData: string };
  readonly style: { readonly fill: string; readonly stroke: string };
}

/** The marks of a freehand drawing, and each as it is drawn. */
function marksOf({ option }: Drawing): { marks: readonly Mark[]; shapes: Shape[] } {
  const series = option.series as readonly {
    readonly id: string;
    readonly data: readonly Mark[];
    readonly renderItem: (item: { dataIndexInside: number }) => Shape;
  }[];
  const found = series.find(({ id }) => id === 'marks');
  if (found === undefined) throw new Error('no marks');
  return {
    marks: found.data,
    shapes: found.data.map((_, dataIndexInside) => found.renderItem({ dataIndexInside })),
  };
}

const numbersOf = (path: string): number[] => (path.match(/-?[\d.]+/g) ?? []).map(Number);

test('ribbons are as thick as the members they stand for, and end where the parts end', () => {
  const ends = (names: readonly string[]) => names.map((name) => ({ name, color: '#a63d20' as const }));
  const all = [
    { from: 0, to: 0, size: 30 },
    { from: 1, to: 0, size: 10 },
    { from: 1, to: 1, size: 60 },
  ];
  const drawing = flows(
    { from: ends(['a', 'b']), to: ends(['x', 'y']), flows: all, fromName: '', toName: '' },
    at(900),
  );
  const { marks, shapes } = marksOf(drawing);
  expect(marks.map(({ row }) => row)).toEqual([0, 1, 2]);
  // M x1 y1 C … V (y2 + thick): the upper and the lower edge at the right end.
  const thick = shapes.map(({ shape }) => {
    const numbers = numbersOf(shape.pathData);
    return (numbers[8] ?? 0) - (numbers[7] ?? 0);
  });
  expect((thick[0] ?? 0) / (thick[1] ?? 1)).toBeCloseTo(3, 1);
  expect((thick[2] ?? 0) / (thick[1] ?? 1)).toBeCloseTo(6, 1);
});

test('a line over a tree stands where its height is, and says the height of where it stands', () => {
  const scale = dendrogramScale(60, 800, 10);
  for (const height of [0, 12.5, 60]) expect(scale.value(scale.place(height))).toBeCloseTo(height, 9);
  expect(scale.place(60)).toBeLessThan(scale.place(0));
  expect(scale.value(-100)).toBeGreaterThanOrEqual(60);
  expect(scale.value(10_000)).toBe(0);
  const falling = fallingScale(4, 800);
  for (const value of [0, 1.25, 4]) expect(falling.value(falling.place(value))).toBeCloseTo(value, 9);
});

test('a tree has a mark for every fork and every end, forks between what they join', () => {
  const node = (height: number, left: number, right: number, row: number) => ({
    height,
    left,
    right,
    row,
    color: null,
    label: String(row),
  });
  const nodes = [
    node(1, -1, -1, 0),
    node(0, -1, -1, 1),
    node(5, 0, 1, 2),
    node(2, -1, -1, 3),
    node(9, 2, 3, 4),
  ];
  const drawing = dendrogram({ nodes, cut: 4, tick: String, heightName: '' }, at(700));
  const { marks } = marksOf(drawing);
  expect(marks.map(({ row }) => row)).toEqual([0, 1, 2, 3, 4]);
  const [a, b, fork, c, root] = marks.map(({ value }) => value);
  expect(fork?.[1]).toBeCloseTo(((a?.[1] ?? 0) + (b?.[1] ?? 0)) / 2, 9);
  expect(root?.[1]).toBeCloseTo(((fork?.[1] ?? 0) + (c?.[1] ?? 0)) / 2, 9);
  expect(root?.[0] ?? 0).toBeLessThan(fork?.[0] ?? 0);
});

test('silhouettes take room by the number of their members, and begin at zero', () => {
  const widths = (count: number) => Float64Array.from({ length: count }, (_, i) => 0.6 - i / count);
  const groups = [100, 300].map((count, i) => ({
    name: String(i),
    color: '#a63d20' as const,
    widths: widths(count),
    label: '',
  }));
  const { shapes } = marksOf(silhouettes({ groups, mean: 0.1, meanName: '', tick: String }, at(900)));
  const [first, second] = shapes.map(({ shape }) => numbersOf(shape.pathData));
  const high = (numbers: number[] = []): number => (numbers.at(-1) ?? 0) - (numbers[1] ?? 0);
  expect(high(second) / high(first)).toBeCloseTo(3, 1);
  expect(first?.[0]).toBe(first?.at(-2));
});

test.each([
  [900, -0.2, [-0.25, 0, 0.25, 0.5]],
  [340, -0.2, [0, 0.5]],
  [340, -0.7, [-0.5, 0, 0.5]],
  [340, 0.1, [0, 0.5]],
])(
  'silhouettes %i px wide that reach from %d are read off at round numbers, zero among them',
  (width, least, told) => {
    const groups = [{ name: '', color: '#a63d20', widths: [0.4, least], label: '' }] as const;
    const ticks: number[] = [];
    const tick = (value: number): string => {
      ticks.push(value);
      return '';
    };
    silhouettes({ groups, mean: 0.1, meanName: '', tick }, at(width));
    expect(ticks).toEqual(told);
  },
);

test('a profile as all lies on the middle line, and what is farther out than the picture stands at its edge', () => {
  const profiles = [
    { name: 'as all', color: '#a63d20' as const, values: [0, 0, 0] },
    { name: 'far', color: '#2b5bbf' as const, values: [7, -7, 0] },
  ];
  const drawn = { measures: ['a', 'b', 'c'], profiles, tick: String };
  const [level, far] = marksOf(parallelProfiles(drawn, at(900))).shapes.map(({ shape }) =>
    numbersOf(shape.pathData).filter((_, i) => i % 2 === 1),
  );
  expect(new Set(level).size).toBe(1);
  const [top = 0, bottom = 0, middle = 0] = far ?? [];
  expect(middle - top).toBeCloseTo(bottom - middle, 1);
  const stars = radars(drawn, at(900));
  expect(marksOf(stars).marks).toHaveLength(2);
  // On a phone the stars stand beneath each other.
  expect(radars(drawn, at(340)).height).toBe(2 * radars(drawn, at(700)).height);
});

test('every measure of a sweep has a panel, and the place in use is the largest', () => {
  const { option, rowsAlong } = linePanels(
    {
      names: ['2', '3', '4'],
      namesTitle: 'groups',
      chosen: 1,
      panels: [{ name: 'one', tick: String, values: [3, 2, null], best: 0 }],
    },
    at(900),
  );
  expect(rowsAlong).toBe('x');
  const [{ data }] = option.series as unknown as [{ data: { value: number | null; symbolSize: number }[] }];
  expect(data.map(({ value }) => value)).toEqual([3, 2, null]);
  expect(data.map(({ symbolSize }) => symbolSize)).toEqual([9, 11, 5]);
});

test('whiskers reach as far to either side as a value may be off, and there are none where nothing is known', () => {
  const { option } = linePanels(
    {
      names: ['1', '2', '3'],
      namesTitle: 'groups',
      chosen: 1,
      panels: [
        { name: 'one', tick: String, values: [null, 2, 1], best: 1 },
        { name: 'other', tick: String, values: [5, 7, null], errors: [1, 2, null], best: 0, range: [0, 9] },
      ],
    },
    at(900),
  );
  const series = option.series as unknown as {
    data: unknown;
    yAxisIndex: number;
    renderItem?: (_: null, api: object) => { shape: { pathData: string } };
  }[];
  expect(series).toHaveLength(3);
  const whiskers = series[2];
  expect(whiskers).toMatchObject({
    yAxisIndex: 1,
    data: [
      [0, 4, 6],
      [1, 5, 9],
    ],
  });
  const drawn = whiskers?.renderItem?.(null, {
    value: (dimension: number) => [1, 5, 9][dimension],
    coord: ([x, y]: [number, number]) => [100 * x, 10 * (9 - y)],
  });
  expect(drawn?.shape.pathData).toBe('M96 40H104M100 40V0M96 0H104');
  expect(option.yAxis).toMatchObject([{}, { min: 0, max: 9 }]);
});

test('a falling curve has a mark for every place, from left to right and downwards', () => {
  const drawing = fallingCurve(
    {
      values: [4, 2, 1, 0.5],
      before: [0, 1, 5, 99],
      mark: { at: 1, name: 'knee' },
      line: 1,
      xName: '',
      tick: String,
      count: String,
    },
    at(900),
  );
  const { marks } = marksOf(drawing);
  const xs = marks.map(({ value }) => value[0] ?? 0);
  const ys = marks.map(({ value }) => value[1] ?? 0);
  expect(xs).toEqual([...xs].sort((a, b) => a - b));
  expect(ys).toEqual([...ys].sort((a, b) => a - b));
});
