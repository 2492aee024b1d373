import type { SegmentAssignment } from '../segment/index.ts';
import { type FeatureId, type FeatureSource, featureColumn, isFeature } from './features.ts';
import { stableOrder } from './stable-order.ts';

/** What customers can be sorted by, and what a table of them can show. */
export type CustomerColumn = FeatureId | 'id' | 'segment' | 'country' | 'category';

const OTHERS: readonly string[] = ['id', 'segment', 'country', 'category'];

export function isCustomerColumn(text: string): text is CustomerColumn {
  return isFeature(text) || OTHERS.includes(text);
}

export interface SortKey {
  readonly column: CustomerColumn;
  readonly descending: boolean;
}

export interface SortSource extends FeatureSource {
  readonly assignment: SegmentAssignment;
}

/**
 * Rows of the customer table in the order of the keys, the first key first; customers alike in every key stand as in the
 * table. Ids sort as the table does, segments best first, countries and categories by name as readers of `language` expect;
 * what is unknown comes last whichever way a key runs, and a key the data lacks changes nothing. `rows` ascend.
 * O(keys × rows).
 */
export function sortCustomers(
  source: SortSource,
  rows: Uint32Array,
  keys: readonly SortKey[],
  language: string,
): Uint32Array<ArrayBuffer> {
  let order = rows.slice();
  // From the last key to the first: each step keeps what the ones before it settled.
  for (const { column, descending } of keys.toReversed()) {
    if (column === 'id') order = descending ? rows.toReversed() : rows.slice();
    else {
      const numbers = numbersOf(column, source, language);
      if (numbers !== null) order = stableOrder(order, numbers, descending);
    }
  }
  return order;
}

function numbersOf(
  column: Exclude<CustomerColumn, 'id'>,
  { customers, assignment, ...rest }: SortSource,
  language: string,
): ArrayLike<number> | null {
  switch (column) {
    case 'segment':
      return assignment.segment;
    case 'country':
      return customers.country && ranksOf(customers.country, customers.countries, language);
    case 'category':
      return (
        customers.favoriteCategory && ranksOf(customers.favoriteCategory, customers.categories, language)
      );
    default:
      return featureColumn(column, { customers, ...rest });
  }
}

/** The rank of each code's name in the language; NaN for the unknown. */
function ranksOf(codes: Int32Array, names: readonly string[], language: string): Float64Array {
  const { compare } = new Intl.Collator(language);
  const rankOf = new Float64Array(names.length);
  names
    .map((_, code) => code)
    .sort((a, b) => compare(names[a], names[b]))
    .forEach((code, rank) => {
      rankOf[code] = rank;
    });
  const ranks = new Float64Array(codes.length);
  for (let row = 0; row < ranks.length; row++) ranks[row] = codes[row] < 0 ? Number.NaN : rankOf[codes[row]];
  return ranks;
}
