import { valuesAt } from '../math/index.ts';
import type { Orders } from './customer.ts';
import { type Ledger, UNITS } from './ledger.ts';
import type { NumberedTexts } from './number-codes.ts';

/**
 * The orders themselves, customer by customer and each customer's by time; of orders at one moment the cheaper first, and of
 * equals the one whose number comes first by its bytes, then by country, so that the list does not depend on the order of rows.
 * Those of row i of the customer table begin at `start[i]`; `rowOf` gives the row of a customer code.
 */
export function orderList(
  ledger: Ledger,
  start: Uint32Array,
  rowOf: Int32Array,
  countries: NumberedTexts | null,
): Orders {
  const { orders, features } = ledger;
  const country =
    countries && Int32Array.from(orders.country.subarray(0, orders.size), (code) => countries.indexOf[code]);
  const order = sortedOrders(ledger, start, rowOf, country);
  const pick = (column: Float64Array, units = 1): Float64Array =>
    valuesAt(column, order).map((value) => value / units);
  return {
    start,
    second: pick(orders.firstSecond),
    spend: features.amounts ? pick(orders.value, UNITS) : null,
    items: features.quantities ? pick(orders.items, UNITS) : null,
    country: country && Int32Array.from(order, (o) => country[o]),
    ...numbersOf(ledger, order),
  };
}

function sortedOrders(
  ledger: Ledger,
  start: Uint32Array,
  rowOf: Int32Array,
  country: Int32Array | null,
): Uint32Array {
  const { orders } = ledger;
  const sorted = new Uint32Array(orders.size);
  const next = start.slice();
  for (let i = 0; i < orders.size; i++) sorted[next[rowOf[orders.customer[i]]]++] = i;
  const before = (a: number, b: number): number =>
    orders.firstSecond[a] - orders.firstSecond[b] ||
    orders.value[a] - orders.value[b] ||
    orders.items[a] - orders.items[b] ||
    compareNumbers(ledger, orders.invoice[a], orders.invoice[b]) ||
    (country === null ? 0 : country[a] - country[b]);
  for (let customer = 0; customer + 1 < start.length; customer++) {
    if (start[customer + 1] - start[customer] > 1) {
      sorted.subarray(start[customer], start[customer + 1]).sort(before);
    }
  }
  return sorted;
}

function compareNumbers({ dictionaries: { invoice } }: Ledger, a: number, b: number): number {
  if (a < 0 || b < 0 || a === b) return a - b;
  const { bytes, offsets } = invoice;
  const length = Math.min(offsets[a + 1] - offsets[a], offsets[b + 1] - offsets[b]);
  for (let i = 0; i < length; i++) {
    const difference = bytes[offsets[a] + i] - bytes[offsets[b] + i];
    if (difference !== 0) return difference;
  }
  return offsets[a + 1] - offsets[a] - (offsets[b + 1] - offsets[b]);
}

function numbersOf(
  { orders, dictionaries: { invoice } }: Ledger,
  order: Uint32Array,
): Pick<Orders, 'numberBytes' | 'numberOffsets'> {
  const lengthOf = (code: number): number =>
    code < 0 ? 0 : invoice.offsets[code + 1] - invoice.offsets[code];
  const numberOffsets = new Uint32Array(order.length + 1);
  for (let i = 0; i < order.length; i++) {
    numberOffsets[i + 1] = numberOffsets[i] + lengthOf(orders.invoice[order[i]]);
  }
  const numberBytes = new Uint8Array(numberOffsets[order.length]);
  for (let i = 0; i < order.length; i++) {
    const code = orders.invoice[order[i]];
    if (code < 0) continue;
    numberBytes.set(
      invoice.bytes.subarray(invoice.offsets[code], invoice.offsets[code + 1]),
      numberOffsets[i],
    );
  }
  return { numberBytes, numberOffsets };
}
