import { describe, expect, test } from 'vitest';
import { type FoldOptions, foldRows, type OrderRow } from '../../test-support/order-rows.ts';
import { spendByPair } from '../../test-support/purchases.ts';
import { dayFromIso, isoFromDay, SECONDS_PER_DAY } from '../calendar/index.ts';
import type { CustomerBase } from './customer.ts';
import { customersFromLedger } from './customers-from-ledger.ts';

const day = (iso: string): number => dayFromIso(iso)!;
const at = (iso: string, hour = 12): number => day(iso) * SECONDS_PER_DAY + hour * 3600;

const line = (
  customer: string,
  invoice: string,
  date: string,
  product: string,
  quantity: number,
  price: number,
  rest: Partial<OrderRow> = {},
): OrderRow => ({ customer, invoice, second: at(date), product, quantity, price, ...rest });

function baseOf(rows: readonly OrderRow[], asOf: string, options: FoldOptions = {}): CustomerBase {
  return customersFromLedger(foldRows(rows, options).ledger, day(asOf));
}

const list = (column: Float64Array | Int32Array | null): number[] | null => column && [...column];

// Two customers and a bit, worked out on paper. Customer 9 comes three times in January and February, brings one of twelve
// mugs back and once uses a discount and once a phone; customer 10 comes once. Customer 11 only brings something back.
const TOY: readonly OrderRow[] = [
  line('9', 'A', '2024-01-10', 'mug', 12, 2.5, {
    description: 'Mug',
    category: 'kitchen',
    country: 'France',
    channel: 'web',
    discount: '0',
  }),
  line('9', 'A', '2024-01-10', 'toy', 1, 7.25, {
    description: 'Toy',
    category: 'gifts',
    country: 'France',
    channel: 'web',
    discount: '0',
  }),
  line('9', 'B', '2024-01-10', 'mug', 2, 2.5, {
    second: at('2024-01-10', 15),
    description: 'Mug blue',
    category: 'kitchen',
    country: 'Spain',
    channel: 'mobile',
    discount: '0',
  }),
  line('9', 'C', '2024-02-03', 'toy', 4, 7, {
    description: 'Toy',
    category: 'gifts',
    country: 'France',
    channel: 'web',
    discount: '10%',
  }),
  line('10', 'D', '2024-02-20', 'pan', 3, 30, {
    description: 'Pan',
    category: 'kitchen',
    country: 'Spain',
    channel: 'web',
    discount: '',
  }),
  line('9', 'CA', '2024-02-05', 'mug', -1, 2.5, {
    description: 'Mug blue',
    category: 'kitchen',
    country: 'France',
    channel: 'web',
    discount: '0',
  }),
  line('11', 'E', '2024-02-06', 'pan', -2, 30, {
    description: 'Pan',
    category: 'kitchen',
    country: 'Italy',
    channel: 'web',
    discount: '',
  }),
];

