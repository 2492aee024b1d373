import { expect, test } from 'vitest';
import { amountTicks, DAY_SECONDS, gapsOf, monthTicks, timelineOf } from './order-timeline.ts';

const order = (day: number, spend: number | null) => ({
  second: day * DAY_SECONDS + 3600,
  spend,
  items: null,
  number: '',
});
/** 1 January 2025. */
const NEW_YEAR = 20_089;

test('orders stand by day between the first of them and the day the data is looked at from', () => {
  const { marks, silence } = timelineOf([order(100, 50), order(150, 200), order(180, 100)], 200, 0);
  expect(marks).toEqual([
    { x: 0, height: 0.25 },
    { x: 0.5, height: 1 },
    { x: 0.8, height: 0.5 },
  ]);
  expect(silence).toEqual({ from: 0.8, days: 20 });
});

test('the longest silences are named, orders of one day have none between them', () => {
  const orders = [order(0, 1), order(0, 1), order(40, 1), order(60, 1)];
  expect(gapsOf(orders)).toEqual([
    { after: 2, days: 40 },
    { after: 3, days: 20 },
  ]);
  expect(timelineOf(orders, 100, 0).gaps).toEqual([
    { from: 0, to: 0.4, days: 40 },
    { from: 0.4, to: 0.6, days: 20 },
  ]);
  expect(timelineOf(orders, 100, 0.3).gaps).toEqual([{ from: 0, to: 0.4, days: 40 }]);
});

test('without amounts every order is as high as the others', () => {
  expect(timelineOf([order(5, null)], 5, 0).marks).toEqual([{ x: 0, height: 1 }]);
});

test('the axis has the first days of months, as many as there is room for', () => {
  expect(monthTicks(NEW_YEAR, NEW_YEAR + 100, 6).map(({ day }) => day - NEW_YEAR)).toEqual([31, 59, 90]);
  const years = monthTicks(NEW_YEAR, NEW_YEAR + 730, 4).map(({ day }) => day - NEW_YEAR);
  expect(years).toEqual([181, 365, 546, 730]);
});

test('amounts have few and round ticks', () => {
  expect(amountTicks(8)).toEqual([2, 4, 6, 8]);
  expect(amountTicks(120)).toEqual([50, 100]);
  expect(amountTicks(0)).toEqual([]);
});
