import { readFileSync } from 'node:fs';
import { dataFile } from '@kesit/test/data';
import { readNumbers } from '../src/analysis/index.ts';
import { customerPoints } from '../src/cluster/index.ts';
import type { PublishedData } from '../src/cluster/published-values.contract.ts';
import { customerValues } from '../src/segment/index.ts';
import { analyzeFiles, expectOk, inflate } from './analyze-files.ts';
import { memoryFile } from './memory-file.ts';

const fileOf = (name: string) => memoryFile(readFileSync(dataFile(name)), name);

/** The data sets of table D that are not kept in the repository. */
export async function publishedData(): Promise<PublishedData> {
  const columns = ['Annual Income (k$)', 'Spending Score (1-100)'];
  const mall = expectOk(await readNumbers(fileOf('Mall_Customers.csv'), columns, inflate)).points;
  const { base, scores } = expectOk(await analyzeFiles([fileOf('online_retail_II_2009-2010.csv.gz')]));
  const { customers } = base;
  const source = { customers, scores, customerValues: customerValues(customers, scores) };
  const retail = customerPoints(source, ['recencyDays', 'orderCount', 'totalSpend']).points;
  return { mall, retail };
}
