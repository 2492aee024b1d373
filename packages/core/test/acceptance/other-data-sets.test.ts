import { readFileSync } from 'node:fs';
import { dataFile } from '@kesit/test/data';
import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/analysis/index.ts';
import { isoFromDay } from '../../src/calendar/index.ts';
import {
  analyzeFiles,
  expectOk,
  expectProblem,
  inflate,
  namedRoles,
  PLAIN_REQUEST,
  rowsAccountedFor,
} from '../../test-support/analyze-files.ts';
import { memoryFile } from '../../test-support/memory-file.ts';

// Every expected number is in the README beside the data sets, with its publisher.

const file = (name: string) => memoryFile(readFileSync(dataFile(name)), name);
const analyzed = async (name: string) => expectOk(await analyzeFiles([file(name)]));
const sum = (column: Float64Array | null): number =>
  column?.reduce((total, value) => total + value, 0) ?? Number.NaN;

describe('CDNOW', () => {
  test('the master file, blank-separated with compact dates, is orders without invoices', async () => {
    const analysis = await analyzed('CDNOW_master.txt.gz');
    expect(analysis.format.delimiter).toBe(' ');
    expect(analysis.mapping.shape).toBe('orders');
    expect(analysis.rowsRead).toBe(69_659);
    expect(analysis.cleaning.rejected['non-positive-price']).toBe(80);
    expect(analysis.cleaning.kept).toBe(69_659 - 80);
    expect(analysis.base.totals.invoices).toBe(69_659 - 80);
    expect(analysis.base.totals.revenue?.toFixed(2)).toBe('2500315.63');
    const { firstDay, lastDay } = analysis.base.totals;
    expect([isoFromDay(firstDay!), isoFromDay(lastDay!)]).toEqual(['1997-01-01', '1998-06-30']);
    expect(analysis.base.customers.ids[0]).toBe('00001');
  });

  test('the 80 purchases worth nothing count where that rule is switched off, and then all 23,570 customers do', async () => {
    const rules = { ...PLAIN_REQUEST.rules, 'non-positive-price': false };
    const analysis = expectOk(await analyzeFiles([file('CDNOW_master.txt.gz')], { rules }));
    expect(analysis.cleaning.kept).toBe(69_659);
    expect(analysis.base.totals).toMatchObject({ customers: 23_570, items: 167_881 });
    expect(rowsAccountedFor(analysis)).toBe(69_659);
  });

  test('the sample has no header; its columns are known by their values', async () => {
    const analysis = await analyzed('CDNOW_sample.txt');
    expect(analysis.format.hasHeader).toBe(false);
    expect(analysis.rowsRead).toBe(6919);
    expect(analysis.base.totals.revenue?.toFixed(2)).toBe('244091.94');
    expect(rowsAccountedFor(analysis)).toBe(6919);
  });

  test.each(['cdnow_customers_summary.csv', 'cdnow_customers_summary_with_transactions.csv'])(
    '%s is a summary of repeat purchases in weeks',
    async (name) => {
      const analysis = await analyzed(name);
      const { customers } = analysis.base;
      expect(analysis.mapping.shape).toBe('customers');
      expect(analysis.mapping.periodDays).toBe(7);
      expect(analysis.cleaning.kept).toBe(2357);
      // Orders are repeat purchases and one.
      expect(sum(customers.orderCount)).toBe(2457 + 2357);
      expect(customers.orderCount?.filter((orders) => orders > 1)).toHaveLength(946);
      // Recency and T are printed in weeks to two digits, so their sums in days are off by at most 0.005 weeks a customer.
      const rounding = 2357 * 0.005 * 7;
      expect(Math.abs(sum(customers.activeDays) - 16_135.52 * 7)).toBeLessThan(rounding);
      expect(Math.abs(sum(customers.tenureDays) - 77_111.21 * 7)).toBeLessThan(rounding);
      expect(customers.totalSpend).toBeNull();
    },
  );
});

describe('files that are not order files', () => {
  test('Mall customers are refused: when and how often they bought is missing', async () => {
    const problem = expectProblem(await analyzeFiles([file('Mall_Customers.csv')]));
    expect(problem.code).toBe('roles-missing');
    expect(problem.facts.roles).toBe('days-since-last-purchase, order-count');
    const inspected = expectOk(await inspect([file('Mall_Customers.csv')], PLAIN_REQUEST, { inflate }));
    expect(inspected.problem).toEqual(problem);
    expect(inspected.tables[0].header).toContain('Annual Income (k$)');
  });

  test('online shoppers are refused: nobody and no day is named', async () => {
    const problem = expectProblem(await analyzeFiles([file('online_shoppers_intention.csv.gz')]));
    expect(problem.code).toBe('roles-missing');
    expect(problem.facts.roles).toContain('customer');
  });
});

test('marketing_campaign: one row per customer, spend added up over its columns', async () => {
  const analysis = await analyzed('marketing_campaign.csv');
  expect(analysis.format.delimiter).toBe('\t');
  expect(analysis.cleaning.kept).toBe(2240);
  expect(analysis.base.totals.customers).toBe(2240);
  expect(analysis.base.totals.revenue).toBe(680_816 + 58_917 + 373_968 + 84_057 + 60_621 + 98_609);
  expect(namedRoles(analysis)).toMatchObject({
    customer: 'ID',
    'days-since-last-purchase': 'Recency',
    'total-spend':
      'MntWines + MntFruits + MntMeatProducts + MntFishProducts + MntSweetProducts + MntGoldProds',
    'order-count': 'NumWebPurchases + NumCatalogPurchases + NumStorePurchases',
  });
});
