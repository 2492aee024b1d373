import { unzip } from '@kesit/test/unzip';
import { expect, test } from 'vitest';
import {
  ODD_TABLE,
  text as textColumn,
  workbookBytes,
  workbookTables,
} from '../../test-support/export-table.ts';
import { readWhole } from '../../test-support/read-table.ts';

test('reads back cell by cell: texts that look like formulas, numbers, money, rates, days, gaps', async () => {
  const [table] = await workbookTables([ODD_TABLE]);
  expect(table.header).toEqual(['Müşteri', 'Segment', 'Sipariş', 'Ara (gün)', 'Harcama', 'Pay', 'Gün', 'Ay']);
  expect(table.format.sheet).toBe('Müşteriler a b');
  expect(table.dateColumns).toEqual([6, 7]);
  const { rows } = await readWhole(table, [
    'text',
    'text',
    'number',
    'number',
    'number',
    'number',
    'time',
    'time',
  ]);
  expect(rows).toEqual([
    ['=1+1', 'A & B', 1, 1.5, 1234.5, 0.213, 0, 0],
    ['a\tb\n"c", <&>', 'İğdır', 2, 2.25, -2, 1, 14_953 * 86_400, 14_944 * 86_400],
    // The reader takes blanks off the ends; that they are in the file the last test shows.
    ['x', '', Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN],
    ['', 'A & B', 12_345, 0.12345, 0, 0.5, 20_000 * 86_400, 19_997 * 86_400],
  ]);
});

test('characters that XML cannot hold, and texts that look like the escape for them, come back as they were', async () => {
  const odd = ['a\u0007bell', '_x0041_', 'half \ud83d', 'line\r\nline', 'x'.repeat(40_000)];
  const [table] = await workbookTables([
    { ...ODD_TABLE, rowCount: 5, columns: [textColumn('a', 'A', odd), textColumn('b', 'B', odd)] },
  ]);
  const { rows } = await readWhole(table, ['text', 'text']);
  const expected = ['a\u0007bell', '_x0041_', 'half \ufffd', 'line\r\nline', `${'x'.repeat(32_766)}…`];
  expect(rows).toEqual(expected.map((cell) => [cell, cell]));
});

test('rows that are asked for, and several tables as sheets', async () => {
  const [first, second] = await workbookTables([{ ...ODD_TABLE, rows: Uint32Array.of(3, 0) }, ODD_TABLE]);
  expect((await readWhole(first, ['text', 'text', 'number'])).rows).toEqual([
    ['', 'A & B', 12_345],
    ['=1+1', 'A & B', 1],
  ]);
  expect(second.format.sheet).toBe('Müşteriler a b 2');
});

test('has the parts that ECMA-376 asks for, a frozen head, styles and no formula', async () => {
  const parts = unzip(await workbookBytes([ODD_TABLE]));
  const text = (name: string): string => new TextDecoder().decode(parts.get(name));
  expect([...parts.keys()]).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/worksheets/sheet1.xml',
  ]);
  const sheet = text('xl/worksheets/sheet1.xml');
  expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  expect(sheet).toContain('<c r="A2" t="inlineStr"><is><t>=1+1</t></is></c>');
  expect(sheet).toContain('<t xml:space="preserve"> x </t>');
  expect(sheet).not.toContain('<f');
  const formats = text('xl/styles.xml').match(/formatCode="[^"]*"/g);
  expect(formats).toEqual(
    ['#,##0', '#,##0.00', '[$₺]#,##0.00', '0.0%', 'mmm yyyy'].map((code) => `formatCode="${code}"`),
  );
});
