import { type CustomerFilter, type FeatureRange, isEveryone } from '@kesit/core/selection';
import { type FilterList, filterOfQuery, queryOfFilter } from './filter-query.ts';
import { type FilterStep, withStep } from './filter-step.ts';
import type { Navigation } from './navigation.svelte.ts';

/** One condition of the filter, as a chip shows it. */
export type Condition =
  | { readonly list: FilterList; readonly place: number }
  | { readonly list: 'ranges'; readonly range: FeatureRange }
  | { readonly list: 'search'; readonly text: string }
  | { readonly list: 'chosen'; readonly count: number };

/**
 * The one filter of the open project. It lives in the address, but for what a person searches for and whom they choose one by
 * one, which stays in memory.
 */
export class Filtering {
  search = $state('');
  /** Whom somebody chose one by one, and in which rows. */
  #chosen = $state.raw<{ readonly rows: Uint32Array; readonly data: string } | null>(null);
  readonly #navigation: Navigation;
  readonly #data: () => string;
  readonly filter: CustomerFilter = $derived.by(() => {
    const { route } = this.#navigation;
    const filter = filterOfQuery(route.at === 'project' ? route.query : {});
    const chosen = this.#chosen;
    const isOfThese = chosen !== null && chosen.data === this.#data();
    return { ...filter, search: this.search, ...(isOfThese ? { chosen: chosen.rows } : {}) };
  });
  readonly active: boolean = $derived(!isEveryone(this.filter));
  readonly conditions: readonly Condition[] = $derived(conditionsOf(this.filter));

  /** `data` tells the rows of today from those of before. */
  constructor(navigation: Navigation, data: () => string) {
    this.#navigation = navigation;
    this.#data = data;
  }

  /** Only these customers of those the filter lets through. */
  choose(rows: Uint32Array): void {
    this.#chosen = { rows, data: this.#data() };
  }

  /** Puts a value into the filter, or takes it out where it is in it. */
  toggle(list: FilterList, place: number): void {
    const places = this.filter[list];
    const changed = places.includes(place) ? places.filter((other) => other !== place) : [...places, place];
    this.#set({ ...this.filter, [list]: changed });
  }

  /** Only these values, whatever was in the list before. */
  only(list: FilterList, places: readonly number[]): void {
    this.#set({ ...this.filter, [list]: places });
  }

  /** A range of a feature in place of what was asked of it before. */
  within(range: FeatureRange): void {
    const others = this.filter.ranges.filter(({ feature }) => feature !== range.feature);
    this.#set({ ...this.filter, ranges: [...others, range] });
  }

  /** What choosing a mark of a chart asks; chosen again, it is taken back. */
  step(step: FilterStep): void {
    this.#set(withStep(this.filter, step));
  }

  remove(condition: Condition): void {
    if (condition.list === 'search') this.search = '';
    else if (condition.list === 'chosen') this.#chosen = null;
    else if (condition.list === 'ranges') {
      const ranges = this.filter.ranges.filter((range) => range !== condition.range);
      this.#set({ ...this.filter, ranges });
    } else this.toggle(condition.list, condition.place);
  }

  /** Takes the last condition away that the chips show; whether there was one. */
  removeLast(): boolean {
    const last = this.conditions.at(-1);
    if (last !== undefined) this.remove(last);
    return last !== undefined;
  }

  clear(): void {
    this.search = '';
    this.#chosen = null;
    this.#navigation.query({ segment: '', country: '', category: '', product: '', in: '' });
  }

  #set(filter: CustomerFilter): void {
    this.#navigation.query(queryOfFilter(filter));
  }
}

function conditionsOf(filter: CustomerFilter): Condition[] {
  const lists = ['segments', 'countries', 'categories', 'products'] as const;
  return [
    ...lists.flatMap((list) => filter[list].map((place): Condition => ({ list, place }))),
    ...filter.ranges.map((range): Condition => ({ list: 'ranges', range })),
    ...(filter.chosen === undefined ? [] : [{ list: 'chosen', count: filter.chosen.length } as const]),
    ...(filter.search.trim() === '' ? [] : [{ list: 'search', text: filter.search } as const]),
  ];
}
