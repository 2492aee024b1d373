import { baseOption, heading, NARROW, nameAxis } from './axes.ts';
import type { ChartContext, Drawing } from './chart.ts';
import { diverging, ramp } from './chart-theme.ts';
import { type HexColor, inkOn } from './color.ts';

export interface Matrix {
  readonly columns: readonly string[];
  /** From the top. */
  readonly rows: readonly string[];
  readonly columnsName?: string;
  readonly rowsName?: string;
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    /** 0 to 1, from nothing to the most; with `around: 'zero'` -1 to 1. `null`: nothing is there. */
    readonly level: number | null;
    readonly text: string;
    readonly faded?: boolean;
  }[];
  readonly around?: 'zero';
  readonly cellHeight?: number;
  /** Names of columns that are longer than a column is wide. */
  readonly longNames?: boolean;
}

/** Cells in rows and columns, the more the stronger in color, each with its number where there is room. Cell i is row i of the table. */
export function matrix(
  { columns, rows, columnsName, rowsName, cells, around, cellHeight = 44, longNames = false }: Matrix,
  context: ChartContext,
): Drawing {
  const { theme, width } = context;
  const isNarrow = width < NARROW;
  const nameWidth = Math.min(isNarrow ? 96 : 168, 12 + 7 * Math.max(...rows.map((name) => name.length)));
  const cellWidth = (width - nameWidth) / columns.length;
  const height = isNarrow ? Math.min(cellHeight, Math.max(22, cellWidth)) : cellHeight;
  const top = (rowsName === undefined ? 0 : 22) + 2;
  const footer = (longNames ? 92 : 24) + (columnsName === undefined ? 0 : 20);
  const longest = Math.max(...cells.map(({ text }) => text.length));
  const fontSize = cellWidth < 7 * longest ? 10 : 12;
  const isNumbered = cellWidth > fontSize * 0.6 * longest + 2;
  const color = (level: number): HexColor =>
    around === 'zero' ? diverging(theme, level) : ramp(theme, level);
  return {
    height: top + rows.length * height + footer,
    rowsAlong: 'marks',
    option: {
      ...baseOption(context),
      title: [
        ...(rowsName === undefined ? [] : [heading(context, rowsName, { left: 0, top: 0 })]),
        ...(columnsName === undefined ? [] : [{ ...heading(context, columnsName, { right: 0, bottom: 0 }) }]),
      ],
      grid: { left: nameWidth, right: 1, top, height: rows.length * height, outerBoundsMode: 'none' },
      xAxis: {
        ...nameAxis(context, columns),
        axisLine: { show: false },
        axisLabel: {
          color: theme.muted,
          fontSize: 12,
          hideOverlap: !longNames,
          interval: longNames ? 0 : 'auto',
          rotate: longNames ? 40 : 0,
        },
      },
      yAxis: {
        ...nameAxis(context, rows),
        inverse: true,
        axisLine: { show: false },
        axisLabel: {
          color: theme.text,
          fontSize: 12,
          width: nameWidth - 10,
          overflow: 'truncate',
          interval: 0,
        },
      },
      series: [
        {
          id: 'cells',
          type: 'custom',
          renderItem: drawCell,
          data: cells.map(({ row, column, level, text, faded }, i) => ({
            value: [column, row, i],
            row: i,
            itemStyle: {
              color: level === null ? theme.page : color(level),
              opacity: faded ? 0.3 : 1,
              // A cell without anything is still a cell.
              borderColor: level === null ? theme.rule : theme.page,
            },
            label: {
              text: isNumbered ? text : '',
              fontSize,
              color: level === null ? theme.muted : inkOn(color(level)),
            },
          })),
        },
      ],
    },
  };

  function drawCell(parameters: { dataIndexInside: number }, api: CellApi) {
    const cell = cells[parameters.dataIndexInside];
    const [x, y] = api.coord([cell.column, cell.row]);
    const [cellWide, cellHigh] = api.size([1, 1]);
    const fill = cell.level === null ? theme.page : color(cell.level);
    return {
      type: 'rect',
      shape: {
        x: x - cellWide / 2 + 1,
        y: y - cellHigh / 2 + 1,
        width: cellWide - 2,
        height: cellHigh - 2,
        r: 2,
      },
      style: {
        fill,
        opacity: cell.faded ? 0.3 : 1,
        ...(cell.level === null ? { stroke: theme.rule, lineWidth: 1 } : {}),
      },
      emphasis: { style: { stroke: theme.strong, lineWidth: 2 } },
      textContent: {
        style: {
          text: isNumbered ? cell.text : '',
          fontSize,
          fontFamily: theme.font,
          fill: cell.level === null ? theme.muted : inkOn(fill),
        },
      },
      textConfig: { position: 'inside' },
    };
  }
}

/** The part of ECharts' interface for own marks that is used here. */
interface CellApi {
  coord(value: readonly number[]): number[];
  size(value: readonly number[]): number[];
}
