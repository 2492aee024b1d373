import { COLUMN_KEYS } from '@kesit/core/export';
import type { CustomerColumn } from '@kesit/core/selection';
import type { TableFormat } from '../workers/take-questions.ts';
import type { AppState } from './app.svelte.ts';
import { aboutTable, exportName, filterText } from './export-texts.ts';
import type { AnalysisView } from './study.svelte.ts';

/** Writes customers into a file, in this order, and hands it to the browser; all columns where none are named. */
export function exportCustomers(
  app: AppState,
  result: AnalysisView,
  { rows, columns = null, format = 'csv', who }: CustomersToSave,
): Promise<void> {
  const { study, locale, taking } = app;
  const name = exportName([locale.messages.customers.fileStem, ...(who ?? [])], format, result, app, {
    filtered: who === undefined,
  });
  const order = {
    rows,
    columns: columns?.map((column) => COLUMN_KEYS[column]) ?? null,
    format,
    locale: locale.locale,
    about: aboutTable(result, app, { filter: who?.join(', ') ?? filterText(result, app), rows: rows.length }),
  };
  return taking.take(name, () => study.ask('writeCustomers', order));
}

export interface CustomersToSave {
  readonly rows: Uint32Array;
  /** All of them, unless some are named. */
  readonly columns?: readonly CustomerColumn[] | null;
  readonly format?: TableFormat;
  /** Who they are; those of the filter, unless told otherwise. */
  readonly who?: readonly string[];
}
