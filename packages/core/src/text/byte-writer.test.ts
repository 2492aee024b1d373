import { describe, expect, test } from 'vitest';
import {
  byteWriter,
  writeByte,
  writeBytes,
  writeCell,
  writeDigits,
  writeNumber,
  writeText,
  writtenBytes,
} from './byte-writer.ts';
import { decodeUtf8 } from './utf8.ts';

const written = (write: (writer: ReturnType<typeof byteWriter>) => void, capacity = 4): string => {
  const writer = byteWriter(capacity);
  write(writer);
  return decodeUtf8(writtenBytes(writer), 0, writer.length);
};
const cell = (text: string): string => written((writer) => writeCell(writer, text));

describe('a cell', () => {
  test.each([
    ['plain words', 'Mug blue', 'Mug blue'],
    ['nothing', '', ''],
    ['a comma', 'a,b', '"a,b"'],
    ['quotes, doubled', 'say "hi"', '"say ""hi"""'],
    ['a line feed', 'a\nb', '"a\nb"'],
    ['a carriage return', 'a\rb', '"a\rb"'],
    ['blanks at the ends', ' a ', ' a '],
    ['letters of several bytes', 'Şeker €', 'Şeker €'],
  ])('%s', (_, text, expected) => {
    expect(cell(text)).toBe(expected);
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+cmd|calc', "'+cmd|calc"],
    ['-A1', "'-A1"],
    ['-', "'-"],
    ['-1-1', "'-1-1"],
    ['+1 2', "'+1 2"],
    ['-1e', "'-1e"],
    ['-e5', "'-e5"],
    ['=HYPERLINK("http://x",1)', '"\'=HYPERLINK(""http://x"",1)"'],
    ['\tx', '"\'\tx"'],
    ['\rx', '"\'\rx"'],
  ])('%j would be run by a spreadsheet and gets an apostrophe', (text, expected) => {
    expect(cell(text)).toBe(expected);
  });

  test.each(['-12.5', '+5', '-0', '-1E-3', '+2e+10'])('%s is a number and stays as it is', (text) => {
    expect(cell(text)).toBe(text);
  });

  test('a signed number with a decimal comma is quoted, not changed', () => {
    expect(cell('-1.234,5')).toBe('"-1.234,5"');
  });

  test('what begins harmlessly may hold a formula further in', () => {
    expect(cell('a=1')).toBe('a=1');
    expect(cell('1-1')).toBe('1-1');
  });
});

describe('numbers', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [7, '7'],
    [10, '10'],
    [999_999_999, '999999999'],
    [1_000_000_000, '1000000000'],
    [-12, '-12'],
    [0.1, '0.1'],
    [2 ** 53, '9007199254740992'],
    [Number.NaN, ''],
  ])('%d', (value, expected) => {
    expect(written((writer) => writeNumber(writer, value), 1)).toBe(expected);
  });
});

test('the writer grows under everything that is written to it', () => {
  const long = 'ab'.repeat(300);
  const bytes = new TextEncoder().encode(long);
  const text = written((writer) => {
    writeByte(writer, 0x41);
    writeText(writer, 'çay ');
    writeText(writer, long);
    writeBytes(writer, bytes, 1, 500);
    writeBytes(writer, bytes, 0, 3);
    writeNumber(writer, 12_345);
  }, 1);
  expect(text).toBe(`Açay ${long}${long.slice(1, 500)}aba12345`);
});

test.each([
  [7, 2, '07'],
  [0, 4, '0000'],
  [999_999_999, 9, '999999999'],
  [12_345, 2, '45'],
])('the last digits of %i, %i of them', (value, digits, expected) => {
  expect(written((writer) => writeDigits(writer, value, digits), 1)).toBe(expected);
});
