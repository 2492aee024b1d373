import { afterEach, expect, test, vi } from 'vitest';
import { dataFile, hasDataFile } from './data.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('a missing data file fails its test by name where CI=true', () => {
  vi.stubEnv('CI', 'true');
  expect(() => dataFile('no-such-file.csv')).toThrow(/no-such-file\.csv/);
  expect(hasDataFile('no-such-file.csv')).toBe(true);
});

test('a missing data file skips its test elsewhere', (context) => {
  vi.stubEnv('CI', '');
  const skip = vi.spyOn(context, 'skip').mockImplementation(() => {
    throw new Error('skipped');
  });
  expect(() => dataFile('no-such-file.csv')).toThrow('skipped');
  expect(skip).toHaveBeenCalledWith(expect.stringContaining('no-such-file.csv'));
  expect(hasDataFile('no-such-file.csv')).toBe(false);
});
