import { describe, expect, it, vi } from 'vitest';
import { inflateInPieces, memoryFile } from '../../test-support/memory-file.ts';
import { readWhole } from '../../test-support/read-table.ts';
import { type XlsxFixture, xlsx } from '../../test-support/xlsx-fixture.ts';
import type { Problem, Result } from '../result/index.ts';
import { DEFAULT_LIMITS } from './expansion.ts';
import type { Table } from './table.ts';
import { openXlsx } from './xlsx.ts';

vi.setConfig({ testTimeout: 30_000 });

function open(
  bytes: Uint8Array,
  options: { sheet?: string; pieceBytes?: number } = {},
): Promise<Result<Table[], Problem>> {
  const sheet = options.sheet === undefined ? {} : { sheet: options.sheet };
  return openXlsx(memoryFile(bytes), inflateInPieces(options.pieceBytes ?? 65_536), {
    limits: DEFAULT_LIMITS,
    ...sheet,
  });
}

async function tablesOf(fixture: XlsxFixture, sheet?: string): Promise<Table[]> {
  const tables = await open(xlsx(fixture), sheet === undefined ? {} : { sheet });
  if (!tables.ok) throw new Error(JSON.stringify(tables.error));
  return tables.value;
}

async function problemOf(bytes: Uint8Array, sheet?: string): Promise<Problem | null> {
  const tables = await open(bytes, sheet === undefined ? {} : { sheet });
  return tables.ok ? null : tables.error;
}

const text = (words: string, reference = ''): string =>
  `<c${reference === '' ? '' : ` r="${reference}"`} t="inlineStr"><is><t>${words}</t></is></c>`;
const number = (value: string | number, style = 0): string => `<c s="${style}"><v>${value}</v></c>`;
const row = (...cells: string[]): string => `<row>${cells.join('')}</row>`;

const DATES = ['dd/mm/yyyy hh:mm', 'h:mm', '0.00'];

