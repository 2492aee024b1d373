import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { dataFile } from '@kesit/test/data';
import { expect, test } from 'vitest';
import type { Analysis } from '../../src/analysis/index.ts';
import { createRng, shuffleInPlace } from '../../src/random/index.ts';
import { analyzeFiles, labels, valueOf } from '../../test-support/analyze-files.ts';
import { memoryFile } from '../../test-support/memory-file.ts';

const CSV = 'online_retail_II_2009-2010.csv.gz';
const XLSX = 'online_retail_II_2009-2010.xlsx';
const SHUFFLES = 100;

async function analyzed(bytes: Uint8Array, name: string): Promise<Analysis> {
  return valueOf(await analyzeFiles([memoryFile(bytes, name)]));
}

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

test(`the labels are the same whatever the order of the rows: ${SHUFFLES} shuffles`, async () => {
  const rows = scoredColumns(gunzipSync(readFileSync(dataFile(CSV))).toString('utf8'));
  const [header, ...body] = rows;
  const expected = await analyzed(fileOf(header, body), CSV);
  expect(expected.cleaning.kept).toBe(407_664);
  const rng = createRng(20_101_209);
  for (let shuffle = 0; shuffle < SHUFFLES; shuffle++) {
    shuffleInPlace(rng, body);
    const analysis = await analyzed(fileOf(header, body), CSV);
    expect(analysis.cleaning).toEqual(expected.cleaning);
    expect(labels(analysis)).toEqual(labels(expected));
    expect(analysis.base.customers.totalSpend).toEqual(expected.base.customers.totalSpend);
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
