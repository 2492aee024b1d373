import { expect, test } from 'vitest';
import { ribbon, strata } from './strata-bars.ts';

test('lays the shares of both bars end to end', () => {
  const shares = [
    { top: 0.25, bottom: 0.75 },
    { top: 0.75, bottom: 0.25 },
  ];
  expect(strata(shares)).toEqual([
    { top: [0, 0.25], bottom: [0, 0.75] },
    { top: [0.25, 1], bottom: [0.75, 1] },
  ]);
});

test('joins both ends of a segment', () => {
  expect(ribbon({ top: [0, 0.25], bottom: [0.5, 1] }, 10, 40)).toBe('M0 10H250L1000 40H500Z');
});
