/**
 * Orders as columns, found again by a pair of keys: invoice and customer, or customer and second where there are no invoices.
 * Numbers of invoices are nearly always those of one order, so the first order of each is found by its number alone; the
 * others, and those without a number, are hashed.
 */
export interface OrderTable {
  size: number;
  customer: Int32Array;
  /** Code in the dictionary of invoices; -1 where there is none. */
  invoice: Int32Array;
  firstSecond: Float64Array;
  lastSecond: Float64Array;
  /** Sum of line values in `UNITS` of the ledger. */
  value: Float64Array;
  /** Pieces, in the same units. */
  items: Float64Array;
  /** Bits of `DISCOUNTED` and `MOBILE`. */
  flags: Uint8Array;
  /** Code in the dictionary of countries; 0 unknown. */
  country: Int32Array;
  /** First order + 1 by code of the invoice, 0 where there is none. */
  firstOf: Int32Array;
  /** Other order + 1 by slot, 0 where free. */
  slots: Int32Array;
  hashed: number;
}

export const DISCOUNTED = 1;
export const MOBILE = 2;

const FIRST_ORDERS = 1024;

export function createOrderTable(): OrderTable {
  return {
    size: 0,
    customer: new Int32Array(FIRST_ORDERS),
    invoice: new Int32Array(FIRST_ORDERS),
    firstSecond: new Float64Array(FIRST_ORDERS),
    lastSecond: new Float64Array(FIRST_ORDERS),
    value: new Float64Array(FIRST_ORDERS),
    items: new Float64Array(FIRST_ORDERS),
    flags: new Uint8Array(FIRST_ORDERS),
    country: new Int32Array(FIRST_ORDERS),
    firstOf: new Int32Array(FIRST_ORDERS),
    slots: new Int32Array(FIRST_ORDERS),
    hashed: 0,
  };
}

/** The order of this invoice and customer, begun if it is new. */
export function orderOfInvoice(table: OrderTable, customer: number, invoice: number, second: number): number {
  if (invoice >= table.firstOf.length) growFirst(table, invoice);
  const first = table.firstOf[invoice] - 1;
  if (first < 0) {
    const order = append(table, customer, invoice, second);
    table.firstOf[invoice] = order + 1;
    return order;
  }
  if (table.customer[first] === customer) return first;
  const mask = table.slots.length - 1;
  let slot = slotOf(customer, invoice, mask);
  for (;;) {
    const order = table.slots[slot] - 1;
    if (order < 0) break;
    if (table.customer[order] === customer && table.invoice[order] === invoice) return order;
    slot = (slot + 1) & mask;
  }
  return enter(table, slot, customer, invoice, second);
}

/** The order without a number of this customer at this second, begun if it is new. */
export function orderOfMoment(table: OrderTable, customer: number, second: number): number {
  const mask = table.slots.length - 1;
  let slot = slotOf(customer, second | 0, mask);
  for (;;) {
    const order = table.slots[slot] - 1;
    if (order < 0) break;
    const isMoment = table.invoice[order] < 0 && table.firstSecond[order] === second;
    if (isMoment && table.customer[order] === customer) return order;
    slot = (slot + 1) & mask;
  }
  return enter(table, slot, customer, -1, second);
}

/** Makes room for this many orders in all. */
export function reserveOrders(table: OrderTable, size: number): void {
  if (size > table.customer.length) growOrders(table, size);
}

/** An order of its own, never to be looked up: one row of a file of orders without numbers. */
export function appendOrder(table: OrderTable, customer: number, second: number): number {
  return append(table, customer, -1, second);
}

function slotOf(a: number, b: number, mask: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  hash ^= hash >>> 15;
  return hash & mask;
}

function enter(table: OrderTable, slot: number, customer: number, invoice: number, second: number): number {
  const order = append(table, customer, invoice, second);
  table.slots[slot] = order + 1;
  table.hashed++;
  if (table.hashed * 2 > table.slots.length) growSlots(table, table.slots.length * 2);
  return order;
}

function append(table: OrderTable, customer: number, invoice: number, second: number): number {
  const order = table.size;
  if (order === table.customer.length) growOrders(table, order + (order >>> 1));
  table.size = order + 1;
  table.customer[order] = customer;
  table.invoice[order] = invoice;
  table.firstSecond[order] = second;
  table.lastSecond[order] = second;
  return order;
}

/** `length` is a power of two. */
function growSlots(table: OrderTable, length: number): void {
  (table.slots.buffer as ArrayBuffer).transfer(0);
  const slots = new Int32Array(length);
  const mask = slots.length - 1;
  for (let order = 0; order < table.size; order++) {
    const invoice = table.invoice[order];
    if (invoice >= 0 && table.firstOf[invoice] === order + 1) continue;
    let slot = slotOf(table.customer[order], invoice >= 0 ? invoice : table.firstSecond[order] | 0, mask);
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = order + 1;
  }
  table.slots = slots;
}

function growFirst(table: OrderTable, invoice: number): void {
  const length = Math.max(invoice + 1, table.firstOf.length * 2);
  table.firstOf = new Int32Array((table.firstOf.buffer as ArrayBuffer).transfer(length * 4));
}

/** Column by column, each giving its old room back at once, where collecting garbage would come too late. */
function growOrders(table: OrderTable, capacity: number): void {
  const longer = (column: Int32Array | Float64Array | Uint8Array): ArrayBuffer =>
    (column.buffer as ArrayBuffer).transfer(capacity * column.BYTES_PER_ELEMENT);
  table.customer = new Int32Array(longer(table.customer));
  table.invoice = new Int32Array(longer(table.invoice));
  table.firstSecond = new Float64Array(longer(table.firstSecond));
  table.lastSecond = new Float64Array(longer(table.lastSecond));
  table.value = new Float64Array(longer(table.value));
  table.items = new Float64Array(longer(table.items));
  table.flags = new Uint8Array(longer(table.flags));
  table.country = new Int32Array(longer(table.country));
}
