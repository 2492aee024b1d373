import { readFile } from 'node:fs/promises';
import { dataFile } from '@kesit/test/data';
import { expect, it } from 'vitest';
import { inflateInPieces, memoryFile } from '../../test-support/memory-file.ts';
import { createDictionary } from './dictionary.ts';
import { DEFAULT_LIMITS } from './expansion.ts';
import { openXlsx } from './xlsx.ts';

const ONLINE_RETAIL = [
  'Invoice',
  'StockCode',
  'Description',
  'Quantity',
  'InvoiceDate',
  'Price',
  'Customer ID',
  'Country',
];

it('reads Online Retail II to the figures known of it', async () => {
  const bytes = new Uint8Array(await readFile(dataFile('online_retail_II_2009-2010.xlsx')));
  const tables = await openXlsx(memoryFile(bytes), inflateInPieces(2 ** 20), { limits: DEFAULT_LIMITS });
  if (!tables.ok) throw new Error(JSON.stringify(tables.error));
  const [table] = tables.value;
  expect(table.header).toEqual(ONLINE_RETAIL);
  expect(table.dateColumns).toEqual([4]);
  const [invoices, customers] = [createDictionary(), createDictionary()];
  const kept = {
    rows: 0,
    quantity: 0,
    revenue: 0,
    invoices: new Set<number>(),
    customers: new Set<number>(),
  };
  const seen = new Set<number>();
  let repeated = 0;
  const report = await table.read({
    plans: [
      { kind: 'text', column: 0, dictionary: invoices, identifier: true },
      { kind: 'number', column: 3, style: { decimal: '.' } },
      { kind: 'number', column: 5, style: { decimal: '.' } },
      { kind: 'text', column: 6, dictionary: customers, identifier: true },
    ],
    sink: ({ rowCount, columns: [invoice, quantity, price, customer], fingerprints }) => {
      for (let i = 0; i < rowCount; i++) {
        const fingerprint = fingerprints[i * 2] * 2 ** 21 + (fingerprints[i * 2 + 1] >>> 11);
        if (seen.has(fingerprint)) repeated++;
        else seen.add(fingerprint);
        const isCancelled = invoices.bytes[invoices.offsets[invoice[i]]] === 0x43;
        if (customer[i] === 0 || isCancelled || !(quantity[i] > 0) || !(price[i] > 0)) continue;
        kept.rows++;
        kept.quantity += quantity[i];
        kept.revenue += quantity[i] * price[i];
        kept.invoices.add(invoice[i]);
        kept.customers.add(customer[i]);
      }
    },
  });
  // The figures of the data's own README, computed with pandas.
  expect(report.ok && report.value.rowsRead).toBe(525_461);
  expect(report.ok && report.value.evidence[3].empty).toBe(107_927);
  expect(repeated).toBe(6865);
  expect(kept).toMatchObject({ rows: 407_664, quantity: 5_538_354 });
  expect([kept.invoices.size, kept.customers.size]).toEqual([19_213, 4312]);
  expect(kept.revenue).toBeCloseTo(8_832_003.27, 2);
}, 60_000);
