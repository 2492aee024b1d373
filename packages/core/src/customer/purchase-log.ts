/**
 * What each customer spent on each product: entries appended as lines go by, and now and then drawn together to one per
 * customer and product, so that memory follows the number of pairs and not of lines.
 */
export interface PurchaseLog {
  blocks: PurchaseBlock[];
  /** Entries in the last block; all others are full. */
  filled: number;
  /** Blocks at which the log is drawn together next. */
  limit: number;
}

export interface PurchaseBlock {
  readonly customer: Int32Array;
  readonly product: Int32Array;
  /** In `UNITS` of the ledger. */
  readonly value: Float64Array;
}

const BLOCK_ENTRIES = 65_536;
/** 4.2 million entries, 67 MB. */
const FIRST_LIMIT = 64;

export function createPurchaseLog(): PurchaseLog {
  return { blocks: [createBlock()], filled: 0, limit: FIRST_LIMIT };
}

function createBlock(): PurchaseBlock {
  return {
    customer: new Int32Array(BLOCK_ENTRIES),
    product: new Int32Array(BLOCK_ENTRIES),
    value: new Float64Array(BLOCK_ENTRIES),
  };
}

export function logPurchase(log: PurchaseLog, customer: number, product: number, value: number): void {
  if (log.filled === BLOCK_ENTRIES) {
    if (log.blocks.length >= log.limit) drawTogether(log);
    if (log.filled === BLOCK_ENTRIES) {
      log.blocks.push(createBlock());
      log.filled = 0;
    }
  }
  const block = log.blocks[log.blocks.length - 1];
  const at = log.filled++;
  block.customer[at] = customer;
  block.product[at] = product;
  block.value[at] = value;
}

/** Adds all entries of `from`, its codes translated. */
export function mergePurchaseLog(
  into: PurchaseLog,
  from: PurchaseLog,
  customers: Int32Array,
  products: Int32Array,
): void {
  from.blocks.forEach((block, index) => {
    const count = index === from.blocks.length - 1 ? from.filled : BLOCK_ENTRIES;
    for (let i = 0; i < count; i++) {
      logPurchase(into, customers[block.customer[i]], products[block.product[i]], block.value[i]);
    }
  });
}

/** One entry per customer and product, ordered by customer, then product. */
export interface PurchasePairs {
  readonly count: number;
  /** Pairs of customer c lie in `[start[c], start[c + 1])`. */
  readonly start: Uint32Array;
  readonly product: Int32Array;
  readonly value: Float64Array;
}

/**
 * Two counting sorts, by product and then by customer, bring equal pairs side by side; linear in entries.
 * `customerOf` and `productOf` renumber codes; entries numbered -1 are left out.
 */
export function pairPurchases(
  log: PurchaseLog,
  customerOf: Int32Array,
  productOf: Int32Array,
  customerCount: number,
  productCount: number,
): PurchasePairs {
  const byProduct = sortByProduct(log, customerOf, productOf, productCount);
  const start = new Uint32Array(customerCount + 1);
  for (let i = 0; i < byProduct.count; i++) start[byProduct.customer[i] + 1]++;
  for (let customer = 0; customer < customerCount; customer++) start[customer + 1] += start[customer];
  const product = new Int32Array(byProduct.count);
  const value = new Float64Array(byProduct.count);
  const next = start.slice();
  for (let i = 0; i < byProduct.count; i++) {
    const at = next[byProduct.customer[i]]++;
    product[at] = byProduct.product[i];
    value[at] = byProduct.value[i];
  }
  return joinEqual(start, product, value, customerCount);
}

function sortByProduct(
  log: PurchaseLog,
  customerOf: Int32Array,
  productOf: Int32Array,
  productCount: number,
): { count: number; customer: Int32Array; product: Int32Array; value: Float64Array } {
  const next = new Uint32Array(productCount + 1);
  let count = 0;
  eachEntry(log, (block, i) => {
    const productAt = productOf[block.product[i]];
    if (productAt < 0 || customerOf[block.customer[i]] < 0) return;
    next[productAt + 1]++;
    count++;
  });
  for (let product = 0; product < productCount; product++) next[product + 1] += next[product];
  const customer = new Int32Array(count);
  const product = new Int32Array(count);
  const value = new Float64Array(count);
  eachEntry(log, (block, i) => {
    const customerAt = customerOf[block.customer[i]];
    const productAt = productOf[block.product[i]];
    if (productAt < 0 || customerAt < 0) return;
    const at = next[productAt]++;
    customer[at] = customerAt;
    product[at] = productAt;
    value[at] = block.value[i];
  });
  return { count, customer, product, value };
}

/** Adds up neighbours of the same customer and product, in place. */
function joinEqual(
  start: Uint32Array,
  product: Int32Array,
  value: Float64Array,
  customers: number,
): PurchasePairs {
  let count = 0;
  for (let customer = 0; customer < customers; customer++) {
    const begin = start[customer];
    const end = start[customer + 1];
    start[customer] = count;
    for (let i = begin; i < end; i++) {
      if (count > start[customer] && product[count - 1] === product[i]) value[count - 1] += value[i];
      else {
        product[count] = product[i];
        value[count++] = value[i];
      }
    }
  }
  start[customers] = count;
  return { count, start, product: product.subarray(0, count), value: value.subarray(0, count) };
}

function drawTogether(log: PurchaseLog): void {
  let customers = 0;
  let products = 0;
  eachEntry(log, (block, i) => {
    if (block.customer[i] >= customers) customers = block.customer[i] + 1;
    if (block.product[i] >= products) products = block.product[i] + 1;
  });
  const same = (count: number): Int32Array => Int32Array.from({ length: count }, (_, code) => code);
  const pairs = pairPurchases(log, same(customers), same(products), customers, products);
  const blocksNeeded = Math.max(1, Math.ceil(pairs.count / BLOCK_ENTRIES));
  log.blocks.length = blocksNeeded;
  log.filled = pairs.count - (blocksNeeded - 1) * BLOCK_ENTRIES;
  for (let customer = 0; customer < customers; customer++) {
    for (let i = pairs.start[customer]; i < pairs.start[customer + 1]; i++) {
      const block = log.blocks[Math.floor(i / BLOCK_ENTRIES)];
      const at = i % BLOCK_ENTRIES;
      block.customer[at] = customer;
      block.product[at] = pairs.product[i];
      block.value[at] = pairs.value[i];
    }
  }
  log.limit = Math.max(log.limit, blocksNeeded * 2);
}

function eachEntry(log: PurchaseLog, visit: (block: PurchaseBlock, at: number) => void): void {
  log.blocks.forEach((block, index) => {
    const count = index === log.blocks.length - 1 ? log.filled : BLOCK_ENTRIES;
    for (let i = 0; i < count; i++) visit(block, i);
  });
}
