import { expect, test } from 'vitest';
import { customerTable } from '../../test/customer-base.ts';
import { presetById } from './presets.ts';
import type { RfmScores, SegmentPreset } from './segment.ts';
import { segmentReasons } from './segment-reasons.ts';

const GRID = presetById('grid') as SegmentPreset;
const MEAN_GRID = presetById('mean-grid') as SegmentPreset;
const SHOPIFY = presetById('shopify') as SegmentPreset;

/** Ten customers; tie-safe scores worked out by hand from the definition. */
const RECENCY = [1, 2, 5, 9, 20, 31, 44, 60, 90, 200];
const ORDERS = [9, 7, 1, 5, 2, 4, 1, 3, 2, 1];
const SPEND = [900, 700, 15, 400, 90, 300, 20, 250, 80, 10];
const SCORES: RfmScores = {
  mode: 'tie-safe',
  levels: 5,
  r: Uint8Array.of(5, 5, 4, 4, 3, 3, 2, 2, 1, 1),
  f: Uint8Array.of(5, 5, 1, 4, 3, 4, 1, 3, 3, 1),
  m: Uint8Array.of(5, 5, 1, 4, 3, 4, 2, 3, 2, 1),
};
const CUSTOMERS = customerTable({ recencyDays: RECENCY, orderCount: ORDERS, totalSpend: SPEND });

const place = (preset: SegmentPreset, id: string): number =>
  preset.segments.findIndex((segment) => segment.id === id);

test('each score names the numbers it stands for and how many customers share it', () => {
  const { scores, rule, range } = segmentReasons(CUSTOMERS, SCORES, GRID, 4);
  expect(scores).toEqual([
    { measure: 'recencyDays', value: 20, score: 3, customers: 2, from: 20, to: 31 },
    { measure: 'orderCount', value: 2, score: 3, customers: 3, from: 2, to: 3 },
    { measure: 'totalSpend', value: 90, score: 3, customers: 2, from: 90, to: 250 },
  ]);
  expect(GRID.rules[rule]?.segment).toBe('need-attention');
  expect(range).toEqual({ r: [3, 3], f: [3, 3] });
});

test('a way up says how many orders, the last of them today, lead where', () => {
  // One order today: R 5, orders 3, F 3. Two: 4 orders, F 4.
  expect(segmentReasons(CUSTOMERS, SCORES, GRID, 4).ways).toEqual([
    { segment: place(GRID, 'potential-loyalists'), orders: 1, spend: 0 },
    { segment: place(GRID, 'champions'), orders: 2, spend: 0 },
  ]);
  // From one order: a second gives F 3, there is no F 2.
  expect(segmentReasons(CUSTOMERS, SCORES, GRID, 9).ways).toEqual([
    { segment: place(GRID, 'potential-loyalists'), orders: 1, spend: 0 },
    { segment: place(GRID, 'champions'), orders: 3, spend: 0 },
  ]);
});

test('where spend counts, it is named beside the orders', () => {
  // Mean of F and M, halves up: one order makes F 3, so M 4 (300 and more) makes 4, champions.
  expect(segmentReasons(CUSTOMERS, SCORES, MEAN_GRID, 4).ways).toEqual([
    { segment: place(MEAN_GRID, 'potential-loyalists'), orders: 1, spend: 0 },
    { segment: place(MEAN_GRID, 'champions'), orders: 1, spend: 210 },
  ]);
});

test('the best have no way up', () => {
  expect(segmentReasons(CUSTOMERS, SCORES, GRID, 0).ways).toEqual([]);
});

test('a customer without an order has no scores; the first order leads out', () => {
  const customers = customerTable({
    recencyDays: [3, Number.NaN, 8],
    orderCount: [4, 0, 1],
    totalSpend: [80, 0, 10],
  });
  const scores: RfmScores = {
    mode: 'tie-safe',
    levels: 5,
    r: Uint8Array.of(4, 0, 2),
    f: Uint8Array.of(4, 0, 2),
    m: Uint8Array.of(4, 0, 2),
  };
  const found = segmentReasons(customers, scores, SHOPIFY, 1);
  expect(found.scores).toEqual([]);
  expect(found.range).toEqual({ f: [0, 0] });
  expect(SHOPIFY.rules[found.rule]?.segment).toBe('prospects');
  expect(found.ways[0]).toEqual({ segment: place(SHOPIFY, 'active'), orders: 1, spend: 0 });
});
