import { describe, expect, test } from 'vitest';
import { headerRecord, uniqueNames } from './header.ts';

const rows = (...lines: string[]): string[][] => lines.map((line) => line.split(','));

describe('headerRecord', () => {
  test.each([
    ['names over values', rows('id,price', '1,2.5', '2,3'), 0, true],
    ['names over texts', rows('country,city', 'France,Paris', 'Spain,Madrid'), 0, true],
    ['a title above', rows('Sales 2024', 'id,price', '1,2.5', '2,3'), 1, true],
    ['a title with empty cells beside it', rows('Sales 2024,,', 'id,date,price', '1,2024-01-05,3'), 1, true],
    ['values from the first row on', rows('1,2024-01-05,2.5', '2,2024-01-06,3'), 0, false],
    ['years as names over numbers', rows('id,2023,2024', '1,5,6', '2,7,8'), 0, true],
    ['a delimiter at the end of every row but the header', rows('id,price', '1,2.5,', '2,3,'), 0, true],
    ['a last column only the header and some rows fill', rows('id,note', '1,', '2,', '3,x'), 0, true],
  ])('%s', (_, table, headerAt, hasHeader) => {
    expect(headerRecord(table)).toEqual({ headerAt, hasHeader });
  });
});

describe('uniqueNames', () => {
  test('trims, numbers what repeats and names what is blank', () => {
    expect(uniqueNames([' a ', 'a', '', 'a', ' '])).toEqual(['a', 'a (2)', 'column 3', 'a (3)', 'column 5']);
  });

  test('never gives a name twice, even where the file itself numbers', () => {
    const names = uniqueNames(['a', 'a (2)', 'a', 'column 4', '', 'a']);
    expect(new Set(names).size).toBe(names.length);
    expect(names.slice(0, 2)).toEqual(['a', 'a (2)']);
  });

  test('ten thousand times the same name is done at once', () => {
    expect(uniqueNames(Array<string>(10_000).fill('a')).at(-1)).toBe('a (10000)');
  });
});
