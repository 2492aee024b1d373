import { asOwnRules, paintRules, presetById, type ScoreCube } from '@kesit/core/segment';
import { expect, test } from 'vitest';
import { drawnCells, drawnCounts, scoresText } from './drawn-cells.ts';

const GRID = asOwnRules(presetById('grid')!);
const cell = { r: 5, f: 5, m: null };

/** Seven customers at R 5, F 5, and two who never ordered. */
function cube(): ScoreCube {
  const customers = new Float64Array(6 ** 3);
  customers[0] = 2;
  customers[(5 * 6 + 5) * 6 + 3] = 7;
  return { levels: 5, customers, revenue: null };
}

test('a cell knows who claims it, who gets it and how many customers that is', () => {
  const shared = paintRules(GRID, { plane: 'rf', cells: [cell], segment: 'loyal', shared: true });
  expect(drawnCells(shared, 'rf', cube())[0]).toEqual({
    cell,
    claims: [0, 1],
    owner: 0,
    customers: 7,
    revenue: null,
  });
});

test('a cell nobody claims goes where everyone else goes', () => {
  const erased = paintRules(GRID, { plane: 'rf', cells: [cell], segment: null });
  expect(drawnCells(erased, 'rf', null)[0]).toMatchObject({ claims: [], owner: -1 });
  const rest = { ...erased, remainder: 'hibernating' };
  expect(drawnCells(rest, 'rf', null)[0]).toMatchObject({ claims: [], owner: 9 });
});

test('customers without an order count where the lowest scores go, those of a gap stand last', () => {
  const erased = paintRules(GRID, { plane: 'rf', cells: [cell], segment: null });
  const counts = drawnCounts(erased, drawnCells(erased, 'rf', cube()), cube());
  expect(counts).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 7]);
});

test('scores are said as the plane counts them', () => {
  expect(scoresText({ r: 4, f: 3, m: 2 }, 'rfm')).toBe('R 4, F 3, M 2');
  expect(scoresText({ r: 4, f: 3, m: 3 }, 'r-fm')).toBe('R 4, (F+M)/2 3');
});
