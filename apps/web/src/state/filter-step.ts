import type { CustomerFilter, FeatureId, FeatureRange } from '@kesit/core/selection';
import type { FilterList } from './filter-query.ts';

/** What choosing a mark asks: one value of a list, or ranges of features that hold together. */
export type FilterStep =
  | { readonly list: FilterList; readonly place: number }
  | { readonly ranges: readonly FeatureRange[] };

/** Whether the filter already asks this. */
export function isTaken(filter: CustomerFilter, step: FilterStep): boolean {
  if ('list' in step) return filter[step.list].includes(step.place);
  return step.ranges.every((range) => filter.ranges.some((other) => sameRange(range, other)));
}

/** Whether the filter asks something else of what the step is about, so that its mark stands back. */
export function standsBack(filter: CustomerFilter, step: FilterStep): boolean {
  if (isTaken(filter, step)) return false;
  if ('list' in step) return filter[step.list].length > 0;
  return filter.ranges.some(({ feature }) => step.ranges.some((range) => range.feature === feature));
}

/**
 * The filter but for what it asks of some lists and features. A chart shows all of its own marks, those that are not chosen
 * too, or there would be nothing left to choose another from.
 */
export function without(
  filter: CustomerFilter,
  ...parts: readonly (FilterList | FeatureId)[]
): CustomerFilter {
  const isAbout = (part: FilterList | FeatureId): boolean => parts.includes(part);
  return {
    ...filter,
    segments: isAbout('segments') ? [] : filter.segments,
    countries: isAbout('countries') ? [] : filter.countries,
    categories: isAbout('categories') ? [] : filter.categories,
    products: isAbout('products') ? [] : filter.products,
    ranges: filter.ranges.filter(({ feature }) => !isAbout(feature)),
  };
}

/** The filter with a step taken, or taken back where it was taken. */
export function withStep(filter: CustomerFilter, step: FilterStep): CustomerFilter {
  const isBack = isTaken(filter, step);
  if ('list' in step) {
    const places = filter[step.list];
    const changed = isBack ? places.filter((place) => place !== step.place) : [...places, step.place];
    return { ...filter, [step.list]: changed };
  }
  const { ranges } = without(filter, ...step.ranges.map(({ feature }) => feature));
  return { ...filter, ranges: isBack ? ranges : [...ranges, ...step.ranges] };
}

function sameRange(one: FeatureRange, other: FeatureRange): boolean {
  return one.feature === other.feature && one.from === other.from && one.to === other.to;
}
