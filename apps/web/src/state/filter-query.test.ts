import { type CustomerFilter, EVERYONE } from '@kesit/core/selection';
import { expect, test } from 'vitest';
import { filterOfQuery, queryOfFilter } from './filter-query.ts';

test('a filter comes back from the address it was written to', () => {
  const filter: CustomerFilter = {
    segments: [0, 2],
    countries: [11],
    categories: [],
    products: [4000],
    ranges: [
      { feature: 'totalSpend', from: 50.5, to: 200 },
      { feature: 'recencyDays', from: null, to: 30 },
      { feature: 'r', from: 4, to: null },
    ],
    search: '',
  };
  expect(queryOfFilter(filter)).toMatchObject({ in: 'totalSpend:50.5..200,recencyDays:..30,r:4..' });
  expect(filterOfQuery(queryOfFilter(filter))).toEqual(filter);
});

test('what a person searched for never stands in an address', () => {
  expect(JSON.stringify(queryOfFilter({ ...EVERYONE, search: 'ada' }))).not.toContain('ada');
});

test('what makes no sense in an address is left out', () => {
  const query = { segment: '1,x,-3,1', country: '', in: 'height:1..2,r:..,f:a..b,m:2..3' };
  expect(filterOfQuery(query)).toEqual({
    ...EVERYONE,
    segments: [1],
    ranges: [{ feature: 'm', from: 2, to: 3 }],
  });
});
