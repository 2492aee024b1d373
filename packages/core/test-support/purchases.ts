import type { CustomerBase, Purchases } from '../src/customer/index.ts';
import { createPurchaseLog, logRuns, type PurchaseLog } from '../src/customer/purchase-log.ts';
import { numberPurchases } from '../src/customer/purchases.ts';

/** Adds one line in a run of its own. */
export function logPurchase(log: PurchaseLog, customer: number, product: number, units: number): void {
  logRuns(log, Int32Array.of(customer, 1, product, units));
}

/** Purchases of these lines: row of the customer, index of the product, spend in units. */
export function purchasesOf(
  lines: readonly (readonly [row: number, product: number, units: number])[],
): Purchases {
  const log = createPurchaseLog();
  for (const [row, product, units] of lines) logPurchase(log, row, product, units);
  const numbers = Int32Array.from({ length: 1 + Math.max(0, ...lines.flat()) }, (_, index) => index);
  return numberPurchases(log, numbers, numbers);
}

/** What every customer spent on every product, `row product: units`, whatever the order of the lines. */
export function spendByPair(purchases: Purchases): string[] {
  const spend = new Map<string, number>();
  for (const { blocks, rowOf, productOf } of purchases) {
    for (const block of blocks) {
      for (let at = 0; at < block.length && block[at + 1] > 0; ) {
        const row = rowOf[block[at]];
        const end = at + 2 + 2 * block[at + 1];
        for (at += 2; at < end; at += 2) {
          const isUpper = block[at] < 0;
          const product = productOf[isUpper ? ~block[at] : block[at]];
          if (row < 0 || product < 0) continue;
          const key = `${row} ${product}`;
          spend.set(key, (spend.get(key) ?? 0) + block[at + 1] * (isUpper ? 2 ** 31 : 1));
        }
      }
    }
  }
  return [...spend].map(([key, units]) => `${key}: ${units}`).sort();
}

/** A base whose purchases can be compared: lines may lie in any order. */
export function comparable(base: CustomerBase): unknown {
  return { ...base, purchases: base.purchases && spendByPair(base.purchases) };
}
