import { describe, expect, test } from 'vitest';
import { createFormat } from './format.ts';

const en = createFormat('en', 'GBP');
const tr = createFormat('tr', 'TRY');

describe('numbers', () => {
  test('have the separators of the language', () => {
    expect([en.whole(1234.4), tr.whole(1234.4)]).toEqual(['1,234', '1.234']);
    expect([en.decimal(1234.56, 1), tr.decimal(1234.56, 1)]).toEqual(['1,234.6', '1.234,6']);
  });

  test.each([
    [0.641, '64%', '%64'],
    [0.018, '1.8%', '%1,8'],
    [0, '0%', '%0'],
    [1, '100%', '%100'],
  ])('a rate of %d is a percentage as round as a sentence needs it', (rate, english, turkish) => {
    expect([en.percent(rate), tr.percent(rate)]).toEqual([english, turkish]);
  });

  test('bytes are in powers of ten', () => {
    expect(en.bytes(46_826_312)).toBe('46.8 MB');
    expect(en.bytes(1)).toBe('1 byte');
    expect(tr.bytes(950)).toBe('950 bayt');
  });
});

describe('money', () => {
  test('is exact to the cent', () => {
    expect([en.money(8_832_003.27), tr.money(8_832_003.27)]).toEqual(['£8,832,003.27', '₺8.832.003,27']);
  });

  test('is as round as a sentence needs it', () => {
    expect([8_832_003.27, 4312.4, 12.3, 0].map(en.roundMoney)).toEqual(['£8.83M', '£4,312', '£12.30', '£0']);
  });

  test('is shorter still on an axis', () => {
    expect([80_894, 120_000, 950, 0].map(en.shortMoney)).toEqual(['£80.9K', '£120K', '£950', '£0']);
    expect(tr.shortMoney(80_894)).toBe('₺80,9\u00a0B');
  });

  test('is a plain number where the currency is unknown', () => {
    expect(createFormat('en').money(12.3)).toBe('12.30');
  });
});

test('days have the month in words, the day first', () => {
  expect([en.day(14_953), tr.day(14_953)]).toEqual(['10 Dec 2010', '10 Aralık 2010']);
});

test('months are short', () => {
  expect([en.month(14_953), tr.month(14_953)]).toEqual(['Dec 2010', 'Ara 2010']);
});

test('lists read like a sentence', () => {
  expect([en.list(['a', 'b', 'c']), tr.list(['a', 'b', 'c'])]).toEqual(['a, b and c', 'a, b ve c']);
});
