import { type CustomerColumn, FEATURES, type FeatureId, isFeature } from '@kesit/core/selection';
import type { Format } from '@kesit/core/words';
import type { AppState } from './app.svelte.ts';
import type { AnalysisView } from './study.svelte.ts';

type Reader = Pick<AppState, 'format' | 'locale'>;

/** What stands over a column: a short name, and what its numbers are, so that the cells hold figures alone. */
export interface ColumnHead {
  readonly name: string;
  readonly unit: string;
  /** The whole name and what exactly is meant. */
  readonly meaning: string;
}

export function columnHead(column: CustomerColumn, result: AnalysisView, { locale }: Reader): ColumnHead {
  const { columns, short } = locale.messages.customers;
  if (!isFeature(column)) return { name: columns[column], unit: '', meaning: columns[column] };
  const { name, meaning } = locale.words.features[column];
  return {
    name: (short as Partial<Record<FeatureId, string>>)[column] ?? name,
    unit: unitOf(column, result, { locale }),
    meaning: `${name}. ${meaning}`,
  };
}

function unitOf(feature: FeatureId, { currency }: AnalysisView, { locale }: Pick<Reader, 'locale'>): string {
  const { units } = locale.messages.customers;
  if (feature === 'recencyDays' || feature === 'tenureDays') return units.daysAgo;
  switch (FEATURES[feature].unit) {
    case 'money':
      return currency ?? '';
    case 'rate':
      return '%';
    case 'days':
      return units.days;
    default:
      return '';
  }
}

/** A figure under its head: the unit stands there. Nothing where it is unknown. */
export function figureText(value: number, feature: FeatureId, format: Format): string {
  if (Number.isNaN(value)) return '';
  const { unit } = FEATURES[feature];
  if (unit === 'money') return format.fixed(value, 2);
  if (unit === 'rate') return format.fixed(value * 100, 1);
  return format.decimal(value, 1);
}

/** Whether the cells of a column are figures, which stand to the right. */
export function isFigure(column: CustomerColumn): column is FeatureId {
  return isFeature(column);
}
