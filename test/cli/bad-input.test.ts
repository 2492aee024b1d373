import { mkdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { kesit, ORDERS, temporaryFolder } from './kesit.ts';

const HEADER = 'customer,date,amount';

function junk(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) | 0;
    return (state >>> 16) & 0xff;
  });
}

const packed = gzipSync(ORDERS.repeat(500));

/** Name, content, exit code, code of the sentence. */
const FILES: readonly (readonly [string, string | Uint8Array, number, string])[] = [
  ['empty', '', 3, 'file-empty'],
  ['only blanks', ' \n\n \n', 3, 'file-empty'],
  ['header only', `${HEADER}\n`, 3, 'file-without-rows'],
  ['binary junk', junk(5000), 3, 'file-not-a-table'],
  [
    'a picture',
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...junk(3000)),
    3,
    'file-not-a-table',
  ],
  ['a gzip cut off', packed.subarray(0, packed.length - 30), 3, 'compressed-damaged'],
  ['a gzip cut off early', packed.subarray(0, 200), 3, 'compressed-damaged'],
  ['a gzip with damage in it', damaged(packed), 3, 'compressed-damaged'],
  ['a zip that is cut off', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, ...junk(500)), 3, 'compressed-damaged'],
  [
    'an old workbook',
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...junk(600)),
    3,
    'workbook-legacy',
  ],
  ['a Parquet file cut off', new TextEncoder().encode('PAR1 and then nothing'), 3, 'parquet-damaged'],
  [
    'a separator nobody uses',
    'customer¤date¤amount\n1¤2024-01-01¤5\n2¤2024-01-02¤6\n',
    3,
    'file-not-a-table',
  ],
  ['no date', 'customer,amount\na,1\nb,2\na,3\n', 3, 'roles-missing'],
  ['10,000 columns', wide(10_000), 3, 'too-many-columns'],
  [
    'a quote never closed',
    `${HEADER}\na,2024-01-01,5\n"b,2024-01-02,6\n${'c,2024-01-03,7\n'.repeat(200_000)}`,
    3,
    'quote-never-closed',
  ],
  ['nothing but cancellations', ORDERS.replaceAll(/^\d{4},/gm, 'C$&'), 4, 'nothing-left'],
  [
    'dates of year 0 and 9999',
    `${HEADER}\na,0000-01-01,5\nb,9999-12-31,6\nc,9999-12-31,6\n`,
    4,
    'nothing-left',
  ],
];

function damaged(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy.fill(0xff, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 20);
  return copy;
}

function wide(columns: number): string {
  const cells = (name: string): string => Array.from({ length: columns }, (_, i) => `${name}${i}`).join(',');
  return `${cells('c')}\n${cells('1')}\n`;
}

test.each(FILES)(
  '%s is told in sentences, the code last, and leaves nothing behind',
  async (_, content, exitCode, code) => {
    using folder = temporaryFolder();
    const input = folder.file('orders.csv', content);
    const run = await kesit(['analyze', input, '--out', folder.file('out/deep')]);
    expect(run).toMatchObject({ exitCode, stdout: '' });
    expect(run.stderr).toMatch(/^\S[^\n!]+\. \[[a-z-]+\]\n/);
    expect(run.stderr).toContain(`[${code}]`);
    expect(folder.names()).toEqual(['orders.csv']);
  },
);

test('the sentences are Turkish for Turkish readers', async () => {
  using folder = temporaryFolder();
  const input = folder.file('siparis.csv', '');
  const run = await kesit(['analyze', input, '--out', folder.file('out'), '--locale', 'tr']);
  expect(run.stderr).toBe(
    'siparis.csv dosyası boş. Yeniden dışa aktarın ve içinde satır olduğunu kontrol edin. [file-empty]\n',
  );
});

test('a row too many for its header is counted, not fatal', async () => {
  using folder = temporaryFolder();
  const text = `${ORDERS}1011,A1,Mug,1,2024-07-01 10:00:00,5,17,France,and more\n`;
  const run = await kesit(['analyze', folder.file('o.csv', text), '--out', folder.file('out'), '--json']);
  expect(JSON.parse(run.stdout).cleaning).toMatchObject({ kept: 9, rejected: { 'misshapen-row': 1 } });
});

