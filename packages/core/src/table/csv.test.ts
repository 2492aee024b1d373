import { describe, expect, test } from 'vitest';
import { expectOk, expectProblem } from '../../test-support/analyze-files.ts';
import { gzip, inflateCutAt } from '../../test-support/compress.ts';
import { memoryFile } from '../../test-support/memory-file.ts';
import {
  type PlanKind,
  type ReadSettings,
  readWhole,
  type WholeTable,
} from '../../test-support/read-table.ts';
import { tableOfLayout } from './csv.ts';
import { openTables } from './open.ts';
import type { Table } from './table.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function open(bytes: Uint8Array, inflate = inflateCutAt()): Promise<Table> {
  const tables = expectOk(await openTables(memoryFile(bytes, 'orders.csv'), inflate));
  expect(tables).toHaveLength(1);
  return tables[0];
}

const problemOf = async (bytes: Uint8Array, inflate = inflateCutAt()) =>
  expectProblem(await openTables(memoryFile(bytes, 'orders.csv'), inflate));

/** All texts of a table. */
async function texts(bytes: Uint8Array): Promise<{ table: Table; rows: WholeTable['rows'] }> {
  const table = await open(bytes);
  const { rows } = await readWhole(
    table,
    table.header.map((): PlanKind => 'text'),
  );
  return { table, rows };
}

describe('dialects', () => {
  test.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['pipes', '|'],
  ])('%s between cells', async (_, delimiter) => {
    const line = (...cells: string[]) => cells.join(delimiter);
    const { table, rows } = await texts(
      bytesOf(
        `${line('Invoice', 'Item', 'Price')}\n${line('1', 'Mug', '2.5')}\n${line('2', 'Plate', '3')}\n`,
      ),
    );
    expect(table.format.delimiter).toBe(delimiter);
    expect(table.header).toEqual(['Invoice', 'Item', 'Price']);
    expect(rows).toEqual([
      ['1', 'Mug', '2.5'],
      ['2', 'Plate', '3'],
    ]);
  });

  test('runs of blanks between cells, blanks in front of a row', async () => {
    const { table, rows } = await texts(
      bytesOf('  id   date      value\r\n  1  19970101   2.50\r\n 22  19970102  10.00\r\n'),
    );
    expect(table.format.delimiter).toBe(' ');
    expect(rows).toEqual([
      ['1', '19970101', '2.50'],
      ['22', '19970102', '10.00'],
    ]);
  });

  test.each([
    ['line feeds', '\n'],
    ['carriage returns and line feeds', '\r\n'],
    ['the carriage returns of old Macs', '\r'],
  ])('%s end a row, also inside quotes they do not', async (_, end) => {
    const { rows } = await texts(bytesOf(['a,b', '1,"x', 'y"', '2,z', ''].join(end)));
    expect(rows).toEqual([
      ['1', `x${end}y`],
      ['2', 'z'],
    ]);
  });

  test('decimal commas do not pass for delimiters', async () => {
    const { table, rows } = await texts(bytesOf('Fatura;Tutar;Şehir\n1;1.234,50;İzmir\n2;12,75;Iğdır\n'));
    expect(table.format.delimiter).toBe(';');
    expect(rows[0]).toEqual(['1', '1.234,50', 'İzmir']);
  });

  test('a quote opens a cell only at its beginning, and doubled quotes are one', async () => {
    const { rows } = await texts(bytesOf('a,b\n"say ""hi""",5" nail\n"x, y","",\n'));
    expect(rows).toEqual([
      ['say "hi"', '5" nail'],
      ['x, y', ''],
    ]);
  });

  test('one stray quote swallows no row', async () => {
    const { rows } = await texts(bytesOf('a,b\n"Mug,1\nPlate,2\n"Bowl",3\n'));
    expect(rows).toEqual([
      ['"Mug', '1'],
      ['Plate', '2'],
      ['Bowl', '3'],
    ]);
  });
});

describe('encodings', () => {
  const TEXT = 'Müşteri;Şehir;Tutar\r\nIğdırlı Ümit;İzmir;5,50\r\n"Çağla; Öz";Uşak;7\r\n';
  const turkish = (text: string): Uint8Array => {
    const codes: Record<string, number> = { Ğ: 0xd0, İ: 0xdd, Ş: 0xde, ğ: 0xf0, ı: 0xfd, ş: 0xfe };
    return Uint8Array.from(text, (letter) => codes[letter] ?? letter.charCodeAt(0));
  };

  test.each([
    ['utf-8', bytesOf(TEXT)],
    ['utf-8-bom', bytesOf(`\ufeff${TEXT}`)],
    ['utf-16le', utf16(TEXT, 'utf-16le', true)],
    ['utf-16le', utf16(TEXT, 'utf-16le', false)],
    ['utf-16be', utf16(TEXT, 'utf-16be', true)],
    ['utf-16be', utf16(TEXT, 'utf-16be', false)],
    ['iso-8859-9', turkish(TEXT)],
    ['windows-1254', turkish(`${TEXT}x\x80;y;1\r\n`)],
  ])('%s', async (encoding, bytes) => {
    for (const stored of [bytes, gzip(bytes)]) {
      const { table, rows } = await texts(stored);
      expect(table.format.encoding).toBe(encoding);
      expect(table.header).toEqual(['Müşteri', 'Şehir', 'Tutar']);
      expect(rows.slice(0, 2)).toEqual([
        ['Iğdırlı Ümit', 'İzmir', '5,50'],
        ['Çağla; Öz', 'Uşak', '7'],
      ]);
    }
  });
});