describe('openXlsx', () => {
  it('reads an order sheet: shared texts, numbers, dates, missing and self-closing cells', async () => {
    const [table] = await tablesOf({
      formats: DATES,
      strings:
        '<si><t>Invoice</t></si><si><t>Item</t></si><si><t>Date</t></si><si><t>Price</t></si>' +
        '<si><t xml:space="preserve"> tea </t></si><si><r><t>cof</t></r><r><rPr><b/></rPr><t>fee</t></r><rPh sb="0" eb="1"><t>xxx</t></rPh></si>',
      sheets: {
        Orders:
          '<row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>' +
          '<row r="2"><c r="A2"><v>489434</v></c><c r="B2" t="s"><v>4</v></c><c r="C2" s="1"><v>40148.32291666666</v></c><c r="D2" s="3"><v>6.95</v></c></row>' +
          '<row r="3"><c r="A3" t="s"><v>4</v></c><c r="B3" t="s"><v>5</v></c><c r="C3" s="1"/><c r="D3"><v>1E-3</v></c></row>' +
          '<row r="5"><c r="B5" t="s"><v>5</v></c><c r="D5"><v>-2.5</v></c></row>',
      },
    });
    expect(table.header).toEqual(['Invoice', 'Item', 'Date', 'Price']);
    expect(table.format).toMatchObject({ container: 'xlsx', hasHeader: true, sheet: 'Orders' });
    expect(table.dateColumns).toEqual([2]);
    expect(table.sample).toEqual([
      ['489434', ' tea ', '2009-12-01 07:45:00', '6.95'],
      [' tea ', 'coffee', '', '0.001'],
      ['', 'coffee', '', '-2.5'],
    ]);
    const whole = await readWhole(table, ['identifier', 'text', 'time', 'number']);
    expect(whole.rows).toEqual([
      ['489434', 'tea', 1259653500, 6.95],
      ['tea', 'coffee', Number.NaN, 0.001],
      ['', 'coffee', Number.NaN, -2.5],
    ]);
    expect(whole.written).toEqual([
      '489434, tea ,2009-12-01 07:45:00,6.95',
      ' tea ,coffee,,0.001',
      ',coffee,,-2.5',
    ]);
    expect(whole.report.rowsRead).toBe(3);
    expect(whole.report.evidence.map(({ empty, unreadable }) => [empty, unreadable])).toEqual([
      [1, 0],
      [0, 0],
      [2, 0],
      [0, 0],
    ]);
  });

  it('places cells and rows that do not say where they are', async () => {
    const [table] = await tablesOf({
      sheets: {
        S:
          row(text('a'), text('b'), text('c')) +
          '<row><c><v>1</v></c><c r="C2"><v>3</v></c></row><row><c/><c><v>2</v></c><c/></row>',
      },
    });
    expect((await readWhole(table, ['number', 'number', 'number'])).rows).toEqual([
      [1, Number.NaN, 3],
      [Number.NaN, 2, Number.NaN],
    ]);
  });

  it('reads truths, failures, formulas with their last result and texts of formulas', async () => {
    const [table] = await tablesOf({
      sheets: {
        S:
          row(text('a'), text('b'), text('c'), text('d')) +
          '<row><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c><f>SUM(A1:A2)&lt;1</f><v>12.5</v></c><c t="str"><f>"x"</f><v>a &amp; b</v></c></row>' +
          '<row><c t="b"><v>0</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><f>NOW()</f></c><c t="str"><v></v></c></row>',
      },
    });
    const texts = await readWhole(table, ['text', 'text', 'text', 'text']);
    expect(texts.rows).toEqual([
      ['TRUE', '', '12.5', 'a & b'],
      ['FALSE', '', '', ''],
    ]);
    expect(texts.written).toEqual(['TRUE,#N/A,12.5,a & b', 'FALSE,#DIV/0!,,']);
    const numbers = await readWhole(table, ['number', 'number', 'number', 'number']);
    expect(numbers.rows).toEqual([
      [1, Number.NaN, 12.5, Number.NaN],
      [0, Number.NaN, Number.NaN, Number.NaN],
    ]);
    expect(numbers.report.evidence.map(({ empty, unreadable }) => [empty, unreadable])).toEqual([
      [0, 0],
      [0, 2],
      [1, 0],
      [1, 1],
    ]);
  });

  it('reads numbers in columns of texts, and texts in columns of numbers and times', async () => {
    const [table] = await tablesOf({
      formats: DATES,
      sheets: {
        S:
          row(text('id'), text('code'), text('n'), text('t')) +
          row(number('13085.0'), number('1.2E3'), text('1,234.50'), text('2010-12-09 20:01')) +
          row(text('13086.0'), text('0012.0'), text('n/a'), number(40148)) +
          row(text('C13087'), number(40148.5, 1), text('soon'), text('1 Dec 2009')) +
          row(number('123456789012'), number('0.1'), number('12'), text('soon')),
      },
    });
    const whole = await readWhole(table, ['identifier', 'text', 'number', 'time']);
    expect(whole.rows).toEqual([
      ['13085', '1200', 1234.5, 1291924860],
      ['13086', '0012.0', Number.NaN, 1259625600],
      ['C13087', '2009-12-01 12:00:00', Number.NaN, 1259625600],
      ['123456789012', '0.1', 12, Number.NaN],
    ]);
    expect(whole.report.evidence[2]).toMatchObject({ empty: 1, unreadable: 1, decimalPoint: 1 });
    expect(whole.report.evidence[3]).toMatchObject({ empty: 0, unreadable: 1 });
  });

  it('counts the evidence of a repeated text for every cell', async () => {
    const day = row(text('x'), text('25/12/2010'));
    const [table] = await tablesOf({ sheets: { S: row(text('a'), text('t')) + day.repeat(5) } });
    expect((await readWhole(table, ['text', 'time'])).report.evidence[1].dayFirst).toBe(5);
  });

  it('counts days from 1904 where the workbook says so', async () => {
    const [table] = await tablesOf({
      date1904: true,
      formats: DATES,
      sheets: {
        S: row(text('a'), text('t')) + row(text('x'), number(38686.5, 1)) + row(text('y'), number(38686)),
      },
    });
    expect(table.sample[0]).toEqual(['x', '2009-12-01 12:00:00']);
    expect((await readWhole(table, ['text', 'time'])).rows).toEqual([
      ['x', 1259668800],
      ['y', 1259625600],
    ]);
  });

  it('takes cells the workbook declares to be ISO dates', async () => {
    const [table] = await tablesOf({
      sheets: { S: row(text('a'), text('t')) + row(text('x'), '<c t="d"><v>2009-12-01T07:45:00</v></c>') },
    });
    expect(table.dateColumns).toEqual([1]);
    expect((await readWhole(table, ['text', 'time'])).rows).toEqual([['x', 1259653500]]);
  });

  it('rounds to the second, so that a quarter to eight stays on its day', async () => {
    const times = ['40148.999999999', '40149', '40148.32291666666', '40148.322916666664'];
    const [table] = await tablesOf({
      formats: DATES,
      sheets: {
        S: row(text('a'), text('t')) + times.map((time) => row(text('x'), number(time, 1))).join(''),
      },
    });
    const { rows } = await readWhole(table, ['text', 'time']);
    expect(rows.map(([, second]) => second)).toEqual([1259712000, 1259712000, 1259653500, 1259653500]);
  });

  it('shows times of day, and dates no spreadsheet can show as the numbers they are', async () => {
    const [table] = await tablesOf({
      formats: DATES,
      sheets: {
        S:
          row(text('a'), text('t')) +
          row(number('0.75', 2), number('-1', 1)) +
          row(number(40148.5, 2), number('1e9', 1)),
      },
    });
    expect(table.sample).toEqual([
      ['18:00:00', '-1'],
      ['2009-12-01 12:00:00', '1000000000'],
    ]);
    expect((await readWhole(table, ['time', 'time'])).rows).toEqual([
      [Number.NaN, Number.NaN],
      [1259668800, Number.NaN],
    ]);
  });

  it('reads any namespace prefix, any order, spacing and quoting of attributes', async () => {
    const sheet =
      `<?xml version='1.0'?><!-- made by hand --><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
      `<x:dimension ref="A1:B3"/><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c  r = "B1"\n t='inlineStr' ><x:is><x:t>b</x:t></x:is></x:c></x:row>` +
      `<x:row hidden="1" ht="a>b"><x:c cm="1" t='n' r='B2' ><x:v>2</x:v></x:c><!-- <x:c/> --><x:extLst><x:ext uri="u"/></x:extLst></x:row>` +
      `<x:row><x:c t="n" s='0'><x:v> 3 </x:v></x:c><x:c><x:f t="shared" ref="B3" si="0"/><x:v>4</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const [table] = await tablesOf({ sheets: { S: sheet } });
    expect(table.header).toEqual(['a', 'b']);
    expect((await readWhole(table, ['number', 'number'])).rows).toEqual([
      [Number.NaN, 2],
      [3, 4],
    ]);
  });

  it('resolves references, CDATA, escapes and line ends, and drops comments', async () => {
    const cells = [
      'a&amp;b&lt;c&gt;&quot;&apos;&#233;&#x1F600;&#xD800;&nbsp;&',
      '<![CDATA[<tag> & ]] ]]>tail',
      'line_x000D_end_x005F_x_xZZZZ_\r\nnext<!-- no -->\rlast',
      'şişe £ 😀',
    ];
    const [table] = await tablesOf({
      strings: cells.map((cell) => `<si><t>${cell}</t></si>`).join(''),
      sheets: {
        S:
          row(text('a'), text('b')) +
          cells.map((cell, i) => row(`<c t="s"><v>${i}</v></c>`, text(cell))).join(''),
      },
    });
    const expected = [
      'a&b<c>"\'é😀\ufffd&nbsp;&',
      '<tag> & ]] tail',
      'line\rend_x_xZZZZ_\nnext\nlast',
      'şişe £ 😀',
    ];
    const { rows } = await readWhole(table, ['text', 'text']);
    expect(rows).toEqual(expected.map((cell) => [cell, cell]));
  });

  it('reads parts written as UTF-16', async () => {
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData>${row(text('a'), text('ş'))}${row(number(1), text('😀'))}</sheetData></worksheet>`;
    const bytes = Uint8Array.from(Buffer.from(xml, 'utf16le'));
    const fixture = xlsx({ sheets: { S: row() }, parts: [{ name: 'xl/worksheets/sheet1.xml', bytes }] });
    for (const pieceBytes of [1, 7, 65_536]) {
      const tables = await open(fixture, { pieceBytes });
      if (!tables.ok) throw new Error(JSON.stringify(tables.error));
      expect(tables.value[0].header).toEqual(['a', 'ş']);
      expect((await readWhole(tables.value[0], ['number', 'text'])).rows).toEqual([[1, '😀']]);
    }
  });

  it('finds the header under titles, and does without one', async () => {
    const orders = row(text('a'), text('b'), text('c')) + row(number(1), number(2), number(3)).repeat(3);
    const [titled] = await tablesOf({
      sheets: { S: row(text('Sales report')) + row(text('Period'), text('2010')) + row() + orders },
    });
    expect(titled.header).toEqual(['a', 'b', 'c']);
    expect((await readWhole(titled, ['number', 'number', 'number'])).rows).toEqual([
      [1, 2, 3],
      [1, 2, 3],
      [1, 2, 3],
    ]);
    const bare = row(number(1), number(40148), number(3)).repeat(3);
    const [nameless] = await tablesOf({ sheets: { S: bare } });
    expect(nameless.header).toEqual(['column 1', 'column 2', 'column 3']);
    expect(nameless.format.hasHeader).toBe(false);
    expect((await readWhole(nameless, ['number'])).rows).toHaveLength(3);
  });

  it('names nameless columns that are filled, and keeps rows with notes beside the table', async () => {
    const [table] = await tablesOf({
      sheets: {
        S:
          row(text('a'), '<c/>', text('a')) +
          row(number(1), number(2), number(3), number(4)).repeat(3) +
          row(number(5), number(6), number(7), number(8), '<c/>', text('check!')),
      },
    });
    expect(table.header).toEqual(['a', 'column 2', 'a (2)', 'column 4']);
    const whole = await readWhole(table, ['number']);
    expect(whole.misshapen).toEqual([0, 0, 0, 0]);
    expect(whole.written[3]).toBe('5,6,7,8,,check!');
  });

  it('gives one table per visible sheet that has rows, or the one asked for', async () => {
    const fixture: XlsxFixture = {
      hidden: ['Old'],
      sheets: {
        Notes: row(text('Read me')),
        '2009 &amp; 2010': row(text('a'), text('b')) + row(number(1), number(2)),
        Empty: '',
        Header: row(text('a'), text('b')),
        Old: row(text('c'), text('d')) + row(number(3), number(4)),
      },
    };
    expect((await tablesOf(fixture)).map(({ format }) => format.sheet)).toEqual(['2009 & 2010']);
    expect((await tablesOf(fixture, 'Old'))[0].header).toEqual(['c', 'd']);
    expect((await tablesOf(fixture, ' old '))[0].header).toEqual(['c', 'd']);
    const bytes = xlsx(fixture);
    expect(await problemOf(bytes, 'Nope')).toEqual({
      code: 'sheet-not-found',
      facts: { file: 'orders.xlsx', sheet: 'Nope', sheets: 'Notes, 2009 & 2010, Empty, Header, Old' },
    });
    expect((await problemOf(bytes, 'Header'))?.code).toBe('file-without-rows');
    expect((await problemOf(xlsx({ sheets: { S: '' } })))?.code).toBe('file-without-rows');
  });

  it('gives rows the same fingerprint exactly when their cells are the same', async () => {
    const [table] = await tablesOf({
      strings: '<si><t>x</t></si><si><t>x</t></si>',
      sheets: {
        S:
          row(text('a'), text('b'), text('c')) +
          '<row><c r="A2" t="s"><v>0</v></c><c r="B2"><v>1</v></c></row>' +
          '<row><c t="inlineStr"><is><t>x</t></is></c><c><v>1.0</v></c><c/></row>' +
          '<row><c t="s"><v>1</v></c><c><v>10E-1</v></c><c t="inlineStr"><is><t> </t></is></c></row>' +
          '<row><c t="s"><v>0</v></c><c/><c><v>1</v></c></row>' +
          '<row><c><v>1</v></c><c t="s"><v>0</v></c></row>',
      },
    });
    const { fingerprints } = await readWhole(table, ['text', 'number', 'number']);
    expect(fingerprints[1]).toBe(fingerprints[0]);
    expect(fingerprints[2]).toBe(fingerprints[0]);
    expect(new Set(fingerprints).size).toBe(3);
  });

  it('reads the same wherever the pieces are cut', async () => {
    const bytes = xlsx({
      formats: DATES,
      strings: '<si><t>id &amp; co</t></si><si><r><t>ş</t></r><r><t>işe</t></r></si><si/>',
      sheets: {
        S:
          '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="str"><v>w</v></c></row>' +
          '<row r="2"><c r="A2"><v>12.5</v></c><c r="B2" t="s"><v>2</v></c><c r="C2" s="1"><v>40148.32291666666</v></c></row>' +
          "<row r='3'><c s = '0' r='A3' ><f>A&lt;B</f><v>1E+2</v></c><!-- x --><c t='inlineStr'><is><t><![CDATA[a<b]]></t></is></c><c/></row>",
      },
    });
    const read = async (pieceBytes: number): Promise<unknown> => {
      const tables = await open(bytes, { pieceBytes });
      if (!tables.ok) return tables.error;
      const { header, sample, dateColumns } = tables.value[0];
      return {
        header,
        sample,
        dateColumns,
        whole: await readWhole(tables.value[0], ['text', 'text', 'time']),
      };
    };
    const expected = await read(65_536);
    expect(expected).toMatchObject({ header: ['id & co', 'şişe', 'w'] });
    for (let pieceBytes = 1; pieceBytes < 120; pieceBytes++) expect(await read(pieceBytes)).toEqual(expected);
  });

  it('hands out batches of many rows in order, blank rows passed over', async () => {
    const rows = Array.from(
      { length: 40_000 },
      (_, i) => `${row(number(i), text(`t${i % 7}`))}<row><c s="1"/></row>`,
    );
    const [table] = await tablesOf({ sheets: { S: row(text('n'), text('t')) + rows.join('') } });
    const whole = await readWhole(table, ['number', 'text']);
    expect(whole.report.rowsRead).toBe(40_000);
    expect(whole.rows.every(([n, t], i) => n === i && t === `t${i % 7}`)).toBe(true);
    expect(whole.written[39_999]).toBe('39999,t1');
  });

  it('reads a cell larger than any piece', async () => {
    const long = 'a&amp;b '.repeat(400_000);
    const [table] = await tablesOf({
      strings: `<si><t>a</t></si><si><t>${long}</t></si>`,
      sheets: { S: row('<c t="s"><v>0</v></c>', text('b')) + row('<c t="s"><v>1</v></c>', text(long)) },
    });
    const { rows } = await readWhole(table, ['text', 'text']);
    const expected = 'a&b '.repeat(400_000).trim();
    expect(rows[0][0] === expected && rows[0][1] === expected).toBe(true);
  });

  it('tells the progress up to the bytes of the sheet', async () => {
    const [table] = await tablesOf({
      sheets: { S: row(text('n'), text('t')) + row(number(1), number(2)).repeat(5000) },
    });
    const seen: number[] = [];
    const { onProgress } = { onProgress: (bytesDone: number) => seen.push(bytesDone) };
    await table.read({ plans: [], sink: () => undefined, onProgress });
    expect(seen.at(-1)).toBe(table.byteSize);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });
});

describe('openXlsx on files that are not in order', () => {
  const orders = row(text('a'), text('b')) + row(number(1), number(2));

  it.each([
    ['an index beyond the shared strings', `<row><c t="s"><v>5</v></c><c><v>1</v></c></row>${orders}`],
    ['a row in a row', `<row><c><v>1</v></c>${orders}`],
    ['a row that never ends', `${orders}<row><c><v>1</v></c>`],
    ['a cell that never ends', `${orders}<row><c><v>1</row>`],
    ['a column no sheet has', `${orders}<row><c r="ZZZZ9"><v>1</v></c></row>`],
    ['an attribute without a value', `${orders}<row><c r><v>1</v></c></row>`],
  ])('names the sheet for %s', async (_, sheet) => {
    const tables = await open(xlsx({ strings: '<si><t>x</t></si>', sheets: { S: sheet } }));
    const problem = tables.ok ? await tables.value[0].read({ plans: [], sink: () => undefined }) : tables;
    expect(problem).toEqual({
      ok: false,
      error: { code: 'workbook-damaged', facts: { file: 'orders.xlsx', part: 'xl/worksheets/sheet1.xml' } },
    });
  });

  it('names the shared strings when they are cut off', async () => {
    const problem = await problemOf(xlsx({ strings: '<si><t>x</t>', sheets: { S: orders } }));
    expect(problem?.facts).toEqual({ file: 'orders.xlsx', part: 'xl/sharedStrings.xml' });
  });

  it('names a sheet that is missing, and other zips for what they are', async () => {
    const missing = xlsx({ sheets: { S: orders } });
    const renamed = Buffer.from(missing)
      .toString('latin1')
      .replaceAll('worksheets/sheet1', 'worksheets/sheetX');
    expect((await problemOf(Uint8Array.from(Buffer.from(renamed, 'latin1'))))?.facts.part).toBe(
      'xl/worksheets/sheet1.xml',
    );
    const { zip } = await import('../../test-support/zip-writer.ts');
    expect((await problemOf(zip([{ name: 'a.txt', bytes: new Uint8Array(3) }])))?.code).toBe('file-packed');
    const binary =
      '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>';
    const parts = [{ name: '_rels/.rels', bytes: new TextEncoder().encode(binary) }];
    expect((await problemOf(xlsx({ sheets: { S: orders }, parts })))?.code).toBe('workbook-legacy');
  });

  it('lets what the sink throws through to the caller', async () => {
    const [table] = await tablesOf({ sheets: { S: orders } });
    const stop = (): never => {
      throw new Error('stop');
    };
    await expect(table.read({ plans: [], sink: stop })).rejects.toThrow('stop');
    await expect(table.read({ plans: [], sink: () => undefined, onProgress: stop })).rejects.toThrow('stop');
  });

  it('refuses more columns than a table may have', async () => {
    const wide = row(...Array.from({ length: 5000 }, (_, i) => text(`c${i}`)));
    const problem = await problemOf(
      xlsx({ sheets: { S: wide + row(...Array.from({ length: 5000 }, () => number(1))) } }),
    );
    expect(problem).toEqual({
      code: 'too-many-columns',
      facts: { file: 'orders.xlsx', columns: 5000, limit: 4096 },
    });
  });
});
