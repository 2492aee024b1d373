import type { Purchases } from './customer.ts';
import { favoriteOf } from './favorite.ts';
import { BLOCK_BITS, BLOCK_LENGTH, type PurchaseLog, renumbered, UPPER } from './purchase-log.ts';

/** A log under the numbers of the tables; customers and products numbered -1 are left out. Nothing is copied. */
export function numberPurchases(log: PurchaseLog, rowOf: Int32Array, productOf: Int32Array): Purchases {
  return [
    { blocks: log.blocks, rowOf, productOf },
    ...log.merged.map((part) => ({
      blocks: part.blocks,
      rowOf: renumbered(part.customerOf, rowOf),
      productOf: renumbered(part.productOf, productOf),
    })),
  ];
}

/** What is asked of the purchases of a ledger, under its own codes; plain data, so that another thread can answer. */
export interface PurchaseQuestion {
  readonly purchases: Purchases;
  readonly customerCount: number;
  /** By product code; -1 where unknown. */
  readonly categoryOf: Int32Array;
  readonly categoryCount: number;
}

/** A log under its own codes; what has no name, code 0, is no product. Only what was merged is renumbered. */
export function codedPurchases(log: PurchaseLog, customers: number, products: number): Purchases {
  const rowOf = Int32Array.from({ length: customers }, (_, code) => code);
  const productOf = Int32Array.from({ length: products }, (_, code) => (code === 0 ? -1 : code));
  return numberPurchases(log, rowOf, productOf);
}

/**
 * What groups of customers spent on each product, in `UNITS`: that of group g on product p at `g × productCount + p`.
 * `groupOf` gives the group of each row of the customer table. One pass through all lines as they lie.
 */
export function spendByProduct(
  purchases: Purchases,
  groupOf: Uint8Array,
  groupCount: number,
  productCount: number,
): Float64Array {
  const spend = new Float64Array(groupCount * productCount);
  for (const { blocks, rowOf, productOf } of purchases) {
    for (const block of blocks) addBlock(spend, block, rowOf, productOf, groupOf, productCount);
  }
  return spend;
}

function addBlock(
  spend: Float64Array,
  block: Int32Array,
  rowOf: Int32Array,
  productOf: Int32Array,
  groupOf: Uint8Array,
  productCount: number,
): void {
  for (let at = 0; at < BLOCK_LENGTH && block[at + 1] > 0; ) {
    const row = rowOf[block[at]];
    const end = at + 2 + 2 * block[at + 1];
    const group = row < 0 ? 0 : groupOf[row] * productCount;
    for (at += 2; at < end; at += 2) {
      const code = block[at];
      const product = productOf[code < 0 ? ~code : code];
      if (row < 0 || product < 0) continue;
      spend[group + product] += code < 0 ? block[at + 1] * UPPER : block[at + 1];
    }
  }
}

/** 1 for each row of the customer table that bought one of the `products`. */
export function buyersOf(
  purchases: Purchases,
  products: readonly number[],
  customerCount: number,
): Uint8Array {
  const bought = new Uint8Array(customerCount);
  const any = new Set(products);
  for (const { blocks, rowOf, productOf } of purchases) {
    const wanted = Uint8Array.from(productOf, (product) => (any.has(product) ? 1 : 0));
    for (const block of blocks) {
      for (let at = 0; at < BLOCK_LENGTH && block[at + 1] > 0; ) {
        const row = rowOf[block[at]];
        const end = at + 2 + 2 * block[at + 1];
        for (at += 2; at < end; at += 2) {
          if (row >= 0 && wanted[block[at] < 0 ? ~block[at] : block[at]] === 1) bought[row] = 1;
        }
      }
    }
  }
  return bought;
}

/** What purchases say of customers and of products, by row of either table. */
export interface PurchaseFeatures {
  readonly uniqueProducts: Float64Array;
  /** The category most was spent on; of equal ones the first. -1: none is known. */
  readonly favoriteCategory: Int32Array;
  /** By product, in `UNITS`. */
  readonly revenue: Float64Array;
  /** By product. */
  readonly customers: Float64Array;
}

/**
 * What is known of a product while customers go by, kept together since lines come by at random: revenue at
 * `revenue[4 p]`, and at `codes[8 p + …]` its category, the customer last seen to buy it and their number.
 */
interface ProductTally {
  readonly revenue: Float64Array;
  readonly codes: Int32Array;
}

const CATEGORY = 2;
const BUYER = 3;
const BUYERS = 4;

