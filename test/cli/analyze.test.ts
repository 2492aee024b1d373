import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { PACKED_ORDERS } from '../support/packed-orders.ts';
import { kesit, ORDERS, RESULTS, temporaryFolder } from './kesit.ts';

/** Customers 17-21 bought: 23 + 22 + 12, 50 + 14.50, 7.25, 24, 5.50. */
const TOTALS = { customers: 5, invoices: 8, revenue: 158.25 };

describe('an order file becomes six result files', () => {
  test('with everything the summary promises', async () => {
    using folder = temporaryFolder();
    const run = await kesit(['analyze', folder.file('orders.csv', ORDERS), '--out', folder.file('out')]);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(folder.names('out')).toEqual(RESULTS);
    const summary = JSON.parse(folder.read('out/summary.json'));
    expect(summary).toMatchObject({
      schema: 'kesit.summary/1',
      source: {
        files: ['orders.csv'],
        rowsRead: 12,
        shape: 'order-lines',
        mapping: {
          customer: 'Customer ID',
          invoice: 'Invoice',
          date: 'InvoiceDate',
          product: 'StockCode',
          quantity: 'Quantity',
          price: 'Price',
          country: 'Country',
        },
        encoding: 'utf-8',
        delimiter: ',',
      },
      cleaning: {
        kept: 9,
        rejected: { cancellation: 1, 'missing-customer': 1, 'non-positive-quantity': 1 },
        noticed: { 'exact-duplicate': 0 },
      },
      asOf: '2024-07-02',
      timeZone: 'UTC',
      totals: TOTALS,
      preset: 'grid',
      scores: 'tie-safe',
    });
    const { segments, run: about } = summary;
    expect(segments).toHaveLength(10);
    expect(segments.reduce((sum: number, one: { customers: number }) => sum + one.customers, 0)).toBe(5);
    expect(about.milliseconds).toBeGreaterThan(0);
    expect(about.peakMemoryBytes).toBeGreaterThan(1e7);
  });

  test('customers.csv has the columns of the contract, and its money adds up', async () => {
    using folder = temporaryFolder();
    await kesit(['analyze', folder.file('orders.csv', ORDERS), '--out', folder.file('out'), '--quiet']);
    const [header = '', ...rows] = folder.read('out/customers.csv').trimEnd().split('\n');
    expect(header).toMatch(/^customer,recency_days,frequency,monetary,r,f,m,segment,[a-z_,]+$/);
    expect(rows.map((row) => row.split(',').slice(0, 4))).toEqual([
      ['17', '1', '3', '57.00'],
      ['18', '48', '2', '64.50'],
      ['19', '122', '1', '7.25'],
      ['20', '92', '1', '24.00'],
      ['21', '2', '1', '5.50'],
    ]);
  });

  test('rejected.csv has every row that was left out, as it stood, with its rule', async () => {
    using folder = temporaryFolder();
    await kesit(['analyze', folder.file('orders.csv', ORDERS), '--out', folder.file('out'), '--quiet']);
    expect(folder.read('out/rejected.csv').trimEnd().split('\n')).toEqual([
      'row,rule,Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country',
      '7,cancellation,C1005,B2,"Plate, large",-1,2024-04-03 08:15:00,12.00,20,Germany',
      '8,missing-customer,1006,C3,Bowl,3,2024-04-09 19:05:00,7.25,,France',
      '9,non-positive-quantity,1007,A1,Mug,0,2024-04-10 10:10:00,5.50,18,France',
    ]);
  });

  test('from a zip with several files, the note between them passed over', async () => {
    using folder = temporaryFolder();
    const packed = folder.file('2025.zip', PACKED_ORDERS);
    const run = await kesit(['analyze', packed, '--out', folder.file('out')]);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    const { source, totals } = JSON.parse(folder.read('out/summary.json'));
    expect(source).toMatchObject({ files: ['2025.zip'], rowsRead: 4 });
    expect(totals).toMatchObject({ customers: 3, invoices: 4, revenue: 21 });
  });

  test('from gzip and from several files alike', async () => {
    using folder = temporaryFolder();
    const [header = '', ...rows] = ORDERS.trimEnd().split('\n');
    const part = (from: number, to: number): string => [header, ...rows.slice(from, to), ''].join('\n');
    const first = folder.file('a.csv.gz', gzipSync(part(0, 5)));
    const second = folder.file('b.csv', part(5, 12));
    const run = await kesit(['analyze', first, second, '--out', folder.file('out'), '--json']);
    expect(JSON.parse(run.stdout)).toMatchObject({
      source: { files: ['a.csv.gz', 'b.csv'], rowsRead: 12 },
      totals: TOTALS,
    });
  });
});

