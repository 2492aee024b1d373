import { expect, test } from 'vitest';
import { exitCodeOf } from '../failure.ts';
import { readFailure, writeFailure } from './file-error.ts';

const systemError = (code: string): Error => Object.assign(new Error(`${code}: what Node says`), { code });

// The superuser may read and write everything, so what the system would refuse is handed in here.
test.each([
  ['EACCES', 'input-forbidden'],
  ['EPERM', 'input-forbidden'],
  ['ENOENT', 'input-not-found'],
  ['EISDIR', 'input-is-folder'],
  ['EIO', 'input-failed'],
])('%s while reading is said plainly, and the file is no data', (code, said) => {
  const found = readFailure(systemError(code), '/somewhere/orders.csv');
  expect(found.code).toBe(said);
  expect(exitCodeOf(found)).toBe(3);
});

test.each([
  ['EACCES', 'output-forbidden'],
  ['EROFS', 'output-forbidden'],
  ['ENOSPC', 'output-no-space'],
  ['EISDIR', 'output-is-folder'],
  ['EIO', 'output-failed'],
])('%s while writing is said plainly, and the place is the wrong one', (code, said) => {
  const found = writeFailure(systemError(code), '/somewhere/results');
  expect(found.code).toBe(said);
  expect(exitCodeOf(found)).toBe(2);
});
