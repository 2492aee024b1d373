import { readFile } from 'node:fs/promises';
import { createFormat } from '@kesit/core/words';
import { describe, expect, test } from 'vitest';
import { barPanels } from './bar-panels.ts';
import { bubbles } from './bubbles.ts';
import type { Chart, ChartContext } from './chart.ts';
import { chartSvg } from './chart-image.ts';
import type { ChartTheme } from './chart-theme.ts';
import { columns } from './columns.ts';
import { curve } from './curve.ts';
import { matrix } from './matrix.ts';

const format = createFormat('en', 'GBP');

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
const at = (width: number): ChartContext => ({ theme: THEME, format, width });

const SEGMENTS = {
  bars: [
    { name: 'Champions', color: '#a63d20' as const },
    { name: 'At Risk', color: null, faded: true },
  ],
  panels: [
    { name: 'Customers', values: [30, 70], labels: ['30 · 30%', '70 · 70%'] },
    { name: 'Revenue', values: [900, null], labels: ['£900 · 100%', ''] },
  ],
};

interface Part {
  readonly [key: string]: unknown;
}
const parts = (part: unknown): readonly Part[] => part as readonly Part[];

describe('bars', () => {
  test('begin at zero, keep the order given, and those not chosen stand back', () => {
    const { option, rowsAlong, height } = barPanels(SEGMENTS, at(900));
    expect(rowsAlong).toBe('y');
    expect(height).toBe(24 + 2 * 30);
    expect(parts(option.xAxis).map(({ min, max }) => [min, max])).toEqual([
      [0, 70],
      [0, 900],
    ]);
    expect(parts(option.yAxis)[0]).toMatchObject({ data: ['Champions', 'At Risk'], inverse: true });
    const [customers, revenue] = parts(option.series).map(({ data }) => parts(data));
    expect(customers.map(({ value, itemStyle }) => [value, itemStyle])).toEqual([
      [30, { color: '#a63d20', opacity: 1 }],
      [70, { color: THEME.accent, opacity: 0.3 }],
    ]);
    expect(revenue.map(({ value }) => value)).toEqual([900, null]);
  });

  test('on a phone the panels stand beneath each other, not smaller beside', () => {
    const grids = (width: number) => parts(barPanels(SEGMENTS, at(width)).option.grid);
    const [wideFirst, wideSecond] = grids(900);
    expect(wideFirst.top).toBe(wideSecond.top);
    const [first, second] = grids(340);
    expect(first.left).toBe(second.left);
    expect(second.top).toBeGreaterThan(first.top as number);
  });

  test('a value below zero has its bar on the other side of it', () => {
    const panels = [{ name: 'Revenue', values: [-5, 10], labels: ['−£5', '£10'] }];
    expect(parts(barPanels({ ...SEGMENTS, panels }, at(900)).option.xAxis)[0]).toMatchObject({
      min: -5,
      max: 10,
    });
  });
});

describe('columns', () => {
  const months = {
    names: ['Jan 2025', 'Feb 2025', 'Mar 2025'],
    unit: 'money' as const,
    layers: [{ name: 'Revenue', values: [10, null, 30], color: null }],
    partial: [false, false, true],
  };

  test('a gap stays a gap, and what is not whole is paler', () => {
    const { option, rowsAlong } = columns(months, at(900));
    expect(rowsAlong).toBe('x');
    const [layer] = parts(option.series);
    expect(parts(layer.data).map(({ value }) => value)).toEqual([10, null, 30]);
    expect(parts(layer.data).map(({ itemStyle }) => (itemStyle as Part).opacity)).toEqual([1, 1, 0.5]);
  });

  test('the axis begins at zero unless something lies below it', () => {
    const { min } = columns(months, at(900)).option.yAxis as { min: (extent: { min: number }) => number };
    expect(min({ min: 10 })).toBe(0);
    expect(min({ min: -3 })).toBe(-3);
  });

  test('several layers are stacked and named in their colors above the picture', () => {
    const layers = [...months.layers, { name: 'New', values: [1, null, 2], color: '#909298' as const }];
    const { option } = columns({ ...months, layers }, at(900));
    expect(parts(option.series).map(({ stack }) => stack)).toEqual(['all', 'all']);
    expect(parts(option.title)[0].text).toMatch(/Revenue.*New/);
  });
});

