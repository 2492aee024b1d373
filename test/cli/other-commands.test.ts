import { describe, expect, test } from 'vitest';
import { ended, kesit, ORDERS, startKesit, temporaryFolder } from './kesit.ts';

describe('help', () => {
  test.each([
    [['--help'], 'Examples', 'Commands'],
    [['help', '--locale', 'tr'], 'Örnekler', 'Komutlar'],
    [['analyze', '--help'], 'Examples', 'Options'],
    [['help', 'analyze', '--locale', 'tr'], 'Örnekler', 'Seçenekler'],
    [['inspect', '-h'], 'Examples', 'Options'],
    [['generate', '--help'], 'Examples', 'Options'],
    [['presets', '--help'], 'Examples', 'Options'],
  ])('%j teaches by three real examples before anything else', async (args, examples, rest) => {
    const run = await kesit(args);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    const lines = run.stdout.split('\n');
    const from = lines.indexOf(examples);
    const to = lines.indexOf(rest);
    expect(from).toBeGreaterThan(0);
    expect(to).toBeGreaterThan(from);
    expect(lines.slice(from, to).filter((line) => line.startsWith('  kesit ')).length).toBeGreaterThanOrEqual(
      3,
    );
  });

  test('names every option of the contract', async () => {
    const { stdout } = await kesit(['analyze', '--help']);
    for (const option of [
      ...['--out', '--map', '--sheet', '--shape', '--preset', '--scores', '--rules', '--as-of'],
      ...['--time-zone', '--currency', '--locale', '--json', '--quiet'],
    ]) {
      expect(stdout).toContain(option);
    }
  });

  test('the version is one line', async () => {
    expect((await kesit(['--version'])).stdout).toMatch(/^kesit \d+\.\d+\.\d+\n$/);
  });
});

describe('inspect', () => {
  test('shows shape, mapping with reasons, quality and first rows, and writes nothing', async () => {
    using folder = temporaryFolder();
    folder.file('orders.csv', ORDERS);
    const run = await kesit(['inspect', 'orders.csv'], { cwd: folder.path });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout).toContain('A row is: one row per product of an order.');
    expect(run.stdout).toMatch(/^customer +customer +Customer ID +\d+% +/m);
    expect(run.stdout).toContain(
      'In a sample of 12 rows: Customer ID empty 8.3%; Quantity zero or less 17%.',
    );
    expect(run.stdout).toMatch(/^ *1001 +A1 +Mug/m);
    expect(folder.names()).toEqual(['orders.csv']);
  });

  test('answers as JSON too', async () => {
    using folder = temporaryFolder();
    const run = await kesit(['inspect', folder.file('o.csv', ORDERS), '--json', '--map', 'amount=Price']);
    const { mapping, ...rest } = JSON.parse(run.stdout);
    expect(rest).toMatchObject({ schema: 'kesit.inspection/1', shape: 'order-lines', problem: null });
    expect(mapping).toContainEqual({ role: 'amount', columns: ['Price'], reason: 'given', confidence: 1 });
  });

  test('shows what there is even when something is missing, and says what', async () => {
    using folder = temporaryFolder();
    const run = await kesit(['inspect', folder.file('o.csv', 'Name,Age\nAda,36\nAlan,41\n')]);
    expect(run.exitCode).toBe(3);
    expect(run.stdout).toMatch(/^Ada +36$/m);
    expect(run.stderr).toContain('[roles-missing]');
  });
});

describe('generate', () => {
  const SHOP = ['generate', '--customers', '300', '--months', '6', '--seed', '3'];

  test('gives the same bytes for the same seed, and others for another', async () => {
    using folder = temporaryFolder();
    for (const name of ['a.csv', 'b.csv']) await kesit([...SHOP, '--out', folder.file(name), '--quiet']);
    await kesit([...SHOP.slice(0, -1), '4', '--out', folder.file('c.csv'), '--quiet']);
    expect(folder.read('b.csv')).toBe(folder.read('a.csv'));
    expect(folder.read('c.csv')).not.toBe(folder.read('a.csv'));
    expect(folder.names()).toEqual(['a.csv', 'b.csv', 'c.csv']);
  });

  test.each(['en', 'tr'])('an analysis finds exactly what is true of the file (%s)', async (language) => {
    using folder = temporaryFolder();
    const orders = folder.file('orders.csv');
    const truthFile = folder.file('truth.json');
    await kesit([...SHOP, '--out', orders, '--truth', truthFile, '--language', language, '--quiet']);
    const truth = JSON.parse(folder.read('truth.json'));
    const run = await kesit(['analyze', orders, '--out', folder.file('out'), '--json']);
    const summary = JSON.parse(run.stdout);
    expect(summary.source.rowsRead).toBe(truth.rows);
    expect(summary.cleaning).toMatchObject({
      kept: truth.kept,
      rejected: truth.rejected,
      noticed: truth.noticed,
    });
    expect(summary.totals).toMatchObject({
      customers: truth.totals.customers,
      invoices: truth.totals.invoices,
      revenue: truth.totals.revenueMinor / 100,
      items: truth.totals.units,
    });
    const [header = '', ...rows] = folder.read('out/customers.csv').trimEnd().split('\n');
    expect(rows).toHaveLength(truth.totals.customers);
    const column = header.split(',').indexOf('monetary');
    for (const row of rows) {
      const cells = row.split(',');
      const at = Number(cells[0]) - truth.customers.firstId;
      expect(Number(cells[column])).toBe(truth.customers.revenueMinor[at] / 100);
      expect(Number(cells[column - 1])).toBe(truth.customers.invoices[at]);
    }
  });
});

