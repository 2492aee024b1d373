import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ColumnEvidence, noEvidence } from './batch.ts';
import { parseNumberText } from './parse-number.ts';

const POINT = { decimal: '.' } as const;
const COMMA = { decimal: ',' } as const;

function evidenceOf(text: string, style: { decimal: '.' | ',' }): Partial<ColumnEvidence> {
  const evidence = noEvidence();
  parseNumberText(text, style, evidence);
  return Object.fromEntries(Object.entries(evidence).filter(([, count]) => count > 0));
}

describe('a number as text', () => {
  test.each([
    // text, under a decimal point, under a decimal comma
    ['12', 12, 12],
    [' 12.5 ', 12.5, Number.NaN],
    ['12,5', Number.NaN, 12.5],
    ['1,234', 1234, 1.234],
    ['1.234', 1.234, 1234],
    ['1.234,5', Number.NaN, 1234.5],
    ['1,234.5', 1234.5, Number.NaN],
    ['1.234.567', Number.NaN, 1234567],
    ['1,234,567.89', 1234567.89, Number.NaN],
    ['12,34,567', 1234567, Number.NaN],
    ['1,00,000', 100000, Number.NaN],
    ['0,123', Number.NaN, 0.123],
    ['1234,567', Number.NaN, 1234.567],
    ['1 234 567', 1234567, 1234567],
    ['1\u00a0234,5', Number.NaN, 1234.5],
    ['1\u202f234.5', 1234.5, Number.NaN],
    ['1\u2009234', 1234, 1234],
    ['1’234.50', 1234.5, Number.NaN],
    ["1'234", 1234, 1234],
    ['.5', 0.5, Number.NaN],
    ['5.', 5, Number.NaN],
    ['-12', -12, -12],
    ['+12', 12, 12],
    ['\u221212', -12, -12],
    ['12-', -12, -12],
    ['(12)', -12, -12],
    ['(£1,234.50)', -1234.5, Number.NaN],
    ['£5', 5, 5],
    ['-£5', -5, -5],
    ['£ -5', -5, -5],
    ['€ 12,50', Number.NaN, 12.5],
    ['12,50 €', Number.NaN, 12.5],
    ['₺1.234,50', Number.NaN, 1234.5],
    ['1.234,50 TL', Number.NaN, 1234.5],
    ['1.234,50TRY', Number.NaN, 1234.5],
    ['USD 12.5', 12.5, Number.NaN],
    ['Rs.500', 500, 500],
    ['12,50 kr.', Number.NaN, 12.5],
    ['99,90 zł', Number.NaN, 99.9],
    ['CHF 12.-', 12, 12],
    ['12%', 0.12, 0.12],
    ['%12,5', Number.NaN, 0.125],
    ['1.5E+3', 1500, Number.NaN],
    ['1,5e-3', Number.NaN, 0.0015],
    ['1e3', 1000, 1000],
    ['="00012"', 12, 12],
    ['0012', 12, 12],
    ['13085.0', 13085, Number.NaN],
  ])('%s', (text, underPoint, underComma) => {
    expect([parseNumberText(text, POINT), parseNumberText(text, COMMA)]).toEqual([underPoint, underComma]);
  });

  test.each(['abc', '12 apples', '1-2', '--1', '(-1)', '1)', '1,2,3', '1.2.3', '1 23', '1 2345', '1e999'])(
    '%s is no number',
    (text) => {
      expect(parseNumberText(text, POINT)).toBeNaN();
      expect(parseNumberText(text, COMMA)).toBeNaN();
      expect(evidenceOf(text, POINT)).toEqual({ unreadable: 1 });
    },
  );

  test.each(['', '  ', '-', 'NA', 'N/A', 'null', 'NaN', 'none', 'yok', 'BOŞ', 'Boş', '#N/A', '=""'])(
    '"%s" is nothing at all',
    (text) => {
      expect(parseNumberText(text, POINT)).toBeNaN();
      expect(evidenceOf(text, COMMA)).toEqual({ empty: 1 });
    },
  );

  test('a value that only the other style explains is unreadable and says which style it is', () => {
    expect(evidenceOf('1.234,5', POINT)).toEqual({ unreadable: 1, decimalComma: 1 });
    expect(evidenceOf('1.234,5', COMMA)).toEqual({ decimalComma: 1 });
    expect(evidenceOf('1.234.567', POINT)).toEqual({ unreadable: 1, decimalComma: 1 });
    expect(evidenceOf('12.5', COMMA)).toEqual({ unreadable: 1, decimalPoint: 1 });
    expect(evidenceOf('12.5', POINT)).toEqual({ decimalPoint: 1 });
    expect(evidenceOf('1,234', POINT)).toEqual({});
    expect(evidenceOf('1 234', POINT)).toEqual({});
  });

  test('what JavaScript writes is read back bit for bit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = String(value);
        expect(parseNumberText(text, POINT)).toBe(Number(text));
        expect(parseNumberText(text.replace('.', ','), COMMA)).toBe(Number(text));
      }),
    );
  });

  test('groups, signs and currencies change nothing about the digits', () => {
    const separator = fc.constantFrom('', ',', ' ', '\u00a0', '\u202f', '\u2009', "'", '’');
    const mark = fc.constantFrom('', '£', '$ ', '€', '₺', 'TL ', 'USD ');
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 18n), fc.nat(999_999), separator, mark, (whole, part, group, sign) => {
        const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, group);
        expect(parseNumberText(`${sign}${grouped}.${part}`, POINT)).toBe(Number(`${whole}.${part}`));
        expect(parseNumberText(`-${grouped}.${part} ${sign}`, POINT)).toBe(-Number(`${whole}.${part}`));
      }),
    );
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        parseNumberText(text, POINT, noEvidence());
      }),
    );
  });
});
