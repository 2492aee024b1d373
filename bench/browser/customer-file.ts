import { existsSync, mkdirSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { generateCustomers } from '../../packages/core/src/generator/index.ts';
import { DATA_FOLDER } from '../data-files.ts';

/** One row per customer, as a shop's own tools write it; made once. */
export async function customerFile(customers: number): Promise<string> {
  mkdirSync(DATA_FOLDER, { recursive: true });
  const path = join(DATA_FOLDER, `customers-${customers}.csv`);
  if (existsSync(path)) return path;
  const shop = { customers, months: 24, linesPerOrder: 1, seed: 7 };
  const file = await open(`${path}.part`, 'w');
  for (const chunk of generateCustomers(shop).chunks) {
    await file.write(chunk);
  }
  await file.close();
  await rename(`${path}.part`, path);
  return path;
}
