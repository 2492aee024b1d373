import { describe, expect, test } from 'vitest';
import { analyzeFiles, expectOk, textFile } from '../../test-support/analyze-files.ts';
import { isoFromDay } from '../calendar/index.ts';
import type { Analysis } from './analysis.ts';

const HEADER = 'Invoice;Customer;Date;Total';
const row = (n: number, date: string, total: string): string => `${n};${n % 9};${date};${total}`;

/** Rows that leave it open; far more than the sample of a file looks at. */
const open = (count: number, date: (n: number) => string, total: (n: number) => string): string[] =>
  Array.from({ length: count }, (_, n) => row(n, date(n), total(n)));

const AMBIGUOUS = (n: number): string => `0${1 + (n % 9)}/0${1 + ((n + 4) % 8)}/2024`;

async function analyzed(rows: readonly string[]): Promise<{ analysis: Analysis; restarts: number }> {
  let restarts = 0;
  const rejected = { write: () => {}, restart: () => void restarts++ };
  const analysis = expectOk(await analyzeFiles([textFile([HEADER, ...rows])], {}, { rejected }));
  return { analysis, restarts };
}

const lastDay = ({ base }: Analysis): string => isoFromDay(base.totals.lastDay ?? 0);
const codes = ({ warnings }: Analysis): string[] => warnings.map(({ code }) => code);

describe('the order of day and month is decided by the whole column', () => {
  test.each([
    ['day first', (n: number) => `${13 + (n % 15)}/09/2024`, '2024-09-27'],
    ['month first', (n: number) => `09/${13 + (n % 15)}/2024`, '2024-09-27'],
  ])('%s, though the first 100,000 rows leave it open', async (_, decided, last) => {
    const rows = open(100_000, AMBIGUOUS, () => '10.50');
    // The sample looks at the very end too, so what decides is not the end of the end.
    const tail = [...open(40, decided, () => '10.50'), ...open(4000, AMBIGUOUS, () => '10.50')];
    rows.push(...tail);
    const { analysis } = await analyzed(rows);
    expect(analysis.cleaning.kept).toBe(104_040);
    expect(lastDay(analysis)).toBe(last);
    expect(codes(analysis)).not.toContain('date-order-assumed');
    expect(codes(analysis)).not.toContain('mixed-date-orders');
  });

  test('nothing decides: one is taken, and that is said', async () => {
    const { analysis, restarts } = await analyzed(open(500, AMBIGUOUS, () => '10.50'));
    expect(restarts).toBe(0);
    expect(codes(analysis)).toContain('date-order-assumed');
  });

  test('both occur: the commoner one is taken, the rows of the other are rejected and counted', async () => {
    const rows = open(20_000, AMBIGUOUS, () => '10.50');
    for (let n = 0; n < 40; n++) rows[15_000 + n] = row(n, `09/${13 + (n % 15)}/2024`, '10.50');
    for (let n = 0; n < 10; n++) rows[16_000 + n] = row(n, `${13 + n}/09/2024`, '10.50');
    const { analysis } = await analyzed(rows);
    expect(analysis.cleaning.rejected['unreadable-date']).toBe(10);
    expect(analysis.warnings).toContainEqual({
      code: 'mixed-date-orders',
      facts: { column: 'Date', rows: 10, order: 'month-first' },
    });
  });
});

describe('the decimal sign is decided by the whole column', () => {
  test('a comma, though the first 15,000 rows have whole numbers only', async () => {
    const rows = open(
      20_000,
      () => '2024-05-17',
      (n) => String(1 + (n % 90)),
    );
    for (let n = 0; n < 40; n++) rows[15_000 + n] = row(n, '2024-05-17', '1.234,5');
    const { analysis, restarts } = await analyzed(rows);
    expect(restarts).toBe(1);
    expect(analysis.cleaning.kept).toBe(20_000);
    const whole = Array.from({ length: 20_000 }, (_, n) => (n >= 15_000 && n < 15_040 ? 0 : 1 + (n % 90)));
    expect(analysis.base.totals.revenue).toBe(whole.reduce((a, b) => a + b) + 40 * 1234.5);
  });

  test('both occur: `1.234,5` beside `1,234.5`', async () => {
    const rows = [
      ...Array.from({ length: 60 }, (_, n) => row(n, '2024-05-17', '1,234.5')),
      ...Array.from({ length: 7 }, (_, n) => row(n, '2024-05-17', '1.234,5')),
    ];
    const { analysis } = await analyzed(rows);
    expect(analysis.cleaning.rejected['unreadable-number']).toBe(7);
    expect(analysis.base.totals.revenue).toBe(60 * 1234.5);
    expect(analysis.warnings).toContainEqual({
      code: 'mixed-number-styles',
      facts: { column: 'Total', rows: 7, decimal: '.' },
    });
  });
});
