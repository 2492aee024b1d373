import { describe, expect, test } from 'vitest';
import { createPaint, wantsColor } from './paint.ts';
import { textTable } from './text-table.ts';
import { cutText, printable, textWidth, wrapText } from './text-width.ts';

test('widths count what is seen: no colour marks, combined letters once, wide letters twice', () => {
  expect(textWidth('abc')).toBe(3);
  expect(textWidth('\u001b[1mabc\u001b[22m')).toBe(3);
  expect(textWidth('e\u0301ş')).toBe(2);
  expect(textWidth('日本')).toBe(4);
});

test('texts are cut with an ellipsis, cells are stripped of control characters', () => {
  expect(cutText('abcdef', 4)).toBe('abc…');
  expect(cutText('abcd', 4)).toBe('abcd');
  expect(printable('a\nb\u001b[31mc\u0007')).toBe('a b [31mc ');
});

test('texts are broken at blanks', () => {
  expect(wrapText('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrapText('extraordinary', 5)).toEqual(['extraordinary']);
});

test('tables align figures right and text left', () => {
  const columns = [
    { title: 'Segment', align: 'left' },
    { title: 'Customers', align: 'right' },
  ] as const;
  expect(
    textTable(
      columns,
      [
        ['Champions', '911'],
        ['İlgi', '1,250'],
      ],
      80,
    ),
  ).toEqual(['Segment    Customers', 'Champions        911', 'İlgi           1,250']);
});

test('a table too wide for the terminal shortens its texts, never its figures', () => {
  const lines = textTable(
    [
      { title: 'a', align: 'left' },
      { title: 'b', align: 'right' },
    ],
    [['a long name indeed', '123,456']],
    20,
  );
  expect(lines[1]).toBe('a long nam…  123,456');
});

describe('colour', () => {
  test.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
  ])('terminal %s, %j: %s', (isTTY, environment, wanted) => {
    expect(wantsColor({ isTTY }, environment)).toBe(wanted);
  });

  test('leaves texts alone where it is not wanted', () => {
    expect(createPaint(false).bad('x')).toBe('x');
    expect(createPaint(true).bad('x')).toBe('\u001b[31mx\u001b[39m');
  });
});
