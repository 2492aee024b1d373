import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BLANKS,
  COMMAS,
  expectPlain,
  expectSame,
  type Kind,
  letters,
  NASTY,
  OLD_LINES,
  ORDER,
  plainReading,
  plansOf,
  SEMICOLONS,
  scanned,
  TABS,
} from '../../test-support/scanner-readings.ts';
import { encodeUtf8 } from '../text/index.ts';
import type { ColumnPlan } from './batch.ts';
import { LF, splitRecords } from './csv-dialect.ts';
import { createCsvScanner } from './csv-scanner.ts';
import { createDictionary, internText, textOf } from './dictionary.ts';

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
