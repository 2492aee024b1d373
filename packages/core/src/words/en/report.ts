import type { SufficiencyReason } from '../../report/index.ts';
import { createFormat } from '../format.ts';
import type { Words } from '../words.ts';

const format = createFormat('en');

export const health: Words['health'] = {
  excellent: 'excellent',
  good: 'good',
  moderate: 'moderate',
  poor: 'poor',
};

export const metrics: Words['metrics'] = {
  customers: { name: 'Customers', meaning: 'Customers with at least one order.' },
  orders: { name: 'Orders', meaning: 'Different order numbers, or customer days where there are none.' },
  items: { name: 'Items', meaning: 'Units bought.' },
  revenue: { name: 'Revenue', meaning: 'Sum of all rows kept.' },
  revenuePerCustomer: { name: 'Revenue per customer', meaning: 'Revenue over customers.' },
  averageOrderValue: { name: 'Average order value', meaning: 'Revenue over orders.' },
  ordersPerCustomer: { name: 'Orders per customer', meaning: 'Orders over customers.' },
  itemsPerOrder: { name: 'Items per order', meaning: 'Units bought over orders.' },
  repeatRate: { name: 'Repeat rate', meaning: 'Customers with two orders or more, of all.' },
  oneTimeBuyers: { name: 'One-time buyers', meaning: 'Customers with exactly one order.' },
  oneTimeBuyerShare: { name: 'Share of one-time buyers', meaning: 'One-time buyers, of all customers.' },
  concentration: {
    name: 'Concentration of revenue',
    meaning: 'Share of revenue the best 1, 10 and 20 percent of customers bring.',
  },
  meanCustomerValue: {
    name: 'Mean customer value',
    meaning: 'F score × M score × 10, from 10 to 250: a standing among your customers, not a lifetime value.',
  },
  highValueShare: {
    name: 'High-value customers',
    meaning: 'Customers with a customer value above 200, of all.',
  },
  newCustomerShare: { name: 'New customers', meaning: 'First order in the last 30 days, of all customers.' },
  purchaseGaps: { name: 'Days between purchases', meaning: 'From one day with a purchase to the next.' },
  churn: {
    name: 'Churned',
    meaning: 'No purchase for longer than nine in ten of the gaps between purchases.',
  },
  returnRate: { name: 'Return rate', meaning: 'Units returned over units bought.' },
  discountShare: { name: 'Orders with a discount', meaning: 'Of all orders.' },
  mobileShare: { name: 'Orders over a phone', meaning: 'Of all orders.' },
};

export const offerings: Words['offerings'] = {
  'rfm-segments': 'Segments by recency, frequency and spend',
  monetary: 'Spend and revenue',
  clusters: 'Clusters',
  'churn-and-value-models': 'Churn and lifetime value',
  'campaign-tests': 'Campaign tests',
  seasonality: 'Seasons',
  returns: 'Returns',
  discounts: 'Discounts',
  channels: 'Channels',
  products: 'Products',
  countries: 'Countries',
};

export const verdicts: Words['verdicts'] = {
  yes: 'yes',
  limited: 'with care',
  no: 'not with this data',
};

const more =
  (what: string, one: string) =>
  ({ found, needed }: SufficiencyReason): string =>
    `${format.decimal(found ?? 0, 1)} ${found === 1 ? one : what}, ${format.decimal(needed ?? 0, 1)} are enough`;
const always = (sentence: string) => (): string => sentence;

export const reasonsAgainst: Words['reasonsAgainst'] = {
  'customers-few': more('customers', 'customer'),
  'period-short': more('months', 'month'),
  'repeat-buyers-few': more('customers who came back', 'customer who came back'),
  'recency-missing': always('no dates of purchase'),
  'orders-missing': always('no number of orders'),
  'amounts-missing': always('no amounts'),
  'dates-missing': always('no dates'),
  'returns-missing': always('no returns in the file'),
  'returns-none': always('nothing was returned'),
  'discounts-missing': always('no column for discounts'),
  'channels-missing': always('no column for channels'),
  'products-missing': always('no column for products'),
  'products-few': more('products', 'product'),
  'countries-missing': always('no column for countries'),
  'countries-few': more('countries', 'country'),
};
