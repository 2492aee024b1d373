import type { Drawing } from './chart.ts';
import type { ChartTheme } from './chart-theme.ts';
import { openECharts } from './echarts.ts';

/** One row of a table as a tip shows it: names and values, the mark itself first. */
export type TipLines = readonly (readonly [name: string, value: string])[];

export interface Showing {
  readonly drawing: Drawing;
  readonly width: number;
  readonly theme: ChartTheme;
  readonly tip: (row: number) => TipLines;
  readonly choosable: boolean;
}

/** A picture on the page: the pointer finds rows in it, and so does whoever goes through the rows one by one. */
export interface Picture {
  show(showing: Showing): void;
  /** Marks a row as the pointer would; `null`: none. */
  point(row: number | null): void;
  close(): void;
}

interface Place {
  readonly seriesIndex: number;
  readonly dataIndex: number;
}

/** `onchoose` is told of clicks. */
export function openPicture(host: HTMLElement, onchoose: (row: number) => void): Picture {
  const chart = openECharts(host, { renderer: 'svg', width: 1, height: 1 });
  let shown: Showing | null = null;

  chart.on('click', ({ data }) => {
    const row = rowOfMark(data);
    if (shown?.drawing.rowsAlong === 'marks' && row !== null) onchoose(row);
  });
  chart.getZr().on('click', ({ offsetX, offsetY }) => {
    const row = rowAlongAxis(offsetX, offsetY);
    if (row !== null) onchoose(row);
  });

  function rowAlongAxis(x: number, y: number): number | null {
    if (shown === null || shown.drawing.rowsAlong === 'marks') return null;
    const axis = shown.drawing.rowsAlong === 'x' ? 0 : 1;
    for (const gridIndex of grids(shown.drawing).keys()) {
      if (!chart.containPixel({ gridIndex }, [x, y])) continue;
      const at = chart.convertFromPixel({ gridIndex }, [x, y]);
      return Math.round(at[axis]);
    }
    return null;
  }

  return {
    show(showing) {
      shown = showing;
      const { drawing, width } = showing;
      chart.resize({ width, height: drawing.height, silent: true });
      chart.setOption(
        { ...drawing.option, ...tipOption(showing) },
        { replaceMerge: ['series', 'grid', 'xAxis', 'yAxis', 'title'] },
      );
      chart.getZr().setCursorStyle(showing.choosable ? 'pointer' : 'default');
    },
    point(row) {
      chart.dispatchAction({ type: 'downplay' });
      const place = row === null || shown === null ? null : placeOf(shown.drawing, row);
      if (place === null) chart.dispatchAction({ type: 'hideTip' });
      else {
        chart.dispatchAction({ type: 'highlight', ...place });
        chart.dispatchAction({ type: 'showTip', ...place });
      }
    },
    close: () => chart.dispose(),
  };
}

function tipOption({ drawing, theme, tip }: Showing) {
  const along = drawing.rowsAlong;
  return {
    axisPointer: { link: along === 'marks' ? [] : [{ [`${along}AxisIndex`]: 'all' }] },
    tooltip: {
      trigger: along === 'marks' ? 'item' : 'axis',
      axisPointer: {
        type: along === 'marks' ? 'none' : 'shadow',
        axis: along === 'marks' ? 'auto' : along,
        shadowStyle: { color: theme.strong, opacity: 0.06 },
        animation: false,
      },
      confine: true,
      transitionDuration: 0,
      // The class of the element inside says how it looks.
      padding: 0,
      borderWidth: 0,
      backgroundColor: 'transparent',
      extraCssText: 'box-shadow: none',
      formatter: (parameters: unknown) => {
        const mark = (Array.isArray(parameters) ? parameters[0] : parameters) as {
          data: unknown;
          dataIndex: number;
        };
        const row = along === 'marks' ? rowOfMark(mark.data) : mark.dataIndex;
        return row === null ? '' : tipElement(tip(row));
      },
    },
  };
}

function tipElement(lines: TipLines): HTMLElement {
  const tip = document.createElement('div');
  tip.className = 'chart-tip';
  const [[, mark] = ['', ''], ...facts] = lines;
  const name = document.createElement('strong');
  name.textContent = mark;
  const list = document.createElement('dl');
  for (const [term, value] of facts) {
    const [dt, dd] = [document.createElement('dt'), document.createElement('dd')];
    dt.textContent = term;
    dd.textContent = value;
    list.append(dt, dd);
  }
  tip.append(name, list);
  return tip;
}

/** Where a row stands in the picture; `null` where it has no mark. */
function placeOf({ option, rowsAlong }: Drawing, row: number): Place | null {
  const all = listOf(option.series) as readonly { readonly data?: readonly unknown[] }[];
  if (rowsAlong !== 'marks') {
    const known = all.findIndex(({ data = [] }) => !isUnknown(data[row]));
    return { seriesIndex: Math.max(0, known), dataIndex: row };
  }
  for (const [seriesIndex, { data = [] }] of all.entries()) {
    const dataIndex = data.findIndex((item) => rowOfMark(item) === row);
    if (dataIndex !== -1) return { seriesIndex, dataIndex };
  }
  return null;
}

/** Where there is no value, there is nothing to point at. */
function isUnknown(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'value' in data && data.value === null;
}

function rowOfMark(data: unknown): number | null {
  return typeof data === 'object' && data !== null && 'row' in data ? (data.row as number) : null;
}

function grids({ option }: Drawing): readonly unknown[] {
  return listOf(option.grid);
}

function listOf(part: unknown): readonly unknown[] {
  return Array.isArray(part) ? part : [part];
}
