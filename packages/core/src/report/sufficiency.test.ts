import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customerBase, customerTable } from '../../test/customer-base.ts';
import type { CustomerBase } from '../customer/index.ts';
import { businessMetrics, type Offering, sufficiency } from './index.ts';

interface Shop {
  readonly customers?: number;
  readonly repeatBuyers?: number;
  readonly days?: number;
}

const shop = ({ customers = 2000, repeatBuyers = customers / 2, days = 800 }: Shop): CustomerBase => {
  const fill = (value: number): number[] => new Array<number>(customers).fill(value);
  return customerBase(
    customerTable({
      recencyDays: fill(10),
      orderCount: Array.from({ length: customers }, (_, index) => (index < repeatBuyers ? 2 : 1)),
      totalSpend: fill(5),
      tenureDays: fill(20),
      activeDays: fill(10),
      purchaseDays: fill(2),
      itemCount: fill(2),
      returnedItems: fill(1),
      discountUsage: fill(0),
      mobileUsage: fill(0),
    }),
    {
      totals: { firstDay: 20_000 - days, lastDay: 19_999 },
      months: {
        count: 1,
        firstDay: 20_000 - days,
        orders: Float64Array.of(1),
        revenue: Float64Array.of(1),
        customers: Float64Array.of(1),
        newCustomers: Float64Array.of(1),
      },
    },
  );
};

const judge = (base: CustomerBase, offering: Offering) => {
  const found = sufficiency(base, businessMetrics(base, { values: null })).find(
    (one) => one.offering === offering,
  );
  return [found?.verdict, ...(found?.reasons ?? []).map(({ code }) => code)];
};

test('a large shop of two years supports all that its columns do', () => {
  const verdicts = sufficiency(shop({}), businessMetrics(shop({}), { values: null }));
  expect(verdicts.map(({ offering, verdict }) => [offering, verdict])).toEqual([
    ['rfm-segments', 'yes'],
    ['monetary', 'yes'],
    ['clusters', 'yes'],
    ['churn-and-value-models', 'yes'],
    ['campaign-tests', 'yes'],
    ['seasonality', 'yes'],
    ['returns', 'yes'],
    ['discounts', 'yes'],
    ['channels', 'yes'],
    ['products', 'no'],
    ['countries', 'no'],
  ]);
});

test('a reason says what would be enough and what there is', () => {
  const base = shop({ customers: 700 });
  const [, , clusters] = sufficiency(base, businessMetrics(base, { values: null }));
  expect(clusters).toEqual({
    offering: 'clusters',
    verdict: 'limited',
    reasons: [{ code: 'customers-few', needed: 1000, found: 700 }],
  });
});

describe('the edges', () => {
  test.each<[Offering, Shop, ...string[]]>([
    ['rfm-segments', { customers: 4 }, 'no', 'customers-few'],
    ['rfm-segments', { customers: 5 }, 'limited', 'customers-few'],
    ['rfm-segments', { customers: 100 }, 'yes'],
    ['rfm-segments', { days: 30 }, 'limited', 'period-short'],
    ['rfm-segments', { repeatBuyers: 0 }, 'limited', 'repeat-buyers-few'],
    ['monetary', { customers: 4 }, 'no', 'customers-few'],
    ['clusters', { customers: 49 }, 'no', 'customers-few'],
    ['clusters', { customers: 999 }, 'limited', 'customers-few'],
    ['churn-and-value-models', { customers: 499, repeatBuyers: 400 }, 'no', 'customers-few'],
    ['churn-and-value-models', { customers: 500, repeatBuyers: 400 }, 'limited', 'customers-few'],
    ['churn-and-value-models', { days: 80 }, 'no', 'period-short'],
    ['churn-and-value-models', { days: 100 }, 'limited', 'period-short'],
    ['churn-and-value-models', { repeatBuyers: 99 }, 'no', 'repeat-buyers-few'],
    ['churn-and-value-models', { repeatBuyers: 299 }, 'limited', 'repeat-buyers-few'],
    ['campaign-tests', { customers: 199 }, 'no', 'customers-few'],
    ['campaign-tests', { customers: 749 }, 'limited', 'customers-few'],
    ['seasonality', { days: 360 }, 'no', 'period-short'],
    ['seasonality', { days: 370 }, 'limited', 'period-short'],
  ])('%s of %j', (offering, size, ...expected) => {
    expect(judge(shop(size), offering)).toEqual(expected);
  });
});

test('the gravest reason comes first', () => {
  const base = shop({ customers: 700, repeatBuyers: 50, days: 100 });
  expect(judge(base, 'churn-and-value-models')).toEqual([
    'no',
    'repeat-buyers-few',
    'customers-few',
    'period-short',
  ]);
});

test('what is missing is named', () => {
  const base = customerBase(customerTable({ totalSpend: [1, 2, 3, 4, 5, 6] }));
  expect(judge(base, 'rfm-segments')).toEqual(['no', 'recency-missing', 'orders-missing', 'customers-few']);
  expect(judge(base, 'churn-and-value-models')).toEqual([
    'no',
    'orders-missing',
    'dates-missing',
    'customers-few',
  ]);
  expect(judge(base, 'seasonality')).toEqual(['no', 'dates-missing']);
  expect(judge(base, 'returns')).toEqual(['no', 'returns-missing']);
  expect(judge(base, 'discounts')).toEqual(['no', 'discounts-missing']);
  expect(judge(base, 'channels')).toEqual(['no', 'channels-missing']);
  expect(judge(customerBase(customerTable({ orderCount: [1] })), 'monetary')).toEqual([
    'no',
    'amounts-missing',
    'customers-few',
  ]);
});

test('a file in which nothing ever came back says little about returns', () => {
  const base = shop({});
  expect(judge({ ...base, totals: { ...base.totals, returnedItems: 0 } }, 'returns')).toEqual([
    'limited',
    'returns-none',
  ]);
});

test('one country is a segment of everybody', () => {
  const countries = {
    count: 1,
    names: ['Türkiye'],
    customers: Float64Array.of(1),
    orders: Float64Array.of(1),
    revenue: Float64Array.of(1),
  };
  expect(judge({ ...shop({}), countries }, 'countries')).toEqual(['limited', 'countries-few']);
});

test('more customers never make it worse', () => {
  const order = ['no', 'limited', 'yes'];
  fc.assert(
    fc.property(fc.nat(1500), fc.nat(1500), (one, other) => {
      const verdicts = (customers: number) => {
        const base = shop({ customers });
        return sufficiency(base, businessMetrics(base, { values: null })).map(({ verdict }) =>
          order.indexOf(verdict),
        );
      };
      const [fewer, more] = [verdicts(Math.min(one, other)), verdicts(Math.max(one, other))];
      fewer.forEach((verdict, index) => {
        expect(more[index]).toBeGreaterThanOrEqual(verdict);
      });
    }),
    { numRuns: 30 },
  );
});
