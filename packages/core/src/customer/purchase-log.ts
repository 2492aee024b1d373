import { sortByKey } from './sort-by-key.ts';

/**
 * What each customer spent on each product: entries are appended as lines go by, and when a few million have gathered drawn
 * together to one per customer and product, so that memory follows the number of pairs and not of lines.
 */
export interface PurchaseLog {
  /** Entries drawn together; never changed, so that ledgers may share them. */
  parts: PurchasePart[];
  /** Room for entries that wait; used again and again. */
  blocks: PurchaseBlock[];
  /** Entries that wait. */
  waiting: number;
}

/** Entries as they came. */
export interface PurchaseBlock {
  readonly customer: Int32Array;
  readonly product: Int32Array;
  /** In `UNITS` of the ledger. */
  readonly value: Float64Array;
}

/** Entries by customer, each product once: those of `customer[g]` lie in `[start[g], start[g + 1])`. */
export interface PurchasePart {
  readonly customer: Int32Array;
  readonly start: Uint32Array;
  readonly product: Int32Array;
  readonly value: Float64Array;
}

const BLOCK_ENTRIES = 65_536;
/** 2.1 million entries, 34 MB. */
const MOST_BLOCKS = 32;
const MOST_PARTS = 12;

export function createPurchaseLog(): PurchaseLog {
  return { parts: [], blocks: [], waiting: 0 };
}

function createBlock(): PurchaseBlock {
  return {
    customer: new Int32Array(BLOCK_ENTRIES),
    product: new Int32Array(BLOCK_ENTRIES),
    value: new Float64Array(BLOCK_ENTRIES),
  };
}

export function logPurchase(log: PurchaseLog, customer: number, product: number, value: number): void {
  const at = log.waiting % BLOCK_ENTRIES;
  if (at === 0) makeRoom(log);
  const block = log.blocks[(log.waiting - at) / BLOCK_ENTRIES];
  log.waiting++;
  block.customer[at] = customer;
  block.product[at] = product;
  block.value[at] = value;
}

function makeRoom(log: PurchaseLog): void {
  if (log.waiting === MOST_BLOCKS * BLOCK_ENTRIES) drawWaiting(log);
  if (log.waiting === log.blocks.length * BLOCK_ENTRIES) log.blocks.push(createBlock());
}

/** Adds all entries of `from`, its codes translated. */
export function mergePurchaseLog(
  into: PurchaseLog,
  from: PurchaseLog,
  customers: Int32Array,
  products: Int32Array,
): void {
  drawTogether(from);
  for (const { customer, start, product, value } of from.parts) {
    addPart(into, {
      customer: customer.map((code) => customers[code]),
      start,
      product: product.map((code) => products[code]),
      value,
    });
  }
}

/**
 * Everything spent, customer by customer in the order of `customerCodes`, products ascending by their number in `productOf`;
 * products numbered -1 are left out. Linear but for sorting each customer's products.
 */
export function pairPurchases(
  log: PurchaseLog,
  customerCodes: Int32Array,
  productOf: Int32Array,
): PurchasePart {
  drawTogether(log);
  return joinParts(log.parts, customerCodes, productOf);
}

/** Puts everything that waits into a part and gives the room back. */
export function drawTogether(log: PurchaseLog): void {
  drawWaiting(log);
  log.blocks = [];
}

function drawWaiting(log: PurchaseLog): void {
  if (log.waiting > 0) addPart(log, partOfBlocks(log));
  log.waiting = 0;
}

function addPart(log: PurchaseLog, part: PurchasePart): void {
  log.parts.push(part);
  if (log.parts.length <= MOST_PARTS) return;
  const present = new Uint8Array(1 + greatest(log.parts.map(({ customer }) => greatestOf(customer))));
  for (const { customer } of log.parts) for (const code of customer) present[code] = 1;
  const codes = Int32Array.from({ length: present.length }, (_, code) => code).filter(
    (code) => present[code] === 1,
  );
  log.parts = [joinParts(log.parts, codes, null)];
}

