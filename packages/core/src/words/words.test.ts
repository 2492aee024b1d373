import { describe, expect, test } from 'vitest';
import type { Headline } from '../report/index.ts';
import type { Problem, ProblemCode } from '../result/index.ts';
import {
  createFormat,
  LOCALES,
  loadWords,
  problemText,
  sufficiencyText,
  type Words,
  warningText,
} from './index.ts';

const languages = await Promise.all(LOCALES.map(loadWords));
const [en, tr] = languages as [Words, Words];

/** Every fact a sentence could ask for, with values that would show if they were put in wrongly. */
const FACTS = {
  file: 'orders.csv',
  other: 'older.csv',
  line: 48_211,
  column: 'Tutar',
  columns: 'a, b',
  rows: 48_210,
  rowsRead: 1000,
  limit: 4096,
  limitBytes: 1_000_000,
  role: 'customer',
  roles: 'customer, date',
  rule: 'missing-customer',
  value: 'x',
  preset: 'source',
  sheet: 'Sheet1',
  sheets: 'A, B',
  at: 'rules[2].when',
  reason: 'scores-malformed',
  found: '[9]',
  part: 'xl/workbook.xml',
  feature: 'LZO',
  guess: 'customer',
  count: 3,
  customers: 12,
  currencies: 'EUR, USD',
};

describe.each(languages.map((words) => [words.locale, words] as const))('%s', (_, words) => {
  const codes = Object.keys(words.problems) as ProblemCode[];

  test.each(codes)('%s is a whole sentence with its code last, whatever facts there are', (code) => {
    const full = problemText({ code, facts: FACTS }, words);
    expect(full).not.toMatch(/“”|\(\)| \.|!/);
    for (const text of [full, problemText({ code, facts: {} }, words)]) {
      expect(text).toMatch(new RegExp(`^[“\\p{L}].*[.?] \\[${code}\\]$`, 'u'));
      expect(text).not.toMatch(/undefined|null|NaN/);
    }
  });

  test.each(Object.keys(words.warnings))('the warning %s is a whole sentence', (code) => {
    for (const facts of [{}, FACTS] as Problem['facts'][]) {
      const text = warningText({ code: code as keyof Words['warnings'], facts }, words);
      expect(text).toMatch(/^.*\.$/);
      expect(text).not.toMatch(/undefined|null|NaN|\s\s|“”|\(\)/);
    }
  });

  test('says what data can carry, with numbers in the language', () => {
    const text = sufficiencyText(
      {
        offering: 'clusters',
        verdict: 'limited',
        reasons: [{ code: 'customers-few', needed: 1000, found: 312 }],
      },
      words,
    );
    expect(text).toContain('312');
    expect(text).toContain(words.locale === 'en' ? '1,000' : '1.000');
  });
});

test('the languages are written for themselves: no sentence is the same in both', () => {
  for (const code of Object.keys(en.problems) as ProblemCode[]) {
    expect(tr.problems[code](FACTS)).not.toBe(en.problems[code](FACTS));
  }
});

test('a quote that never closes is told with its place and what was readable before it', () => {
  const problem: Problem = {
    code: 'quote-never-closed',
    facts: { file: 'orders.csv', line: 48_211, rows: 48_210 },
  };
  expect(problemText(problem, en)).toBe(
    'Line 48,211 of orders.csv has an opening quote that never closes. Everything before it was readable (48,210 rows). Close or remove the quote there and try again. [quote-never-closed]',
  );
  expect(problemText(problem, tr)).toBe(
    'orders.csv dosyasında, 48.211. satırda açılan bir tırnak hiç kapanmıyor. Ondan önceki her şey okunabiliyor (48.210 satır). Oradaki tırnağı kapatın veya silin, sonra yeniden deneyin. [quote-never-closed]',
  );
});

describe('the opening sentence', () => {
  const facts: Headline = {
    customers: 4312,
    revenue: 8_832_003.27,
    best: { segment: 'champions', customers: 911, customerShare: 0.211, oneIn: 5, revenueShare: 0.641 },
    silent: { days: 182, customers: 691, share: 0.16 },
  };

  test('has the numbers in it, in English and in Turkish', () => {
    expect(en.headline(facts, () => 'Champions', createFormat('en', 'GBP'))).toBe(
      '4,312 customers brought £8.83M. One in five of them (Champions) brought 64% of it. 691 have been silent for half a year or longer.',
    );
    expect(tr.headline(facts, () => 'Şampiyonlar', createFormat('tr', 'TRY'))).toBe(
      '4.312 müşteri toplam ₺8,83\u00a0Mn ciro getirdi. Her beş müşteriden biri “Şampiyonlar” segmentinde; cironun %64 kadarı bu segmentten geldi. 691 müşteri yarım yıldan uzun süredir sessiz.',
    );
  });

  test('leaves out what is not known', () => {
    const bare: Headline = { customers: 1, revenue: null, best: null, silent: null };
    expect(en.headline(bare, String, createFormat('en'))).toBe('1 customer in all.');
    expect(tr.headline(bare, String, createFormat('tr'))).toBe('Toplam 1 müşteri var.');
  });
});
