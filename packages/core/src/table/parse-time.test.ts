import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilFromDay, dayFromCivil, isoFromSecond } from '../calendar/index.ts';
import { type ColumnEvidence, noEvidence } from './batch.ts';
import { parseTimeText } from './parse-time.ts';
import type { TimeStyle } from './time-style.ts';

const DAY_FIRST: TimeStyle = { dayFirst: true, number: 'compact', timeZone: 'Europe/Istanbul' };
const MONTH_FIRST: TimeStyle = { ...DAY_FIRST, dayFirst: false };

function read(text: string, style: TimeStyle = DAY_FIRST): string {
  const second = parseTimeText(text, style);
  return Number.isNaN(second) ? 'unreadable' : isoFromSecond(second);
}

function evidenceOf(text: string, style: TimeStyle): Partial<ColumnEvidence> {
  const evidence = noEvidence();
  parseTimeText(text, style, evidence);
  return Object.fromEntries(Object.entries(evidence).filter(([, count]) => count > 0));
}

describe('a time as text', () => {
  test.each([
    ['2010-12-09', '2010-12-09 00:00:00'],
    ['2010-12-09 20:01:02', '2010-12-09 20:01:02'],
    ['2010-12-09T20:01', '2010-12-09 20:01:00'],
    ['2010-12-09T20:01:00.123456', '2010-12-09 20:01:00'],
    ['2010-12-09 20:01:00,5', '2010-12-09 20:01:00'],
    ['2010/12/9', '2010-12-09 00:00:00'],
    ['2010.12.09 20:01', '2010-12-09 20:01:00'],
    ['9.12.2010', '2010-12-09 00:00:00'],
    ['09.12.2010 20:01:02', '2010-12-09 20:01:02'],
    ['9. 12. 2010 20.01', '2010-12-09 20:01:00'],
    ['09-12-2010', '2010-12-09 00:00:00'],
    ['09/12/2010, 20:01', '2010-12-09 20:01:00'],
    ['09/12/10 8:01 PM', '2010-12-09 20:01:00'],
    ['9/12/2010 12:05 am', '2010-12-09 00:05:00'],
    ['9/12/2010 12:05:00 p.m.', '2010-12-09 12:05:00'],
    ['9.12.2010 ÖS 8:01', '2010-12-09 20:01:00'],
    ['9.12.2010 8:01 öö', '2010-12-09 08:01:00'],
    ['09.12.2010 Perşembe', '2010-12-09 00:00:00'],
    ['11-Feb-13', '2013-02-11 00:00:00'],
    ['11 Feb 2013', '2013-02-11 00:00:00'],
    ['11 February 2013 14:05', '2013-02-11 14:05:00'],
    ['11th Feb, 2013', '2013-02-11 00:00:00'],
    ['Feb 11, 2013', '2013-02-11 00:00:00'],
    ['FEBRUARY 11 2013 at 2:05 PM', '2013-02-11 14:05:00'],
    ['2013-Feb-11', '2013-02-11 00:00:00'],
    ['11 Şubat 2013', '2013-02-11 00:00:00'],
    ['11 ŞUBAT 2013 14:05', '2013-02-11 14:05:00'],
    ['11.Şub.2013', '2013-02-11 00:00:00'],
    ['5 Kasım 2013', '2013-11-05 00:00:00'],
    ['5 KASIM 2013', '2013-11-05 00:00:00'],
    ['5 KASİM 2013', '2013-11-05 00:00:00'],
    ['5 Mayıs 2013', '2013-05-05 00:00:00'],
    ['5 Ağu 2013', '2013-08-05 00:00:00'],
    ['9 Aralık 2010 Perşembe', '2010-12-09 00:00:00'],
    ['Perşembe, 9 Aralık 2010 saat 20:01', '2010-12-09 20:01:00'],
    ['09DEC2010:20:01:02', '2010-12-09 20:01:02'],
    ['20101209', '2010-12-09 00:00:00'],
    ['20101209.0', '2010-12-09 00:00:00'],
    ['201012092030', '2010-12-09 20:30:00'],
    ['20101209203001', '2010-12-09 20:30:01'],
    ['20101209T203001', '2010-12-09 20:30:01'],
    ['20101209 20:30', '2010-12-09 20:30:00'],
    ['9.12.69', '1969-12-09 00:00:00'],
    ['9.12.68', '2068-12-09 00:00:00'],
    ['0000-01-01', '0000-01-01 00:00:00'],
    ['9999-12-31', '9999-12-31 00:00:00'],
    ['29.02.2012', '2012-02-29 00:00:00'],
    ['="2010-12-09"', '2010-12-09 00:00:00'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['2010-12-09T20:01:00Z', '2010-12-09 22:01:00'],
    ['2010-07-09 20:01:00 UTC', '2010-07-09 23:01:00'],
    ['2010-12-09T20:01:00+02:00', '2010-12-09 20:01:00'],
    ['2010-12-09 20:01:00 -0500', '2010-12-10 03:01:00'],
    ['2010-12-09T20:01:00.000+0000', '2010-12-09 22:01:00'],
    ['2010-12-09T20:01:00+01:00[Europe/Paris]', '2010-12-09 21:01:00'],
    ['Thu, 09 Dec 2010 20:01:00 GMT', '2010-12-09 22:01:00'],
    ['Thu Dec 09 2010 20:01:00 GMT+0200 (Eastern European Standard Time)', '2010-12-09 20:01:00'],
    ['Thu Dec  9 20:01:00 EET 2010', '2010-12-09 20:01:00'],
    ['09/Dec/2010:20:01:00 +0000', '2010-12-09 22:01:00'],
    ['Dec 9, 2010, 8:01:00 PM PST', '2010-12-10 06:01:00'],
  ])('%s is brought to the wall clock of the data set, %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['serial', '40521', '2010-12-09 00:00:00'],
    ['serial', '40521.834027777775', '2010-12-09 20:01:00'],
    ['serial', '40521,834027777775', '2010-12-09 20:01:00'],
    ['serial-1904', '39059', '2010-12-09 00:00:00'],
    ['seconds', '1291924860', '2010-12-09 22:01:00'],
    ['milliseconds', '1291924860000', '2010-12-09 22:01:00'],
    ['milliseconds', '1.29192486E+12', '2010-12-09 22:01:00'],
    ['seconds', '99999999999999', 'unreadable'],
    ['serial', '99999999', 'unreadable'],
    ['serial', '-1', 'unreadable'],
    ['compact', '40521', 'unreadable'],
  ] as const)('as %s, %s is %s', (number, text, expected) => {
    expect(read(text, { ...DAY_FIRST, number })).toBe(expected);
  });

  test.each([
    '31.02.2010',
    '29.02.2011',
    '00.12.2010',
    '2010-13-01',
    '2010-00-00',
    '9.12.2010 24:00',
    '9.12.2010 12:60',
    '9.12.2010 12:00:60',
    '9.12.010',
    '9.12',
    '9/12-2010',
    '2010-12-09 20:01 Mars/Olympus',
    '11 Foo 2013',
    '32 Feb 2013',
    'yesterday',
    `2010-12-09${' '.repeat(100_000)}x`,
    '10.1.1.1',
    '20101309',
    '12345678901234567890',
  ])('%s is no time', (text) => {
    expect(read(text)).toBe('unreadable');
    expect(evidenceOf(text, DAY_FIRST).unreadable).toBe(1);
  });

  test('a date that only the other order explains is unreadable and says which order it is', () => {
    expect(evidenceOf('25.12.2010', DAY_FIRST)).toEqual({ dayFirst: 1 });
    expect(evidenceOf('25.12.2010', MONTH_FIRST)).toEqual({ dayFirst: 1, unreadable: 1 });
    expect(evidenceOf('12/25/2010', DAY_FIRST)).toEqual({ monthFirst: 1, unreadable: 1 });
    expect(evidenceOf('12/25/2010', MONTH_FIRST)).toEqual({ monthFirst: 1 });
    expect(evidenceOf('03/04/2010', MONTH_FIRST)).toEqual({});
    expect(evidenceOf('2010-12-25', MONTH_FIRST)).toEqual({});
    expect(evidenceOf('yok', MONTH_FIRST)).toEqual({ empty: 1 });
  });

  test('every day of the calendar is read in every order of its parts', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayFromCivil(0, 1, 1), max: dayFromCivil(9999, 12, 31) }), (epochDay) => {
        const { year, month, day } = civilFromDay(epochDay);
        const y = String(year).padStart(4, '0');
        const second = epochDay * 86_400;
        expect(parseTimeText(`${y}-${month}-${day}`, DAY_FIRST)).toBe(second);
        expect(parseTimeText(`${day}.${month}.${y}`, DAY_FIRST)).toBe(second);
        expect(parseTimeText(`${month}/${day}/${y}`, MONTH_FIRST)).toBe(second);
        expect(parseTimeText(isoFromSecond(second).slice(0, 10).replaceAll('-', ''), DAY_FIRST)).toBe(second);
      }),
    );
  });

  test('no text makes it throw', () => {
    const pieces = fc.constantFrom(
      '12',
      '9',
      '2010',
      '.',
      '-',
      '/',
      ' ',
      ':',
      'T',
      'Z',
      'pm',
      'Şub',
      '+03:00',
      'ı',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (text) => {
          for (const number of ['compact', 'serial', 'serial-1904', 'seconds', 'milliseconds'] as const) {
            parseTimeText(text, { ...DAY_FIRST, number }, noEvidence());
          }
        },
      ),
    );
  });
});
