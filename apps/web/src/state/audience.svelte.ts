import type { CustomerColumnKey } from '@kesit/core/export';
import { keepPreference, readPreference } from '../adapters/preferences.ts';
import type { TableFormat } from '../workers/take-questions.ts';

/** What advertising and mail tools ask for. */
const USUAL: readonly CustomerColumnKey[] = [
  'customer',
  'segment',
  'segment_name',
  'rfm_score',
  'recency_days',
  'frequency',
  'monetary',
  'last_order',
];

/** How lists of customers are written; kept on this machine, as the next list is likely to look like the last. */
export class AudienceChoice {
  format = $state<TableFormat>(readPreference('take.format') === 'xlsx' ? 'xlsx' : 'csv');
  apart = $state(readPreference('take.apart') === 'yes');
  /** `null`: the usual ones. */
  #columns = $state.raw<readonly string[] | null>(readPreference('take.columns')?.split(',') ?? null);

  chooseFormat(format: TableFormat): void {
    this.format = format;
    keepPreference('take.format', format);
  }

  chooseApart(apart: boolean): void {
    this.apart = apart;
    keepPreference('take.apart', apart ? 'yes' : null);
  }

  /** Those of the chosen columns that this data has. */
  columns(available: readonly CustomerColumnKey[]): readonly CustomerColumnKey[] {
    const chosen = this.#columns;
    if (chosen === null) return USUAL.filter((key) => available.includes(key));
    return available.filter((key) => chosen.includes(key));
  }

  /** `null`: the usual ones again. */
  chooseColumns(columns: readonly CustomerColumnKey[] | null): void {
    this.#columns = columns;
    keepPreference('take.columns', columns === null ? null : columns.join(','));
  }
}
