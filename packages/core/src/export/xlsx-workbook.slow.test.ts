import { expect, test } from 'vitest';
import { workbookTables } from '../../test-support/export-table.ts';
import { readWhole } from '../../test-support/read-table.ts';
import type { TableData } from './table-data.ts';
import { sheetsOf } from './xlsx-workbook.ts';

test('more rows than a sheet takes go on in the next one, each with its head, none lost', async () => {
  const rowCount = 1_048_576;
  const values = Float64Array.from({ length: rowCount }, (_, i) => i);
  const table: TableData = {
    title: 'Long',
    currency: null,
    rowCount,
    columns: ['first', 'second'].map((key) => ({ key, title: key, unit: null, kind: 'number', values })),
  };
  expect(sheetsOf(table)).toBe(2);
  const sheets = await workbookTables([table]);
  expect(sheets.map(({ format }) => format.sheet)).toEqual(['Long', 'Long 2']);
  const read = (sheet: number) => readWhole(sheets[sheet], ['number', 'number']);
  expect((await read(0)).rows).toHaveLength(1_048_575);
  expect((await read(1)).rows).toEqual([[1_048_575, 1_048_575]]);
}, 60_000);
