import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TestRunner } from 'vitest';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of public data sets. They are not part of the repository. */
export const DATA_FOLDER: string = resolve(repository, process.env.KESIT_DATA_DIR || '../shared/data');

/** Whether a data set is there, for `test.runIf`. With CI=true it counts as there, so that its test fails by name. */
export function hasDataFile(name: string): boolean {
  return existsSync(resolve(DATA_FOLDER, name)) || process.env.CI === 'true';
}

/**
 * The path of a data set, to be called inside a test. Where the file is missing the test ends there: skipped, with
 * the file's name; failed when CI=true, because a check that quietly did not run is worth nothing.
 */
export function dataFile(name: string): string {
  const path = resolve(DATA_FOLDER, name);
  if (existsSync(path)) return path;
  const sentence = `the data file ${name} is not in ${DATA_FOLDER} (KESIT_DATA_DIR names another folder)`;
  const test = TestRunner.getCurrentTest();
  if (process.env.CI !== 'true' && test !== undefined) test.context.skip(sentence);
  throw new Error(sentence);
}
