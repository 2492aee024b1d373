import type { InspectedTable } from '@kesit/core/analysis';
import { expect, test } from 'vitest';
import { estimateRows } from './row-estimate.ts';

const row = ['489434', '85048', '12', '6.95'];
const rowBytes = '489434,85048,12,6.95\n'.length;

test('counts the rows of a small file', () => {
  expect(estimateRows([table({ sampled: 3, rows: 3 })])).toEqual({ rows: 3, exact: true });
});

test('tells a large text file by the length of its rows, to two digits', () => {
  expect(estimateRows([table({ sampled: 400, rows: 525_461 })])).toEqual({ rows: 530_000, exact: false });
});

test('adds files up', () => {
  const tables = [table({ sampled: 400, rows: 10_000 }), table({ sampled: 400, rows: 5_000 })];
  expect(estimateRows(tables)).toEqual({ rows: 15_000, exact: false });
});

test('says nothing of compressed files and workbooks', () => {
  expect(estimateRows([table({ sampled: 400, rows: 9_000, compressed: true })])).toBeNull();
  expect(estimateRows([table({ sampled: 400, rows: 9_000, container: 'xlsx' })])).toBeNull();
});

function table(options: {
  sampled: number;
  rows: number;
  compressed?: boolean;
  container?: 'csv' | 'xlsx';
}): InspectedTable {
  return {
    file: 'orders.csv',
    byteSize: options.rows * rowBytes,
    format: {
      container: options.container ?? 'csv',
      compressed: options.compressed ?? false,
      encoding: 'utf-8',
      delimiter: ',',
      hasHeader: true,
      sheet: null,
    },
    header: ['a', 'b', 'c', 'd'],
    sample: Array.from({ length: options.sampled }, () => row),
  };
}
