import { expect, test } from 'vitest';
import { inTurn } from './turns.ts';

const done = () => new Promise((resolve) => setTimeout(resolve, 30));

test('each has a task of its own, in the order of asking', async () => {
  const happened: string[] = [];
  inTurn(() => happened.push('first'));
  inTurn(() => happened.push('second'));
  setTimeout(() => happened.push('between'));
  expect(happened).toEqual([]);
  await done();
  expect(happened).toEqual(['first', 'between', 'second']);
});

test('what was taken back does not happen, and what fails stops nobody else', async () => {
  const happened: string[] = [];
  const takeBack = inTurn(() => happened.push('never'));
  inTurn(() => happened.push('still'));
  takeBack();
  await done();
  expect(happened).toEqual(['still']);
});
