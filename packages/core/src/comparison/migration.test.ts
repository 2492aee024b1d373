import { expect, test } from 'vitest';
import { earlierMeasures, migrationOf, movers, NOT_YET } from './index.ts';

const DAY = 86_400;
const HOUR = 3600;

test('an earlier day knows the orders before it and no later ones', () => {
  const orders = {
    start: Uint32Array.of(0, 3, 4),
    second: Float64Array.of(2 * DAY + HOUR, 5 * DAY, 10 * DAY, 10 * DAY - 1),
    spend: Float64Array.of(0.1, 0.2, 99, 4),
    items: null,
    country: null,
    numberBytes: new Uint8Array(),
    numberOffsets: new Uint32Array(5),
  };
  // As of day 10: the order at its first second is not yet there.
  expect(earlierMeasures(orders, 10)).toEqual({
    count: 2,
    recencyDays: Float64Array.of(5, 1),
    orderCount: Float64Array.of(2, 1),
    totalSpend: Float64Array.of(0.3, 4),
  });
  expect(earlierMeasures({ ...orders, spend: null }, 5)).toEqual({
    count: 2,
    recencyDays: Float64Array.of(3, Number.NaN),
    orderCount: Float64Array.of(1, 0),
    totalSpend: null,
  });
});

test('everybody makes one move, those who stayed and those who came as well', () => {
  const before = Int16Array.of(0, 0, 1, NOT_YET, 0);
  const now = { segment: Uint8Array.of(0, 1, 1, 0, 1) };
  const spend = Float64Array.of(10, 20, 30, 40, Number.NaN);
  const migration = migrationOf(before, now, 2, spend);
  expect(migration).toEqual({
    before: [3, 1],
    now: [2, 3],
    arrived: 1,
    moves: [
      { from: NOT_YET, to: 0, customers: 1, revenue: 40 },
      { from: 0, to: 0, customers: 1, revenue: 10 },
      { from: 0, to: 1, customers: 2, revenue: 20 },
      { from: 1, to: 1, customers: 1, revenue: 30 },
    ],
  });
  expect([...movers(before, now, { from: 0, to: 1 })]).toEqual([1, 4]);
  expect([...movers(before, now, { from: NOT_YET, to: 0 })]).toEqual([3]);
});
