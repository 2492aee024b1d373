/**
 * Charts: each a pure function from plain data to a picture (`barPanels`, `columns`, `matrix`, `bubbles`, `curve`), and one
 * frame that all of them stand in (`ChartFrame`), with title, text, table, keyboard and files. Loaded with the pages that
 * draw; nothing of it belongs to the first page.
 */
export { type BarPanels, barPanels } from './bar-panels.ts';
export { type Bubbles, bubbles } from './bubbles.ts';
export { default as ChartFrame } from './ChartFrame.svelte';
export { default as ChartPicture } from './ChartPicture.svelte';
export type {
  Chart,
  ChartColumn,
  ChartContext,
  ChartExport,
  ChartTable,
  ChartUnit,
  ChartValue,
  Drawing,
} from './chart.ts';
export { chartExport, chartSvg, type ImageOptions } from './chart-image.ts';
export { type ChartTheme, readChartTheme } from './chart-theme.ts';
export type { ChartWay, ChartWords } from './chart-words.ts';
export { type HexColor, mix, segmentHex } from './color.ts';
export { type Columns, columns } from './columns.ts';
export { type Curve, curve } from './curve.ts';
export { default as DraggedLine } from './DraggedLine.svelte';
export { type Dendrogram, dendrogram, dendrogramScale } from './dendrogram.ts';
export { type FallingCurve, fallingCurve, fallingScale } from './falling-curve.ts';
export { type Flows, flows } from './flows.ts';
export { type LinePanels, linePanels } from './line-panels.ts';
export { type Matrix, matrix } from './matrix.ts';
export { type Profiles, parallelProfiles, radars } from './profiles.ts';
export { type ScatterAxis, type ScatterPanels, scatterPanels } from './scatter-panels.ts';
export { type Silhouettes, silhouettes } from './silhouettes.ts';
export { shortText } from './values.ts';
