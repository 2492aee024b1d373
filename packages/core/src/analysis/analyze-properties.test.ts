import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  analyzeFiles,
  expectOk,
  inflate,
  labels,
  rowsAccountedFor,
  textFile,
} from '../../test-support/analyze-files.ts';
import { memoryFile } from '../../test-support/memory-file.ts';
import { comparable } from '../../test-support/purchases.ts';
import { readWhole } from '../../test-support/read-table.ts';
import { EN } from '../../test-support/table-words.ts';
import { customerTable, writeTableCsv } from '../export/index.ts';
import { customerValues } from '../segment/index.ts';
import { openTables } from '../table/index.ts';
import type { CleaningRuleId } from '../transaction/index.ts';
import type { Analysis } from './analysis.ts';

const HEADER = ['Invoice', 'StockCode', 'Quantity', 'InvoiceDate', 'Price', 'Customer ID', 'Remark'];

/** A text as it stands in the file, and whether a person would take it for what the column needs. */
type Cell = readonly [text: string, meaning: 'good' | 'bad' | 'unreadable' | 'outside'];

const cells = (...choices: Cell[]): fc.Arbitrary<Cell> => fc.constantFrom(...choices);
const invoice = cells(['1001', 'good'], ['1002', 'good'], ['', 'good'], ['C1001', 'bad'], ['c77', 'bad']);
const customer = cells(
  ['17', 'good'],
  ['18.0', 'good'],
  ['x y', 'good'],
  ['', 'bad'],
  [' NULL ', 'bad'],
  ['-', 'bad'],
);
const quantity = cells(
  ['2', 'good'],
  ['1,000', 'good'],
  ['0.5', 'good'],
  ['0', 'bad'],
  ['-3', 'bad'],
  ['two', 'unreadable'],
  ['', 'unreadable'],
  ['1e999', 'unreadable'],
);
const price = cells(
  ['2.50', 'good'],
  ['£3', 'good'],
  ['0', 'bad'],
  ['-1', 'bad'],
  ['?', 'unreadable'],
  ['1.2.3', 'unreadable'],
);
const date = cells(
  ['2024-02-29 10:00', 'good'],
  ['2024-03-01', 'good'],
  ['2023-02-29', 'unreadable'],
  ['soon', 'unreadable'],
  ['', 'unreadable'],
  ['1900-01-01', 'outside'],
  ['9999-12-31', 'outside'],
);
const remark = fc.constantFrom(
  '',
  'a "quoted" word',
  'two\nlines',
  'one, two',
  '=SUM(A1:A9)',
  '@here',
  '-12.5',
  "it's",
  '+90 532',
  '\tx',
  'ğüşiöç',
);
const extra = fc.constantFrom([], [], [''], ['  ', ''], ['more']);

interface DirtyRow {
  readonly cells: readonly string[];
  readonly rule: CleaningRuleId | 'kept';
}

type Dirt = readonly [Cell, Cell, Cell, Cell, Cell, string];
const dirt: fc.Arbitrary<Dirt> = fc.tuple(invoice, quantity, date, price, customer, remark);

function dirtyRow([inv, qty, when, each, who, note]: Dirt, more: readonly string[]): DirtyRow {
  const broken: readonly (readonly [CleaningRuleId, boolean])[] = [
    ['misshapen-row', more.some((cell) => cell.trim() !== '')],
    ['cancellation', inv[1] === 'bad'],
    ['missing-customer', who[1] === 'bad'],
    ['unreadable-number', qty[1] === 'unreadable' || each[1] === 'unreadable'],
    ['non-positive-quantity', qty[1] === 'bad'],
    ['non-positive-price', each[1] === 'bad'],
    ['unreadable-date', when[1] === 'unreadable'],
    ['date-out-of-range', when[1] === 'outside'],
  ];
  return {
    cells: [inv[0], 'A1', qty[0], when[0], each[0], who[0], note, ...more],
    rule: broken.find(([, breaks]) => breaks)?.[0] ?? 'kept',
  };
}

const GOOD: DirtyRow = { cells: ['1000', 'A1', '1', '2024-01-31', '1.25', '16', 'first'], rule: 'kept' };
/** Two rows in three have the cells of the header, so that nobody can doubt which row that is. */
const dirtyRows = fc
  .array(fc.tuple(dirt, extra), { maxLength: 40 })
  .map((rows) => [GOOD, GOOD, ...rows.map(([cells, more], i) => dirtyRow(cells, i % 3 === 2 ? more : []))]);

const GIVEN = {
  invoice: ['Invoice'],
  product: ['StockCode'],
  quantity: ['Quantity'],
  date: ['InvoiceDate'],
  price: ['Price'],
  customer: ['Customer ID'],
};

function csv(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => `${row.map(quoted).join(',')}\n`).join('');
}

async function analyzed(rows: readonly DirtyRow[]): Promise<{ analysis: Analysis; rejected: Uint8Array }> {
  const written: Uint8Array[] = [];
  const rejected = {
    write: (bytes: Uint8Array) => void written.push(bytes.slice()),
    restart: () => void written.splice(0),
  };
  const file = textFile(csv([HEADER, ...rows.map((row) => row.cells)]));
  const analysis = expectOk(await analyzeFiles([file], { given: GIVEN, shape: 'order-lines' }, { rejected }));
  return { analysis, rejected: new Uint8Array(Buffer.concat(written)) };
}

