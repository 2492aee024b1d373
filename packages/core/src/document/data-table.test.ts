import { expect, test } from 'vitest';
import { ODD_TABLE } from '../../test-support/export-table.ts';
import { createFormat } from '../words/index.ts';
import { cellText, dataTable } from './data-table.ts';

test('cells are written as readers of the language write them', () => {
  const cells = (locale: 'en' | 'tr', row: number): string[] =>
    ODD_TABLE.columns.map((column) => cellText(column, row, createFormat(locale, 'TRY')));
  expect(cells('en', 3)).toEqual(['', 'A & B', '12,345', '0.12', '₺0.00', '50.0%', '4 Oct 2024', 'Oct 2024']);
  expect(cells('tr', 0)).toEqual([
    '=1+1',
    'A & B',
    '1',
    '1,5',
    '₺1.234,50',
    '%21,3',
    '1 Ocak 1970',
    'Oca 1970',
  ]);
  expect(cells('en', 2)).toEqual([' x ', '', '', '', '', '', '', '']);
});

test('a table has a caption, heads for its columns and rows, and the rows that are asked for', () => {
  const { markup } = dataTable({ ...ODD_TABLE, rows: Uint32Array.of(1) }, createFormat('en', 'TRY'));
  expect(markup).toContain('<caption>Müşteriler: [a/b]</caption>');
  expect(markup.match(/<th scope="col"[^>]*>[^<]*/g)).toHaveLength(8);
  expect(markup).toContain('<th scope="col" class="figure">Ara (gün)</th>');
  expect(markup.match(/<th scope="row">/g)).toHaveLength(1);
  expect(markup).toContain('<td class="figure">₺-2.00</td>'.replace('₺-2.00', '-₺2.00'));
});
