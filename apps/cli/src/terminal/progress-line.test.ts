import { createFormat } from '@kesit/core/words';
import { expect, test } from 'vitest';
import { createProgressLine, type ProgressStep, TAKE_BACK } from './progress-line.ts';

const WORDS = {
  rate: (rows: string): string => `${rows} rows/s`,
  timeLeft: (seconds: number): string => `${seconds} s left`,
};

function terminal({ isTTY = true, columns = 100, silent = false } = {}) {
  const written: string[] = [];
  let time = 0;
  const line = createProgressLine(
    { isTTY, columns, write: (text) => written.push(text) },
    { words: WORDS, format: createFormat('en'), now: () => time, silent },
  );
  const show = (at: number, step: Partial<ProgressStep>): void => {
    time = at;
    line.show({ label: 'Reading', done: 0, total: 0, rows: 0, ...step });
  };
  return { written, show, clear: () => line.clear() };
}

test('shows stage, share, rate and time left, the latter from the second second on', () => {
  const { written, show } = terminal();
  show(0, { done: 10, total: 100, rows: 1000 });
  show(500, { done: 20, total: 100, rows: 2000 });
  show(2000, { done: 50, total: 100, rows: 5000 });
  expect(written).toEqual([
    `${TAKE_BACK}Reading  ━━╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌  10%`,
    `${TAKE_BACK}Reading  ━━━━╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌  20%`,
    `${TAKE_BACK}Reading  ━━━━━━━━━━╌╌╌╌╌╌╌╌╌╌  50%  2.5K rows/s  2 s left`,
  ]);
});

test('is drawn at most ten times a second, but every new stage at once', () => {
  const { written, show } = terminal();
  for (let at = 0; at < 1000; at += 10) show(at, { done: at, total: 1000 });
  expect(written).toHaveLength(10);
  show(1001, { label: 'Naming segments' });
  expect(written.at(-1)).toBe(`${TAKE_BACK}Naming segments`);
});

test('never wraps: it is cut to the width of the terminal', () => {
  const { written, show } = terminal({ columns: 20 });
  show(0, { done: 50, total: 100 });
  expect(written[0]).toBe(`${TAKE_BACK}Reading  ━━━━━━━━━…`);
});

test('takes itself back, and only when there is something to take back', () => {
  const { written, show, clear } = terminal();
  clear();
  expect(written).toEqual([]);
  show(0, {});
  clear();
  clear();
  expect(written).toEqual([`${TAKE_BACK}Reading`, TAKE_BACK]);
});

test.each([{ isTTY: false }, { silent: true }])('is silent with %j', (options) => {
  const { written, show, clear } = terminal(options);
  show(0, { done: 1, total: 2 });
  clear();
  expect(written).toEqual([]);
});
