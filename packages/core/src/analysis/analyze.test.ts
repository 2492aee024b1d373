import { describe, expect, test } from 'vitest';
import {
  analyzeFiles,
  expectOk,
  expectProblem,
  namedRoles,
  rowsAccountedFor,
  textFile,
} from '../../test-support/analyze-files.ts';
import { gzip } from '../../test-support/compress.ts';
import { memoryFile } from '../../test-support/memory-file.ts';
import { xlsx } from '../../test-support/xlsx-fixture.ts';
import { dayFromIso, isoFromDay } from '../calendar/index.ts';
import { presetById } from '../segment/index.ts';
import { DEFAULT_RULES } from '../transaction/index.ts';
import type { Analysis } from './analysis.ts';

const HEADER = 'Invoice,StockCode,Quantity,InvoiceDate,Price,Customer ID,Country';
const JANUARY = [
  HEADER,
  '1001,A1,2,2024-01-05 10:00:00,5.50,17,United Kingdom',
  '1001,B2,1,2024-01-05 10:00:00,12.00,17,United Kingdom',
  '1002,A1,10,2024-01-11 09:30:00,5.00,18,France',
  '1003,C3,1,2024-01-20 16:45:00,7.25,19,United Kingdom',
];
const FEBRUARY = [
  HEADER,
  '1004,A1,4,2024-02-20 12:00:00,5.50,17,United Kingdom',
  'C1004,A1,-1,2024-02-22 12:00:00,5.50,17,United Kingdom',
  '1003,C3,1,2024-01-20 16:45:00,7.25,19,United Kingdom',
  '1005,B2,2,2024-02-28 08:15:00,12.00,20,Germany',
];

const spendOf = ({ base: { customers } }: Analysis): Record<string, number> =>
  Object.fromEntries(customers.ids.map((id, row) => [id, customers.totalSpend?.[row] ?? Number.NaN]));
const warned = ({ warnings }: Analysis): string[] => warnings.map(({ code }) => code);

describe('several files', () => {
  test('are one data set', async () => {
    const files = [textFile(JANUARY, 'january.csv'), textFile(FEBRUARY, 'february.csv')];
    const analysis = expectOk(await analyzeFiles(files));
    expect(analysis.rowsRead).toBe(8);
    expect(analysis.files).toEqual(['january.csv', 'february.csv']);
    expect(spendOf(analysis)).toEqual({ 17: 23 + 22, 18: 50, 19: 14.5, 20: 24 });
    expect(analysis.base.totals).toMatchObject({ customers: 4, invoices: 5, items: 21, returnedItems: 1 });
    expect(isoFromDay(analysis.asOfDay)).toBe('2024-02-29');
  });

  test('may repeat rows of each other: noticed, and left out where that rule is switched on', async () => {
    const files = () => [textFile(JANUARY, 'january.csv'), textFile(FEBRUARY, 'february.csv')];
    const noticed = expectOk(await analyzeFiles(files())).cleaning;
    expect(noticed.noticed['exact-duplicate']).toBe(1);
    const rules = { ...DEFAULT_RULES, 'exact-duplicate': true };
    const analysis = expectOk(await analyzeFiles(files(), { rules }));
    expect(analysis.cleaning.rejected['exact-duplicate']).toBe(1);
    expect(spendOf(analysis)['19']).toBe(7.25);
    expect(rowsAccountedFor(analysis)).toBe(8);
  });

  test('of different columns disagree, and the column is named', async () => {
    const other = ['Invoice,StockCode,Quantity,Date,Price,Customer ID', '1,A1,2,2024-01-05,5.50,17'];
    const problem = expectProblem(await analyzeFiles([textFile(JANUARY, 'a.csv'), textFile(other, 'b.csv')]));
    expect(problem.code).toBe('files-disagree');
    expect(problem.facts).toMatchObject({ file: 'b.csv', other: 'a.csv', column: 'InvoiceDate' });
  });

  test('may each write numbers in their own way', async () => {
    const turkish = [
      HEADER.replaceAll(',', ';'),
      '1004;A1;4;2024-02-20 12:00:00;5,50;17;Türkiye',
      '1005;B2;1;2024-02-28 08:15:00;1.012,25;20;Türkiye',
    ];
    const analysis = expectOk(await analyzeFiles([textFile(JANUARY, 'a.csv'), textFile(turkish, 'b.csv')]));
    expect(spendOf(analysis)).toEqual({ 17: 45, 18: 50, 19: 7.25, 20: 1012.25 });
  });
});

