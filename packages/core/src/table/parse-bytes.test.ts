import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilFromDay, dayFromCivil } from '../calendar/index.ts';
import { encodeUtf8 } from '../text/index.ts';
import { noEvidence } from './batch.ts';
import { parseNumberBytes, parseTimeBytes } from './parse-bytes.ts';
import { parseNumberText } from './parse-number.ts';
import { parseTimeText } from './parse-time.ts';
import type { TimeStyle } from './time-style.ts';

const RUNS = { numRuns: 2000 };

function numberOf(text: string, decimal: '.' | ',' = '.'): number {
  const bytes = encodeUtf8(`xx${text}yy`);
  return parseNumberBytes(bytes, 2, bytes.length - 2, decimal.charCodeAt(0));
}

const ISTANBUL: TimeStyle = { dayFirst: true, number: 'compact', timeZone: 'Europe/Istanbul' };

function timeOf(text: string, style: TimeStyle, evidence = noEvidence()): number {
  const bytes = encodeUtf8(`19${text}99`);
  return parseTimeBytes(bytes, 2, bytes.length - 2, style, evidence);
}

describe('numbers straight from bytes', () => {
  test.each([
    ['12', 12],
    ['-12.50', -12.5],
    ['+0.07', 0.07],
    ['  6.95 ', 6.95],
    ['1,234,567.5', 1234567.5],
    ['1,234', 1234],
    ['.5', 0.5],
    ['123456789012345', 123456789012345],
  ])('%s takes the fast path', (text, value) => {
    expect(numberOf(text)).toBe(value);
  });

  test.each([
    '',
    '-',
    '.',
    '5.',
    '1.234,5',
    '12,5',
    '0,123',
    '1,23',
    '1,2345',
    '1234,567',
    '1e3',
    '£5',
    '12%',
  ])('%s is left to the slow path', (text) => {
    expect(numberOf(text)).toBeNaN();
  });

  test('agree with the text parser on all they accept, and never hide evidence for the other style', () => {
    const pieces = fc.constantFrom(
      '0',
      '1',
      '23',
      '456',
      '000',
      '9876',
      '.',
      ',',
      '-',
      '+',
      ' ',
      '\u00a0',
      'e',
      '%',
    );
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 7 }).map((all) => all.join('')),
      fc.double().map(String),
      fc.tuple(fc.integer(), fc.nat(99)).map(([whole, cents]) => `${whole}.${cents}`),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('.', ',') as fc.Arbitrary<'.' | ','>, (candidate, decimal) => {
        const fast = numberOf(candidate, decimal);
        if (Number.isNaN(fast)) return;
        const evidence = noEvidence();
        expect(fast).toBe(parseNumberText(candidate, { decimal }, evidence));
        expect(decimal === '.' ? evidence.decimalComma : evidence.decimalPoint).toBe(0);
      }),
      RUNS,
    );
  });

  test('are exact', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 2n ** 53n), fc.nat(22), (mantissa, places) => {
        const digits = String(mantissa).padStart(places + 1, '0');
        const text = `${digits.slice(0, digits.length - places)}.${digits.slice(digits.length - places)}`;
        const fast = numberOf(text);
        if (!Number.isNaN(fast)) expect(fast).toBe(Number(text));
      }),
      RUNS,
    );
  });
});

describe('times straight from bytes', () => {
  test.each([
    '2010-12-09',
    '2010-12-09 20:01:00',
    '2010-12-09T20:01',
    '2010/1/2',
    '9.12.2010',
    '09.12.2010 8:01',
    '9-12-2010 20:01:59',
    '9/12/2010 8:01 PM',
    '9/12/2010 12:00:00am',
    '2010-12-09T20:01:00Z',
    '2010-12-09 20:01:00 UTC',
    '20101209',
    '0000-02-29',
    '9999-12-31',
  ])('%s takes the fast path', (text) => {
    expect(timeOf(text, ISTANBUL)).not.toBeNaN();
    expect(timeOf(text, ISTANBUL)).toBe(parseTimeText(text, ISTANBUL));
  });

  test.each([
    '',
    '12/25/2010',
    '31.02.2010',
    '29.02.2011',
    '2010-12-09 24:00',
    '2010-12-09 20:60',
    '9.12.10',
    '2010-12/09',
    '2010-12-09 ',
    '2010-12-09 20:01:00.5',
    '2010-12-09T20:01:00+03:00',
    '11-Feb-13',
    '1291924860',
    '2010-12-09 20:01 XM',
  ])('%s is left to the slow path', (text) => {
    expect(timeOf(text, ISTANBUL)).toBeNaN();
  });

  test('bare numbers are dates only where the style says so', () => {
    expect(timeOf('20101209', { ...ISTANBUL, number: 'seconds' })).toBeNaN();
  });

  test('agree with the text parser on all they accept, evidence included', () => {
    const date = fc
      .tuple(
        fc.integer({ min: dayFromCivil(1, 1, 1), max: dayFromCivil(9999, 12, 31) }),
        fc.constantFrom('ymd', 'dmy', 'mdy', 'compact'),
        fc.constantFrom('-', '/', '.'),
      )
      .map(([epochDay, order, separator]) => {
        const { year, month, day } = civilFromDay(epochDay);
        const y = String(year).padStart(4, '0');
        if (order === 'compact')
          return `${y}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
        const parts = order === 'ymd' ? [y, month, day] : order === 'dmy' ? [day, month, y] : [month, day, y];
        return parts.join(separator);
      });
    const clock = fc.constantFrom(
      '',
      ' 8:01',
      'T20:01:02',
      ' 12:30 AM',
      ' 1:15:00 pm',
      ' 0:00Z',
      ' 23:59:59 UTC',
      ' 24:00',
    );
    const junk = fc
      .array(fc.constantFrom('1', '12', '31', '2010', '-', '/', '.', ' ', 'T', ':', 'Z', 'AM'))
      .map((all) => all.join(''));
    const text = fc.oneof(
      fc.tuple(date, clock).map(([a, b]) => a + b),
      junk,
    );
    const style = fc.record({
      dayFirst: fc.boolean(),
      number: fc.constantFrom('compact', 'seconds') as fc.Arbitrary<TimeStyle['number']>,
      timeZone: fc.constantFrom('UTC', 'Europe/Istanbul'),
    });
    fc.assert(
      fc.property(text, style, (candidate, timeStyle) => {
        const evidence = noEvidence();
        const fast = timeOf(candidate, timeStyle, evidence);
        if (Number.isNaN(fast)) return;
        const slowEvidence = noEvidence();
        expect(fast).toBe(parseTimeText(candidate, timeStyle, slowEvidence));
        expect(evidence).toEqual(slowEvidence);
      }),
      RUNS,
    );
  });
});
