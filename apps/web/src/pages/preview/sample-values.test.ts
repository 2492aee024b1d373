import { expect, test } from 'vitest';
import { sampleValues } from './sample-values.ts';

const ROWS = [['A1', '', '2.50'], ['A1', ' blue ', '2.50'], ['A2'], ['A3', 'red', '1.00']];

test('shows the first different values of a column', () => {
  expect(sampleValues(ROWS, 0, 2)).toEqual(['A1', 'A2']);
  expect(sampleValues(ROWS, 2, 5)).toEqual(['2.50', '1.00']);
});

test('empty and missing cells are no values', () => {
  expect(sampleValues(ROWS, 1, 3)).toEqual(['blue', 'red']);
  expect(sampleValues(ROWS, 7, 3)).toEqual([]);
});
