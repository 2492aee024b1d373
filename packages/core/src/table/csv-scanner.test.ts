import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ByteWriter,
  byteWriter,
  decodeUtf8,
  encodeUtf8,
  writeBytes,
  writtenBytes,
} from '../text/index.ts';
import { type ColumnEvidence, type ColumnPlan, noEvidence } from './batch.ts';
import { CR, type CsvDialect, LF, readCell, splitRecords } from './csv-dialect.ts';
import { writeRecord } from './csv-record.ts';
import { type CsvScannerLimits, createCsvScanner } from './csv-scanner.ts';
import {
  checkBytes,
  createDictionary,
  type Dictionary,
  hashBytes,
  internText,
  textOf,
} from './dictionary.ts';
import { createLineEnds } from './line-ends.ts';
import { parseNumberText } from './parse-number.ts';
import { parseTimeText } from './parse-time.ts';

const COMMAS: CsvDialect = { delimiter: 0x2c, newline: LF, blankRuns: false };
const SEMICOLONS: CsvDialect = { delimiter: 0x3b, newline: LF, blankRuns: false };
const TABS: CsvDialect = { delimiter: 0x09, newline: LF, blankRuns: false };
const OLD_LINES: CsvDialect = { delimiter: 0x2c, newline: CR, blankRuns: false };
const BLANKS: CsvDialect = { delimiter: 0x20, newline: LF, blankRuns: true };

/** A plan without the dictionary, which every reading makes anew. */
type Kind = 'text' | 'id' | 'point' | 'comma' | 'day-first' | 'month-first' | 'istanbul' | 'serial' | 'skip';

function plansOf(kinds: readonly Kind[]): ColumnPlan[] {
  return kinds.flatMap((kind, column) => planOf(kind, column) ?? []);
}

function planOf(kind: Kind, column: number): ColumnPlan | null {
  const time = { dayFirst: kind !== 'month-first', number: 'compact', timeZone: 'UTC' } as const;
  switch (kind) {
    case 'skip':
      return null;
    case 'text':
    case 'id':
      return { kind: 'text', column, dictionary: createDictionary(), identifier: kind === 'id' };
    case 'point':
    case 'comma':
      return { kind: 'number', column, style: { decimal: kind === 'point' ? '.' : ',' } };
    case 'istanbul':
      return { kind: 'time', column, style: { ...time, timeZone: 'Europe/Istanbul' } };
    case 'serial':
      return { kind: 'time', column, style: { ...time, number: 'serial' } };
    case 'day-first':
    case 'month-first':
      return { kind: 'time', column, style: time };
  }
}

interface Row {
  /** Values by plan, whether the row has too many cells, and the row as it is written, in one text. */
  readonly shown: string;
  /** Equal for equal rows. */
  readonly identity: string;
}

function shownRow(values: readonly (string | number)[], misshapen: boolean, out: ByteWriter): string {
  const shown = values.map((value) => (typeof value === 'number' ? String(value) : JSON.stringify(value)));
  return `${shown.join(' ')}${misshapen ? ' misshapen' : ''} < ${letters(writtenBytes(out))}`;
}

interface Reading {
  readonly rows: readonly Row[];
  readonly consumed: number;
  readonly lines: number;
  readonly evidence: readonly ColumnEvidence[];
  /** Distinct texts per text plan, in order of appearance. */
  readonly texts: readonly (readonly string[])[];
}

/** Bytes as text, one letter each. */
function letters(bytes: Uint8Array, begin = 0, end: number = bytes.length): string {
  let text = '';
  for (let i = begin; i < end; i++) text += String.fromCharCode(bytes[i]);
  return text;
}

