import { expect, test } from 'vitest';
import { stepPath } from './step-path.ts';

test('each bar is a step, the tallest as high as the box', () => {
  expect(stepPath([0.5, 0.25], { scale: 0.5, height: 40 })).toBe('M0 40V0h1V20h1V40');
});

test('nothing lies flat', () => {
  expect(stepPath([0, 0], { scale: 0, height: 40 })).toBe('M0 40V40h1V40h1V40');
});
