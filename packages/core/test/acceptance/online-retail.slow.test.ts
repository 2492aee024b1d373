import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { dataFile } from '@kesit/test/data';
import { expect, test } from 'vitest';
import type { Analysis, AnalysisRequest } from '../../src/analysis/index.ts';
import { dayFromCivil } from '../../src/calendar/index.ts';
import {
  createFolder,
  customersFromLedger,
  emptyLedger,
  type Ledger,
  ledgerFeatures,
} from '../../src/customer/index.ts';
import { createRng, shuffleInPlace } from '../../src/random/index.ts';
import { assignSegments, DEFAULT_PRESET, scoreRfm } from '../../src/segment/index.ts';
import { openTables } from '../../src/table/index.ts';
import {
  createCleaner,
  createOrderDictionaries,
  createOrderRows,
  DEFAULT_RULES,
  emptyCleaning,
  guessMapping,
  type OrderColumns,
  type OrderDictionaries,
  orderColumnsOf,
  planOrderColumns,
} from '../../src/transaction/index.ts';
import {
  analyzeFiles,
  expectOk,
  inflate,
  labels,
  rowsAccountedFor,
} from '../../test-support/analyze-files.ts';
import { memoryFile } from '../../test-support/memory-file.ts';

const CSV = 'online_retail_II_2009-2010.csv.gz';
const XLSX = 'online_retail_II_2009-2010.xlsx';

async function analyzed(
  bytes: Uint8Array,
  name: string,
  request: Partial<AnalysisRequest> = {},
): Promise<Analysis> {
  return expectOk(await analyzeFiles([memoryFile(bytes, name)], request));
}

test('exact duplicates can be left out', async () => {
  const rules = { ...DEFAULT_RULES, 'exact-duplicate': true };
  const analysis = await analyzed(readFileSync(dataFile(CSV)), CSV, { rules });
  // The README beside the data set.
  expect(analysis.cleaning.kept).toBe(400_916);
  expect(analysis.cleaning.rejected['exact-duplicate']).toBe(407_664 - 400_916);
  expect(analysis.base.totals.revenue?.toFixed(2)).toBe('8798233.74');
  expect(rowsAccountedFor(analysis)).toBe(525_461);
}, 60_000);

test('the workbook gives every customer the same features and the same label as the CSV', async () => {
  const csv = await analyzed(readFileSync(dataFile(CSV)), CSV);
  const xlsx = await analyzed(readFileSync(dataFile(XLSX)), XLSX);
  // 407,664 kept rows, 400,916 of them distinct: the README beside the data set.
  expect(csv.cleaning.noticed['exact-duplicate']).toBe(407_664 - 400_916);
  expect(xlsx.cleaning).toEqual(csv.cleaning);
  expect(xlsx.rowsRead).toBe(525_461);
  expect(xlsx.base.totals).toEqual(csv.base.totals);
  expect(labels(xlsx)).toEqual(labels(csv));
  expect(xlsx.base.customers).toEqual(csv.base.customers);
  expect(xlsx.base.months).toEqual(csv.base.months);
  expect(xlsx.base.countries).toEqual(csv.base.countries);
}, 120_000);

test('the labels are the same whatever the order of the lines of the file', async () => {
  const [header, ...body] = scoredColumns(gunzipSync(readFileSync(dataFile(CSV))).toString('utf8'));
  const expected = await analyzed(fileOf(header, body), CSV);
  expect(expected.cleaning.kept).toBe(407_664);
  const rng = createRng(1209);
  for (let shuffle = 0; shuffle < 3; shuffle++) {
    shuffleInPlace(rng, body);
    const analysis = await analyzed(fileOf(header, body), CSV);
    expect(analysis.cleaning).toEqual(expected.cleaning);
    expect(labels(analysis)).toEqual(labels(expected));
  }
}, 120_000);

test('the labels are the same under 100 shuffles of the rows', async () => {
  const rows = await rowsOf(readFileSync(dataFile(CSV)));
  const expected = labelsOf(rows);
  expect(expected).toHaveLength(4312);
  const order = Uint32Array.from({ length: rows.columns.rowCount }, (_, row) => row);
  const rng = createRng(20_101_209);
  for (let shuffle = 0; shuffle < 100; shuffle++) {
    shuffleInPlace(rng, order);
    expect(labelsOf(reordered(rows, order))).toEqual(expected);
  }
}, 300_000);

