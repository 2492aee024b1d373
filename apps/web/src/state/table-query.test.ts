import { expect, test } from 'vitest';
import {
  alsoSortedBy,
  columnsOfQuery,
  queryOfColumns,
  queryOfSort,
  sortedBy,
  sortOfQuery,
} from './table-query.ts';

test('a sorting reads from an address as it was written there', () => {
  const keys = [
    { column: 'segment', descending: false },
    { column: 'totalSpend', descending: true },
  ] as const;
  expect(queryOfSort(keys)).toBe('segment,totalSpend-');
  expect(sortOfQuery('segment,totalSpend-')).toEqual(keys);
});

test('what an address cannot mean is left out', () => {
  expect(sortOfQuery('nobody,id-,,toString,id')).toEqual([{ column: 'id', descending: true }]);
  expect(columnsOfQuery('segment,x,id,r,segment')).toEqual(['segment', 'r']);
  expect(columnsOfQuery('')).toEqual([]);
  expect(queryOfColumns(['segment', 'r'])).toBe('segment,r');
});

test('a column sorts alone, then the other way round', () => {
  const once = sortedBy([{ column: 'id', descending: false }], 'totalSpend');
  expect(queryOfSort(once)).toBe('totalSpend-');
  expect(queryOfSort(sortedBy(once, 'totalSpend'))).toBe('totalSpend');
  expect(queryOfSort(sortedBy([...once, ...sortOfQuery('id')], 'totalSpend'))).toBe('totalSpend-');
});

test('a further column sorts after the others, then the other way round, then no more', () => {
  const first = sortOfQuery('segment');
  const both = alsoSortedBy(first, 'orderCount');
  expect(queryOfSort(both)).toBe('segment,orderCount-');
  const turned = alsoSortedBy(both, 'orderCount');
  expect(queryOfSort(turned)).toBe('segment,orderCount');
  expect(queryOfSort(alsoSortedBy(turned, 'orderCount'))).toBe('segment');
  // The last one stays: something has to decide.
  expect(queryOfSort(alsoSortedBy(alsoSortedBy(first, 'segment'), 'segment'))).toBe('segment');
});
