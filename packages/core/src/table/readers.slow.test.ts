import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import { gzip, inflateCutAt } from '../../test-support/compress.ts';
import { memoryFile } from '../../test-support/memory-file.ts';
import { mutate, seeded } from '../../test-support/mutate.ts';
import { pyarrowFile } from '../../test-support/pyarrow-file.ts';
import { xlsx } from '../../test-support/xlsx-fixture.ts';
import type { Problem } from '../result/index.ts';
import type { ColumnPlan } from './batch.ts';
import { createDictionary } from './dictionary.ts';
import { openTables } from './open.ts';
import type { ReadReport, Table } from './table.ts';

type Pick = (below: number) => number;

/** Everything that may be wrong with a file; a mutated one must be a table or one of these. */
const PROBLEMS =
  /^(file-(empty|not-a-table|without-rows)|quote-never-closed|record-too-long|too-many-columns|compressed-damaged|expands-too-far|workbook-(damaged|legacy|encrypted)|sheet-not-found|parquet-(damaged|unsupported))$/;
const LIMITS = { maxBytes: 2 ** 25, maxRatio: 200, freeBytes: 2 ** 20 };
/** No input is longer than a few kilobytes: a second on one of them is a hang. */
const MOST_MILLISECONDS = 1000;

const ORDERS = [
  'Invoice,Item,Date,Price',
  '1001,"Mug, ""big""",2024-01-05 10:00:00,5.50',
  'C1002,Plate,05.02.2024 7:30,"1,234.5"',
  '',
  '1003,"two\nlines",2/29/2024,-0.125',
  '"1004",Şeker €,20240301,1e3,',
  '1005,x,,',
].join('\n');
const PLAIN = 'id;Tarih;Tutar\r\n1;05.01.2024;1.234,50\r\n2;06.01.2024;12,75\r\n3;31.12.2024;-1\r\n';
const BLANKS =
  '  id   date    n  value\n  1 19970101   1   2.50\n  2 19970102  12  10.00\n 33 19980630   1   7.96\n';
const TITLED = 'Sales report\n\nMarch\nInvoice\tItem\tPrice\n1\tMug\t2.5\n2\tPlate\t3\n';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf16le = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le'));
const utf16be = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le').swap16());

const TEXTS: readonly Uint8Array[] = [
  utf8(ORDERS),
  utf8(ORDERS.replaceAll('\n', '\r\n')),
  utf8(ORDERS.replaceAll('\n', '\r')),
  utf8(`\ufeff${ORDERS.replaceAll(',', '|')}`),
  utf8(PLAIN),
  utf8(PLAIN.replaceAll(';', '\t')),
  utf8(BLANKS),
  utf8(TITLED),
  utf8('1001,2024-01-05,5.50\n1002,2024-01-06,7.25\n'),
  latin(PLAIN.replaceAll('Tutar', 'Sipari\xfe')),
  latin(PLAIN.replaceAll('Tutar', 'Preis \x80')),
  utf16le(`\ufeff${PLAIN}`),
  utf16be(`\ufeff${ORDERS}`),
  utf16le(PLAIN),
];

const WORKBOOK = xlsx({
  formats: ['dd/mm/yyyy hh:mm'],
  strings: '<si><t>Invoice</t></si><si><r><t>It</t></r><r><t>em</t></r></si><si><t>&#x15F;i&amp;e</t></si>',
  zipped: { stored: true },
  sheets: {
    Orders:
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="str"><v>Date</v></c></row>' +
      '<row r="2"><c r="A2"><v>489434</v></c><c r="B2" t="s"><v>2</v></c><c r="C2" s="1"><v>40148.32</v></c></row>' +
      '<row r="3"><c r="A3" t="inlineStr"><is><t>C1</t></is></c><c r="B3"/><c><v>2E0</v></c></row>',
  },
});

const PARQUETS: readonly Uint8Array[] = [
  pyarrowFile('1.0'),
  pyarrowFile('2.0'),
  new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'Invoice', data: ['1', '2', '2', null], type: 'STRING' },
        { name: 'Price', data: [2.5, 3, null, -1], type: 'DOUBLE' },
      ],
    }),
  ),
];

interface Outcome {
  readonly tables: readonly TableOutcome[];
}

interface TableOutcome {
  readonly table: Table;
  readonly rows: number;
  readonly evidence: ReadReport['evidence'];
  /** Of the fingerprints of all rows. */
  readonly digest: number;
}

