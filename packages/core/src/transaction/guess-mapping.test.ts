import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessMapping, type MappingOptions } from './guess-mapping.ts';
import type { Mapping } from './mapping.ts';

const UTC: MappingOptions = { timeZone: 'UTC' };

function table(text: string): { header: string[]; sample: string[][]; dateColumns: number[] } {
  const [header, ...sample] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split('|'));
  return { header, sample, dateColumns: [] };
}

function mapped(text: string, options: MappingOptions = UTC): Mapping {
  const result = guessMapping(table(text), options);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function refused(text: string, options: MappingOptions = UTC): unknown {
  const result = guessMapping(table(text), options);
  return result.ok ? 'accepted' : result.error;
}

const columnsOf = (mapping: Mapping): Record<string, readonly number[]> =>
  Object.fromEntries(mapping.roles.map(({ role, columns }) => [role, columns]));

/** Ten lines of five orders of three customers; `column N` is how a reader names columns without a header. */
const LINES = `
  1001|A12|2|2023-01-05|9.50|17850
  1001|B07|1|2023-01-05|3.25|17850
  1002|A12|6|2023-01-06|9.50|13047
  1002|C33|1|2023-01-06|12.00|13047
  1003|B07|2|2023-01-06|3.25|17850
  1003|C33|3|2023-01-06|12.00|17850
  1004|A12|1|2023-01-09|9.50|12583
  1004|B07|4|2023-01-09|3.25|12583
  1005|C33|2|2023-01-11|12.00|13047
  1005|A12|2|2023-01-11|9.50|13047
`;

describe('a guess', () => {
  test('says why and how sure it is', () => {
    const mapping = mapped('Customer ID|Order Date|Number of Pens\n1|2023-01-05|2\n2|2023-01-06|1');
    expect(mapping.roles).toEqual([
      { role: 'customer', columns: [0], reason: 'header-and-values', confidence: 0.99 },
      { role: 'date', columns: [1], reason: 'header-and-values', confidence: 1 },
      { role: 'quantity', columns: [2], reason: 'header-part', confidence: 0.51 },
    ]);
  });

  test('survives JSON', () => {
    const mapping = mapped('Customer ID|Tarih|Tutar\n1|05.01.2023|1,5\n2|06.01.2023|2');
    expect(JSON.parse(JSON.stringify(mapping))).toEqual(mapping);
  });

  test('prefers an id to an e-mail address, and that to a name', () => {
    const rows = 'Ali Can|a@b.co|55|2023-01-05\nEce Su|c@d.co|56|2023-01-06';
    expect(columnsOf(mapped(`Customer|E-mail|Customer No|Date\n${rows}`)).customer).toEqual([2]);
    expect(columnsOf(mapped(`Customer|E-mail|Telephone|Date\n${rows}`)).customer).toEqual([1]);
    expect(columnsOf(mapped(`Customer|Remark|Tax no|Date\n${rows}`)).customer).toEqual([0]);
  });

  test('goes by the values where a header promises something else', () => {
    const mapping = mapped('Customer ID|Date|Order Date|Amount\n1|yes|2023-01-05|ten\n2|no|2023-01-06|two');
    expect(columnsOf(mapping)).toEqual({ customer: [0], date: [2] });
  });

  test('takes the other date where a header says it is no order date', () => {
    const rows = '1|1990-05-05|2023-01-08|2023-01-05\n2|1980-05-05|2023-01-09|2023-01-06';
    expect(columnsOf(mapped(`Customer ID|Birth Date|Ship Date|When\n${rows}`)).date).toEqual([3]);
  });

  test('reads a file without a header from its values', () => {
    const mapping = mapped(`column 1|column 2|column 3|column 4|column 5|column 6${LINES}`);
    expect(mapping.shape).toBe('order-lines');
    expect(columnsOf(mapping)).toEqual({
      customer: [5],
      invoice: [0],
      date: [3],
      product: [1],
      quantity: [2],
      price: [4],
    });
    expect(mapping.roles.every(({ reason }) => reason === 'values')).toBe(true);
  });

  test('leaves out a column that only renumbers another', () => {
    const rows = [
      '00004|0001|19970101|2|29.33',
      '00004|0001|19970118|2|29.73',
      '00021|0002|19970101|3|63.34',
    ];
    const mapping = mapped(`column 1|column 2|column 3|column 4|column 5\n${rows.join('\n')}`);
    expect(mapping.shape).toBe('orders');
    expect(columnsOf(mapping)).toEqual({ customer: [0], date: [2], quantity: [3], amount: [4] });
  });

  test('invents no amounts where headers speak of something else', () => {
    const mapping = mapped(
      'Customer ID|Order Date|Age|Shipping Price\n1|2023-01-05|30|9.5\n2|2023-01-06|41|4.5',
    );
    expect(columnsOf(mapping)).toEqual({ customer: [0], date: [1] });
  });

  test('does not depend on the order of the columns', () => {
    const names = ['Invoice', 'StockCode', 'Quantity', 'InvoiceDate', 'Price', 'Customer ID'];
    const rows = LINES.trim()
      .split('\n')
      .map((line) => line.trim().split('|'));
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (order) => {
        const result = guessMapping(
          {
            header: order.map((i) => names[i]),
            sample: rows.map((row) => order.map((i) => row[i])),
            dateColumns: [],
          },
          UTC,
        );
        if (!result.ok) throw new Error(result.error.code);
        const found = Object.fromEntries(
          result.value.roles.map(({ role, columns }) => [role, order[columns[0]]]),
        );
        expect(found).toEqual({ customer: 5, invoice: 0, date: 3, product: 1, quantity: 2, price: 4 });
      }),
    );
  });

  test('never throws, whatever stands in the table', () => {
    const name = fc.oneof(
      fc.constantFrom('Customer ID', 'Tarih', 'T', 'x', 't_x', 'Amount', 'MntWines', 'event', 'Name', ''),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    const cell = fc.oneof(
      fc.constantFrom('', '1', '1.5', '2023-01-05', 'a@b.co', 'view', '1.234,5', '05.01.2023', 'NaN', '="1"'),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    fc.assert(
      fc.property(
        fc.array(name, { maxLength: 8 }),
        fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 30 }),
        fc.option(fc.constantFrom('order-lines', 'orders', 'customers') as fc.Arbitrary<Mapping['shape']>),
        (header, sample, shape) => {
          const result = guessMapping(
            { header, sample, dateColumns: [0] },
            shape === null ? UTC : { ...UTC, shape },
          );
          if (!result.ok) {
            expect(result.error.code).toBe('roles-missing');
            return;
          }
          const used = result.value.roles.flatMap(({ columns }) => columns);
          expect(new Set(used).size).toBe(used.length);
          for (const { confidence } of result.value.roles) {
            expect(confidence).toBeGreaterThan(0);
            expect(confidence).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });

  test('finds its columns among 10,000', () => {
    const header = Array.from({ length: 10_000 }, (_, i) => (i === 7000 ? 'Customer ID' : `x${i} amount`));
    header[9999] = 'Order Date';
    const row = header.map((_, i) => (i === 9999 ? '2023-01-05' : String(i)));
    const result = guessMapping({ header, sample: Array(200).fill(row), dateColumns: [] }, UTC);
    expect(result.ok && columnsOf(result.value).customer).toEqual([7000]);
  });
});

test('a file sorted by customer, of whom the sample shows only one, is read all the same', () => {
  const rows = Array.from({ length: 40 }, (_, i) => `12345|2023-01-${10 + (i % 20)}|${i}.5`);
  expect(columnsOf(mapped(`Customer ID|Date|Amount\n${rows.join('\n')}`))).toEqual({
    customer: [0],
    date: [1],
    amount: [2],
  });
});

describe('the shape of a file', () => {
  test('is order lines where an invoice or a product repeats, and whole orders otherwise', () => {
    expect(mapped('Customer ID|Date|Product\n1|2023-01-05|Pen').shape).toBe('order-lines');
    expect(mapped(`Order|a|b|Date|Amount|Customer No${LINES}`).shape).toBe('order-lines');
    expect(mapped('Order|Customer ID|Date|Total\n1|1|2023-01-05|5\n2|1|2023-01-06|6').shape).toBe('orders');
  });

  test('is that of customers where nobody comes twice and no order has a date', () => {
    const mapping = mapped('ID|Recency|Frequency|Monetary\n1|5|3|10.5\n2|50|1|3');
    expect(mapping.shape).toBe('customers');
    expect(columnsOf(mapping)).toEqual({
      customer: [0],
      'days-since-last-purchase': [1],
      'order-count': [2],
      'total-spend': [3],
    });
  });

  test('is what a person says', () => {
    const text = 'Order|Customer ID|Date|Price|Product\n1|1|2023-01-05|5|Pen\n2|1|2023-01-06|6|Ink';
    const mapping = mapped(text, { ...UTC, shape: 'orders' });
    expect(mapping.shape).toBe('orders');
    expect(columnsOf(mapping)).toEqual({ invoice: [0], customer: [1], date: [2], amount: [3] });
    expect(refused(text, { ...UTC, shape: 'customers' })).toEqual({
      code: 'roles-missing',
      facts: { shape: 'customers', roles: 'days-since-last-purchase, order-count' },
    });
  });

  test('decides what is missing', () => {
    expect(refused('CustomerID|Gender|Age\n1|Male|19\n2|Male|21')).toEqual({
      code: 'roles-missing',
      facts: { shape: 'customers', roles: 'days-since-last-purchase, order-count' },
    });
    expect(refused('Date|Amount\n2023-01-05|5\n2023-01-06|7')).toEqual({
      code: 'roles-missing',
      facts: { shape: 'orders', roles: 'customer' },
    });
    expect(refused('a|b\nx|y')).toEqual({
      code: 'roles-missing',
      facts: { shape: 'orders', roles: 'customer, date' },
    });
  });
});

describe('money', () => {
  test('written once per order is not taken for the value of its lines', () => {
    const text = `
      Order No|Product Code|Quantity|Date|Order Total|Price|Customer ID
      1|A|2|2023-01-05|13.00|5.00|7
      1|B|1|2023-01-05|13.00|3.00|7
      2|A|1|2023-01-06|8.00|5.00|8
      2|B|1|2023-01-06|8.00|3.00|8
      3|A|1|2023-01-07|11.00|5.00|7
      3|B|2|2023-01-07|11.00|3.00|7
    `;
    expect(columnsOf(mapped(text))).toEqual({
      invoice: [0],
      product: [1],
      quantity: [2],
      date: [3],
      price: [5],
      customer: [6],
    });
  });

  test('that grows with the quantity is the value of the row, even under the name of a price', () => {
    const lines = Array.from({ length: 20 }, (_, i) => {
      const units = 1 + (i % 4);
      return `${i % 3}|2023-01-${10 + i}|P${i % 2}|${units}|${(units * (i % 2 === 0 ? 4.5 : 7)).toFixed(2)}`;
    });
    const text = (price: string): string => `Customer ID|Date|SKU|Qty|${price}\n${lines.join('\n')}`;
    expect(columnsOf(mapped(text('Item Price')))).toHaveProperty('amount', [4]);
    expect(columnsOf(mapped(text('Unit Price')))).toHaveProperty('price', [4]);
  });

  test('has the currency that a column, a header or the values name', () => {
    const rows = (a: string, b: string): string => `1|2023-01-05|${a}\n2|2023-01-06|${b}`;
    expect(mapped(`Customer ID|Date|Amount (EUR)\n${rows('1', '2')}`).currency).toBe('EUR');
    expect(mapped(`Customer ID|Date|Tutar\n${rows('₺1,50', '2,00 TL')}`).currency).toBe('TRY');
    expect(mapped(`Customer ID|Date|Amount\n${rows('$1', '£2')}`).currency).toBe(null);
    expect(mapped(`Customer ID|Date|Amount\n${rows('1', '2')}`).currency).toBe(null);
    expect(mapped('Customer ID|Date|Total|Currency\n1|2023-01-05|1|gbp\n2|2023-01-06|2|GBP').currency).toBe(
      'GBP',
    );
    expect(mapped('Customer ID|Date|Total|Currency\n1|2023-01-05|1|GBP\n2|2023-01-06|2|EUR').currency).toBe(
      null,
    );
  });
});

describe('numbers and dates', () => {
  test('follow the style the other columns prove where their own says nothing', () => {
    const mapping = mapped('Customer ID|Date|Adet|Fiyat\n1|2023-01-05|1.250|9,50\n2|2023-01-06|1.500|3,25');
    expect(mapping.numberStyles).toEqual({ 2: { decimal: ',' }, 3: { decimal: ',' } });
  });

  test('whose order nothing decides are named', () => {
    const undecided = mapped('Customer ID|Date\n1|03/04/2023\n2|05/04/2023');
    expect(undecided.undecidedDates).toEqual([1]);
    expect(undecided.timeStyles).toEqual({ 1: { dayFirst: false, number: 'compact', timeZone: 'UTC' } });
    const turkish = mapped('Müşteri No|Tarih\n1|03/04/2023\n2|05/04/2023');
    expect(turkish.timeStyles).toEqual({ 1: { dayFirst: true, number: 'compact', timeZone: 'UTC' } });
    expect(mapped('Customer ID|Date\n1|03/04/2023\n2|25/04/2023').undecidedDates).toEqual([]);
  });
});

describe('a summary for purchase models', () => {
  test('counts weeks where all values are whole days of them', () => {
    const mapping = mapped(
      'ID|x|t_x|T|zbar\n1|2|30.43|38.86|22.35\n2|1|1.71|38.86|11.77\n3|0|0.00|38.71|0.00\n4|1|12.14|37.29|4.10',
    );
    expect(columnsOf(mapping)).toEqual({
      customer: [0],
      'repeat-count': [1],
      'repeat-recency': [2],
      tenure: [3],
      'repeat-value': [4],
    });
    expect([mapping.periodDays, mapping.periodAssumed]).toEqual([7, false]);
  });

  test('counts what its header says', () => {
    const mapping = mapped('ID|frequency|recency_weeks|T_weeks\n1|2|30|39\n2|0|0|39');
    expect([mapping.periodDays, mapping.periodAssumed]).toEqual([7, false]);
  });

  test('is assumed to count days where nothing says what', () => {
    const mapping = mapped('ID|frequency|recency|T\n1|2|30|39\n2|0|0|39');
    expect([mapping.periodDays, mapping.periodAssumed]).toEqual([1, true]);
  });

  test('is told from an RFM file with the time since the first purchase', () => {
    const mapping = mapped('ID|frequency|recency|tenure\n1|2|30|39\n2|1|12|12\n3|1|25|25');
    expect(columnsOf(mapping)).toEqual({
      customer: [0],
      'order-count': [1],
      'days-since-last-purchase': [2],
    });
    expect([mapping.periodDays, mapping.periodAssumed]).toEqual([1, false]);
  });
});

describe('what a person settles', () => {
  const text = 'Kişi|Customer ID|Date|Order Date|Tutar A|Tutar B\n1|2|2023-01-05|2023-01-06|3|4';

  test('overrides every guess', () => {
    const mapping = mapped(text, {
      ...UTC,
      given: { customer: ['Kişi'], date: ['Date'], amount: ['Tutar B'] },
    });
    expect(columnsOf(mapping)).toMatchObject({ customer: [0], date: [2], amount: [5] });
    expect(mapping.roles[0]).toEqual({ role: 'customer', columns: [0], reason: 'given', confidence: 1 });
  });

  test.each(['Kişi', 'KİŞİ', 'kisi', ' kişi ', '#1'])('may be written "%s"', (name) => {
    expect(columnsOf(mapped(text, { ...UTC, given: { customer: [name] } })).customer).toEqual([0]);
  });

  test('leaves a role without a column when no column is given for it', () => {
    const rows = 'Customer ID|Order Date|Total\n1|2023-01-05|2\n2|2023-01-06|1';
    expect(columnsOf(mapped(rows, { ...UTC, given: { amount: [] } }))).toEqual({ customer: [0], date: [1] });
    expect(refused(rows, { ...UTC, shape: 'orders', given: { date: [] } })).toEqual({
      code: 'roles-missing',
      facts: { shape: 'orders', roles: 'date' },
    });
  });

  test('counts last when it is given twice, unless the role adds up', () => {
    const given = { customer: ['#1', '#2'] };
    expect(columnsOf(mapped(text, { ...UTC, given })).customer).toEqual([1]);
    const customers = 'ID|a|b|c\n1|2|3|4\n2|2|3|5';
    const sums = { 'order-count': ['a', 'b'], 'days-since-last-purchase': ['c'] };
    expect(columnsOf(mapped(customers, { ...UTC, given: sums }))['order-count']).toEqual([1, 2]);
  });

  test('must exist', () => {
    expect(refused(text, { ...UTC, given: { wholesale: ['Date'] } })).toEqual({
      code: 'role-unknown',
      facts: { role: 'wholesale' },
    });
    expect(refused(text, { ...UTC, given: { customer: ['#7'] } })).toEqual({
      code: 'column-not-found',
      facts: {
        role: 'customer',
        column: '#7',
        columns: 'Kişi, Customer ID, Date, Order Date, Tutar A, Tutar B',
      },
    });
    expect(refused(text, { ...UTC, shape: 'orders', given: { 'order-count': ['#1'] } })).toEqual({
      code: 'role-unknown',
      facts: { role: 'order-count', shape: 'orders' },
    });
    expect(refused(text, { timeZone: 'Mars/Olympus' })).toEqual({
      code: 'time-zone-unknown',
      facts: { timeZone: 'Mars/Olympus' },
    });
  });
});