/** What a scanner shall make of `bytes`, cell by cell with the plain reader and the complete parsers. */
function plainReading(bytes: Uint8Array, dialect: CsvDialect, width: number, plans: ColumnPlan[]): Reading {
  const evidence = plans.map(noEvidence);
  const texts = plans.map(() => new Set(['']));
  const planAt = new Map(plans.map((plan, index) => [plan.column, index]));
  const { newline, blankRuns } = dialect;
  const atLineEnd = (at: number): boolean =>
    bytes[at] === newline || (bytes[at] === CR && bytes[at + 1] === newline);
  const rows: Row[] = [];
  let at = 0;

  function readRow(begin: number): Row | null {
    const cells: string[] = [];
    const out = byteWriter();
    at = begin;
    for (;;) {
      if (blankRuns) while (bytes[at] === 0x20) at++;
      if (blankRuns && cells.length > 0 && atLineEnd(at)) {
        at = bytes.indexOf(newline, at);
        break;
      }
      const cell = readCell(bytes, at, bytes.length, dialect);
      if (cell.openQuote) return null;
      cells.push(letters(cell.source, cell.begin, cell.end));
      at = cell.next;
      if (bytes[at] === newline) break;
      at++;
    }
    at++;
    const beyond = cells.slice(width);
    while (cells.length < width) cells.push('');
    writeRecord(out, bytes, begin, bytes.length, dialect, width);
    const values: (string | number)[] = plans.map(() => '');
    const identity = cells.slice(0, width).map((cell, column): string | number => {
      const bare = cell.replace(/^[\0- ]+|[\0- ]+$/g, '');
      const index = planAt.get(column);
      if (index === undefined) return bare;
      const value = meaning(bare, plans[index], evidence[index]);
      values[index] = value;
      if (typeof value === 'string') texts[index].add(value);
      return Number.isNaN(value) ? bare : value;
    });
    const misshapen = beyond.some((cell) => /[^\0- ]/.test(cell));
    return {
      shown: shownRow(values, misshapen, out),
      identity: JSON.stringify([...identity, ...beyond]),
    };
  }

  let consumed = 0;
  while (at < bytes.length) {
    if (atLineEnd(at)) at += bytes[at] === newline ? 1 : 2;
    else {
      const before = evidence.map((one) => ({ ...one }));
      const row = readRow(at);
      if (row === null) {
        evidence.splice(0, evidence.length, ...before);
        break;
      }
      rows.push(row);
    }
    consumed = at;
  }
  return {
    rows,
    consumed,
    lines: letters(bytes, 0, consumed).split(String.fromCharCode(newline)).length - 1,
    evidence,
    texts: texts.flatMap((distinct, index) => (plans[index].kind === 'text' ? [[...distinct]] : [])),
  };
}

function meaning(bare: string, plan: ColumnPlan, evidence: ColumnEvidence): string | number {
  if (plan.kind === 'text') return plan.identifier ? bare.replace(/^(\d+)\.0$/, '$1') : bare;
  const bytes = Uint8Array.from(bare, (letter) => letter.charCodeAt(0));
  const text = decodeUtf8(bytes, 0, bytes.length);
  return plan.kind === 'number'
    ? parseNumberText(text, plan.style, evidence) + 0
    : parseTimeText(text, plan.style, evidence);
}

const NO_TEXTS = [new Uint8Array(0), new Uint8Array(0)];

