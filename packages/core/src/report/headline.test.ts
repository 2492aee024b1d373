import { expect, test } from 'vitest';
import { customerBase, customerTable } from '../../test/customer-base.ts';
import { assignSegments, DEFAULT_PRESET, profileSegments, scoreRfm } from '../segment/index.ts';
import { headline } from './index.ts';

/** Ten customers; the one with five orders brings most. */
const TABLE = customerTable({
  recencyDays: [1, 2, 30, 40, 50, 60, 70, 181, 182, 300],
  orderCount: [5, 4, 3, 2, 1, 1, 1, 1, 1, 1],
  totalSpend: [500, 200, 40, 40, 40, 40, 40, 40, 30, 30],
});
const BASE = customerBase(TABLE, { totals: { firstDay: 19_600, lastDay: 19_999 } });

const headlineOf = (base: typeof BASE) => {
  const assignment = assignSegments(scoreRfm(base.customers), DEFAULT_PRESET);
  if (!assignment.ok) throw new Error(assignment.error.code);
  return headline(base, profileSegments(base, DEFAULT_PRESET, assignment.value, null));
};

test('who brings most, and who has been silent for half a year', () => {
  expect(headlineOf(BASE)).toEqual({
    customers: 10,
    revenue: 1000,
    best: { segment: 'champions', customers: 2, customerShare: 0.2, oneIn: 5, revenueShare: 0.7 },
    silent: { days: 182, customers: 2, share: 0.2 },
  });
});

test('nobody can have been silent for longer than the data reaches back', () => {
  expect(headlineOf({ ...BASE, totals: { ...BASE.totals, firstDay: 19_900 } }).silent).toBeNull();
});

test('where all bring the same nobody is singled out', () => {
  const even = customerTable({
    recencyDays: [1, 2, 3, 4],
    orderCount: [4, 3, 2, 1],
    totalSpend: [5, 5, 5, 5],
  });
  expect(headlineOf(customerBase(even)).best).toBeNull();
});

test('without amounts and without customers there is less to say', () => {
  expect(headlineOf(customerBase(customerTable({ recencyDays: [1], orderCount: [1] })))).toMatchObject({
    revenue: null,
    best: null,
  });
  expect(headlineOf(customerBase(customerTable({ recencyDays: [], orderCount: [] })))).toMatchObject({
    customers: 0,
    best: null,
  });
});
