import type { Format } from '@kesit/core/words';
import type { EChartsCoreOption } from 'echarts/core';
import type { ChartTheme } from './chart-theme.ts';

/** What the values of a column are, which decides how they are written. `month` holds the first day of one. */
export type ChartUnit = 'text' | 'count' | 'decimal' | 'money' | 'rate' | 'month';

export interface ChartColumn {
  readonly name: string;
  readonly unit: ChartUnit;
}

/** A number is as exact as it was computed; `null`: unknown. */
export type ChartValue = string | number | null;

export interface ChartTable {
  readonly columns: readonly ChartColumn[];
  /** One row per mark of the picture, in the order in which the keyboard goes through them. */
  readonly rows: readonly (readonly ChartValue[])[];
}

/** Everything a chart says, in words, as a table and as a picture; words are in one language already. */
export interface Chart {
  /** Names its element and its files; kebab-case. */
  readonly id: string;
  /** A finding: a sentence with the numbers in it. */
  readonly title: string;
  /** Measure and period. */
  readonly subtitle: string;
  /** How it was computed, and what to be careful about. */
  readonly note?: string;
  /** What a person who does not see the picture should know of it. */
  readonly alternative: string;
  readonly table: ChartTable;
  readonly draw: (context: ChartContext) => Drawing;
}

/** What a picture is drawn for. */
export interface ChartContext {
  readonly theme: ChartTheme;
  readonly format: Format;
  /** Of the whole picture, in CSS pixels. */
  readonly width: number;
}

export interface Drawing {
  readonly option: EChartsCoreOption;
  readonly height: number;
  /**
   * How a place in the picture leads to a row of the table: by position along the axis of categories, where category i is row
   * i, or by the mark itself, whose data item carries `row`.
   */
  readonly rowsAlong: 'x' | 'y' | 'marks';
}

/** A chart as it leaves the page. */
export interface ChartExport {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly table: ChartTable;
  toPng(): Promise<Blob>;
  toSvg(): Promise<string>;
}
