import { SECONDS_PER_DAY } from '../calendar/index.ts';
import type { OrderTable } from './order-table.ts';

/**
 * Orders grouped by customer, and within one by first day: those of customer i are the orders `start[i] .. start[i + 1])`.
 * Order k has its value and pieces (in `UNITS`) at `amounts[4 k]` and `amounts[4 k + 1]`, its first and last day, country
 * code and flags at `codes[8 k + 4]` and the three after it: both are views of one buffer, so that an order lies together.
 */
export interface OrdersByCustomer {
  readonly count: number;
  readonly start: Uint32Array;
  readonly amounts: Float64Array;
  readonly codes: Int32Array;
  /** Of all orders; `firstDay` is after `lastDay` where there is none. */
  readonly firstDay: number;
  readonly lastDay: number;
}

/** Offsets into `codes`, eight to an order. */
export const FIRST_DAY = 4;
export const LAST_DAY = 5;
export const COUNTRY = 6;
export const FLAGS = 7;

/** Two counting sorts, by day and then by customer; `rowOf` renumbers customer codes. */
export function groupOrders(orders: OrderTable, rowOf: Int32Array, customerCount: number): OrdersByCustomer {
  const { firstDay, lastDay } = dayRange(orders);
  const byDay = ordersByDay(orders, firstDay, lastDay);
  const start = new Uint32Array(customerCount + 1);
  for (let i = 0; i < orders.size; i++) start[rowOf[orders.customer[i]] + 1]++;
  for (let row = 0; row < customerCount; row++) start[row + 1] += start[row];
  const next = start.slice();
  const amounts = new Float64Array(orders.size * 4);
  const codes = new Int32Array(amounts.buffer);
  for (let i = 0; i < byDay.length; i++) {
    const order = byDay[i];
    const place = next[rowOf[orders.customer[order]]]++;
    amounts[place * 4] = orders.value[order];
    amounts[place * 4 + 1] = orders.items[order];
    codes[place * 8 + FIRST_DAY] = Math.floor(orders.firstSecond[order] / SECONDS_PER_DAY);
    codes[place * 8 + LAST_DAY] = Math.floor(orders.lastSecond[order] / SECONDS_PER_DAY);
    codes[place * 8 + COUNTRY] = orders.country[order];
    codes[place * 8 + FLAGS] = orders.flags[order];
  }
  return { count: customerCount, start, amounts, codes, firstDay, lastDay };
}

function dayRange({ size, firstSecond, lastSecond }: OrderTable): { firstDay: number; lastDay: number } {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < size; i++) {
    if (firstSecond[i] < first) first = firstSecond[i];
    if (lastSecond[i] > last) last = lastSecond[i];
  }
  return { firstDay: Math.floor(first / SECONDS_PER_DAY), lastDay: Math.floor(last / SECONDS_PER_DAY) };
}

function ordersByDay({ size, firstSecond }: OrderTable, firstDay: number, lastDay: number): Uint32Array {
  const next = new Uint32Array(Math.max(0, lastDay - firstDay + 2));
  for (let i = 0; i < size; i++) next[Math.floor(firstSecond[i] / SECONDS_PER_DAY) - firstDay + 1]++;
  for (let day = 1; day < next.length; day++) next[day] += next[day - 1];
  const order = new Uint32Array(size);
  for (let i = 0; i < size; i++) order[next[Math.floor(firstSecond[i] / SECONDS_PER_DAY) - firstDay]++] = i;
  return order;
}
