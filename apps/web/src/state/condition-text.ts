import { FEATURES, type FeatureRange } from '@kesit/core/selection';
import type { AppState } from './app.svelte.ts';
import { featureText } from './feature-text.ts';
import type { Condition } from './filtering.svelte.ts';
import type { AnalysisView } from './study.svelte.ts';

type Reader = Pick<AppState, 'format' | 'locale'>;

/** A condition as its chip says it: `Segment: At risk`, `Spend: £50 or more`. */
export function conditionText(condition: Condition, result: AnalysisView, app: Reader): string {
  const messages = app.locale.messages.filter;
  if (condition.list === 'search') return messages.search(condition.text.trim());
  if (condition.list === 'chosen') {
    return messages.chosen(app.format.whole(condition.count), condition.count);
  }
  if (condition.list === 'ranges') return rangeText(condition.range, app);
  return messages[condition.list](nameOf(condition.list, condition.place, result, app));
}

function nameOf(
  list: Exclude<Condition['list'], 'ranges' | 'search' | 'chosen'>,
  place: number,
  { preset, names }: AnalysisView,
  { locale }: Reader,
): string {
  const name = list === 'segments' ? preset.segments[place]?.name[locale.locale] : names[list]?.[place];
  return name ?? String(place);
}

function rangeText({ feature, from, to }: FeatureRange, { format, locale }: Reader): string {
  const messages = locale.messages.filter;
  const { name } = locale.words.features[feature];
  const text = (value: number): string => featureText(value, FEATURES[feature].unit, format);
  if (from === null) return messages.atMost(name, text(to ?? 0));
  if (to === null) return messages.atLeast(name, text(from));
  return from === to ? messages.exactly(name, text(from)) : messages.between(name, text(from), text(to));
}
