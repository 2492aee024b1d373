import { expect, test } from 'vitest';
import { analyzeFiles, expectOk, textFile } from '../../test-support/analyze-files.ts';
import { guessMapping } from './guess-mapping.ts';
import { headRoles } from './order-heads.ts';

const HEADER = ['Order ID', 'Customer', 'Date', 'SKU', 'Quantity', 'Price', 'Financial Status'];

/** `ORDER CUSTOMER STATUS` of each line; a dash is an empty cell. */
function linesOf(...lines: readonly string[]): string[][] {
  return lines.map((line, index) => {
    const [order, customer, status] = line.split(' ').map((word) => (word === '-' ? '' : word));
    return [order, customer, `2024-01-0${1 + (index % 9)}`, `A${index}`, '1', '10.00', status];
  });
}

function rolesIn(rows: readonly (readonly string[])[]) {
  const sample = { header: HEADER, sample: rows, dateColumns: [] };
  const mapping = guessMapping(sample, { timeZone: 'UTC' });
  if (!mapping.ok) throw new Error(JSON.stringify(mapping.error));
  return headRoles(rows, mapping.value);
}

const SHOP = linesOf(
  '1001 ada paid',
  '1001 ada -',
  '1002 bob refunded',
  '1002 bob -',
  '1002 bob -',
  '1003 cem partially_refunded',
  '1003 cem -',
  '1004 ada paid',
);

test('a state that only first lines have is the order’s', () => {
  expect(rolesIn(SHOP)).toEqual(['status']);
  expect(rolesIn(linesOf('1 ada paid', '1 - -', '2 bob void', '2 - -', '3 cem paid'))).toEqual([
    'customer',
    'status',
  ]);
});

test('a state that lines have of their own is not, nor one that marks a few', () => {
  expect(rolesIn(linesOf('1 ada paid', '1 ada returned', '2 bob paid', '2 bob -', '3 cem paid'))).toEqual([]);
  expect(rolesIn(linesOf('1 ada -', '1 ada -', '2 bob returned', '2 bob -', '3 cem -'))).toEqual([]);
  expect(rolesIn(linesOf('1 ada paid', '2 bob paid', '3 cem paid'))).toEqual([]);
});

const csv = (rows: readonly (readonly string[])[]) =>
  textFile([HEADER, ...rows].map((cells) => cells.join(',')));

test('all lines of a refunded order are left out, those of one refunded in part are not', async () => {
  const { cleaning, base, warnings } = expectOk(await analyzeFiles([csv(SHOP)]));
  expect(warnings).toContainEqual({
    code: 'said-once-per-order',
    facts: { columns: 'Financial Status', count: 1 },
  });
  expect(cleaning.rejected.cancellation).toBe(3);
  const { ids, totalSpend } = base.customers;
  expect(ids.map((id, row) => [id, totalSpend?.[row]])).toEqual([
    ['ada', 30],
    ['cem', 20],
  ]);
});

test('however long the order and wherever a batch ends', async () => {
  const order = (id: number, customer: string, status: string, lines: number): string[][] =>
    linesOf(`${id} ${customer} ${status}`, ...new Array<string>(lines - 1).fill(`${id} - -`));
  const short = Array.from({ length: 40 }, (_, at) => order(100 + at, `c${at % 7}`, 'paid', 3)).flat();
  const orders = [
    ...short,
    ...order(1, 'ada', 'paid', 20_000),
    ...order(2, 'bob', 'cancelled', 20_000),
    ...order(3, 'cem', 'paid', 20_000),
  ];
  const { cleaning, rowsRead } = expectOk(await analyzeFiles([csv(orders)]));
  expect(rowsRead).toBe(60_120);
  expect(cleaning.rejected.cancellation).toBe(20_000);
  expect(cleaning.rejected['missing-customer']).toBe(0);
  expect(cleaning.kept).toBe(40_120);
});