/** The same by the scanner, the bytes handed to it in pieces that end at `cuts`. */
function scanned(
  bytes: Uint8Array,
  dialect: CsvDialect,
  width: number,
  plans: ColumnPlan[],
  cuts: readonly number[] = [],
  limits?: CsvScannerLimits,
): Reading {
  const rows: Row[] = [];
  const sink: Parameters<typeof createCsvScanner>[3] = (batch) => {
    if (batch.firstRow !== rows.length + 1) throw new Error(`first row ${batch.firstRow}`);
    const lines = byteWriter();
    const ends = createLineEnds();
    batch.writeRows({ marks: new Uint8Array(batch.rowCount).fill(1), texts: NO_TEXTS, out: lines, ends });
    for (let row = 0; row < batch.rowCount; row++) {
      const out = byteWriter();
      writeBytes(out, lines.bytes, row === 0 ? 0 : ends.places[row - 1], ends.places[row] - 1);
      const values = plans.map((plan, index) => {
        const value = batch.columns[index][row];
        if (plan.kind !== 'text') return value;
        const { bytes: texts, offsets } = plan.dictionary;
        return letters(texts, offsets[value], offsets[value + 1]);
      });
      const identity = `${batch.fingerprints[row * 2]} ${batch.fingerprints[row * 2 + 1]}`;
      rows.push({ shown: shownRow(values, batch.misshapen[row] === 1, out), identity });
    }
  };
  const scanner = createCsvScanner(dialect, width, plans, sink, limits);
  let consumed = 0;
  for (const cut of [...cuts, bytes.length]) {
    const end = bytes.subarray(0, cut).lastIndexOf(dialect.newline) + 1;
    if (end > consumed) consumed = scanner.scan(bytes.subarray(0, end), consumed, end);
  }
  expect(scanner.rows()).toBe(rows.length);
  return {
    rows,
    consumed,
    lines: scanner.lines(),
    evidence: scanner.evidence(),
    texts: plans.flatMap((plan) => {
      if (plan.kind !== 'text') return [];
      expect(isConsistent(plan.dictionary)).toBe(true);
      const { size, bytes: texts, offsets } = plan.dictionary;
      return [Array.from({ length: size }, (_, code) => letters(texts, offsets[code], offsets[code + 1]))];
    }),
  };
}

/** Can it be merged with others? */
function isConsistent({ size, bytes, offsets, hashes, checks }: Dictionary): boolean {
  for (let code = 0; code < size; code++) {
    const [begin, end] = [offsets[code], offsets[code + 1]];
    if (hashes[code] !== hashBytes(bytes, begin, end)) return false;
    if (checks[code] !== checkBytes(bytes, begin, end)) return false;
  }
  return true;
}

function expectSame(found: Reading, plain: Reading): void {
  expect(found.consumed).toBe(plain.consumed);
  expect(found.lines).toBe(plain.lines);
  expect(found.rows.map(({ shown }) => shown)).toEqual(plain.rows.map(({ shown }) => shown));
  expect(found.evidence).toEqual(plain.evidence);
  const pairs = new Set(found.rows.map(({ identity }, row) => `${identity}\n${plain.rows[row].identity}`));
  expect(pairs.size).toBe(new Set(found.rows.map(({ identity }) => identity)).size);
  expect(pairs.size).toBe(new Set(plain.rows.map(({ identity }) => identity)).size);
  // A record that is not complete may have entered its first texts already.
  found.texts.forEach((texts, index) => {
    expect(texts.slice(0, plain.texts[index].length)).toEqual(plain.texts[index]);
  });
}

function expectPlain(source: string | Uint8Array, dialect: CsvDialect, kinds: readonly Kind[]): Reading {
  const bytes = typeof source === 'string' ? encodeUtf8(source) : source;
  const plain = plainReading(bytes, dialect, kinds.length, plansOf(kinds));
  expectSame(scanned(bytes, dialect, kinds.length, plansOf(kinds)), plain);
  return plain;
}

