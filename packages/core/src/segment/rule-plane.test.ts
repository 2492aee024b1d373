import fc from 'fast-check';
import { expect, test } from 'vitest';
import { customerTable } from '../../test/customer-base.ts';
import {
  cellTotals,
  claimedCells,
  PRESETS,
  planeCells,
  planeOf,
  presetById,
  type RulePlane,
  scoreCube,
  scoreRfm,
} from './index.ts';

test('each shipped preset is drawn on the plainest plane its rules fit on', () => {
  const planes = PRESETS.map((preset) => [preset.id, planeOf(preset)]);
  // By the measures their definitions name.
  expect(Object.fromEntries(planes)).toEqual({
    grid: 'rf',
    source: 'rfm',
    'mean-grid': 'r-fm',
    shopify: 'r-fm',
    klaviyo: 'rfm',
  });
});

test('a cell several rules claim names them in the order in which they are asked', () => {
  const claimed = claimedCells(presetById('source')!, 'rfm');
  const at = (r: number, f: number, m: number) =>
    claimed.find(({ cell }) => cell.r === r && cell.f === f && cell.m === m)?.segments;
  expect(at(5, 5, 5)).toEqual(['champions', 'loyal', 'potential-loyalists']);
  expect(at(1, 1, 1)).toEqual(['hibernating']);
  expect(at(3, 1, 1)).toEqual([]);
});

test('a mean of frequency and spend stands for every pair that rounds to it', () => {
  const customers = customerTable({
    recencyDays: [1, 1, 1, 1, 1],
    orderCount: [1, 2, 3, 4, 5],
    totalSpend: [50, 40, 30, 20, 10],
  });
  const cube = scoreCube(scoreRfm(customers), customers);
  // Scores F 1-5 and M 5-1: all means are 3.
  const totals = planeCells(5, 'r-fm').map((cell) => [cell.f, cellTotals(cube, 'r-fm', cell)] as const);
  const people = totals.filter(([, { customers: count }]) => count > 0);
  expect(people).toEqual([[3, { customers: 5, revenue: 150 }]]);
});

test('the cells of every plane hold every customer with an order once', () => {
  const people = fc.array(
    fc.record({
      days: fc.integer({ min: 0, max: 400 }),
      orders: fc.integer({ min: 0, max: 9 }),
      spend: fc.integer({ min: 0, max: 900 }),
    }),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(people, fc.constantFrom<RulePlane>('rf', 'rfm', 'r-fm'), (list, plane) => {
      const customers = customerTable({
        recencyDays: list.map(({ days }) => days),
        orderCount: list.map(({ orders }) => orders),
        totalSpend: list.map(({ spend }) => spend),
      });
      const cube = scoreCube(scoreRfm(customers), customers);
      const cells = planeCells(5, plane).map((cell) => cellTotals(cube, plane, cell));
      const buyers = list.filter(({ orders }) => orders > 0);
      expect(cells.reduce((sum, cell) => sum + cell.customers, 0)).toBe(buyers.length);
      expect(cells.reduce((sum, cell) => sum + (cell.revenue ?? 0), 0)).toBe(
        buyers.reduce((sum, { spend }) => sum + spend, 0),
      );
    }),
  );
});
