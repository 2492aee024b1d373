import type { CustomerTable } from '../customer/index.ts';

/**
 * The three measures of the customers who have ordered, ready to be ranked: a missing number has become the worst one, and
 * -0 has become 0, so that equal means equal.
 */
export interface Measures {
  /** Places of these customers in the customer table, ascending. */
  readonly rows: Int32Array;
  /** Lower is better. */
  readonly recencyDays: Float64Array;
  readonly orderCount: Float64Array;
  readonly totalSpend: Float64Array | null;
}

/** The columns of a customer table that scores are made of. */
export type Scorable = Pick<CustomerTable, 'count' | 'recencyDays' | 'orderCount' | 'totalSpend'>;

/** Can these customers be scored at all? Recency and a number of orders are the least that it takes. */
export function canScore(customers: Scorable): boolean {
  return customers.recencyDays !== null && customers.orderCount !== null;
}

export function readMeasures(customers: Scorable): Measures {
  const { recencyDays, orderCount, totalSpend } = customers;
  if (recencyDays === null || orderCount === null) {
    throw new Error('scores need recency and a number of orders: ask canScore first');
  }
  const rows = rowsWithOrders(orderCount);
  return {
    rows,
    recencyDays: gather(recencyDays, rows, Number.POSITIVE_INFINITY),
    orderCount: gather(orderCount, rows, Number.NEGATIVE_INFINITY),
    totalSpend: totalSpend && gather(totalSpend, rows, Number.NEGATIVE_INFINITY),
  };
}

/** Turns "lower is better" round; 0 stays 0. */
export function negated(values: Float64Array): Float64Array {
  return values.map((value) => 0 - value);
}

function rowsWithOrders(orderCount: Float64Array): Int32Array {
  const rows = new Int32Array(orderCount.length);
  let count = 0;
  for (let row = 0; row < orderCount.length; row++) if (orderCount[row] > 0) rows[count++] = row;
  return rows.subarray(0, count);
}

function gather(column: Float64Array, rows: Int32Array, whenMissing: number): Float64Array {
  const values = new Float64Array(rows.length);
  for (let place = 0; place < rows.length; place++) {
    const value = column[rows[place]];
    values[place] = Number.isNaN(value) ? whenMissing : value + 0;
  }
  return values;
}
