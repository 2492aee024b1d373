import { expect, test } from 'vitest';
import { dataFile, hasDataFile } from '../support/data.ts';
import { kesit, temporaryFolder } from './kesit.ts';

// Expected numbers: the data sets' own documentation, and for the segments the published case study (docs/decisions).
interface SegmentLine {
  readonly id: string;
  readonly customers: number;
}

async function summaryOf(path: string, ...options: string[]) {
  using folder = temporaryFolder();
  const run = await kesit(['analyze', path, '--out', folder.file('out'), '--json', ...options]);
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  return JSON.parse(run.stdout);
}

const RETAIL = ['online_retail_II_2009-2010.csv.gz', 'online_retail_II_2009-2010.xlsx'];

test.each(RETAIL)('%s gives the counts of the case study', async (name) => {
  const summary = await summaryOf(dataFile(name), '--preset', 'source', '--scores', 'rank-first');
  expect(summary).toMatchObject({
    source: { rowsRead: 525_461, shape: 'order-lines' },
    cleaning: { kept: 407_664 },
    totals: { customers: 4312, invoices: 19_213, revenue: 8_832_003.27 },
    asOf: '2010-12-10',
  });
  expect(Object.fromEntries(summary.segments.map((one: SegmentLine) => [one.id, one.customers]))).toEqual({
    champions: 911,
    loyal: 778,
    'potential-loyalists': 256,
    'new-customers': 206,
    'at-risk': 220,
    others: 1250,
    hibernating: 691,
  });
});

test('the CDNOW master file is orders, in dollars, without any help', async () => {
  const summary = await summaryOf(dataFile('CDNOW_master.txt.gz'));
  expect(summary).toMatchObject({
    source: {
      rowsRead: 69_659,
      shape: 'orders',
      mapping: { customer: 'customer_id', date: 'date', amount: 'dollar_value' },
    },
    cleaning: { kept: 69_579, rejected: { 'non-positive-price': 80 } },
    currency: 'USD',
    totals: { revenue: 2_500_315.63 },
  });
});

test.each([
  ['cdnow_customers_summary.csv', 2357, null],
  ['cdnow_customers_summary_with_transactions.csv', 2357, null],
  ['marketing_campaign.csv', 2240, 1_356_988],
])('%s has one row per customer', async (name, customers, revenue) => {
  const summary = await summaryOf(dataFile(name));
  expect(summary).toMatchObject({ source: { shape: 'customers' }, totals: { customers, revenue } });
});

test('Mall_Customers.csv has no purchases, and that is said', async () => {
  using folder = temporaryFolder();
  const run = await kesit(['analyze', dataFile('Mall_Customers.csv'), '--out', folder.file('out')]);
  expect(run).toMatchObject({ exitCode: 3, stdout: '' });
  expect(run.stderr).toContain('days since last purchase and number of orders');
  expect(folder.names()).toEqual([]);
});

test.runIf(hasDataFile('online_retail_II_2009-2010.csv.gz'))('tables add up to the summary', async () => {
  using folder = temporaryFolder();
  const run = await kesit([
    ...['analyze', dataFile('online_retail_II_2009-2010.csv.gz')],
    ...['--out', folder.file('out'), '--json'],
  ]);
  const { totals, cleaning } = JSON.parse(run.stdout);
  const lines = (name: string): string[] => folder.read(`out/${name}`).trimEnd().split('\n').slice(1);
  expect(lines('customers.csv')).toHaveLength(totals.customers);
  const spent = lines('customers.csv').reduce((sum, line) => sum + Number(line.split(',')[3]), 0);
  expect(Math.abs(spent - totals.revenue)).toBeLessThan(0.005 * totals.customers);
  const rejected = Object.values(cleaning.rejected as Record<string, number>).reduce((a, b) => a + b, 0);
  const rows = lines('rejected.csv').filter((line) => /^\d+,[a-z-]+,/.test(line));
  expect(rows).toHaveLength(rejected);
});