const ORDER: readonly Kind[] = ['id', 'text', 'point', 'day-first', 'skip'];
/** Every way of writing that has a case of its own, somewhere. */
const NASTY = [
  '536365,WHITE HANGER,6,2010-12-01 08:26:00,x',
  '536365,WHITE HANGER,6,2010-12-01 08:26:00,x',
  '536366.0,"quoted, with a comma",-2.5,1.12.2010 8:26,',
  '536366,"doubled ""quotes"" inside","1,234.50",13/12/2010,"a""b"',
  '"17850.0"," blanks around ", 3 ,"2010-12-01T08:26:00Z", y ',
  '5,"two\nlines\r\n","7",12/01/2010 08:26 PM,"z"',
  '6,stray " quote,abc,2010-02-30,q"',
  '6,"closed" and more,1e3,2010-12-01 24:00,"w"w',
  '',
  '\r',
  '7,short',
  '8,long,1,2010-12-01,x,beyond,"and ""more"""',
  '8,long,1,2010-12-01,x,',
  '8,long,1,2010-12-01,x, ',
  ',,,,',
  '9,crlf,0.125,20101201,x\r',
  '9,crlf,"0.125",20101201,"x"\r',
  '10,ünï – “çöşü”,€5,1 Dec 2010,ş',
  `11,${'very long '.repeat(20)},123456789012345,2010-12-01 08:26:00.000,${'y'.repeat(60)}`,
  `11,"${'very long '.repeat(20)}",1234567890123456789,2010-12-01 08:26:00.5,-`,
  '12,=cmd,-0,2010-12-01 08:26,+1',
  '12,x,0,2010-12-01 08:26:00,NULL',
  '.0,0.0,00.0,0.00,.0',
  'a.0,12.0,1,234,567',
  '"',
].join('\n');

