import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { type AnalysisRequest, analyze, readNumbers } from '@kesit/core/analysis';
import { customerPoints } from '@kesit/core/cluster';
import type { Matrix } from '@kesit/core/matrix';
import type { ByteSource, Inflate } from '@kesit/core/port';
import type { Problem, Result } from '@kesit/core/result';
import { customerValues, DEFAULT_PRESET } from '@kesit/core/segment';
import { DEFAULT_RULES } from '@kesit/core/transaction';
import { dataFile } from '@kesit/test/data';
import type { SentData } from './questions.ts';

const REQUEST: AnalysisRequest = {
  given: {},
  shape: null,
  sheet: null,
  preset: DEFAULT_PRESET,
  scores: 'tie-safe',
  rules: DEFAULT_RULES,
  asOf: null,
  today: 20_000,
  keepOrders: false,
  timeZone: 'UTC',
  currency: null,
};

/** Both files are plain when they get here. */
const inflate: Inflate = (pieces) => pieces;

/** The data sets of table D that are not kept in the repository, as they are sent to the page. */
export async function publishedData(): Promise<SentData> {
  const mall = fileOf('mall.csv', await readFile(dataFile('Mall_Customers.csv')));
  const columns = ['Annual Income (k$)', 'Spending Score (1-100)'];
  const { points } = found(await readNumbers(mall, columns, inflate));
  const packed = await readFile(dataFile('online_retail_II_2009-2010.csv.gz'));
  const orders = fileOf('orders.csv', gunzipSync(packed));
  const { base, scores } = found(await analyze([orders], REQUEST, { inflate }));
  const { customers } = base;
  const source = { customers, scores, customerValues: customerValues(customers, scores) };
  const retail = customerPoints(source, ['recencyDays', 'orderCount', 'totalSpend']);
  return { mall: sent(points), retail: sent(retail.points) };
}

function fileOf(name: string, bytes: Uint8Array): ByteSource {
  return { name, size: bytes.length, read: async (start, end) => bytes.subarray(start, end) };
}

function found<Value>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function sent({ values, ...shape }: Matrix): SentData['mall'] {
  return { ...shape, values: [...values] };
}
