import type { ColumnKind } from '@kesit/core/cluster';
import { FEATURES, type FeatureUnit, isFeature } from '@kesit/core/selection';
import type { Format } from '@kesit/core/words';
import type { AppState } from './app.svelte.ts';

/** The number of a feature as a reader writes it; nothing where it is unknown. */
export function featureText(value: number, unit: FeatureUnit, format: Format): string {
  if (Number.isNaN(value)) return '';
  if (unit === 'money') return format.money(value);
  if (unit === 'rate') return format.percent(value, 1);
  return format.decimal(value, 1);
}

/** A column that was compared: a feature, or one of one's own. */
export interface ComparedColumn {
  readonly name: string;
  /** Its number as a reader writes it. */
  readonly text: (value: number) => string;
}

/** `kind` is that of a column of one's own; indicators are 0 and 1, their means shares. */
export function comparedColumn(
  feature: string,
  kind: ColumnKind | undefined,
  { locale, format }: Pick<AppState, 'locale' | 'format'>,
): ComparedColumn {
  if (isFeature(feature)) {
    const { unit } = FEATURES[feature];
    return {
      name: locale.words.features[feature].name,
      text: (value) => featureText(value, unit, format),
    };
  }
  const isShare = kind === 'indicator';
  return {
    name: feature.replace('=', ': '),
    text: (value) => (isShare ? format.percent(value, 1) : format.decimal(value, 2)),
  };
}
