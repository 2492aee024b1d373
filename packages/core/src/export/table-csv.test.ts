import { expect, test } from 'vitest';
import { ODD_TABLE, text } from '../../test-support/export-table.ts';
import { decodeUtf8 } from '../text/index.ts';
import { tableCsv } from './table-csv.ts';
import type { TableData } from './table-data.ts';

test('keys as header, decimal points, ISO days, two decimals of money, formulas made harmless', () => {
  expect(csvOf(ODD_TABLE)).toBe(
    [
      'customer,segment,orders,gap,spend,share,day,month',
      "'=1+1,A & B,1,1.5,1234.50,0.2130,1970-01-01,1970-01-01",
      '"a\tb\n""c"", <&>",İğdır,2,2.25,-2.00,1.0000,2010-12-10,2010-12-01',
      ' x ,,,,,,,',
      ',A & B,12345,0.1235,0.00,0.5000,2024-10-04,2024-10-01',
      '',
    ].join('\n'),
  );
});

test('only the rows that are asked for, in their order', () => {
  const lines = csvOf({ ...ODD_TABLE, rows: Uint32Array.of(3, 0) }).split('\n');
  expect(lines.slice(1)).toEqual([
    ',A & B,12345,0.1235,0.00,0.5000,2024-10-04,2024-10-01',
    "'=1+1,A & B,1,1.5,1234.50,0.2130,1970-01-01,1970-01-01",
    '',
  ]);
});

test('of many rows none is lost between two pieces', () => {
  const ids = Array.from({ length: 100_000 }, (_, i) => `customer-${i}`);
  const table = { title: '', columns: [text('id', 'Id', ids)], rowCount: ids.length, currency: null };
  expect(csvOf(table)).toBe(`id\n${ids.join('\n')}\n`);
});

function csvOf(table: TableData): string {
  let whole = '';
  for (const piece of tableCsv(table)) whole += decodeUtf8(piece, 0, piece.length);
  return whole;
}
