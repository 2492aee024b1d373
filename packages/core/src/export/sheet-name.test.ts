import { expect, test } from 'vitest';
import { sheetNames } from './sheet-name.ts';

test.each([
  ['Orders 2010/2011: [all]', 'Orders 2010 2011 all'],
  ["'quoted'", 'quoted'],
  ['', '1'],
  ['History', 'History 1'],
  ['a'.repeat(40), 'a'.repeat(31)],
  [`${'a'.repeat(30)}👩`, 'a'.repeat(30)],
  ['Müşteriler\n\u0007', 'Müşteriler'],
])('%j is written as %j', (title, name) => {
  expect(sheetNames([title])).toEqual([name]);
});

test('no two sheets have the same name, letter case aside, and none grows too long by its number', () => {
  expect(sheetNames(['Customers', 'customers', 'Customers'])).toEqual([
    'Customers',
    'customers 2',
    'Customers 3',
  ]);
  expect(sheetNames(['b'.repeat(31), 'b'.repeat(31)])).toEqual(['b'.repeat(31), `${'b'.repeat(29)} 2`]);
});
