import fc from 'fast-check';
import { expect, test } from 'vitest';
import { customerTable } from '../../test/customer-base.ts';
import type { FeatureSource } from './features.ts';
import { nearestCustomers } from './neighbors.ts';

function source(columns: Parameters<typeof customerTable>[0]): FeatureSource {
  const customers = customerTable(columns);
  const none = new Uint8Array(customers.count);
  return {
    customers,
    scores: { mode: 'tie-safe', levels: 5, r: none, f: none, m: null },
    customerValues: null,
  };
}

test('the nearest are those who buy alike, not those who stand beside one in the table', () => {
  const found = nearestCustomers(
    source({ orderCount: [1, 50, 1, 2, 48], totalSpend: [10, 9000, 11, 500, 8800] }),
    1,
    2,
  );
  expect(found.map(({ row }) => row)).toEqual([4, 3]);
  // z = 1.22 for the orders and 1.09 for the spend.
  expect(found[0]?.alike).toEqual(['orderCount', 'totalSpend']);
  expect(found[0]?.apart).toBeNull();
  expect(found[1]?.apart).toBe('orderCount');
});

test('distances are standard deviations of the logarithm', () => {
  // log1p: 0, 1, 2 with a standard deviation of sqrt(2/3).
  const spend = [0, Math.E - 1, Math.E ** 2 - 1];
  const [near, far] = nearestCustomers(source({ totalSpend: spend }), 0, 5);
  expect(near).toMatchObject({ row: 1, alike: [], apart: 'totalSpend' });
  expect(near?.distance).toBeCloseTo(1 / Math.sqrt(2 / 3), 5);
  expect(far?.distance).toBeCloseTo(2 / Math.sqrt(2 / 3), 5);
});

test('what is the same for all says nothing; what is unknown of both is alike, of one apart', () => {
  const found = nearestCustomers(
    source({
      orderCount: [3, 3, 3, 3],
      returnRate: [Number.NaN, Number.NaN, 0, 1],
    }),
    0,
    3,
  );
  expect(found.map(({ row, distance }) => [row, distance])).toEqual([
    [1, 0],
    [2, 1],
    [3, 1],
  ]);
  expect(nearestCustomers(source({ orderCount: [3, 3] }), 0, 3)).toEqual([]);
});

test('no customer left out is nearer than one that is named', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(50), fc.nat(2000)), { minLength: 2, maxLength: 40 }),
      fc.nat(),
      (people, pick) => {
        const base = source({ orderCount: people.map(([a]) => a), totalSpend: people.map(([, b]) => b) });
        const row = pick % people.length;
        const all = nearestCustomers(base, row, people.length);
        const some = nearestCustomers(base, row, 3);
        expect(some).toEqual(all.slice(0, 3));
        expect(all.map(({ distance }) => distance)).toEqual(
          all.map(({ distance }) => distance).sort((a, b) => a - b),
        );
      },
    ),
  );
});
