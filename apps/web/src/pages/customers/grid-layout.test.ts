import { expect, test } from 'vitest';
import { moveOf } from './grid-layout.ts';

const AT = { position: 10, column: 2 };
const EXTENT = { page: 20, rows: 1000, columns: 6 };
const press = (key: string, ctrlKey = false) =>
  moveOf({ key, ctrlKey, metaKey: false, altKey: false }, AT, EXTENT);

test('keys lead where they lead in every grid', () => {
  expect(press('ArrowDown')).toEqual({ position: 11, column: 2 });
  expect(press('ArrowUp', true)).toEqual({ position: 0, column: 2 });
  expect(press('PageDown')).toEqual({ position: 30, column: 2 });
  expect(press('PageUp')).toEqual({ position: 0, column: 2 });
  expect(press('Home')).toEqual({ position: 10, column: 0 });
  expect(press('Home', true)).toEqual({ position: 0, column: 0 });
  expect(press('End', true)).toEqual({ position: 999, column: 5 });
  expect(press('x')).toBeNull();
});

test('from the first row one step up leads into the head', () => {
  const event = { key: 'ArrowUp', ctrlKey: false, metaKey: false, altKey: false };
  expect(moveOf(event, { position: 0, column: 3 }, EXTENT)).toEqual({ position: -1, column: 3 });
});
