import type { OrderTable } from './order-table.ts';

/** Orders grouped: those of customer i are `order[start[i] .. start[i + 1])`. */
export interface OrdersByCustomer {
  readonly start: Uint32Array;
  readonly order: Uint32Array;
}

/** One counting sort; `customerOf` renumbers customer codes. */
export function groupOrders(
  orders: OrderTable,
  customerOf: Int32Array,
  customerCount: number,
): OrdersByCustomer {
  const start = new Uint32Array(customerCount + 1);
  for (let i = 0; i < orders.size; i++) start[customerOf[orders.customer[i]] + 1]++;
  for (let customer = 0; customer < customerCount; customer++) start[customer + 1] += start[customer];
  const next = start.slice();
  const order = new Uint32Array(orders.size);
  for (let i = 0; i < orders.size; i++) order[next[customerOf[orders.customer[i]]]++] = i;
  return { start, order };
}