test('every row is kept or counted under the one rule it breaks first, and stands in rejected.csv as it stood in the file', async () => {
  await fc.assert(
    fc.asyncProperty(dirtyRows, async (rows) => {
      const { analysis, rejected } = await analyzed(rows);
      expect(analysis.rowsRead).toBe(rows.length);
      expect(rowsAccountedFor(analysis)).toBe(rows.length);
      expect(analysis.cleaning.kept).toBe(rows.filter(({ rule }) => rule === 'kept').length);
      for (const [rule, count] of Object.entries(analysis.cleaning.rejected)) {
        expect([rule, count]).toEqual([rule, rows.filter((row) => row.rule === rule).length]);
      }
      const expected = rows.flatMap((row, index) =>
        row.rule === 'kept' ? [] : [[String(index + 1), row.rule, ...row.cells.map(harmless)]],
      );
      expect(parsed(Buffer.from(rejected).toString())).toEqual([['row', 'rule', ...HEADER], ...expected]);
    }),
    { numRuns: 150, seed: 34 },
  );
});

/** RFC 4180 as plainly as it can be read. */
function parsed(text: string): string[][] {
  return text.match(/(?:"(?:[^"]|"")*"|[^"\n])*\n/g)!.map((line) =>
    `,${line.slice(0, -1)}`.match(/,(?:"(?:[^"]|"")*"|[^",]*)/g)!.map((cell) =>
      cell
        .slice(1)
        .replace(/^"(.*)"$/s, '$1')
        .replaceAll('""', '"'),
    ),
  );
}

/** What a spreadsheet would run gets an apostrophe; numbers with a sign are none of that. */
function harmless(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !/^[-+][\d.,]*\d[\d.,]*$/.test(cell) ? `'${cell}` : cell;
}

test('the order of the rows changes nothing that is read out', async () => {
  await fc.assert(
    fc.asyncProperty(
      dirtyRows.chain((rows) =>
        fc.tuple(
          fc.constant(rows),
          fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
        ),
      ),
      async ([rows, moved]) => {
        const { analysis } = await analyzed(rows);
        const { analysis: other } = await analyzed(moved);
        expect(comparable(other.base)).toEqual(comparable(analysis.base));
        expect(other.cleaning).toEqual(analysis.cleaning);
        expect(other.scores).toEqual(analysis.scores);
        expect(labels(other)).toEqual(labels(analysis));
      },
    ),
    { numRuns: 60, seed: 35 },
  );
});

const IDS = ['7', '007', 'a,b', 'say "hi"', 'x\ny', 'İstanbul', 'ıI', '-5', '1e3', 'null?', 'Ann  B'];

test('customers.csv is a file of customers: read back, it gives the same customers, scores and segments', async () => {
  const rows = IDS.flatMap((id, i) =>
    Array.from({ length: 1 + (i % 4) }, (_, n) => [
      `${i}-${n}`,
      'A1',
      String(1 + n),
      `2024-0${1 + (i % 6)}-1${n}`,
      `${1 + i}.37`,
      id,
      '',
    ]),
  );
  const first = expectOk(await analyzeFiles([textFile(csv([HEADER, ...rows]))], { given: GIVEN }));
  const { base, scores } = first;
  const values = customerValues(base.customers, scores);
  const table = customerTable({ ...first, customers: base.customers, customerValues: values }, EN);
  const written: Uint8Array[] = [];
  writeTableCsv(table, (bytes) => void written.push(bytes.slice()));
  const second = expectOk(
    await analyzeFiles([memoryFile(new Uint8Array(Buffer.concat(written)), 'customers.csv')]),
  );
  expect(second.mapping.shape).toBe('customers');
  expect(second.base.customers.ids).toEqual(base.customers.ids);
  expect(second.base.customers.recencyDays).toEqual(base.customers.recencyDays);
  expect(second.base.customers.orderCount).toEqual(base.customers.orderCount);
  // Prices have two decimals and quantities none, so spend is whole cents and nothing is lost on the way.
  expect(second.base.customers.totalSpend).toEqual(base.customers.totalSpend);
  expect(second.scores).toEqual(scores);
  expect(labels(second)).toEqual(labels(first));
});

test('every cell written to rejected.csv is read back as it stood, an apostrophe in front of formulas', async () => {
  const remarks = ['=1+1', 'plain', '"', 'a\r\nb', ',', "'quoted'", '@x', '-7', 'İğ €'];
  const rows = remarks.map((note) => ({
    cells: ['C1', 'A1', '1', '2024-01-05', '1', '17', note],
    rule: 'cancellation' as const,
  }));
  const { rejected } = await analyzed([GOOD, ...rows]);
  const [table] = expectOk(await openTables(memoryFile(rejected, 'rejected.csv'), inflate));
  const { rows: read } = await readWhole(
    table,
    table.header.map(() => 'text' as const),
  );
  expect(read.map((row) => row.at(-1))).toEqual(remarks.map(harmless));
  expect(read.map((row) => row[0])).toEqual(remarks.map((_, index) => String(index + 2)));
});
