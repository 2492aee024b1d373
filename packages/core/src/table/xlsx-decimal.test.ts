import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDecimal } from './xlsx-decimal.ts';

function read(text: string): number {
  const bytes = new TextEncoder().encode(`?${text}?`);
  return readDecimal(bytes, 1, bytes.length - 1);
}

describe('readDecimal', () => {
  it('reads what JavaScript reads, to the last bit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.nat(1), (value, again) => {
        for (let i = 0; i <= again; i++) {
          for (const text of [String(value), value.toPrecision(17), value.toExponential()]) {
            expect(read(text)).toBe(Number(text));
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('tells long numbers apart that differ in a digit, the point or leading zeros', () => {
    const texts = [
      '6.9500000000000002',
      '69.500000000000002',
      '6.9500000000000003',
      '06.9500000000000002',
      '69500000000000002',
    ];
    for (const text of [...texts, ...texts]) expect(read(text)).toBe(Number(text));
  });

  it.each(['', '-', '.', 'abc', '1,5', '0x10', 'Infinity', 'NaN', '1e', '1e+', '1 2', '1.2.3', '--1', 'e5'])(
    'refuses %j',
    (text) => {
      expect(read(text)).toBeNaN();
    },
  );

  it('allows blanks around, a plus, and digits on one side of the point only', () => {
    expect([read(' 12 '), read('+1.5'), read('.5'), read('5.'), read('-0')]).toEqual([12, 1.5, 0.5, 5, -0]);
  });
});