describe('every feature of a small shop', () => {
  const { customers, products, purchases, countries, months, gapCounts, totals } = baseOf(TOY, '2024-03-01');

  test('customers who bought, ids as numbers', () => {
    expect(customers.ids).toEqual(['9', '10']);
    expect(customers.count).toBe(2);
    expect(isoFromDay(customers.asOfDay)).toBe('2024-03-01');
  });

  test('how long ago, how often, how much', () => {
    // 3 February to 1 March of a leap year: 27 days. 12 x 2.50 + 7.25 + 2 x 2.50 + 4 x 7.
    expect(list(customers.recencyDays)).toEqual([27, 10]);
    expect(list(customers.orderCount)).toEqual([3, 1]);
    expect(list(customers.totalSpend)).toEqual([70.25, 90]);
    expect(list(customers.averageOrderValue)).toEqual([70.25 / 3, 90]);
  });

  test('since when, over how many days, at what distance', () => {
    expect(list(customers.tenureDays)).toEqual([51, 10]);
    expect(list(customers.activeDays)).toEqual([24, 0]);
    expect(list(customers.purchaseDays)).toEqual([2, 1]);
    expect(list(customers.meanDaysBetweenPurchases)).toEqual([24, Number.NaN]);
    expect(gapCounts?.[24]).toBe(1);
    expect(gapCounts?.reduce((a, b) => a + b)).toBe(1);
  });

  test('what they bought and brought back', () => {
    expect(list(customers.uniqueProducts)).toEqual([2, 1]);
    expect(list(customers.itemCount)).toEqual([19, 3]);
    expect(list(customers.returnedItems)).toEqual([1, 0]);
    expect(list(customers.returnRate)).toEqual([1 / 19, 0]);
  });

  test('how they ordered', () => {
    expect(list(customers.discountUsage)).toEqual([1 / 3, 0]);
    expect(list(customers.mobileUsage)).toEqual([1 / 3, 0]);
  });

  test('what and where they spent most', () => {
    // Customer 9: kitchen 35.00, gifts 35.25; France 65.25, Spain 5.00.
    expect(customers.categories).toEqual(['gifts', 'kitchen']);
    expect(list(customers.favoriteCategory)).toEqual([0, 1]);
    expect(customers.countries).toEqual(['France', 'Spain']);
    expect(list(customers.country)).toEqual([0, 1]);
  });

  test('products, under the name last used', () => {
    expect(products?.codes).toEqual(['mug', 'pan', 'toy']);
    expect(products?.names).toEqual(['Mug blue', 'Pan', 'Toy']);
    expect(list(products!.revenue)).toEqual([35, 90, 35.25]);
    expect(list(products!.items)).toEqual([14, 3, 5]);
    expect(list(products!.lines)).toEqual([2, 1, 2]);
    expect(list(products!.customers)).toEqual([1, 1, 1]);
    expect(list(products!.returnedItems)).toEqual([1, 2, 0]);
    expect(list(products!.category)).toEqual([1, 1, 0]);
    expect(spendByPair(purchases!)).toEqual(['0 0: 350000', '0 2: 352500', '1 1: 900000']);
  });

  test('countries by their orders', () => {
    expect(countries?.names).toEqual(['France', 'Spain']);
    expect(list(countries!.orders)).toEqual([2, 2]);
    expect(list(countries!.customers)).toEqual([1, 2]);
    expect(list(countries!.revenue)).toEqual([65.25, 95]);
  });

  test('months, one after the other', () => {
    expect(isoFromDay(months!.firstDay)).toBe('2024-01-01');
    expect(months!.count).toBe(2);
    expect(list(months!.orders)).toEqual([2, 2]);
    expect(list(months!.revenue)).toEqual([42.25, 118]);
    expect(list(months!.customers)).toEqual([1, 2]);
    expect(list(months!.newCustomers)).toEqual([1, 1]);
  });

  test('totals', () => {
    expect(totals).toEqual({
      customers: 2,
      invoices: 4,
      revenue: 160.25,
      items: 22,
      returnedItems: 3,
      firstDay: day('2024-01-10'),
      lastDay: day('2024-02-20'),
    });
  });
});