describe('headers', () => {
  test('stand under the titles some exports begin with', async () => {
    const { table, rows } = await texts(
      bytesOf('Sales report\n\nMarch 2024\nInvoice,Item,Price\n1,Mug,2.5\n'),
    );
    expect(table.header).toEqual(['Invoice', 'Item', 'Price']);
    expect(rows).toEqual([['1', 'Mug', '2.5']]);
  });

  test('are told from data: without one the columns are numbered and the first row counts', async () => {
    const { table, rows } = await texts(bytesOf('1001,2024-01-05,5.50\n1002,2024-01-06,7.25\n'));
    expect(table.format.hasHeader).toBe(false);
    expect(table.header).toEqual(['column 1', 'column 2', 'column 3']);
    expect(rows).toHaveLength(2);
  });

  test('are found where every row but them ends with a delimiter', async () => {
    const { table, rows } = await texts(bytesOf('Invoice,Item,Price\n1,Mug,2.5,\n2,Plate,3,\n'));
    expect(table.header).toEqual(['Invoice', 'Item', 'Price']);
    expect(rows).toHaveLength(2);
  });

  test('that repeat or are empty become names of their own', async () => {
    const { table } = await texts(bytesOf('Date,Price,,Price,Price,\nx,1,2,3,4,5\n'));
    expect(table.header).toEqual(['Date', 'Price', 'column 3', 'Price (2)', 'Price (3)', 'column 6']);
  });
});

describe('rows', () => {
  test('with cells missing are filled up, with empty cells too many they pass, with others they are misshapen', async () => {
    const table = await open(bytesOf('a,b,c\n1\n1,2,3,,\n1,2,3,4\n1,2,3\n'));
    const { rows, misshapen, written } = await readWhole(table, ['text', 'text', 'text']);
    expect(rows[0]).toEqual(['1', '', '']);
    expect(misshapen).toEqual([0, 0, 1, 0]);
    expect(written[2]).toBe('1,2,3,4');
  });

  test('that are blank lines do not count', async () => {
    const { rows } = await texts(bytesOf('a,b\n\n1,2\n\r\n\n3,4\n\n'));
    expect(rows).toHaveLength(2);
  });

  test('need no line end after the last one', async () => {
    const { rows } = await texts(bytesOf('a,b\n1,2\n3,4'));
    expect(rows).toHaveLength(2);
  });
});

describe('files that cannot be read name what is wrong', () => {
  test.each([
    ['nothing in it', ''],
    ['blanks alone', ' \r\n\t\n'],
    ['a byte order mark alone', '\ufeff'],
  ])('%s: file-empty', async (_, text) => {
    expect(await problemOf(bytesOf(text))).toEqual({ code: 'file-empty', facts: { file: 'orders.csv' } });
  });

  test('a header and nothing else: file-without-rows', async () => {
    expect((await problemOf(bytesOf('Invoice,Item,Price\n'))).code).toBe('file-without-rows');
  });

  test('binary junk: file-not-a-table', async () => {
    const junk = Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3) * 31) & 0xff);
    expect((await problemOf(junk)).code).toBe('file-not-a-table');
  });

  test('prose, which no delimiter divides: file-not-a-table', async () => {
    expect((await problemOf(bytesOf('Dear all\nplease find attached\nour orders of this year\n'))).code).toBe(
      'file-not-a-table',
    );
  });

  test('ten thousand columns: too-many-columns', async () => {
    const row = (cell: string) => Array.from({ length: 10_000 }, (_, i) => `${cell}${i}`).join(',');
    expect(await problemOf(bytesOf(`${row('c')}\n${row('')}\n`))).toEqual({
      code: 'too-many-columns',
      facts: { file: 'orders.csv', columns: 10_000, limit: 4096 },
    });
  });

  test('a quote that is never closed: its line, and the rows before it', async () => {
    const table = await open(bytesOf('a,b\n1,2\n\n3,4\n5,"6\n7,8\n9,10\n'));
    const problem = expectProblem(await table.read({ plans: [], sink: () => {}, onProgress: () => {} }));
    expect(problem).toEqual({ code: 'quote-never-closed', facts: { file: 'orders.csv', line: 5, rows: 2 } });
  });

  test('a quote that is never closed in a compressed file too', async () => {
    const table = await open(gzip(bytesOf('a,b\n1,2\n3,4\n5,"6\n7,8\n')));
    const problem = expectProblem(await table.read({ plans: [], sink: () => {} }));
    expect(problem).toEqual({ code: 'quote-never-closed', facts: { file: 'orders.csv', line: 4, rows: 2 } });
  });
});

