import { expect, test } from 'vitest';
import { anchored, LONGEST_PX, lastTop, rowRange, scrolledTo, topToShow } from './row-scroll.ts';

const FEW = rowRange(1000, 32, 600);
const MANY = rowRange(1_000_000, 32, 600);

test('rows that fit an element scroll as any page does', () => {
  expect(FEW.scrolled).toBe(32_000);
  expect(scrolledTo({ top: 0, scrollTop: 0 }, 777, FEW)).toEqual({ top: 777, scrollTop: 777 });
});

test('of a million rows each can be reached: the ends by the scrollbar, its neighbours by the wheel', () => {
  expect(MANY.scrolled).toBe(LONGEST_PX);
  const end = scrolledTo({ top: 0, scrollTop: 0 }, LONGEST_PX - 600, MANY);
  expect(end.top).toBe(32_000_000 - 600);
  expect(scrolledTo(end, 0, MANY).top).toBe(0);
  const middle = scrolledTo({ top: 0, scrollTop: 0 }, (LONGEST_PX - 600) / 2, MANY);
  expect(middle.top).toBeCloseTo((32_000_000 - 600) / 2, 3);
  expect(scrolledTo(middle, middle.scrollTop + 100, MANY).top).toBeCloseTo(middle.top + 100, 3);
});

test('once the hand rests the scrollbar stands where the rows are, and the rows do not move', () => {
  let scroll = anchored(16_000_000, MANY);
  for (let step = 0; step < 50; step++) scroll = scrolledTo(scroll, scroll.scrollTop + 120, MANY);
  expect(scroll.top).toBeCloseTo(16_006_000, 3);
  const rested = anchored(scroll.top, MANY);
  expect(rested.top).toBe(scroll.top);
  expect(rested.scrollTop / (LONGEST_PX - 600)).toBeCloseTo(scroll.top / lastTop(MANY), 9);
});

test('a row is brought into the window by the shortest way, and a row in it by none', () => {
  expect(topToShow(10, 32, 0, FEW)).toBe(0);
  expect(topToShow(100, 32, 0, FEW)).toBe(101 * 32 - 600);
  expect(topToShow(2, 32, 640, FEW)).toBe(64);
});