describe('what makes an order', () => {
  test('an invoice over midnight is one order on two days', () => {
    const rows = [
      line('1', 'A', '2024-05-01', 'x', 1, 1, { second: at('2024-05-01', 23) }),
      line('1', 'A', '2024-05-02', 'x', 1, 1, { second: at('2024-05-02', 1) }),
    ];
    const { customers, totals } = baseOf(rows, '2024-05-03');
    expect(list(customers.orderCount)).toEqual([1]);
    expect(list(customers.purchaseDays)).toEqual([2]);
    expect(list(customers.recencyDays)).toEqual([1]);
    expect(totals.invoices).toBe(1);
  });

  test('one invoice number of two customers is two orders', () => {
    const rows = [line('1', 'A', '2024-05-01', 'x', 1, 1), line('2', 'A', '2024-05-01', 'x', 1, 1)];
    expect(baseOf(rows, '2024-05-03').totals.invoices).toBe(2);
  });

  test('without invoices, the lines of a customer at one moment', () => {
    const rows = [1, 1, 2].map((hour) => ({
      customer: '1',
      second: at('2024-05-01', hour),
      product: 'x',
      price: 2,
    }));
    const { customers } = baseOf(rows, '2024-05-03');
    expect(list(customers.orderCount)).toEqual([2]);
    expect(list(customers.totalSpend)).toEqual([6]);
    expect(customers.itemCount).toBeNull();
  });

  test('lines without a number, where others have one, are orders by their moment', () => {
    const rows = [
      line('1', '', '2024-05-01', 'x', 1, 1),
      line('1', '', '2024-05-01', 'y', 1, 1),
      line('1', '', '2024-05-09', 'x', 1, 1),
      line('1', 'A', '2024-05-09', 'x', 1, 1),
    ];
    expect(list(baseOf(rows, '2024-05-10').customers.orderCount)).toEqual([3]);
  });

  test('where rows are orders, each row, even two of one moment', () => {
    const rows = [1, 1, 2].map((hour) => ({ customer: '1', second: at('2024-05-01', hour), amount: 2 }));
    const { customers } = baseOf(rows, '2024-05-03', { shape: 'orders' });
    expect(list(customers.orderCount)).toEqual([3]);
    expect(list(customers.purchaseDays)).toEqual([1]);
  });
});

describe('what the file does not have is null', () => {
  test('customers and moments alone', () => {
    const base = baseOf([{ customer: 'a', second: at('2024-05-01') }], '2024-05-02');
    expect(base.customers).toMatchObject({
      totalSpend: null,
      averageOrderValue: null,
      uniqueProducts: null,
      itemCount: null,
      returnedItems: null,
      returnRate: null,
      discountUsage: null,
      mobileUsage: null,
      favoriteCategory: null,
      country: null,
    });
    expect(base).toMatchObject({ products: null, purchases: null, countries: null });
    expect(base.totals).toMatchObject({ revenue: null, items: null, returnedItems: null });
  });

  test('no orders at all: empty tables and no days', () => {
    const { customers, months, totals } = baseOf([{ customer: '', second: 0, amount: 1 }], '2024-05-02');
    expect(customers.count).toBe(0);
    expect(months).toBeNull();
    expect(totals).toMatchObject({ customers: 0, invoices: 0, revenue: 0, firstDay: null, lastDay: null });
  });
});

test('months without orders are there all the same', () => {
  const rows = [line('1', 'A', '2023-11-30', 'x', 1, 1), line('1', 'B', '2024-02-01', 'x', 1, 1)];
  const { months } = baseOf(rows, '2024-02-02');
  expect(list(months!.orders)).toEqual([1, 0, 0, 1]);
  expect(list(months!.newCustomers)).toEqual([1, 0, 0, 0]);
});

test('ties go to the name that comes first', () => {
  const rows = [
    line('1', 'A', '2024-05-01', 'x', 1, 5, { category: 'b', country: 'Spain' }),
    line('1', 'B', '2024-05-01', 'y', 1, 5, { category: 'a', country: 'France' }),
  ];
  const { customers } = baseOf(rows, '2024-05-02');
  expect(customers.categories[customers.favoriteCategory![0]]).toBe('a');
  expect(customers.countries[customers.country![0]]).toBe('France');
});

test('a category alone is spend by category, without products', () => {
  const rows = [
    { customer: '1', second: at('2024-05-01'), category: 'a', amount: 1 },
    { customer: '1', second: at('2024-05-02'), category: 'b', amount: 2 },
  ];
  const { customers, products } = baseOf(rows, '2024-05-03');
  expect(customers.categories[customers.favoriteCategory![0]]).toBe('b');
  expect(customers.uniqueProducts).toBeNull();
  expect(products).toBeNull();
});
