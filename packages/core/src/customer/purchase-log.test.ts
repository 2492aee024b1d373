import { expect, test } from 'vitest';
import { foldRows } from '../../test-support/order-rows.ts';
import { logPurchase, spendByPair } from '../../test-support/purchases.ts';
import { createPurchaseLog, mergePurchaseLog, type PurchaseLog } from './purchase-log.ts';
import { numberPurchases, purchaseFeatures, spendByProduct } from './purchases.ts';

type Line = readonly [customer: number, product: number, value: number];

function logOf(lines: Iterable<Line>): PurchaseLog {
  const log = createPurchaseLog();
  for (const line of lines) logPurchase(log, ...line);
  return log;
}

const same = (count: number): Int32Array => Int32Array.from({ length: count }, (_, code) => code);

const pairs = (log: PurchaseLog, rowOf = same(50), productOf = same(50)): string[] =>
  spendByPair(numberPurchases(log, rowOf, productOf));

const FEW: readonly Line[] = [
  [1, 2, 10],
  [0, 1, 5],
  [1, 0, 7],
  [1, 2, 3],
  [0, 1, -1],
];

test('what one customer spent on one product adds up, whenever it was bought', () => {
  expect(pairs(logOf(FEW))).toEqual(['0 1: 4', '1 0: 7', '1 2: 13']);
});

test('customers and products go by their numbers in the tables, those numbered -1 are left out', () => {
  expect(pairs(logOf(FEW), Int32Array.of(-1, 5), Int32Array.of(-1, -1, 0))).toEqual(['5 0: 13']);
});

test.each([
  ['just fits 31 bits', 2 ** 31 - 1],
  ['does not', 2 ** 31],
  ['is nine hundred billion, in ten-thousandths', 2 ** 53 - 2],
])('a value that %s is met to the last unit', (_, value) => {
  const { ledger } = foldRows([{ customer: 'a', product: 'p', second: 0, amount: value / 1e4 }]);
  const only = Int32Array.of(-1, 0);
  expect(pairs(ledger.purchases, only, only)).toEqual([`0 0: ${value}`]);
  const numbered = numberPurchases(ledger.purchases, only, only);
  expect(spendByProduct(numbered, Uint8Array.of(0), 1, 1)).toEqual(Float64Array.of(value));
});

/** Customers and products that meet again and again, in runs of four lines, over several blocks. */
function* manyLines(count: number): Generator<Line> {
  for (let i = 0; i < count; i++) yield [(i >> 2) % 30, (i * 7) % 41, 1 + (i % 5)];
}

const MANY = 140_000;

function sums(key: (line: Line) => string, lines: Iterable<Line>): string[] {
  const found = new Map<string, number>();
  for (const line of lines) found.set(key(line), (found.get(key(line)) ?? 0) + line[2]);
  return [...found].map(([name, sum]) => `${name}: ${sum}`).sort();
}

test('many lines go into many blocks, and none is lost', () => {
  const log = logOf(manyLines(MANY));
  expect(log.blocks.length).toBeGreaterThan(3);
  expect(pairs(log)).toEqual(sums(([customer, product]) => `${customer} ${product}`, manyLines(MANY)));
});

test('spend of groups of customers by product', () => {
  const groupOf = Uint8Array.from({ length: 30 }, (_, row) => row % 3);
  const spend = spendByProduct(numberPurchases(logOf(manyLines(MANY)), same(30), same(41)), groupOf, 3, 41);
  const found = Array.from(
    spend,
    (units, place) => `${Math.floor(place / 41)} ${place % 41}: ${units}`,
  ).sort();
  expect(found).toEqual(sums(([customer, product]) => `${customer % 3} ${product}`, manyLines(MANY)));
});

test('products are counted once per customer, and the category most was spent on is the favorite', () => {
  const lines: Line[] = [
    [0, 0, 5],
    [1, 1, 2],
    [0, 0, 5],
    [0, 1, 4],
    [0, 2, 6],
    [1, 3, 9],
  ];
  // Products 1 and 2 are of category 0, product 0 of category 1; of product 3 none is known.
  const categoryOf = Int32Array.of(1, 0, 0, -1);
  const purchases = numberPurchases(logOf(lines), same(3), same(4));
  expect(purchaseFeatures({ purchases, customerCount: 3, categoryOf, categoryCount: 2 })).toEqual({
    uniqueProducts: Float64Array.of(3, 2, 0),
    favoriteCategory: Int32Array.of(0, 0, -1),
    revenue: Float64Array.of(10, 6, 6, 9),
    customers: Float64Array.of(1, 2, 1, 1),
  });
});

test('merged under other codes, once and again, it is one log; the other one stays as it was', () => {
  const first = logOf([[0, 0, 1]]);
  const second = logOf([
    [0, 1, 2],
    [1, 0, 4],
  ]);
  const third = logOf([[0, 0, 8]]);
  mergePurchaseLog(second, third, Int32Array.of(1), Int32Array.of(1));
  expect(pairs(second)).toEqual(['0 1: 2', '1 0: 4', '1 1: 8']);
  mergePurchaseLog(first, second, Int32Array.of(1, 0), Int32Array.of(0, 2));
  expect(pairs(first)).toEqual(['0 0: 5', '0 2: 8', '1 2: 2']);
  logPurchase(second, 1, 0, 16);
  logPurchase(first, 0, 0, 32);
  expect(pairs(first)).toEqual(['0 0: 37', '0 2: 8', '1 2: 2']);
  expect(pairs(second)).toEqual(['0 1: 2', '1 0: 20', '1 1: 8']);
});