describe('presets', () => {
  test('lists the five with their rules', async () => {
    const run = await kesit(['presets']);
    for (const id of ['grid', 'source', 'mean-grid', 'shopify', 'klaviyo']) {
      expect(run.stdout).toMatch(new RegExp(`^${id}  `, 'm'));
    }
    expect(run.stdout).toMatch(/^ {2}R5 +NC +PL +PL +CH +CH$/m);
    expect(JSON.parse((await kesit(['presets', '--json'])).stdout)).toHaveLength(5);
  });

  const rules = (when: object[], remainder?: string): string =>
    JSON.stringify({
      segments: [
        { id: 'best', name: 'Best' },
        { id: 'rest', name: 'Rest' },
      ],
      rules: when.map((range, at) => ({ segment: at === 0 ? 'best' : 'rest', when: range })),
      ...(remainder === undefined ? {} : { remainder }),
    });

  test.each([
    [
      'exact',
      rules([{ r: [4, 5] }, { r: [1, 3] }]),
      0,
      /All 25 combinations of scores have exactly one rule/,
    ],
    ['with a remainder', rules([{ r: [4, 5] }], 'rest'), 0, /15 combinations of 25 match no rule/],
    ['overlapping', rules([{ r: [3, 5] }, { r: [1, 3] }]), 0, /5 combinations match several rules/],
    ['with gaps', rules([{ r: 5 }, { r: [1, 3] }]), 2, /5 combinations of 25 have no segment:\n {2}R4 F5/],
  ])('--check on rules %s', async (_, text, exitCode, says) => {
    using folder = temporaryFolder();
    const run = await kesit(['presets', '--check', folder.file('rules.json', text)]);
    expect(run.exitCode).toBe(exitCode);
    expect(run.stdout).toMatch(says);
    if (exitCode !== 0) expect(run.stderr).toContain('[preset-incomplete]');
  });

  test.each([
    ['{"segments": [', 'preset-unreadable'],
    ['{"segments": [], "rules": []}', 'preset-invalid'],
    ['[]', 'preset-invalid'],
  ])('--check on %s ends with 3', async (text, code) => {
    using folder = temporaryFolder();
    const run = await kesit(['presets', '--check', folder.file('rules.json', text)]);
    expect(run).toMatchObject({ exitCode: 3, stdout: '' });
    expect(run.stderr).toContain(`[${code}]`);
  });
});

describe('leaving early', () => {
  /** Large enough that nobody is done with it before the signal comes. */
  function manyOrders(): string {
    const [header = '', ...rows] = ORDERS.trimEnd().split('\n');
    return `${header}\n${`${rows.join('\n')}\n`.repeat(60_000)}`;
  }

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends an analysis with %d and leaves nothing behind', async (signal, exitCode) => {
    using folder = temporaryFolder();
    const input = folder.file('orders.csv', manyOrders());
    const child = startKesit(['analyze', input, '--out', folder.file('out/deep')]);
    const outcome = ended(child);
    await expect.poll(() => folder.names(), { interval: 5 }).toContain('out');
    child.kill(signal);
    expect(await outcome).toMatchObject({ exitCode, stdout: '' });
    expect((await outcome).stderr).toContain('[interrupted]');
    expect(folder.names()).toEqual(['orders.csv']);
  });

  test('SIGINT ends a generation the same way', async () => {
    using folder = temporaryFolder();
    const out = folder.file('orders.csv');
    const child = startKesit([
      'generate',
      '--customers',
      '100000',
      '--months',
      '24',
      '--seed',
      '1',
      '--out',
      out,
    ]);
    const outcome = ended(child);
    await expect.poll(() => folder.names(), { interval: 5 }).toHaveLength(1);
    child.kill('SIGINT');
    expect(await outcome).toMatchObject({ exitCode: 130, stdout: '' });
    expect(folder.names()).toEqual([]);
  });

  test('a reader that goes away ends it without a word', async () => {
    const child = startKesit(['presets', '--json']);
    child.stdout?.destroy();
    const outcome = await ended(child);
    expect(outcome).toMatchObject({ exitCode: 0, stderr: '' });
  });
});