describe('createCsvScanner', () => {
  it('reads every nasty cell as the plain reader does', () => {
    const plain = expectPlain(`${NASTY}"\n`, COMMAS, ORDER);
    // Two lines are blank, and two line ends are inside quotes.
    expect(plain.rows).toHaveLength(NASTY.split('\n').length - 4);
    expectPlain(`${NASTY.replaceAll('\n', '\r\n')}"\r\n`, COMMAS, ORDER);
    expectPlain(`${NASTY.replaceAll('\n', '\r')}"\r`, OLD_LINES, ORDER);
    expectPlain(`${NASTY.replaceAll('.', ';')}"\n`, SEMICOLONS, ORDER);
    expectPlain(`${NASTY.replaceAll(',', '\t')}"\n`, TABS, ['id', 'text', 'comma', 'month-first', 'text']);
    expectPlain(`${NASTY}"\n`, BLANKS, ['text', 'id', 'point', 'text', 'skip']);
  });

  it('says the same of a file wherever it is cut', () => {
    const bytes = encodeUtf8(`${NASTY}"\n`);
    const plain = plainReading(bytes, COMMAS, ORDER.length, plansOf(ORDER));
    const whole = scanned(bytes, COMMAS, ORDER.length, plansOf(ORDER));
    expectSame(whole, plain);
    for (let cut = 1; cut < bytes.length; cut++) {
      const found = scanned(bytes, COMMAS, ORDER.length, plansOf(ORDER), [cut]);
      expect(JSON.stringify(found)).toBe(JSON.stringify(whole));
    }
  });

  it('stops before a record whose quote is not closed, and counts nothing of it', () => {
    const plain = expectPlain('1,2.5,13.1.2010\n,2.5,13.1.2010,"open\n2,2\n', COMMAS, [
      'id',
      'point',
      'day-first',
    ]);
    expect(plain.rows).toHaveLength(1);
    expect(plain.evidence[1].decimalPoint).toBe(1);
    expect(plain.evidence[2].dayFirst).toBe(1);
  });

  it.each([
    [
      'point',
      '0 1 -1 +1 007 12345678 123456789 999999999999999 1234567890123456 -0 - -- 1- .5 5. 1.5 -1.50 0.125',
    ],
    [
      'point',
      '1.500 12.345 123.456 1234.567 0.1234567 1,234 1,234.5 1,234,567 12,34,567 1,23 01,234 1234,567 1,234,',
    ],
    [
      'point',
      '1.234,5 1.234.567 $5 5€ (12.50) 12% 1e5 1E-3 0x10 abc 1.2.3 123456.7 1234567.8 123456,789 99999999.9',
    ],
    ['comma', '0,5 1,500 1.500 1.500,25 -3,75 1,5,5 1.234.567 1234567,8 12345678,9 0,12 ,5 5, 1.5'],
    [
      'day-first',
      '1.2.2010 13.2.2010 1.13.2010 31.4.2010 29.2.2011 29.2.2012 1/2/2010 1-2-2010 2010-2-1 2010/02/01',
    ],
    [
      'day-first',
      '2010-12-01 2010-12-01T08:26 2010-12-01T08:26:00 2010-12-01T08:26:00.000 2010-12-01T08:26:00Z',
    ],
    [
      'day-first',
      '2010-12-01T08:26:60 2010-12-01T8:26 2010-12-01T08:6 2010-12-01T25:00 2010-12-01T08:26:00.25 0000-01-01',
    ],
    [
      'day-first',
      '20101201 20101301 2010120 201012011 1.2.10 1.2.201 01-12-2010T08:26:00 2010-12-011 2010-12-01x 9999-12-31',
    ],
    [
      'month-first',
      '12/13/2010 13/12/2010 12/1/2010 2/29/2011 2/29/2012 1900-02-29 2000-02-29 12/1/10 12.13.2010',
    ],
    [
      'istanbul',
      '2010-12-01T08:26:00Z 2010-12-01T08:26:00+02:00 2010-12-01T08:26:00 1.12.2010 2010-06-01T23:59:59Z',
    ],
    ['serial', '40513 40513.35 20101201 2010-12-01 0 -1 2958466'],
  ] as const)('reads %s: %s', (kind, cells) => {
    const lines = cells.split(' ').map((cell) => `${cell};"${cell}"; ${cell} ;x`);
    expectPlain(`${lines.join('\n')}\n`, SEMICOLONS, [kind, kind, kind, 'text']);
    expectPlain(`${lines.join('\r\n').replaceAll('T', ' ')} pm\r\n`, SEMICOLONS, [kind, kind, kind, 'text']);
  });

  it('reads times of day with AM and PM', () => {
    const hours = [
      '12:00 AM',
      '12:59 pm',
      '1:05PM',
      '13:00 PM',
      '0:30 am',
      '11:59:59 PM',
      '25:00 PM',
      '8:5 AM',
      '8 PM',
      '',
    ];
    expectPlain(hours.map((hour) => `12/1/2010 ${hour}\n`).join(''), COMMAS, ['month-first']);
  });

  it('keeps the dictionary in order of appearance over many batches and many texts', () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => `${(i * 7919) % 7_507},name ${i >> 3},${i % 50}`);
    expectPlain(`${lines.join('\n')}\n`, COMMAS, ['id', 'text', 'text']);
  });

  it('reads the same when it forgets what it knew of a column', () => {
    const lines = Array.from(
      { length: 9000 },
      (_, i) => `${(i * 7919) % 5000},€${i % 300},Dec ${1 + (i % 28)} 2010`,
    );
    const bytes = encodeUtf8(`${lines.join('\n')}\n`);
    const kinds: readonly Kind[] = ['text', 'point', 'day-first'];
    const limits = { texts: 1000, textBytes: 2000, rareTexts: 10 };
    const found = scanned(bytes, COMMAS, 3, plansOf(kinds), [], limits);
    expectSame(found, plainReading(bytes, COMMAS, 3, plansOf(kinds)));
  });

  it('shares a dictionary with other columns and other files', () => {
    const dictionary = createDictionary();
    for (const text of ['c', 'b', 'new']) internText(dictionary, text);
    const plans: ColumnPlan[] = [0, 1].map((column) => ({
      kind: 'text',
      column,
      dictionary,
      identifier: false,
    }));
    const found: string[] = [];
    const scanner = createCsvScanner(COMMAS, 2, plans, ({ rowCount, columns }) => {
      for (let row = 0; row < rowCount; row++) {
        found.push(`${textOf(dictionary, columns[0][row])},${textOf(dictionary, columns[1][row])}`);
      }
    });
    const lines = ['a,b', 'b,b', 'a,a', 'c,d', 'd,c', 'd,', ',new'];
    for (const line of [...lines, ...lines]) {
      const bytes = encodeUtf8(`${line}\n`);
      expect(scanner.scan(bytes, 0, bytes.length)).toBe(bytes.length);
    }
    expect(found).toEqual([...lines, ...lines]);
    expect(dictionary.size).toBe(6);
  });

  it('reads a column for its last plan, and none that the file does not have', () => {
    const time = { dayFirst: true, number: 'compact', timeZone: 'UTC' } as const;
    const plans: ColumnPlan[] = [
      { kind: 'text', column: 0, dictionary: createDictionary(), identifier: false },
      { kind: 'number', column: 0, style: { decimal: '.' } },
      { kind: 'time', column: 7, style: time },
    ];
    const found: unknown[] = [];
    const scanner = createCsvScanner(COMMAS, 1, plans, ({ columns }) =>
      found.push(...columns.map(([first]) => first)),
    );
    scanner.scan(encodeUtf8('2.5\n'), 0, 4);
    expect(found).toEqual([0, 2.5, 0]);
  });

  it('reads random tables as the plain reader does', () => {
    const cell = fc.constantFrom(
      ...[
        '',
        ' ',
        'a',
        'A b',
        '"q"',
        '"a,b"',
        '"a""b"',
        '"a\nb"',
        '"a\r\nb" ',
        'x"y',
        '"x"y',
        '12',
        '12.0',
        '-1.5',
        '1.500',
      ],
      ...[
        '1,5',
        '"1,234.5"',
        '2010-12-01',
        '2010-12-01 08:26:00',
        '13.12.2010',
        '12/13/2010 8:26',
        '€9',
        'ş',
        'a'.repeat(17),
      ],
    );
    const line = fc.array(cell, { maxLength: 6 }).map((cells) => cells.join(','));
    const kind = fc.constantFrom<Kind>('text', 'id', 'point', 'comma', 'day-first', 'month-first', 'skip');
    const kinds = fc.array(kind, { minLength: 1, maxLength: 4 });
    const table = fc.array(line, { maxLength: 12 });
    fc.assert(
      fc.property(
        kinds,
        table,
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 0, max: 400 }),
        (columns, lines, end, cut) => {
          const bytes = encodeUtf8(lines.map((text) => text + end).join(''));
          const plain = plainReading(bytes, COMMAS, columns.length, plansOf(columns));
          expectSame(
            scanned(bytes, COMMAS, columns.length, plansOf(columns), [Math.min(cut, bytes.length)]),
            plain,
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  it('reads random bytes as the plain reader does', () => {
    const byte = fc.oneof(
      fc.constantFrom(...encodeUtf8('""",,,\n\n\r  1234567890..-aş/:T')),
      fc.integer({ min: 0, max: 255 }),
    );
    const bytes = fc.array(byte, { maxLength: 120 }).map((values) => Uint8Array.from([...values, LF]));
    const dialect = fc.constantFrom(COMMAS, BLANKS, OLD_LINES, TABS);
    fc.assert(
      fc.property(fc.oneof(bytes, fc.uint8Array({ maxLength: 200 })), dialect, (values, chosen) => {
        const ended = Uint8Array.from([...values, chosen.newline]);
        expectPlain(ended, chosen, ['id', 'point', 'day-first']);
      }),
      { numRuns: 800 },
    );
  });

  it('splits records as the reader of headers and samples does', () => {
    // Without the last record, which holds nothing: a sample passes over it.
    const bytes = encodeUtf8(NASTY.slice(0, -1));
    const { records } = splitRecords(bytes, 0, COMMAS, true, 100);
    const width = Math.max(...records.map(({ cells }) => cells.length));
    const { rows } = scanned(bytes, COMMAS, width, plansOf(Array.from({ length: width }, () => 'text')));
    const expected = records.map((record) =>
      Array.from({ length: width }, (_, column) => letters(encodeUtf8(record.cells[column] ?? ''))),
    );
    expect(rows.map(({ shown }) => shown.split(' < ')[0])).toEqual(
      expected.map((cells) => cells.map((cell) => JSON.stringify(cell)).join(' ')),
    );
  });
});
