import { tableCsv } from '@kesit/core/export';
import type { ChartExport } from '@kesit/ui/charts';
import { expect, test } from 'vitest';
import { chartTable } from './chart-table.ts';

const CHART = {
  title: 'Champions bring most',
  table: {
    columns: [
      { name: 'Segment', unit: 'text' },
      { name: 'First order', unit: 'month' },
      { name: 'Revenue', unit: 'money' },
      { name: 'Of revenue', unit: 'rate' },
    ],
    rows: [
      ['Champions, "best"', 14_944, 1234.5, 0.641],
      ['=SUM(A1)', null, null, Number.NaN],
    ],
  },
} as unknown as ChartExport;

test('every row of a chart is in its table, the unknown empty, formulas harmless', () => {
  const decoder = new TextDecoder();
  const csv = [...tableCsv(chartTable(CHART, 'GBP'))].map((piece) => decoder.decode(piece)).join('');
  expect(csv).toBe(
    [
      'Segment,First order,Revenue,Of revenue\n',
      '"Champions, ""best""",2010-12-01,1234.50,0.6410\n',
      "'=SUM(A1),,,\n",
    ].join(''),
  );
  expect(chartTable(CHART, 'GBP').title).toBe('Champions bring most');
});
