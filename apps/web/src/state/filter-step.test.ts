import { EVERYONE } from '@kesit/core/selection';
import { expect, test } from 'vitest';
import { type FilterStep, isTaken, standsBack, without, withStep } from './filter-step.ts';

const FRANCE: FilterStep = { list: 'countries', place: 3 };
const CELL: FilterStep = {
  ranges: [
    { feature: 'r', from: 5, to: 5 },
    { feature: 'f', from: 1, to: 1 },
  ],
};

test('a step taken twice is taken back', () => {
  for (const step of [FRANCE, CELL]) {
    const taken = withStep(EVERYONE, step);
    expect(isTaken(taken, step)).toBe(true);
    expect(withStep(taken, step)).toEqual(EVERYONE);
  }
});

test('values of a list gather, a range takes the place of another one', () => {
  const two = withStep(withStep(EVERYONE, FRANCE), { list: 'countries', place: 1 });
  expect(two.countries).toEqual([3, 1]);
  const other: FilterStep = { ranges: [{ feature: 'r', from: 1, to: 1 }] };
  expect(withStep(withStep(EVERYONE, CELL), other).ranges).toEqual([
    { feature: 'f', from: 1, to: 1 },
    { feature: 'r', from: 1, to: 1 },
  ]);
});

test('marks stand back when the filter asks for others of their kind, and only then', () => {
  expect(standsBack(EVERYONE, FRANCE)).toBe(false);
  expect(standsBack(withStep(EVERYONE, FRANCE), FRANCE)).toBe(false);
  expect(standsBack(withStep(EVERYONE, { list: 'countries', place: 1 }), FRANCE)).toBe(true);
  expect(standsBack(withStep(EVERYONE, CELL), FRANCE)).toBe(false);
  expect(standsBack(withStep(EVERYONE, { ranges: [{ feature: 'f', from: 2, to: 2 }] }), CELL)).toBe(true);
});

test('a chart asks without what it lets one choose', () => {
  const filter = withStep(withStep(EVERYONE, FRANCE), CELL);
  expect(without(filter, 'countries')).toEqual(withStep(EVERYONE, CELL));
  expect(without(filter, 'r', 'f')).toEqual(withStep(EVERYONE, FRANCE));
});
