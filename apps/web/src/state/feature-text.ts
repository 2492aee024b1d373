import type { FeatureUnit } from '@kesit/core/selection';
import type { Format } from '@kesit/core/words';

/** The number of a feature as a reader writes it; nothing where it is unknown. */
export function featureText(value: number, unit: FeatureUnit, format: Format): string {
  if (Number.isNaN(value)) return '';
  if (unit === 'money') return format.money(value);
  if (unit === 'rate') return format.percent(value, 1);
  return format.decimal(value, 1);
}