describe('what is printed', () => {
  test('a summary of at most 24 lines with the opening sentence, and no colour in a pipe', async () => {
    using folder = temporaryFolder();
    const run = await kesit(['analyze', folder.file('o.csv', ORDERS), '--out', folder.file('out')]);
    expect(run.stdout).toMatch(/^5 customers brought 158\. /);
    expect(run.stdout).toContain('12 rows read, 9 kept.');
    expect(run.stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(24);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour begins with this character.
    expect(run.stdout).not.toMatch(/\u001b/);
  });

  test('nothing but the summary with --json, and it is the one that was written', async () => {
    using folder = temporaryFolder();
    const run = await kesit(['analyze', folder.file('o.csv', ORDERS), '--out', folder.file('out'), '--json']);
    expect(run.stderr).toBe('');
    expect(run.stdout).toBe(folder.read('out/summary.json'));
  });

  test('nothing at all with --quiet', async () => {
    using folder = temporaryFolder();
    const run = await kesit([
      'analyze',
      folder.file('o.csv', ORDERS),
      '--out',
      folder.file('out'),
      '--quiet',
    ]);
    expect(run).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });

  test('Turkish when asked for, or when the terminal is Turkish', async () => {
    using folder = temporaryFolder();
    const args = ['analyze', folder.file('o.csv', ORDERS), '--out', folder.file('out')];
    const asked = await kesit([...args, '--locale', 'tr']);
    const set = await kesit(args, { environment: { LANG: 'tr_TR.UTF-8' } });
    expect(asked.stdout).toMatch(/^5 müşteri toplam 158 ciro getirdi\./);
    expect(set.stdout).toBe(asked.stdout);
    expect(folder.read('out/segments.csv')).toContain('champions,Şampiyonlar,');
  });
});

describe('options', () => {
  async function summaryWith(options: readonly string[], content: string | Uint8Array = ORDERS) {
    using folder = temporaryFolder();
    const run = await kesit([
      'analyze',
      folder.file('o.csv', content),
      '--out',
      folder.file('out'),
      '--json',
      ...options,
    ]);
    expect(run.stderr).toBe('');
    return JSON.parse(run.stdout);
  }

  test('--rules switches rules on and off', async () => {
    const twice = ORDERS + (ORDERS.split('\n')[1] ?? '');
    const { cleaning } = await summaryWith(['--rules', '+exact-duplicate,-non-positive-quantity'], twice);
    expect(cleaning.rejected).toMatchObject({ 'exact-duplicate': 1, cancellation: 1 });
    expect(cleaning.kept).toBe(10);
  });

  test('--as-of, --time-zone and --currency are properties of the data', async () => {
    const summary = await summaryWith([
      '--as-of',
      '2024-05-01',
      '--time-zone',
      'Europe/Istanbul',
      '--currency',
      'gbp',
    ]);
    expect(summary).toMatchObject({ asOf: '2024-05-01', timeZone: 'Europe/Istanbul', currency: 'GBP' });
    expect(summary.cleaning.rejected['after-as-of']).toBe(3);
  });

  test('--preset takes a shipped one or a file, --scores a mode', async () => {
    using folder = temporaryFolder();
    const rules = {
      segments: [
        { id: 'recent', name: { en: 'Recent', tr: 'Yakın' } },
        { id: 'rest', name: 'Rest' },
      ],
      rules: [{ segment: 'recent', when: { r: [4, 5] } }],
      remainder: 'rest',
    };
    const own = await summaryWith(['--preset', folder.file('rules.json', JSON.stringify(rules))]);
    expect(own.segments.map(({ id }: { id: string }) => id)).toEqual(['recent', 'rest']);
    const source = await summaryWith(['--preset', 'source', '--scores', 'rank-first']);
    expect(source).toMatchObject({ preset: 'source', scores: 'rank-first' });
    expect(source.segments).toHaveLength(7);
  });

  test('--map and --shape correct a guess, by name or by place', async () => {
    const text = 'Alpha,Beta,Gamma\nx,2024-01-05,10\ny,2024-02-05,20\nx,2024-03-05,30\n';
    const summary = await summaryWith(
      ['--map', 'customer=Alpha', '--map', 'date=#2', '--map', 'amount=gamma', '--shape', 'orders'],
      text,
    );
    expect(summary.source).toMatchObject({
      shape: 'orders',
      mapping: { customer: 'Alpha', date: 'Beta', amount: 'Gamma' },
    });
    expect(summary.totals).toMatchObject({ customers: 2, revenue: 60 });
  });

  test('several columns of one role add up', async () => {
    const text = 'ID;Orders;Last;Wine;Fruit\n1;3;10;100;5,5\n2;1;90;20;0\n';
    const summary = await summaryWith(
      [
        ...['--map', 'customer=ID', '--map', 'order-count=Orders', '--map', 'days-since-last-purchase=Last'],
        ...['--map', 'total-spend=Wine', '--map', 'total-spend=Fruit', '--shape', 'customers'],
      ],
      text,
    );
    expect(summary.source.mapping['total-spend']).toEqual(['Wine', 'Fruit']);
    expect(summary.totals.revenue).toBe(125.5);
  });
});

test('a Turkish export comes through: Windows-1254, semicolons, decimal commas, day first', async () => {
  using folder = temporaryFolder();
  const text = [
    'Fatura No;Ürün Kodu;Ürün Adı;Adet;Tarih;Birim Fiyat;Müşteri No;Ülke',
    'F1;K1;Çay Bardağı;6;05.01.2024 10:00;1.234,50;M-1;Türkiye',
    'F2;K2;Şekerlik (2 €);1;25.02.2024 11:30;89,90;M-2;Türkiye',
    'F3;K1;Çay Bardağı;2;13.03.2024 12:00;1.234,50;M-1;Türkiye',
    '',
  ].join('\r\n');
  const letters: Record<string, number> = {
    ç: 0xe7,
    ş: 0xfe,
    Ş: 0xde,
    ğ: 0xf0,
    ü: 0xfc,
    Ü: 0xdc,
    ı: 0xfd,
    Ç: 0xc7,
    '€': 0x80,
  };
  const bytes = Uint8Array.from(text, (letter) => letters[letter] ?? letter.charCodeAt(0));
  const run = await kesit([
    ...['analyze', folder.file('siparis.csv', bytes), '--out', folder.file('out')],
    ...['--json', '--locale', 'tr', '--currency', 'TRY'],
  ]);
  expect(JSON.parse(run.stdout)).toMatchObject({
    source: {
      rowsRead: 3,
      encoding: 'windows-1254',
      delimiter: ';',
      mapping: { customer: 'Müşteri No', date: 'Tarih' },
    },
    totals: { customers: 2, invoices: 3, revenue: 9965.9, firstDay: '2024-01-05', lastDay: '2024-03-13' },
  });
  expect(folder.read('out/products.csv')).toContain('K1,Çay Bardağı');
});

test('spreadsheet formulas are harmless in every file', async () => {
  using folder = temporaryFolder();
  const rows = ORDERS.trimEnd().split('\n');
  const evil = '"=HYPERLINK(""http://x"")"';
  const text = [
    rows[0],
    `1,=1+1,@name,1,2024-01-05 10:00:00,5,=cmd|x,-2+3`,
    `2,A1,${evil},1,2024-01-06 10:00:00,5,${evil},+evil`,
    `3,A1,${evil},-1,2024-01-07 10:00:00,5,${evil},+evil`,
    `4,A1,x,1,2024-01-08 10:00:00,5,18,x`,
    '',
  ].join('\n');
  const run = await kesit(['analyze', folder.file('o.csv', text), '--out', folder.file('out'), '--quiet']);
  expect(run.exitCode).toBe(0);
  for (const name of RESULTS.filter((one) => one.endsWith('.csv'))) {
    expect(folder.read(`out/${name}`), name).not.toMatch(/(^|,)"?[=@+\t]|(^|,)"?-[^\d]|(^|,)-\d+[^\d,.\n]/m);
  }
  expect(folder.read('out/customers.csv')).toContain("'=cmd|x");
});

describe('a folder that is there already', () => {
  test('has its older results replaced and everything else left alone', async () => {
    using folder = temporaryFolder();
    const args = ['analyze', folder.file('o.csv', ORDERS), '--out', folder.file('out'), '--quiet'];
    await kesit(args);
    writeFileSync(folder.file('out/notes.txt'), 'mine');
    writeFileSync(folder.file('out/customers.csv'), 'old');
    await kesit(args);
    expect(folder.names('out')).toEqual([...RESULTS, 'notes.txt'].sort());
    expect(folder.read('out/customers.csv')).toMatch(/^customer,/);
    expect(folder.read('out/notes.txt')).toBe('mine');
  });

  test('keeps its older results when a later run fails', async () => {
    using folder = temporaryFolder();
    const out = folder.file('out');
    await kesit(['analyze', folder.file('o.csv', ORDERS), '--out', out, '--quiet']);
    const before = folder.read('out/summary.json');
    const run = await kesit(['analyze', folder.file('empty.csv', ''), '--out', out, '--quiet']);
    expect(run.exitCode).toBe(3);
    expect(folder.names('out')).toEqual(RESULTS);
    expect(folder.read('out/summary.json')).toBe(before);
  });

  test('may not be that of a file that is being read under the name of a result', async () => {
    using folder = temporaryFolder();
    const input = folder.file('customers.csv', ORDERS);
    const run = await kesit(['analyze', input, '--out', folder.path]);
    expect(run).toMatchObject({ exitCode: 2 });
    expect(run.stderr).toContain('[output-is-input]');
    expect(folder.read('customers.csv')).toBe(ORDERS);
    expect(folder.names()).toEqual(['customers.csv']);
  });
});
