import { expect, test } from 'vitest';
import { segmentCodes } from './segment-codes.ts';

test('takes the initials of the first and the last word', () => {
  expect(segmentCodes(['Potential Loyalists', "Can't Lose", 'About to Sleep'], 'en')).toEqual([
    'PL',
    'CL',
    'AS',
  ]);
});

test('takes the first two letters of a single word', () => {
  expect(segmentCodes(['Champions', 'Loyal', 'Hibernating'], 'en')).toEqual(['CH', 'LO', 'HI']);
});

test('moves on to the next letter where a code is taken', () => {
  expect(segmentCodes(['Lost', 'Loyal', 'Lower'], 'en')).toEqual(['LO', 'LY', 'LW']);
});

test('writes capitals as the language does', () => {
  expect(segmentCodes(['ilgili', 'şampiyonlar'], 'tr')).toEqual(['İL', 'ŞA']);
});

test('numbers what has no letters', () => {
  expect(segmentCodes(['—', '?'], 'en')).toEqual(['01', '02']);
});
