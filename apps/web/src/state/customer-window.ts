import { type CustomerColumn, FEATURES, type FeatureId } from '@kesit/core/selection';
import type { CustomerWindow } from '../workers/customer-questions.ts';

/** Every column a table of customers can have beside the id, in the order in which they are offered. */
export const ALL_COLUMNS: readonly CustomerColumn[] = [
  'segment',
  ...(Object.keys(FEATURES) as FeatureId[]),
  'country',
  'category',
];

/** Rows fetched at once. */
export const WINDOW_ROWS = 64;

/** One customer of the table, as far as it is shown there. */
export interface TableRow {
  /** Place in the core's table. */
  readonly row: number;
  readonly id: string;
  /** The number of a feature, or the place in its list; NaN where unknown. */
  readonly valueOf: (column: CustomerColumn) => number;
}

const PLACES = new Map(ALL_COLUMNS.map((column, place) => [column, place]));

/** The rows of a window that holds all columns; made once, so that what shows them sees when nothing has changed. */
export function rowsOfWindow({ ids, columns }: CustomerWindow, rows: Uint32Array): TableRow[] {
  return ids.map((id, at) => ({
    row: rows[at] ?? 0,
    id,
    valueOf: (column) => columns[PLACES.get(column) ?? -1]?.[at] ?? Number.NaN,
  }));
}

/** The columns of which the data has anything. */
export function columnsOfWindow(window: CustomerWindow): CustomerColumn[] {
  return ALL_COLUMNS.filter((_, place) => window.columns[place] !== null);
}
