import { expect, test } from 'vitest';
import { paceOf } from './pace.ts';

const halfway = { stage: 'read', bytesDone: 500, bytesTotal: 1000, rowsRead: 4000 } as const;

test('says nothing about time in the first second', () => {
  expect(paceOf(halfway, 999)).toEqual({ done: 0.5, rowsPerSecond: null, secondsLeft: null });
});

test('says rate and time left afterwards', () => {
  expect(paceOf(halfway, 2000)).toEqual({ done: 0.5, rowsPerSecond: 2000, secondsLeft: 2 });
});

test('has no end in sight where nothing is counted in bytes', () => {
  const pace = paceOf({ stage: 'customers', bytesDone: 0, bytesTotal: 0, rowsRead: 8000 }, 4000);
  expect(pace).toEqual({ done: null, rowsPerSecond: 2000, secondsLeft: null });
});
