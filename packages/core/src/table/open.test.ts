import { describe, expect, test } from 'vitest';
import { expectOk, expectProblem, inflate } from '../../test-support/analyze-files.ts';
import { gzip } from '../../test-support/compress.ts';
import { memoryFile } from '../../test-support/memory-file.ts';
import { readWhole } from '../../test-support/read-table.ts';
import type { Inflate } from '../port/index.ts';
import { DEFAULT_LIMITS } from './expansion.ts';
import { openTables } from './open.ts';

const ORDERS = new TextEncoder().encode('id,price\n1,2.5\n2,3\n');

describe('a file is what its bytes are, whatever its name says', () => {
  test.each([
    ['orders.xlsx', ORDERS, 'csv'],
    ['orders', gzip(ORDERS), 'csv'],
    ['orders.csv', gzip(gzip(ORDERS)), null],
  ])('%s', async (name, bytes, container) => {
    const tables = await openTables(memoryFile(bytes, name), inflate);
    if (container === null) expect(expectProblem(tables).code).toBe('file-not-a-table');
    else expect(expectOk(tables)[0].format.container).toBe(container);
  });

  test('a workbook of before 2007, and one with a password, are named', async () => {
    const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const locked = Uint8Array.from([...ole, ...Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(expectProblem(await openTables(memoryFile(ole, 'a.xls'), inflate)).code).toBe('workbook-legacy');
    expect(expectProblem(await openTables(memoryFile(locked, 'a.xlsx'), inflate)).code).toBe(
      'workbook-encrypted',
    );
  });
});

describe('a compressed file', () => {
  test('several gzip members are one file, as gzip has it', async () => {
    const bytes = Uint8Array.from([...gzip(ORDERS), ...gzip(new TextEncoder().encode('3,4\n'))]);
    const [table] = expectOk(await openTables(memoryFile(bytes), inflate));
    expect(table.format.compressed).toBe(true);
    expect((await readWhole(table, ['text', 'number'])).rows).toHaveLength(3);
  });

  test('that expands without end is stopped at the limit of bytes', async () => {
    let given = 0;
    const endless: Inflate = async function* () {
      yield ORDERS;
      for (;;) {
        given += 1000;
        yield new Uint8Array(1000).fill(0x31);
      }
    };
    const limits = { maxBytes: 500_000, maxRatio: 1e9, freeBytes: 0 };
    const file = memoryFile(gzip(ORDERS), 'bomb.gz');
    const [table] = expectOk(await openTables(file, endless, { limits }));
    const problem = expectProblem(await table.read({ plans: [], sink: () => {} }));
    expect(problem).toEqual({ code: 'expands-too-far', facts: { file: 'bomb.gz', limitBytes: 500_000 } });
    // Once for the beginning, once for the reading, each with a piece more than allowed at most.
    expect(given).toBeLessThan(2 * (500_000 + 2000));
  });

  test('that expands far more than it is worth is stopped by its ratio: a real bomb of zlib', async () => {
    const bomb = gzip(new Uint8Array(16 * 1024 * 1024).fill(0x31));
    const limits = { ...DEFAULT_LIMITS, maxRatio: 50, freeBytes: 1024 * 1024 };
    expect(bomb.length * limits.maxRatio).toBeLessThan(16 * 1024 * 1024);
    const file = memoryFile(Uint8Array.from(Buffer.concat([gzip(ORDERS), bomb])), 'bomb.csv.gz');
    const [table] = expectOk(await openTables(file, inflate, { limits }));
    expect(expectProblem(await table.read({ plans: [], sink: () => {} })).code).toBe('expands-too-far');
  });

  test('that ends early or is changed inside is damaged', async () => {
    const whole = gzip(new TextEncoder().encode(`id,price\n${'1,2.5\n'.repeat(2000)}`));
    const cut = expectProblem(await openTables(memoryFile(whole.slice(0, -9), 'a.gz'), inflate));
    expect(cut.code).toBe('compressed-damaged');
    const changed = whole.slice();
    changed[changed.length - 6] ^= 1;
    expect(expectProblem(await openTables(memoryFile(changed, 'a.gz'), inflate)).code).toBe(
      'compressed-damaged',
    );
  });
});