/** Opens a file and reads all of it; `null` when it is refused with one of the problems above. */
async function outcome(bytes: Uint8Array, chunkBytes?: number): Promise<Outcome | null> {
  const opened = await openTables(memoryFile(bytes, 'orders'), inflateCutAt(), { limits: LIMITS });
  if (!opened.ok) return refused(opened.error);
  const tables: TableOutcome[] = [];
  for (const table of opened.value) {
    let rows = 0;
    let digest = 0;
    const read = await table.read({
      plans: plansFor(table),
      sink: (batch) => {
        expect(batch.firstRow).toBe(rows + 1);
        rows += batch.rowCount;
        for (let i = 0; i < batch.rowCount * 2; i++)
          digest = Math.imul(digest ^ batch.fingerprints[i], 0x85ebca6b);
      },
      ...(chunkBytes === undefined ? {} : { chunkBytes }),
    });
    if (!read.ok) return refused(read.error);
    expect(read.value.rowsRead).toBe(rows);
    for (const { empty, unreadable } of read.value.evidence)
      expect(empty + unreadable).toBeLessThanOrEqual(rows);
    tables.push({ table, rows, evidence: read.value.evidence, digest });
  }
  return { tables };
}

function refused({ code }: Problem): null {
  expect(code).toMatch(PROBLEMS);
  return null;
}

/** A column of each kind, as far as there are columns. */
function plansFor({ header }: Table): ColumnPlan[] {
  const plans: ColumnPlan[] = [
    { kind: 'text', column: 0, dictionary: createDictionary(), identifier: true },
    { kind: 'time', column: 2, style: { dayFirst: true, number: 'compact', timeZone: 'UTC' } },
    { kind: 'number', column: 3, style: { decimal: '.' } },
    { kind: 'text', column: 1, dictionary: createDictionary(), identifier: false },
  ];
  return plans.filter(({ column }) => column < header.length);
}

const NASTY = [0x22, 0x2c, 0x3b, 0x09, 0x0a, 0x0d, 0x00, 0x20, 0x27, 0x3d, 0xff, 0xc3];

function spoil(bytes: Uint8Array, pick: Pick): Uint8Array {
  let spoiled = pick(3) === 0 ? bytes : mutate(bytes, pick);
  for (let times = pick(4); times > 0; times--) {
    const at = pick(spoiled.length + 1);
    spoiled = Uint8Array.from([
      ...spoiled.subarray(0, at),
      NASTY[pick(NASTY.length)],
      ...spoiled.subarray(at),
    ]);
  }
  return spoiled;
}

async function fuzz(times: number, seed: number, one: (pick: Pick) => Promise<void>): Promise<void> {
  const pick = seeded(seed);
  for (let time = 0; time < times; time++) {
    const before = performance.now();
    await one(pick);
    const took = performance.now() - before;
    if (took > MOST_MILLISECONDS) throw new Error(`mutation ${time} took ${Math.round(took)} ms`);
  }
}

/** Lines after the header with anything in them; what the reader must count where no quote can hide a line end. */
function naiveRows(bytes: Uint8Array, bodyStart: number): number {
  const body = Buffer.from(bytes.subarray(bodyStart)).toString('latin1');
  const end = bytes.includes(0x0a) ? '\n' : '\r';
  return body.split(end).filter((line) => line !== '' && line !== '\r').length;
}

test('75,000 mutated text files: a table or a named problem, no row lost, none read twice', async () => {
  let counted = 0;
  await fuzz(75_000, 1, async (pick) => {
    const bytes = spoil(TEXTS[pick(TEXTS.length)], pick);
    const whole = await outcome(bytes);
    if (whole === null) return;
    const [{ table, ...same }] = whole.tables;
    if (table.layout === null) return;
    if (!bytes.includes(0x22)) {
      counted++;
      expect(same.rows).toBe(naiveRows(bytes, table.layout.bodyStart));
    }
    if (pick(8) === 0) expect((await outcome(bytes, 1 + pick(24)))?.tables[0]).toMatchObject(same);
    if (pick(8) === 0) expect((await outcome(gzip(bytes)))?.tables[0]).toMatchObject(same);
  });
  // The check is worth something only where it happens.
  expect(counted).toBeGreaterThan(10_000);
}, 300_000);

test('10,000 mutated gzip files', async () => {
  const files = TEXTS.map(gzip);
  await fuzz(10_000, 2, async (pick) => {
    await outcome(spoil(files[pick(files.length)], pick));
  });
}, 300_000);

test('7,500 mutated workbooks', async () => {
  await fuzz(7500, 3, async (pick) => {
    await outcome(spoil(WORKBOOK, pick));
  });
}, 300_000);

test('7,500 mutated Parquet files', async () => {
  await fuzz(7500, 4, async (pick) => {
    await outcome(spoil(PARQUETS[pick(PARQUETS.length)], pick));
  });
}, 300_000);
