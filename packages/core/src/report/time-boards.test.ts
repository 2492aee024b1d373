import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldRows } from '../../test-support/order-rows.ts';
import { dayFromCivil, SECONDS_PER_DAY } from '../calendar/index.ts';
import { customersFromLedger, type Orders } from '../customer/index.ts';
import { cohortsOf, monthBoard, retentionAfter } from './index.ts';

/** Orders as `[year, month, day, spend]`, customer by customer. */
function ordersOf(...customers: readonly (readonly (readonly [number, number, number, number])[])[]): Orders {
  const all = customers.flat();
  const start = [0];
  for (const orders of customers) start.push((start.at(-1) ?? 0) + orders.length);
  return {
    start: Uint32Array.from(start),
    second: Float64Array.from(all, ([y, m, d]) => dayFromCivil(y, m, d) * SECONDS_PER_DAY + 3600),
    spend: Float64Array.from(all, ([, , , spend]) => spend),
    items: null,
    country: null,
    numberBytes: new Uint8Array(),
    numberOffsets: new Uint32Array(all.length + 1),
  };
}

const ORDERS = ordersOf(
  [
    [2024, 12, 31, 0.1],
    [2025, 1, 1, 0.2],
    [2025, 1, 31, 5],
  ],
  [[2025, 1, 15, 10]],
  [
    [2024, 12, 2, 7],
    [2025, 3, 1, 1],
  ],
);
const MONTHS = { count: 4, firstDay: dayFromCivil(2024, 12, 1) };
const ALL = Uint32Array.of(0, 1, 2);

test('months by hand: a quiet one stays, a customer counts once a month and is new once', () => {
  const board = monthBoard(ORDERS, MONTHS, ALL);
  expect([...board.orders]).toEqual([2, 3, 0, 1]);
  expect([...board.revenue]).toEqual([7.1, 15.2, 0, 1]);
  expect([...board.customers]).toEqual([2, 2, 0, 1]);
  expect([...board.newCustomers]).toEqual([2, 1, 0, 0]);
});

test('months of some customers lie on the months of all', () => {
  expect([...monthBoard(ORDERS, MONTHS, Uint32Array.of(1)).orders]).toEqual([0, 1, 0, 0]);
});

test('with all customers it is the table of months of the whole data', () => {
  const line = fc.record({
    customer: fc.integer({ min: 1, max: 6 }).map(String),
    invoice: fc.integer({ min: 1, max: 20 }).map(String),
    second: fc.integer({ min: 0, max: 300 * SECONDS_PER_DAY }),
    product: fc.constant('p'),
    quantity: fc.integer({ min: 1, max: 9 }),
    price: fc.integer({ min: 1, max: 9999 }).map((cents) => cents / 100),
  });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), (lines) => {
      const ownInvoices = lines.map((each) => ({ ...each, invoice: `${each.customer}-${each.invoice}` }));
      const base = customersFromLedger(foldRows(ownInvoices, {}).ledger, 400, { keepOrders: true });
      if (base.orders === null || base.months === null) throw new Error('orders were asked for');
      const rows = Uint32Array.from(base.customers.ids.keys());
      expect(monthBoard(base.orders, base.months, rows)).toEqual(base.months);
    }),
  );
});

describe('cohorts', () => {
  const NAN = Number.NaN;

  test('by hand: who came back in which month after the first, and what they spent', () => {
    const table = cohortsOf(ORDERS, MONTHS, ALL);
    expect(table.months).toBe(1);
    expect([...table.sizes]).toEqual([2, 1, 0, 0]);
    expect([...table.active]).toEqual([2, 1, 0, 1, 1, 0, 0, NAN, 0, 0, NAN, NAN, 0, NAN, NAN, NAN]);
    expect([...(table.revenue ?? [])].slice(0, 5)).toEqual([7.1, 5.2, 0, 1, 10]);
    expect(table.firstDays.at(-1)).toBe(dayFromCivil(2025, 4, 1));
  });

  test('the rate over all counts those who have had the time', () => {
    const table = cohortsOf(ORDERS, MONTHS, ALL);
    expect(retentionAfter(table, 1)).toBeCloseTo(1 / 3, 12);
    expect(retentionAfter(table, 3)).toBe(0.5);
    expect(retentionAfter(table, 4)).toBeNull();
  });

  test('many years make cohorts of quarters, then of years', () => {
    expect(cohortsOf(ORDERS, { ...MONTHS, count: 37 }, ALL)).toMatchObject({ months: 3, count: 13 });
    const years = cohortsOf(ORDERS, { ...MONTHS, count: 200 }, ALL);
    expect(years).toMatchObject({ months: 12, count: 17 });
    expect([...years.active].slice(0, 2)).toEqual([3, 0]);
  });
});