/** Invoice and the columns after the description, by splitting alone: only descriptions are quoted. */
function scoredColumns(csv: string): string[] {
  return csv
    .trimEnd()
    .split('\n')
    .map((line) => {
      const cells = line.split(',');
      return [cells[0], ...cells.slice(-5, -1)].join(',');
    });
}

function fileOf(header: string, body: readonly string[]): Uint8Array {
  return Buffer.from(`${header}\n${body.join('\n')}\n`, 'latin1');
}

interface Rows {
  readonly columns: OrderColumns;
  readonly dictionaries: OrderDictionaries;
}

/** All rows of the file as one batch, without the products. */
async function rowsOf(gzip: Uint8Array): Promise<Rows> {
  const [table] = expectOk(await openTables(memoryFile(gzip, CSV), inflate));
  const given = { product: [], description: [], country: [] };
  const mapping = expectOk(guessMapping(table, { timeZone: 'UTC', given }));
  const dictionaries = createOrderDictionaries();
  const byRole = orderColumnsOf(mapping);
  const batches: OrderColumns[] = [];
  const plans = planOrderColumns(mapping, dictionaries);
  const { rowsRead } = expectOk(
    await table.read({ plans, sink: (batch) => void batches.push(structuredClone(byRole(batch))) }),
  );
  const gather = <C extends Column>(all: C, pick: (batch: OrderColumns) => C | null): C => {
    let at = 0;
    for (const batch of batches) {
      all.set(pick(batch)!.subarray(0, batch.rowCount), at);
      at += batch.rowCount;
    }
    return all;
  };
  const { text, number } = batches[0];
  const columns: OrderColumns = {
    rowCount: rowsRead,
    text: {
      ...text,
      customer: gather(new Int32Array(rowsRead), (batch) => batch.text.customer),
      invoice: gather(new Int32Array(rowsRead), (batch) => batch.text.invoice),
    },
    number: {
      ...number,
      quantity: gather(new Float64Array(rowsRead), (batch) => batch.number.quantity),
      price: gather(new Float64Array(rowsRead), (batch) => batch.number.price),
    },
    second: gather(new Float64Array(rowsRead), (batch) => batch.second),
    misshapen: gather(new Uint8Array(rowsRead), (batch) => batch.misshapen),
    // Only duplicates are told by these, and no rule here asks for them.
    fingerprints: new Int32Array(rowsRead * 2),
  };
  return { columns, dictionaries };
}

function reordered({ columns, dictionaries }: Rows, order: Uint32Array): Rows {
  const { text, number } = columns;
  const moved = <C extends Column>(column: C): C => {
    const copy = column.slice() as C;
    for (let row = 0; row < order.length; row++) copy[row] = column[order[row]];
    return copy;
  };
  return {
    dictionaries,
    columns: {
      ...columns,
      text: { ...text, customer: moved(text.customer!), invoice: moved(text.invoice!) },
      number: { ...number, quantity: moved(number.quantity!), price: moved(number.price!) },
      second: moved(columns.second),
      misshapen: moved(columns.misshapen),
    },
  };
}

type Column = Int32Array | Float64Array | Uint8Array;

/** Cleaned, folded, scored and named, as `analyze` does it once a file has become columns. */
function labelsOf({ columns, dictionaries }: Rows): string[] {
  const has = (role: string): boolean => ['customer', 'invoice', 'date', 'quantity', 'price'].includes(role);
  const ledger: Ledger = { ...emptyLedger(ledgerFeatures('order-lines', has)), dictionaries };
  const cleaning = { rules: DEFAULT_RULES, earliest: 0, latest: 4e9, asOf: null, outlierFence: null };
  const rows = createOrderRows();
  const cleaner = createCleaner(rows, dictionaries, cleaning, emptyCleaning());
  const folder = createFolder(rows, ledger);
  rows.load(columns);
  cleaner.judge(columns);
  folder.add(columns);
  folder.settle();
  const { customers } = customersFromLedger(ledger, dayFromCivil(2010, 12, 10));
  const scores = scoreRfm(customers);
  const { segment } = expectOk(assignSegments(scores, DEFAULT_PRESET));
  const score = (row: number): string => `${scores.r[row]}${scores.f[row]}${scores.m?.[row]}`;
  return customers.ids.map((id, row) => `${id} ${score(row)} ${DEFAULT_PRESET.segments[segment[row]].id}`);
}
