import { createFormat } from '@kesit/core/words';
import { expect, test } from 'vitest';
import type { ChartTable } from './chart.ts';
import { rowText, shortText, valueText } from './values.ts';

const en = createFormat('en', 'GBP');
const tr = createFormat('tr', 'TRY');

const TABLE: ChartTable = {
  columns: [
    { name: 'Segment', unit: 'text' },
    { name: 'First order', unit: 'month' },
    { name: 'Revenue', unit: 'money' },
    { name: 'Of revenue', unit: 'rate' },
  ],
  rows: [
    ['Champions, "best"', 14_944, 1234.5, 0.641],
    ['=SUM(A1)', null, null, Number.NaN],
  ],
};

test('values are written as their readers write them, the unknown not at all', () => {
  expect([valueText(0.641, 'rate', en), valueText(0.641, 'rate', tr)]).toEqual(['64.1%', '%64,1']);
  expect([valueText(1234.5, 'money', en), valueText(1234.5, 'money', tr)]).toEqual([
    '£1,234.50',
    '₺1.234,50',
  ]);
  expect(valueText(14_944, 'month', en)).toBe('Dec 2010');
  expect([valueText(null, 'count', en), valueText(Number.NaN, 'count', en)]).toEqual(['', '']);
});

test('a picture has them short', () => {
  expect([
    shortText(80_000, 'money', en),
    shortText(2.5, 'count', en),
    shortText(1_200_000, 'count', en),
  ]).toEqual(['£80K', '2.5', '1.2M']);
});

test('a row is heard as the mark and what is known of it', () => {
  expect(rowText(TABLE, 0, en)).toBe(
    'Champions, "best", First order Dec 2010, Revenue £1,234.50, Of revenue 64.1%',
  );
  expect(rowText(TABLE, 1, en)).toBe('=SUM(A1)');
});
