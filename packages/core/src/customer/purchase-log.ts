/**
 * What each customer bought, line by line: eight bytes a line, in blocks that are filled one after the other and never
 * moved. Lines of one customer that follow each other are a run. Nothing is sorted or added up while rows go by; whoever
 * reads the log sums what it asks for, which is exact in any order.
 */
export interface PurchaseLog {
  /**
   * Pairs of numbers: a head (customer, number of lines in the run), then the run's lines (product, value), then the next
   * head. A head of no lines ends the block.
   */
  readonly blocks: Int32Array[];
  /** Blocks of ledgers that were merged, as they are, with what their codes are here. */
  readonly merged: TranslatedBlocks[];
  /** Place of the head of the run that goes on, and of the next line, in the last block. */
  run: number;
  next: number;
}

export interface TranslatedBlocks {
  readonly blocks: readonly Int32Array[];
  readonly customerOf: Int32Array;
  readonly productOf: Int32Array;
}

/** Numbers in a block, 256 KB. */
export const BLOCK_LENGTH = 65_536;
export const BLOCK_BITS = 16;
/** Values are whole `UNITS`. What does not fit 32 bits goes in two lines, the upper one with its product as `~product`. */
export const UPPER: number = 2 ** 31;

export function createPurchaseLog(): PurchaseLog {
  return { blocks: [], merged: [], run: 0, next: BLOCK_LENGTH };
}

/** One line; values beyond 2^62 units count as the least or the most that fits. */
export function logPurchase(log: PurchaseLog, customer: number, product: number, value: number): void {
  const low = value | 0;
  if (low === value) {
    logLine(log, customer, product, low);
    return;
  }
  const upper = Math.max(-UPPER, Math.min(UPPER - 1, Math.floor(value / UPPER)));
  logLine(log, customer, ~product, upper);
  logLine(log, customer, product, Math.max(0, Math.min(UPPER - 1, value - upper * UPPER)));
}

function logLine(log: PurchaseLog, customer: number, product: number, value: number): void {
  if (log.next === BLOCK_LENGTH || log.blocks[log.blocks.length - 1][log.run] !== customer) {
    beginRun(log, customer);
  }
  const block = log.blocks[log.blocks.length - 1];
  block[log.next] = product;
  block[log.next + 1] = value;
  block[log.run + 1]++;
  log.next += 2;
}

function beginRun(log: PurchaseLog, customer: number): void {
  // A head and a line are the least that is worth a run.
  if (log.next + 4 > BLOCK_LENGTH) {
    log.blocks.push(new Int32Array(BLOCK_LENGTH));
    log.next = 0;
  }
  log.run = log.next;
  log.blocks[log.blocks.length - 1][log.run] = customer;
  log.next += 2;
}

/** Adds all of `from`, its codes translated. The lines are shared; what is logged to `from` later is not. */
export function mergePurchaseLog(
  into: PurchaseLog,
  from: PurchaseLog,
  customers: Int32Array,
  products: Int32Array,
): void {
  into.merged.push({ blocks: from.blocks.slice(), customerOf: customers, productOf: products });
  for (const { blocks, customerOf, productOf } of from.merged) {
    into.merged.push({
      blocks,
      customerOf: renumbered(customerOf, customers),
      productOf: renumbered(productOf, products),
    });
  }
  from.next = BLOCK_LENGTH;
}

/** `codes` under new numbers; -1 stays -1. */
export function renumbered(codes: Int32Array, numberOf: Int32Array): Int32Array {
  return codes.map((code) => (code < 0 ? -1 : numberOf[code]));
}