describe('matrix', () => {
  const cells = [
    { row: 0, column: 0, level: 1, text: '£273K' },
    { row: 0, column: 1, level: null, text: '' },
  ];

  test('cell i is row i of the table', () => {
    const { option, rowsAlong } = matrix({ columns: ['F1', 'F2'], rows: ['R1'], cells }, at(600));
    expect(rowsAlong).toBe('marks');
    expect(parts(parts(option.series)[0].data).map(({ row, value }) => [row, value])).toEqual([
      [0, [0, 0, 0]],
      [1, [1, 0, 1]],
    ]);
  });

  test('cells too narrow for their numbers are drawn without, never with half of them', () => {
    const many = Array.from({ length: 24 }, (_, column) => ({ row: 0, column, level: 0.5, text: '£273K' }));
    const narrow = matrix({ columns: many.map((_, i) => String(i)), rows: ['Jan'], cells: many }, at(360));
    const wide = matrix({ columns: ['a'], rows: ['Jan'], cells: many.slice(0, 1) }, at(360));
    expect(svgOf(() => narrow)).not.toContain('£273K');
    expect(svgOf(() => wide)).toContain('£273K');
  });
});

function chartOf(draw: Chart['draw']): Chart {
  return {
    id: 'test',
    title: 'Champions: 30 customers & <all> the revenue',
    subtitle: 'Customers and revenue by segment',
    alternative: 'Bars by segment.',
    table: { columns: [{ name: 'Segment', unit: 'text' }], rows: [['Champions']] },
    draw,
  };
}

function svgOf(draw: Chart['draw']): string {
  return chartSvg(chartOf(draw), { theme: THEME, format, source: 'Source: orders.csv' });
}

/** Names that change from run to run are numbered anew, and numbers rounded, so that a picture is compared and not its making. */
function normalized(svg: string): string {
  const names = new Map<string, string>();
  return svg
    .replace(/zr\d+-[\w-]+/g, (name) => {
      if (!names.has(name)) names.set(name, `n${names.size}`);
      return names.get(name) ?? name;
    })
    .replace(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100));
}

describe('pictures, to be looked at when they change', () => {
  const PICTURES: Readonly<Record<string, Chart['draw']>> = {
    bars: (context) => barPanels(SEGMENTS, context),
    columns: (context) =>
      columns(
        {
          names: ['0–10', '10–20', '20–50'],
          unit: 'count',
          layers: [{ name: 'Customers', values: [12, 40, 7], color: null }],
          touching: true,
          mark: { at: 0.8, name: 'median £13' },
        },
        context,
      ),
    matrix: (context) =>
      matrix(
        {
          columns: ['F1', 'F2'],
          rows: ['R2', 'R1'],
          rowsName: '↓ R',
          columnsName: 'F',
          cells: [0, 1, 2, 3].map((i) => ({
            row: i >> 1,
            column: i & 1,
            level: i / 3,
            text: String(i),
          })),
        },
        context,
      ),
    bubbles: (context) =>
      bubbles(
        {
          xName: 'Share of customers',
          yName: '↑ Share of revenue',
          evenName: 'even share',
          bubbles: [
            { name: 'Champions', x: 0.2, y: 0.6, color: null },
            { name: 'At Risk', x: 0.21, y: 0.58, color: null },
          ],
        },
        context,
      ),
    curve: (context) =>
      curve(
        {
          xName: 'Customers, best first',
          yName: '↑ Share of revenue',
          evenName: 'if all brought the same',
          xs: [0, 0.2, 1],
          ys: [0, 0.7, 1],
          points: [{ x: 0.2, y: 0.7, label: 'best 20%: 70%' }],
        },
        context,
      ),
  };

  test.each(Object.entries(PICTURES))('%s', async (name, draw) => {
    await expect(normalized(svgOf(draw))).toMatchFileSnapshot(`./snapshots/${name}.svg`);
  });

  test('a title is text, whatever is in it', () => {
    expect(svgOf(PICTURES.bars)).toContain('30 customers &amp; &lt;all&gt; the revenue');
  });
});

test('the theme names every token that a chart asks for', async () => {
  const css = await readFile(new URL('../theme.css', import.meta.url), 'utf8');
  for (const token of Object.keys(THEME).filter((name) => name !== 'font' && name !== 'still')) {
    expect(css).toContain(`--${token}:`);
  }
});
