import { type CustomerColumn, isCustomerColumn, type SortKey } from '@kesit/core/selection';

/** Keys of a sorting as an address has them: `totalSpend-,id`. */
export function queryOfSort(keys: readonly SortKey[]): string {
  return keys.map(({ column, descending }) => `${column}${descending ? '-' : ''}`).join(',');
}

/** What an address says of the sorting; what makes no sense is left out, and of a column named twice the first counts. */
export function sortOfQuery(text: string): SortKey[] {
  const keys = text.split(',').flatMap((part): SortKey[] => {
    const descending = part.endsWith('-');
    const column = descending ? part.slice(0, -1) : part;
    return isCustomerColumn(column) ? [{ column, descending }] : [];
  });
  return keys.filter(({ column }, place) => keys.findIndex((key) => key.column === column) === place);
}

export function queryOfColumns(columns: readonly CustomerColumn[]): string {
  return columns.join(',');
}

/** Columns beside the id, which is always there and first; none where the text names none. */
export function columnsOfQuery(text: string): CustomerColumn[] {
  const columns = text.split(',').filter(isCustomerColumn);
  return [...new Set(columns)].filter((column) => column !== 'id');
}

/** Texts rise from A, segments from the best; of numbers people look for the great ones first. */
function firstKey(column: CustomerColumn): SortKey {
  const rises = ['id', 'segment', 'country', 'category', 'recencyDays'].includes(column);
  return { column, descending: !rises };
}

const turned = (key: SortKey): SortKey => ({ ...key, descending: !key.descending });

/** By this column alone; the other way round where it is so already. */
export function sortedBy(keys: readonly SortKey[], column: CustomerColumn): SortKey[] {
  const [only] = keys;
  return only?.column === column && keys.length === 1 ? [turned(only)] : [firstKey(column)];
}

/** By this column too, after the others; asked again the other way round, and then no more. */
export function alsoSortedBy(keys: readonly SortKey[], column: CustomerColumn): SortKey[] {
  const known = keys.find((key) => key.column === column);
  if (known === undefined) return [...keys, firstKey(column)];
  const isTurned = known.descending !== firstKey(column).descending;
  if (isTurned && keys.length > 1) return keys.filter((key) => key !== known);
  return keys.map((key) => (key === known ? turned(key) : key));
}
