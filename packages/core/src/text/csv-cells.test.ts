import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byteWriter } from './byte-writer.ts';
import { writeFixed, writeShort, writeTextCell } from './csv-cells.ts';
import { decodeUtf8 } from './utf8.ts';

function written(write: (writer: ReturnType<typeof byteWriter>) => void): string {
  const writer = byteWriter(4);
  write(writer);
  return decodeUtf8(writer.bytes, 0, writer.length);
}

const fixed = (value: number, digits: number): string =>
  written((writer) => writeFixed(writer, value, digits));
const short = (value: number, digits = 4): string => written((writer) => writeShort(writer, value, digits));
const cell = (text: string): string => written((writer) => writeTextCell(writer, text));

describe('numbers with fixed decimals', () => {
  test.each([
    [0, 2, '0.00'],
    [-0, 2, '0.00'],
    [-0.001, 2, '0.00'],
    [1.005, 2, '1.01'],
    [-1.005, 2, '-1.01'],
    [2.5, 0, '3'],
    [8_832_003.27, 2, '8832003.27'],
    [0.125, 4, '0.1250'],
    [1e12 + 0.25, 2, '1000000000000.25'],
    [1e20, 2, '100000000000000000000.00'],
    [Number.NaN, 2, ''],
    [Number.POSITIVE_INFINITY, 2, ''],
  ])('%d with %d decimals is %j', (value, digits, text) => {
    expect(fixed(value, digits)).toBe(text);
  });

  test('are within half a unit of the last place of the number', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
        expect(Math.abs(Number(fixed(value, 2)) - value)).toBeLessThanOrEqual(0.005 + 1e-7);
        expect(fixed(value, 2)).toMatch(/^-?\d+\.\d\d$/);
      }),
    );
  });
});

test.each([
  [12, '12'],
  [-3, '-3'],
  [1.5, '1.5'],
  [38.857142, '38.8571'],
  [-0.25, '-0.25'],
  [1e-9, '0'],
  [4_000_000_000, '4000000000'],
  [Number.NaN, ''],
])('%d in short is %j', (value, text) => {
  expect(short(value)).toBe(text);
});

describe('text cells', () => {
  test.each([
    ['13085', '13085'],
    ['A-12_3.x', 'A-12_3.x'],
    ['', ''],
    ['Ayşe, Ali', '"Ayşe, Ali"'],
    ['a "b"', '"a ""b"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+cmd|x', "'+cmd|x"],
    ['-2+3', "'-2+3"],
    ['-12.5', '-12.5'],
  ])('%j is written %j', (text, expected) => {
    expect(cell(text)).toBe(expected);
  });
});
