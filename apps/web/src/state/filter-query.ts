import { type CustomerFilter, EVERYONE, type FeatureRange, isFeature } from '@kesit/core/selection';

type Query = Readonly<Record<string, string>>;

const LISTS = {
  segments: 'segment',
  countries: 'country',
  categories: 'category',
  products: 'product',
} as const;

export type FilterList = keyof typeof LISTS;

/** A filter as part of an address: places and numbers, `segment=0,2&in=totalSpend:50..200`. Search stays out of it. */
export function queryOfFilter(filter: CustomerFilter): Query {
  const lists = Object.entries(LISTS).map(([list, key]) => [key, filter[list as FilterList].join(',')]);
  return { ...Object.fromEntries(lists), in: filter.ranges.map(rangeText).join(',') };
}

/** What an address says of the filter; what makes no sense is left out. */
export function filterOfQuery(query: Query): CustomerFilter {
  const lists = Object.entries(LISTS).map(([list, key]) => [list, placesOf(query[key] ?? '')]);
  return { ...EVERYONE, ...Object.fromEntries(lists), ranges: (query.in ?? '').split(',').flatMap(rangeOf) };
}

function placesOf(text: string): number[] {
  return [
    ...new Set(
      text
        .split(',')
        .filter((part) => /^\d{1,9}$/.test(part))
        .map(Number),
    ),
  ];
}

function rangeText({ feature, from, to }: FeatureRange): string {
  return `${feature}:${from ?? ''}..${to ?? ''}`;
}

function rangeOf(text: string): FeatureRange[] {
  const [feature = '', limits = ''] = text.split(':', 2);
  const [from = '', to = ''] = limits.split('..', 2);
  if (!isFeature(feature) || (from === '' && to === '')) return [];
  const range = { feature, from: limitOf(from), to: limitOf(to) };
  return Number.isNaN(range.from) || Number.isNaN(range.to) ? [] : [range];
}

function limitOf(text: string): number | null {
  return text === '' ? null : Number(text);
}
