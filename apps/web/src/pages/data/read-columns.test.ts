import type { Inspection } from '@kesit/core/analysis';
import type { Mapping } from '@kesit/core/transaction';
import { expect, test } from 'vitest';
import { en } from '../../i18n/en.ts';
import { readColumns } from './read-columns.ts';

function inspectionOf(sample: readonly (readonly string[])[]) {
  return { tables: [{ sample }], mapping: null, problem: null, warnings: [] } as unknown as Inspection;
}

const MAPPING: Mapping = {
  shape: 'order-lines',
  roles: [
    { role: 'customer', columns: [1], reason: 'given', confidence: 1 },
    { role: 'date', columns: [0], reason: 'given', confidence: 1 },
    { role: 'price', columns: [3], reason: 'given', confidence: 1 },
  ],
  numberStyles: { 3: { decimal: ',' } },
  timeStyles: { 0: { dayFirst: true, number: 'compact', timeZone: 'UTC' } },
  undecidedDates: [],
  periodDays: 1,
  periodAssumed: false,
  currency: null,
};

test('each column says what it was read as, why, how sure that is and how it is written', () => {
  // Another column was corrected: the core then calls all of them given, but a guess stays a guess.
  const guessed: Mapping = {
    ...MAPPING,
    roles: [{ role: 'date', columns: [0], reason: 'header', confidence: 0.7 }],
  };
  const columns = readColumns(
    { header: ['When', 'Who', 'Note', 'Price'], mapping: MAPPING },
    { guessed, inspection: inspectionOf([['03.04.2025', 'a', '', '1,5']]) },
    en.dataPage,
  );
  expect(columns).toEqual([
    {
      name: 'When',
      role: 'date',
      reason: { reason: 'header', sure: 'medium' },
      confidence: 0.7,
      style: 'day before month',
    },
    { name: 'Who', role: 'customer', reason: { reason: 'given', sure: 'high' }, confidence: null, style: '' },
    { name: 'Note', role: null, reason: null, confidence: null, style: '' },
    {
      name: 'Price',
      role: 'price',
      reason: { reason: 'given', sure: 'high' },
      confidence: null,
      style: 'decimal comma',
    },
  ]);
});

test('of dates that begin with the year nothing had to be decided', () => {
  const read = { guessed: null, inspection: inspectionOf([['2025-04-03 10:00', 'a', '', '1,5']]) };
  const [when] = readColumns({ header: ['When'], mapping: MAPPING }, read, en.dataPage);
  expect(when?.style).toBe('year, month, day');
});
