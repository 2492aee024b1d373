import { describe, expect, test } from 'vitest';
import { analyzeFiles, expectOk, expectProblem, inflate } from '../../test-support/analyze-files.ts';
import { gzip } from '../../test-support/compress.ts';
import { memoryFile } from '../../test-support/memory-file.ts';
import { readWhole } from '../../test-support/read-table.ts';
import { xlsx } from '../../test-support/xlsx-fixture.ts';
import { type ZipPart, zip } from '../../test-support/zip-writer.ts';
import { DEFAULT_LIMITS } from './expansion.ts';
import { openTables } from './open.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const HEADER = 'Invoice,Customer ID,InvoiceDate,Quantity,Price\n';
const JANUARY = bytesOf(`${HEADER}1,17,2024-01-05,2,5.5\n2,18,2024-01-06,1,3\n`);
const FEBRUARY = bytesOf(`${HEADER}3,17,2024-02-05,1,2\n`);
const WORKBOOK = xlsx({
  sheets: {
    Orders: [
      '<row>',
      '<c><v>1</v></c><c><v>2</v></c>',
      '</row>',
      '<row><c><v>3</v></c><c><v>4</v></c></row>',
    ].join(''),
  },
});

const open = (parts: readonly ZipPart[], options = {}) =>
  openTables(memoryFile(zip(parts), 'export.zip'), inflate, options);
const file = (name: string, bytes: Uint8Array, rest: Partial<ZipPart> = {}): ZipPart => ({
  name,
  bytes,
  ...rest,
});

describe('a zip around order files', () => {
  test.each([
    ['deflated', {}],
    ['stored', { stored: true }],
    ['with sizes behind the data', { descriptor: true }],
    ['with wide sizes', { zip64: true }],
  ])('%s: is read as the file inside', async (_, way) => {
    const [table, ...others] = expectOk(await open([file('orders.csv', JANUARY, way)]));
    expect(others).toEqual([]);
    expect(table).toMatchObject({ file: 'orders.csv', zip: 'export.zip', format: { container: 'csv' } });
    expect((await readWhole(table, ['text', 'text', 'text', 'number', 'number'])).rows).toHaveLength(2);
  });

  test('of several months is one data set', async () => {
    const months = zip([
      file('2024/02.csv', FEBRUARY),
      file('2024/', new Uint8Array(0)),
      file('2024/01.csv', JANUARY),
    ]);
    const whole = expectOk(await analyzeFiles([memoryFile(months, '2024.zip')]));
    expect(whole.rowsRead).toBe(3);
    expect(whole.base.customers.ids).toEqual(['17', '18']);
    expect([...(whole.base.customers.totalSpend ?? [])]).toEqual([13, 3]);
    expect(whole.files).toEqual(['2024.zip']);
  });

  test('holds workbooks and compressed files too', async () => {
    const tables = expectOk(
      await open([file('a.xlsx', WORKBOOK), file('b.csv.gz', gzip(JANUARY), { stored: true })]),
    );
    expect(tables.map((table) => [table.file, table.format.container]).sort()).toEqual([
      ['a.xlsx', 'xlsx'],
      ['b.csv.gz', 'csv'],
    ]);
  });

  test('what is no table is passed over, and so is what the system puts beside the files', async () => {
    const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0, 2, 0, 3]);
    const parts = [
      file('logo.png', picture),
      file('__MACOSX/._orders.csv', JANUARY),
      file('.DS_Store', JANUARY),
      file('orders.csv', JANUARY),
    ];
    expect(expectOk(await open(parts)).map((table) => table.file)).toEqual(['orders.csv']);
  });

  test('a table about something else is left out, and a warning says so', async () => {
    const stock = bytesOf('sku,shelf\na,1\nb,2\n');
    const packed = memoryFile(zip([file('orders.csv', JANUARY), file('stock.csv', stock)]), 'export.zip');
    const whole = expectOk(await analyzeFiles([packed]));
    expect(whole.rowsRead).toBe(2);
    expect(whole.warnings).toContainEqual({
      code: 'file-left-out',
      facts: { file: 'stock.csv', zip: 'export.zip' },
    });
  });
});

describe('a zip that cannot be used says why', () => {
  const code = async (parts: readonly ZipPart[], options = {}) =>
    expectProblem(await open(parts, options)).code;

  test('nothing inside, no table inside, or a zip that holds zips', async () => {
    expect(await code([])).toBe('file-packed');
    expect(await code([file('a.bin', new Uint8Array(300))])).toBe('file-packed');
    expect(await code([file('inner.zip', zip([file('orders.csv', JANUARY)]))])).toBe('file-packed');
  });

  test('a password, and a compression that is not read here', async () => {
    expect(await code([file('orders.csv', JANUARY, { encrypted: true })])).toBe('zip-encrypted');
    const lzma = zip([file('orders.csv', JANUARY)]);
    const record = Buffer.from(lzma).indexOf('PK\u0001\u0002', 0, 'latin1');
    lzma[record + 10] = 14;
    expect(expectProblem(await openTables(memoryFile(lzma, 'export.zip'), inflate))).toEqual({
      code: 'zip-unsupported',
      facts: { file: 'export.zip', part: 'orders.csv' },
    });
  });

  test('damage, at its end or inside', async () => {
    const whole = zip([file('orders.csv', JANUARY)]);
    const cut = await openTables(memoryFile(whole.slice(0, -30), 'export.zip'), inflate);
    expect(expectProblem(cut).code).toBe('compressed-damaged');
    expect(await code([file('orders.csv', JANUARY, { declaredChecksum: 1 })])).toBe('compressed-damaged');
    expect(await code([file('a.xlsx', WORKBOOK, { declaredSize: 10 })])).toBe('compressed-damaged');
  });

  test('what expands without end is stopped', async () => {
    const limits = { ...DEFAULT_LIMITS, maxRatio: 50, freeBytes: 1024 * 1024 };
    const bomb = bytesOf(`${HEADER}${'1,17,2024-01-05,2,5.5\n'.repeat(100_000)}`);
    const [table] = expectOk(await open([file('orders.csv', bomb)], { limits }));
    const problem = expectProblem(await table.read({ plans: [], sink: () => {} }));
    expect(problem.code).toBe('expands-too-far');
  });
});
