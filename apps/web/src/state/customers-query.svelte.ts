import type { CustomerColumn, SortKey } from '@kesit/core/selection';
import { keepPreference, readPreference } from '../adapters/preferences.ts';
import type { Navigation } from './navigation.svelte.ts';
import { columnsOfQuery, queryOfColumns, queryOfSort, sortOfQuery } from './table-query.ts';

const REMEMBERED = 'customer-columns';
/** What a marketer looks at first; what the data lacks is left out where it is shown. */
const USUAL: readonly CustomerColumn[] = [
  'segment',
  'totalSpend',
  'orderCount',
  'recencyDays',
  'averageOrderValue',
  'uniqueProducts',
  'country',
];

/** How the table of customers is sorted and which columns it has: in the address, columns remembered for the next time too. */
export class CustomersQuery {
  readonly #navigation: Navigation;
  readonly #hasAmounts: () => boolean;
  #remembered = $state(readPreference(REMEMBERED) ?? '');
  /** The best customers first, until somebody asks for something else. */
  readonly keys: readonly SortKey[] = $derived.by(() => {
    const asked = sortOfQuery(this.#query('sort'));
    if (asked.length > 0) return asked;
    return this.#hasAmounts()
      ? [{ column: 'totalSpend', descending: true }]
      : [{ column: 'recencyDays', descending: false }];
  });
  readonly columns: readonly CustomerColumn[] = $derived.by(() => {
    const asked = columnsOfQuery(this.#query('columns'));
    const remembered = columnsOfQuery(this.#remembered);
    return asked.length > 0 ? asked : remembered.length > 0 ? remembered : USUAL;
  });

  constructor(navigation: Navigation, hasAmounts: () => boolean) {
    this.#navigation = navigation;
    this.#hasAmounts = hasAmounts;
  }

  sort(keys: readonly SortKey[]): void {
    this.#navigation.query({ sort: queryOfSort(keys) });
  }

  choose(columns: readonly CustomerColumn[]): void {
    const text = queryOfColumns(columns);
    this.#remembered = text;
    keepPreference(REMEMBERED, text);
    this.#navigation.query({ columns: text }, { replace: true });
  }

  forgetColumns(): void {
    this.#remembered = '';
    keepPreference(REMEMBERED, null);
    this.#navigation.query({ columns: '' }, { replace: true });
  }

  #query(key: string): string {
    const { route } = this.#navigation;
    return (route.at === 'project' ? route.query[key] : undefined) ?? '';
  }
}
