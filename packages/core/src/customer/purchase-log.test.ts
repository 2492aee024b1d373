import { expect, test } from 'vitest';
import {
  createPurchaseLog,
  drawTogether,
  logPurchase,
  mergePurchaseLog,
  type PurchaseLog,
  pairPurchases,
} from './purchase-log.ts';

const same = (count: number): Int32Array => Int32Array.from({ length: count }, (_, code) => code);

/** `customer product value` of every pair, in their order. */
function pairsOf(log: PurchaseLog, customerCodes: Int32Array, productOf: Int32Array): string[] {
  const { start, product, value } = pairPurchases(log, customerCodes, productOf);
  return [...customerCodes].flatMap((customer, group) =>
    [...product.subarray(start[group], start[group + 1])].map(
      (code, i) => `${customer} ${code} ${value[start[group] + i]}`,
    ),
  );
}

test('one entry per customer and product, products ascending, their values added up', () => {
  const log = createPurchaseLog();
  for (const [customer, product, value] of [
    [1, 2, 10],
    [0, 1, 5],
    [1, 0, 7],
    [1, 2, 3],
    [0, 1, -1],
  ]) {
    logPurchase(log, customer, product, value);
  }
  expect(pairsOf(log, same(2), same(3))).toEqual(['0 1 4', '1 0 7', '1 2 13']);
});

test('customers come in the order asked for, those without purchases too; products numbered -1 are left out', () => {
  const log = createPurchaseLog();
  logPurchase(log, 0, 0, 1);
  logPurchase(log, 1, 2, 2);
  logPurchase(log, 2, 1, 4);
  const { start } = pairPurchases(log, Int32Array.of(2, 3, 0), Int32Array.of(1, 0, -1));
  expect([...start]).toEqual([0, 1, 1, 2]);
  expect(pairsOf(log, Int32Array.of(2, 3, 0), Int32Array.of(1, 0, -1))).toEqual(['2 0 4', '0 1 1']);
  expect(pairsOf(log, Int32Array.of(1), Int32Array.of(1, 0, -1))).toEqual([]);
});

/** Entry `i` of customers and products that meet again and again. */
const entry = (i: number): [customer: number, product: number, value: number] => [
  i % 30,
  (i * 7) % 41,
  1 + (i % 5),
];

function expected(count: number): Set<string> {
  const sums = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    const [customer, product, value] = entry(i);
    const key = `${customer} ${product}`;
    sums.set(key, (sums.get(key) ?? 0) + value);
  }
  return new Set([...sums].map(([key, sum]) => `${key} ${sum}`));
}

test.each([
  ['never', 1, 140_000],
  ['once', 70_000, 140_000],
  ['more often than there may be parts', 2000, 60_000],
])('drawn together %s, it says the same', (_, every, count) => {
  const log = createPurchaseLog();
  for (let i = 0; i < count; i++) {
    logPurchase(log, ...entry(i));
    if (every > 1 && i % every === 0) drawTogether(log);
  }
  const pairs = pairsOf(log, same(30), same(41));
  expect(new Set(pairs)).toEqual(expected(count));
  expect(pairs).toHaveLength(30 * 41);
  // Reading it out takes nothing out of it.
  expect(pairsOf(log, same(30), same(41))).toEqual(pairs);
});

test('millions of entries are drawn together by themselves', () => {
  const log = createPurchaseLog();
  const count = 33 * 65_536 + 1;
  for (let i = 0; i < count; i++) logPurchase(log, ...entry(i));
  expect(log.parts.length).toBeGreaterThan(0);
  expect(log.waiting).toBeLessThan(65_537 + 65_536);
  expect(new Set(pairsOf(log, same(30), same(41)))).toEqual(expected(count));
});

test('merged under other codes, it is one log; the other one stays as it was', () => {
  const [into, from] = [createPurchaseLog(), createPurchaseLog()];
  logPurchase(into, 0, 0, 1);
  logPurchase(from, 0, 1, 2);
  logPurchase(from, 1, 0, 4);
  const before = pairsOf(from, same(2), same(2));
  mergePurchaseLog(into, from, Int32Array.of(1, 0), Int32Array.of(0, 2));
  expect(pairsOf(into, same(2), same(3))).toEqual(['0 0 5', '1 2 2']);
  expect(pairsOf(from, same(2), same(2))).toEqual(before);
});