test('the sheets of a workbook are one data set, and a sheet of something else is left out', async () => {
  const row = (...cells: (string | number)[]) =>
    `<row>${cells
      .map((cell) =>
        typeof cell === 'number' ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${cell}</t></is></c>`,
      )
      .join('')}</row>`;
  const header = row('Invoice', 'Customer ID', 'InvoiceDate', 'Quantity', 'Price');
  const book = xlsx({
    sheets: {
      January: header + row(1, 17, '2024-01-05', 2, 5.5) + row(2, 18, '2024-01-06', 1, 3),
      Notes: row('Remark', 'Author') + row('All checked', 'Ann'),
      February: header + row(3, 17, '2024-02-05', 1, 2),
    },
  });
  const whole = expectOk(await analyzeFiles([memoryFile(book, 'orders.xlsx')]));
  expect(spendOf(whole)).toEqual({ 17: 13, 18: 3 });
  expect(whole.warnings).toContainEqual({
    code: 'sheet-left-out',
    facts: { file: 'orders.xlsx', sheet: 'Notes' },
  });
  const one = expectOk(await analyzeFiles([memoryFile(book, 'orders.xlsx')], { sheet: 'February' }));
  expect(spendOf(one)).toEqual({ 17: 2 });
  const none = expectProblem(await analyzeFiles([memoryFile(book, 'orders.xlsx')], { sheet: 'March' }));
  expect(none.code).toBe('sheet-not-found');
});

describe('shapes', () => {
  test('an event log is read by its purchases', async () => {
    const analysis = expectOk(
      await analyzeFiles([
        textFile([
          'event_time,event_type,product_id,category_code,price,user_id,user_session',
          '2024-01-05 10:00:00 UTC,view,501,toys.dolls,12.50,1,s1',
          '2024-01-05 10:01:00 UTC,cart,501,toys.dolls,12.50,1,s1',
          '2024-01-05 10:02:00 UTC,purchase,501,toys.dolls,12.50,1,s1',
          '2024-01-06 09:00:00 UTC,purchase,502,toys.cars,7.25,2,s2',
          '2024-01-07 09:00:00 UTC,remove_from_cart,502,toys.cars,7.25,2,s3',
          '2024-01-09 11:00:00 UTC,purchase,501,toys.dolls,12.50,1,s4',
        ]),
      ]),
    );
    expect(analysis.mapping.shape).toBe('order-lines');
    expect(analysis.cleaning.rejected['not-a-purchase']).toBe(3);
    expect(spendOf(analysis)).toEqual({ 1: 25, 2: 7.25 });
  });

  test('whole orders, one row each', async () => {
    const analysis = expectOk(
      await analyzeFiles([
        textFile([
          'Order ID,Customer Email,Order Date,Total',
          '1,ann@example.org,2024-01-05,20.00',
          '2,bob@example.org,2024-01-06,35.50',
          '3,ann@example.org,2024-02-07,9.75',
        ]),
      ]),
    );
    expect(analysis.mapping.shape).toBe('orders');
    expect(spendOf(analysis)).toEqual({ 'ann@example.org': 29.75, 'bob@example.org': 35.5 });
    expect(analysis.base.products).toBeNull();
  });

  test('without amounts nothing is invented: no spend, and a preset that looks at it is refused', async () => {
    const file = () => textFile(['customer_id,date', '1,2024-01-05', '2,2024-01-06', '1,2024-02-07']);
    const analysis = expectOk(await analyzeFiles([file()]));
    expect(analysis.base.customers.totalSpend).toBeNull();
    expect(analysis.base.totals.revenue).toBeNull();
    expect(warned(analysis)).toContain('no-amounts');
    const refused = expectProblem(await analyzeFiles([file()], { preset: presetById('source')! }));
    expect(refused).toEqual({ code: 'preset-needs-amounts', facts: { preset: 'source' } });
  });
});

describe('the as-of date', () => {
  test('is the day after the last purchase unless somebody says otherwise', async () => {
    const analysis = expectOk(await analyzeFiles([textFile(JANUARY)]));
    expect(isoFromDay(analysis.asOfDay)).toBe('2024-01-21');
    expect([...(analysis.base.customers.recencyDays ?? [])]).toEqual([16, 10, 1]);
  });

  test('given, leaves the purchases after it out, each counted', async () => {
    const analysis = expectOk(await analyzeFiles([textFile(JANUARY)], { asOf: dayFromIso('2024-01-12') }));
    expect(analysis.cleaning.rejected['after-as-of']).toBe(1);
    expect(analysis.base.customers.ids).toEqual(['17', '18']);
    expect([...(analysis.base.customers.recencyDays ?? [])]).toEqual([7, 1]);
  });
});

describe('nothing left', () => {
  test('names the rule that took most rows', async () => {
    const rows = [HEADER, '1,A1,2,never,5.50,17,UK', '2,A1,2,2024-01-05,5.50,,UK', '3,A1,1,later,2,18,UK'];
    const given = { date: ['InvoiceDate'], customer: ['Customer ID'] };
    const problem = expectProblem(await analyzeFiles([textFile(rows)], { given }));
    expect(problem).toEqual({
      code: 'nothing-left',
      facts: { rowsRead: 3, rule: 'unreadable-date', rows: 2 },
    });
  });

  test('dates of the years 0 and 9999 are out of range, not the end of everything', async () => {
    const rows = [
      ...JANUARY,
      '1,A1,1,0000-01-01,1,17,UK',
      '2,A1,1,9999-12-31,1,17,UK',
      '3,A1,1,1899-12-30,1,17,UK',
    ];
    const analysis = expectOk(await analyzeFiles([textFile(rows)]));
    const { rejected } = analysis.cleaning;
    expect(rejected['date-out-of-range'] + rejected['unreadable-date']).toBe(3);
    expect(isoFromDay(analysis.asOfDay)).toBe('2024-01-21');
  });
});

test('outliers are left out by a second reading when that rule is switched on', async () => {
  // Values 1 to 16 have their quartiles at 4 and 12: three interquartile ranges on the scale of doublings above 12, at
  // least three doublings, is under 12 x 2^5 = 384.
  const rows = Array.from({ length: 16 }, (_, i) => `${i + 1},A1,1,2024-01-05,${i + 1},${i % 4},UK`);
  const file = () => textFile([HEADER, ...rows, '99,A1,1,2024-01-06,100000,7,UK']);
  const noticed = expectOk(await analyzeFiles([file()]));
  expect(noticed.cleaning.noticed.outlier).toBe(1);
  const written: string[] = [];
  const rejected = {
    write: (csv: Uint8Array) => void written.push(Buffer.from(csv).toString()),
    restart: () => void written.splice(0),
  };
  const rules = { ...DEFAULT_RULES, outlier: true };
  const analysis = expectOk(await analyzeFiles([file()], { rules }, { rejected }));
  expect(analysis.cleaning.rejected.outlier).toBe(1);
  expect(analysis.base.customers.ids).toEqual(['0', '1', '2', '3']);
  expect(written.join('')).toBe(`row,rule,${HEADER}\n17,outlier,99,A1,1,2024-01-06,100000,7,UK\n`);
});

describe('what a person should know', () => {
  test('customers who differ by letter case or blanks alone are kept apart and counted', async () => {
    const rows = [
      'id,customer,date,total',
      '1,Ann B,2024-01-05,1',
      '2,ann b,2024-01-06,2',
      '3,AnnB,2024-01-07,3',
    ];
    const given = { customer: ['customer'], date: ['date'], amount: ['total'] };
    const analysis = expectOk(await analyzeFiles([textFile(rows)], { given }));
    expect(analysis.base.customers.count).toBe(3);
    expect(analysis.warnings).toContainEqual({ code: 'customer-ids-alike', facts: { customers: 2 } });
  });

  test('words for nobody are no customers alike', async () => {
    const rows = [HEADER, ...JANUARY.slice(1), '9,A1,1,2024-01-05,1,null,UK', '9,A1,1,2024-01-05,1,NULL,UK'];
    const analysis = expectOk(await analyzeFiles([textFile(rows)]));
    expect(analysis.cleaning.rejected['missing-customer']).toBe(2);
    expect(warned(analysis)).not.toContain('customer-ids-alike');
  });

  test('cells in another encoding than the rest are read and told', async () => {
    const rows = Array.from({ length: 20 }, (_, day) => `René,2024-02-${10 + day},1,Österreich`);
    const utf8 = new TextEncoder().encode(['customer,date,total,country', ...rows, ''].join('\n'));
    // Windows-1254 for Iğdırlı of Türkiye.
    const foreign = Buffer.from('I\xf0d\xfdrl\xfd,2024-03-08,8,T\xfcrkiye\n', 'latin1');
    const file = memoryFile(new Uint8Array(Buffer.concat([utf8, foreign])), 'mixed.csv');
    const analysis = expectOk(await analyzeFiles([file], { given: { customer: ['customer'] } }));
    expect(spendOf(analysis)).toEqual({ Iğdırlı: 8, René: 20 });
    expect(analysis.base.customers.countries).toEqual(['Türkiye', 'Österreich']);
    expect(warned(analysis)).toContain('mixed-encoding');
  });

  test('several currencies are named and none is assumed', async () => {
    const header = 'order_id,customer,date,total,currency';
    const rows = ['1,17,2024-01-05,10,EUR', '2,18,2024-01-06,20,TRY', '3,17,2024-01-06,20,TRY'];
    const analysis = expectOk(await analyzeFiles([textFile([header, ...rows])]));
    expect(namedRoles(analysis).currency).toBe('currency');
    expect(analysis.currency).toBeNull();
    expect(analysis.warnings).toContainEqual({
      code: 'several-currencies',
      facts: { currencies: 'EUR, TRY', count: 2 },
    });
  });
});

test('a role that no column has is refused by name, as is a column that is not there', async () => {
  const missing = expectProblem(await analyzeFiles([textFile(['a,b', '1,x', '2,y'])]));
  expect(missing.code).toBe('roles-missing');
  const strange = expectProblem(
    await analyzeFiles([textFile(JANUARY)], { given: { customer: ['Custmer'] } }),
  );
  expect(strange.code).toBe('column-not-found');
  const zone = expectProblem(await analyzeFiles([textFile(JANUARY)], { timeZone: 'Mars/Base' }));
  expect(zone.code).toBe('time-zone-unknown');
});

test('a gzip file cut short is damaged, however much of it could be read', async () => {
  const whole = gzip(new TextEncoder().encode(`${JANUARY.join('\n')}\n`));
  for (let length = 2; length < whole.length; length++) {
    const problem = expectProblem(await analyzeFiles([memoryFile(whole.slice(0, length), 'orders.csv.gz')]));
    expect(problem.code).toBe('compressed-damaged');
  }
});