/** One counting sort by customer, then each customer's products added up in place. */
function partOfBlocks({ blocks, waiting }: PurchaseLog): PurchasePart {
  const countOf = (index: number): number =>
    Math.max(0, Math.min(BLOCK_ENTRIES, waiting - index * BLOCK_ENTRIES));
  const customers = 1 + greatest(blocks.map(({ customer }, index) => greatestOf(customer, countOf(index))));
  const products = 1 + greatest(blocks.map(({ product }, index) => greatestOf(product, countOf(index))));
  const next = new Uint32Array(customers + 1);
  blocks.forEach(({ customer }, index) => {
    const count = countOf(index);
    for (let i = 0; i < count; i++) next[customer[i] + 1]++;
  });
  const codes = Int32Array.from({ length: customers }, (_, code) => code).filter(
    (code) => next[code + 1] > 0,
  );
  for (let code = 1; code < next.length; code++) next[code] += next[code - 1];
  const start = new Uint32Array(codes.length + 1);
  for (let group = 0; group < codes.length; group++) start[group] = next[codes[group]];
  start[codes.length] = waiting;
  const product = new Int32Array(waiting);
  const value = new Float64Array(waiting);
  blocks.forEach((block, index) => {
    const count = countOf(index);
    for (let i = 0; i < count; i++) {
      const at = next[block.customer[i]]++;
      product[at] = block.product[i];
      value[at] = block.value[i];
    }
  });
  const length = addUp(start, product, value, products);
  const part = { customer: codes, start, product: product.slice(0, length), value: value.slice(0, length) };
  // Given back at once: collecting garbage would come too late for arrays of this size.
  product.buffer.transfer(0);
  value.buffer.transfer(0);
  return part;
}

/** Leaves each group's products once, moved together; returns how many entries are left. */
function addUp(start: Uint32Array, product: Int32Array, value: Float64Array, products: number): number {
  const placeOf = new Uint32Array(products);
  let length = 0;
  for (let group = 0; group + 1 < start.length; group++) {
    const begin = length;
    const end = start[group + 1];
    for (let i = start[group]; i < end; i++) {
      const place = placeOf[product[i]];
      if (place > begin) value[place - 1] += value[i];
      else {
        product[length] = product[i];
        value[length] = value[i];
        placeOf[product[i]] = ++length;
      }
    }
    start[group] = begin;
  }
  start[start.length - 1] = length;
  return length;
}

/** The entries of several parts in the order of `codes`, each product of a customer once. */
function joinParts(
  parts: readonly PurchasePart[],
  codes: Int32Array,
  productOf: Int32Array | null,
): PurchasePart {
  const groups = parts.map(({ customer }) => {
    const groupOf = new Int32Array(1 + greatest([greatestOf(customer), greatestOf(codes)])).fill(-1);
    for (let group = 0; group < customer.length; group++) groupOf[customer[group]] = group;
    return groupOf;
  });
  const entries = parts.reduce((sum, { product }) => sum + product.length, 0);
  const products = productOf?.length ?? 1 + greatest(parts.map(({ product }) => greatestOf(product)));
  const product = new Int32Array(entries);
  const value = new Float64Array(entries);
  const start = new Uint32Array(codes.length + 1);
  /** Place of the product's last entry plus one; an entry of this customer when it lies beyond the customer's first. */
  const placeOf = new Uint32Array(products);
  let length = 0;
  for (let index = 0; index < codes.length; index++) {
    const begin = length;
    start[index] = begin;
    for (let p = 0; p < parts.length; p++) {
      const part = parts[p];
      const group = groups[p][codes[index]];
      if (group < 0) continue;
      for (let i = part.start[group]; i < part.start[group + 1]; i++) {
        const code = productOf === null ? part.product[i] : productOf[part.product[i]];
        if (code < 0) continue;
        const place = placeOf[code];
        if (place > begin) value[place - 1] += part.value[i];
        else {
          product[length] = code;
          value[length] = part.value[i];
          placeOf[code] = ++length;
        }
      }
    }
    if (productOf !== null) sortByKey(product, value, begin, length);
  }
  start[codes.length] = length;
  return { customer: codes, start, product: product.subarray(0, length), value: value.subarray(0, length) };
}

function greatestOf(codes: Int32Array, count: number = codes.length): number {
  let most = -1;
  for (let i = 0; i < count; i++) if (codes[i] > most) most = codes[i];
  return most;
}

function greatest(numbers: readonly number[]): number {
  return numbers.reduce((most, one) => Math.max(most, one), -1);
}
