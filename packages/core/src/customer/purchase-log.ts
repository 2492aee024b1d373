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
  /** Where the next run goes in the last block. */
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
/** Values are whole `UNITS`, at most 2^62 of them. What does not fit 32 bits goes in two lines, the upper one with its product as `~product`. */
export const UPPER: number = 2 ** 31;

export function createPurchaseLog(): PurchaseLog {
  return { blocks: [], merged: [], next: BLOCK_LENGTH };
}

/** Adds runs of lines, as they are kept, none of them longer than a quarter of a block. */
export function logRuns(log: PurchaseLog, runs: Int32Array): void {
  for (let from = 0; from < runs.length; ) {
    const to = fittingEnd(runs, from, BLOCK_LENGTH - log.next);
    if (to === from) {
      log.blocks.push(new Int32Array(BLOCK_LENGTH));
      log.next = 0;
      continue;
    }
    log.blocks[log.blocks.length - 1].set(runs.subarray(from, to), log.next);
    log.next += to - from;
    from = to;
  }
}

/** Where the last run ends that fits into `room`, from `from` on. */
function fittingEnd(runs: Int32Array, from: number, room: number): number {
  if (runs.length - from <= room) return runs.length;
  let end = from;
  for (let next = from; next - from <= room; next += 2 + 2 * runs[next + 1]) end = next;
  return end;
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

/** Numbers logged: two to a line, and two to a run. */
export function loggedNumbers({ blocks, merged }: PurchaseLog): number {
  return merged.reduce((sum, part) => sum + part.blocks.length, blocks.length) * BLOCK_LENGTH;
}

/** Blocks that another thread had, in the places they were taken from: the log's own, then those of each merged one. */
export function putBack(log: PurchaseLog, [own, ...merged]: readonly (readonly Int32Array[])[]): void {
  log.blocks.splice(0, log.blocks.length, ...own);
  merged.forEach((blocks, place) => {
    log.merged[place] = { ...log.merged[place], blocks };
  });
}

/** `codes` under new numbers; -1 stays -1. */
export function renumbered(codes: Int32Array, numberOf: Int32Array): Int32Array {
  return codes.map((code) => (code < 0 ? -1 : numberOf[code]));
}