function createTally(categoryOf: Int32Array): ProductTally {
  const revenue = new Float64Array(categoryOf.length * 4);
  const codes = new Int32Array(revenue.buffer);
  for (let product = 0; product < categoryOf.length; product++) {
    codes[product * 8 + CATEGORY] = categoryOf[product];
    codes[product * 8 + BUYER] = -1;
  }
  return { revenue, codes };
}

/** Goes through the purchases customer by customer. */
export function purchaseFeatures({
  purchases,
  customerCount,
  categoryOf,
  categoryCount,
}: PurchaseQuestion): PurchaseFeatures {
  const { start, run } = groupRuns(purchases, customerCount);
  const blocks = purchases.flatMap((part) => part.blocks);
  const productOfBlock = purchases.flatMap((part) => part.blocks.map(() => part.productOf));
  const { revenue, codes } = createTally(categoryOf);
  const uniqueProducts = new Float64Array(customerCount);
  const favoriteCategory = new Int32Array(customerCount);
  const categoryBuyer = new Int32Array(categoryCount).fill(-1);
  const spent = new Float64Array(categoryCount);
  const met = new Int32Array(categoryCount);
  for (let row = 0; row < customerCount; row++) {
    let unique = 0;
    let categories = 0;
    for (let index = start[row]; index < start[row + 1]; index++) {
      const block = blocks[run[index] >>> BLOCK_BITS];
      const productOf = productOfBlock[run[index] >>> BLOCK_BITS];
      const head = run[index] & (BLOCK_LENGTH - 1);
      const end = head + 2 + 2 * block[head + 1];
      for (let at = head + 2; at < end; at += 2) {
        const code = block[at];
        const product = productOf[code < 0 ? ~code : code];
        if (product < 0) continue;
        const value = code < 0 ? block[at + 1] * UPPER : block[at + 1];
        revenue[product * 4] += value;
        if (codes[product * 8 + BUYER] !== row) {
          codes[product * 8 + BUYER] = row;
          codes[product * 8 + BUYERS]++;
          unique++;
        }
        const category = codes[product * 8 + CATEGORY];
        if (category < 0) continue;
        if (categoryBuyer[category] !== row) {
          categoryBuyer[category] = row;
          spent[category] = 0;
          met[categories++] = category;
        }
        spent[category] += value;
      }
    }
    uniqueProducts[row] = unique;
    favoriteCategory[row] = favoriteOf(met, categories, spent);
  }
  return {
    uniqueProducts,
    favoriteCategory,
    revenue: Float64Array.from(categoryOf, (_, p) => revenue[p * 4]),
    customers: Float64Array.from(categoryOf, (_, p) => codes[p * 8 + BUYERS]),
  };
}

/** What the customers at `rows` spent on each product, in `UNITS`, and how many of them bought it. */
export function productsBought(
  purchases: Purchases,
  rows: Uint32Array,
  customerCount: number,
  productCount: number,
): Pick<PurchaseFeatures, 'revenue' | 'customers'> {
  const places = new Int32Array(customerCount).fill(-1);
  for (let place = 0; place < rows.length; place++) places[rows[place]] = place;
  const selected = purchases.map((part) => ({ ...part, rowOf: renumbered(part.rowOf, places) }));
  return purchaseFeatures({
    purchases: selected,
    customerCount: rows.length,
    categoryOf: new Int32Array(productCount).fill(-1),
    categoryCount: 0,
  });
}

/** Runs by customer: those of row i are `run[start[i] .. start[i + 1])`, each as number of its block × length + place of its head. */
function groupRuns(purchases: Purchases, customerCount: number): { start: Uint32Array; run: Uint32Array } {
  const start = new Uint32Array(customerCount + 1);
  eachRun(purchases, (row) => start[row + 1]++);
  for (let row = 0; row < customerCount; row++) start[row + 1] += start[row];
  const next = start.slice(0, customerCount);
  const run = new Uint32Array(start[customerCount]);
  eachRun(purchases, (row, place) => {
    run[next[row]++] = place;
  });
  return { start, run };
}

function eachRun(purchases: Purchases, visit: (row: number, place: number) => void): void {
  let begin = 0;
  for (const { blocks, rowOf } of purchases) {
    for (const block of blocks) {
      for (let at = 0; at < BLOCK_LENGTH && block[at + 1] > 0; at += 2 + 2 * block[at + 1]) {
        const row = rowOf[block[at]];
        if (row >= 0) visit(row, begin + at);
      }
      begin += BLOCK_LENGTH;
    }
  }
}