/** Small and nasty: quoted delimiters, line ends and quotes, blank lines, letters of several bytes, short and long rows. */
const NASTY = [
  'id,"when, then",näme,price',
  '1,2024-01-05 10:00:00,"Mug ""big""",5.50',
  '',
  '22,2024-12-31,"Plate,',
  '',
  'large",-0.125',
  '333,05.02.2024 7:30,Şeker €,"1,234.5"',
  '"4\r\n4",,"",',
  '13085.0,2024-02-29T23:59:59, blank ,1e3',
  '6,2024-03-01,x,7,,',
  '7,2024-03-02,stray "quote",8,extra',
  '8',
].join('\r\n');

const PLANS: PlanKind[] = ['identifier', 'time', 'text', 'number'];
const read = (table: Table, settings: ReadSettings = {}) => readWhole(table, PLANS, settings);

describe('what is read does not depend on where the bytes are cut', () => {
  const plain = bytesOf(NASTY);

  test('in chunks of every size', async () => {
    const table = await open(plain);
    const whole = await read(table);
    expect(whole.rows).toHaveLength(8);
    for (let chunkBytes = 1; chunkBytes <= plain.length; chunkBytes++) {
      expect(await read(table, { chunkBytes })).toEqual(whole);
    }
  });

  test('in two pieces of a stream, cut at every place', async () => {
    const compressed = gzip(plain);
    const { report, ...whole } = await read(await open(plain));
    for (let cut = 0; cut <= plain.length; cut++) {
      const streamed = await read(await open(compressed, inflateCutAt(cut)));
      expect(streamed).toMatchObject(whole);
      expect(streamed.report.evidence).toEqual(report.evidence);
    }
  });

  test('in a stream of single bytes', async () => {
    const everywhere = inflateCutAt(...Array.from(plain, (_, at) => at));
    const { report, ...whole } = await read(await open(plain));
    expect(await read(await open(gzip(plain), everywhere))).toMatchObject(whole);
    expect(report.rowsRead).toBe(8);
  });

  test.each(['utf-16le', 'utf-16be'] as const)('in pieces of %s, cut at every place', async (encoding) => {
    const foreign = utf16(NASTY, encoding, true);
    const { report, ...whole } = await read(await open(plain));
    for (let cut = 0; cut <= foreign.length; cut++) {
      const table = await open(gzip(foreign), inflateCutAt(cut));
      expect(table.format.encoding).toBe(encoding);
      const streamed = await read(table);
      expect(streamed).toMatchObject(whole);
      expect(streamed.report.rowsRead).toBe(report.rowsRead);
    }
  });

  test('in two parts of a file, cut at every place outside quotes; inside quotes the parts do not meet', async () => {
    const table = await open(plain);
    const whole = await read(table);
    let outOfStep = 0;
    for (let cut = 0; cut <= plain.length; cut++) {
      for (const chunkBytes of [7, 4096]) {
        const first = await read(table, { chunkBytes, range: { start: 0, end: cut } });
        const second = await table
          .read({ plans: [], sink: () => {}, range: { start: cut, end: plain.length } })
          .then(async (report) =>
            report.ok ? read(table, { chunkBytes, range: { start: cut, end: plain.length } }) : null,
          );
        const meets =
          second !== null &&
          (second.report.begin === first.report.end || second.report.begin === second.report.end);
        if (!meets) {
          outOfStep++;
          continue;
        }
        expect([...first.rows, ...second.rows]).toEqual(whole.rows);
        expect([...first.fingerprints, ...second.fingerprints]).toEqual(whole.fingerprints);
        expect([...first.written, ...second.written]).toEqual(whole.written);
      }
    }
    // Lines 4 to 6 are one row, and so are the two lines of customer 4.
    expect(outOfStep).toBeGreaterThan(0);
    expect(outOfStep).toBeLessThan(2 * 60);
  });
});

test('a part with a quote that is never closed is read once, not once per line', async () => {
  const rows = bytesOf(`a,b\n1,2\n3,"4\n${'5,6\n'.repeat(250_000)}`);
  const table = await open(bytesOf('a,b\n1,2\n3,4\n'));
  const { layout } = table;
  const part = tableOfLayout(memoryFile(rows), layout!);
  const problem = expectProblem(await part.read({ plans: [], sink: () => {}, range: { start: 0, end: 20 } }));
  expect(problem.code).toBe('quote-never-closed');
});

function utf16(text: string, encoding: 'utf-16le' | 'utf-16be', mark: boolean): Uint8Array {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return new Uint8Array(encoding === 'utf-16le' ? bytes : bytes.swap16());
}
