import { expect, test } from 'vitest';
import { customerBase, customerTable } from '../../test/customer-base.ts';
import { purchasesOf } from '../../test-support/purchases.ts';
import type { ProductTable } from '../customer/index.ts';
import { spendingOf } from './spending.ts';

const PRODUCTS = { count: 3, category: Int32Array.of(1, 0, 1) } as unknown as ProductTable;
/** Ten-thousandths: the second customer spent 2 on product 0, 3 on 1 and 1.5 on 2. */
const PURCHASES = purchasesOf([
  [0, 2, 90_000],
  [1, 0, 20_000],
  [1, 1, 30_000],
  [1, 2, 15_000],
]);
const CUSTOMERS = customerTable({ totalSpend: [9, 6.5], categories: ['Mugs', 'Tea'] });

test('products and categories of one customer come by what was spent on them', () => {
  const base = customerBase(CUSTOMERS, { products: PRODUCTS, purchases: PURCHASES });
  expect(spendingOf(base, 1)).toEqual({
    products: [
      { place: 1, spend: 3 },
      { place: 0, spend: 2 },
      { place: 2, spend: 1.5 },
    ],
    categories: [
      { place: 1, spend: 3.5 },
      { place: 0, spend: 3 },
    ],
  });
});

test('without products or amounts there is nothing to say', () => {
  expect(spendingOf(customerBase(CUSTOMERS), 1)).toBeNull();
  const base = customerBase(CUSTOMERS, {
    products: PRODUCTS,
    purchases: PURCHASES,
    totals: { revenue: null },
  });
  expect(spendingOf(base, 1)).toBeNull();
});
