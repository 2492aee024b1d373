import { expect, test } from 'vitest';
import { foldRows, type OrderRow } from '../../test-support/order-rows.ts';
import type { Orders } from './customer.ts';
import { customersFromLedger } from './customers-from-ledger.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

const line = (customer: string, invoice: string, second: number, price: number, quantity = 1): OrderRow => ({
  customer,
  invoice,
  second,
  product: 'p',
  quantity,
  price,
});

function ordersOf(rows: readonly OrderRow[]): Orders {
  const { orders } = customersFromLedger(foldRows(rows, {}).ledger, 100, { keepOrders: true });
  if (orders === null) throw new Error('orders were asked for');
  return orders;
}

const numbers = ({ numberBytes, numberOffsets }: Orders): string[] =>
  Array.from({ length: numberOffsets.length - 1 }, (_, i) =>
    new TextDecoder().decode(numberBytes.subarray(numberOffsets[i], numberOffsets[i + 1])),
  );

test('each customer has their orders by time, lines of one invoice added up', () => {
  const orders = ordersOf([
    line('2', 'C', 9 * DAY, 4),
    line('1', 'B', 5 * DAY + HOUR, 2.5, 2),
    line('1', 'A', 3 * DAY, 10),
    line('1', 'B', 5 * DAY, 1),
  ]);
  expect([...orders.start]).toEqual([0, 2, 3]);
  expect([...orders.second]).toEqual([3 * DAY, 5 * DAY, 9 * DAY]);
  expect([...(orders.spend ?? [])]).toEqual([10, 6, 4]);
  expect([...(orders.items ?? [])]).toEqual([1, 3, 1]);
  expect(numbers(orders)).toEqual(['A', 'B', 'C']);
});

test('orders of one moment stand by value, then by number, whatever the rows came in', () => {
  const rows = [
    line('1', 'Z', DAY, 5),
    line('1', 'AB', DAY, 7),
    line('1', 'A', DAY, 7),
    line('1', 'M', DAY, 6),
  ];
  for (const shuffled of [rows, rows.toReversed()]) {
    expect(numbers(ordersOf(shuffled))).toEqual(['Z', 'M', 'A', 'AB']);
  }
});

test('nobody asked for them, nobody keeps them', () => {
  expect(customersFromLedger(foldRows([line('1', 'A', DAY, 1)], {}).ledger, 100).orders).toBeNull();
});
