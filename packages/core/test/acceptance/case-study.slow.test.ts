import { readFileSync } from 'node:fs';
import { dataFile } from '@kesit/test/data';
import { expect, test } from 'vitest';
import { type Analysis, type AnalysisRequest, findingsOf } from '../../src/analysis/index.ts';
import { isoFromDay } from '../../src/calendar/index.ts';
import { presetById } from '../../src/segment/index.ts';
import {
  analyzeFiles,
  expectOk,
  namedRoles,
  rowsAccountedFor,
  segmentCounts,
} from '../../test-support/analyze-files.ts';
import { memoryFile } from '../../test-support/memory-file.ts';

// Online Retail II, 2009-2010 (UCI 502). The totals stand in the README beside the data set, recomputed with pandas; the
// counts of segments, the metrics and the health scores are those of the published case study.

const CSV = 'online_retail_II_2009-2010.csv.gz';
const LONG = 60_000;

async function analyzed(name: string, request: Partial<AnalysisRequest> = {}): Promise<Analysis> {
  return expectOk(await analyzeFiles([memoryFile(readFileSync(dataFile(name)), name)], request));
}

const toCents = (amount: number | null): string => (amount ?? Number.NaN).toFixed(2);

test(
  'Online Retail II as CSV without help: rows, customers, invoices and revenue to the cent',
  async () => {
    const analysis = await analyzed(CSV);
    expect(namedRoles(analysis)).toEqual({
      customer: 'Customer ID',
      invoice: 'Invoice',
      date: 'InvoiceDate',
      product: 'StockCode',
      description: 'Description',
      quantity: 'Quantity',
      price: 'Price',
      country: 'Country',
    });
    expect(analysis.rowsRead).toBe(525_461);
    expect(analysis.cleaning.kept).toBe(407_664);
    expect(rowsAccountedFor(analysis)).toBe(525_461);
    expect(analysis.cleaning.rejected.cancellation).toBe(10_206);
    const { totals } = analysis.base;
    expect(totals).toMatchObject({ customers: 4312, invoices: 19_213, items: 5_538_354 });
    expect(toCents(totals.revenue)).toBe('8832003.27');
    expect(isoFromDay(analysis.asOfDay)).toBe('2010-12-10');
    const { ids, totalSpend } = analysis.base.customers;
    const spend = (id: string): string => toCents(totalSpend?.[ids.indexOf(id)] ?? null);
    expect([spend('18102'), spend('14646'), spend('14156')]).toEqual(['349164.35', '248396.50', '196566.74']);
  },
  LONG,
);

test(
  'the case study: its preset and its scores give its segments, metrics and health',
  async () => {
    const analysis = await analyzed(CSV, { preset: presetById('source')!, scores: 'rank-first' });
    expect(segmentCounts(analysis)).toEqual({
      champions: 911,
      loyal: 778,
      'at-risk': 220,
      'potential-loyalists': 256,
      'new-customers': 206,
      hibernating: 691,
      others: 1250,
    });
    const { metrics, segments } = findingsOf(analysis);
    // Tolerances: half a unit of the last digit the study prints.
    expect(metrics.averageOrderValue).toBeCloseTo(459.69, 2);
    expect(metrics.repeatRate).toBeCloseTo(0.671, 3);
    expect(metrics.concentration?.top20).toBeCloseTo(0.735, 3);
    expect(metrics.oneTimeBuyers).toBe(1419);
    expect(metrics.meanCustomerValue).toBeCloseTo(105.24, 2);
    const health = Object.fromEntries(
      segments.map(({ definition, health }) => [definition.id, health?.overall]),
    );
    expect(health.champions).toBeCloseTo(0.98155, 5);
    expect(health.loyal).toBeCloseTo(0.7299, 5);
    expect(health['at-risk']).toBeCloseTo(0.71522, 5);
    const revenue = Object.fromEntries(
      segments.map(({ definition, profile }) => [definition.id, profile.revenue]),
    );
    expect(Math.round(revenue.champions ?? 0)).toBe(5_665_080);
    expect(Math.round(revenue['at-risk'] ?? 0)).toBe(684_725);
  },
  LONG,
);