describe('files that cannot be had', () => {
  test.each([
    ['missing.csv', 'input-not-found'],
    ['.', 'input-is-folder'],
    ['/dev/null', 'input-not-plain'],
  ])('%s', async (name, code) => {
    using folder = temporaryFolder();
    const run = await kesit(['analyze', name, '--out', 'out'], { cwd: folder.path });
    expect(run).toMatchObject({ exitCode: 3, stdout: '' });
    expect(run.stderr).toContain(`[${code}]`);
    expect(folder.names()).toEqual([]);
  });
});

describe('places where nothing can be written', () => {
  test('a file where the folder should be', async () => {
    using folder = temporaryFolder();
    folder.file('out', 'a file');
    const run = await kesit(['analyze', folder.file('o.csv', ORDERS), '--out', folder.file('out')]);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain('[output-is-file]');
    expect(folder.read('out')).toBe('a file');
  });

  test('a folder where a result should be', async () => {
    using folder = temporaryFolder();
    mkdirSync(folder.file('out/customers.csv'), { recursive: true });
    const run = await kesit(['analyze', folder.file('o.csv', ORDERS), '--out', folder.file('out')]);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('[output-is-folder]');
    expect(folder.names('out')).toEqual(['customers.csv']);
  });
});

describe('wrong usage', () => {
  test.each([
    [[], 'command-missing'],
    [['analyse', 'o.csv'], 'command-unknown'],
    [['analyze', 'o.csv'], 'option-missing'],
    [['analyze', '--out', 'out'], 'files-missing'],
    [['analyze', 'o.csv', '--out', 'out', '--colour'], 'option-unknown'],
    [['analyze', 'o.csv', '--out', 'out', '--scores', 'best'], 'choice-unknown'],
    [['analyze', 'o.csv', '--out', 'out', '--preset', 'gird'], 'preset-unknown'],
    [['analyze', 'o.csv', '--out', 'out', '--rules', '+everything'], 'rule-unknown'],
    [['analyze', 'o.csv', '--out', 'out', '--map', 'client=A'], 'role-unknown'],
    [['analyze', 'o.csv', '--out', 'out', '--map', 'customer=Nobody'], 'column-not-found'],
    [['analyze', 'o.csv', '--out', 'out', '--map', 'customer=#99'], 'column-not-found'],
    [['analyze', 'o.csv', '--out', 'out', '--as-of', 'yesterday'], 'date-invalid'],
    [['analyze', 'o.csv', '--out', 'out', '--time-zone', 'Mars'], 'time-zone-unknown'],
    [['analyze', 'o.csv', '--out', 'out', '--currency', 'LIRA'], 'currency-unknown'],
    [['analyze', 'o.csv', '--out', 'out', '--locale', 'de'], 'choice-unknown'],
    [['generate', '--customers', 'many', '--months', '1', '--seed', '1', '--out', 'x.csv'], 'number-invalid'],
    [
      ['generate', '--customers', '5', '--months', '1', '--seed', '1', '--out', 'no/x.csv'],
      'output-no-folder',
    ],
  ])('%j ends with 2 and [%s]', async (args, code) => {
    using folder = temporaryFolder();
    folder.file('o.csv', ORDERS);
    const run = await kesit(args, { cwd: folder.path });
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain(`[${code}]`);
    expect(folder.names()).toEqual(['o.csv']);
  });

  test('guesses what was meant', async () => {
    const run = await kesit(['analyze', 'o.csv', '--out', 'out', '--preset', 'gird']);
    expect(run.stderr).toContain('Did you mean grid?');
  });

  test('is told as JSON to programs that asked for JSON', async () => {
    const run = await kesit(['analyze', 'missing.csv', '--out', 'out', '--json']);
    expect(run.stdout).toBe('');
    expect(JSON.parse(run.stderr)).toEqual({
      error: {
        code: 'input-not-found',
        message: 'missing.csv is not there. Check the name and the folder. [input-not-found]',
        exitCode: 3,
      },
    });
  });
});
