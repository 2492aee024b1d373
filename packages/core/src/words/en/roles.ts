import type { Words } from '../words.ts';

export const roles: Words['roles'] = {
  customer: 'customer',
  invoice: 'invoice or order number',
  date: 'date',
  product: 'product',
  description: 'product name',
  category: 'category',
  quantity: 'quantity',
  price: 'unit price',
  amount: 'amount',
  discount: 'discount',
  channel: 'channel',
  country: 'country',
  status: 'status',
  event: 'event',
  currency: 'currency',
  'days-since-last-purchase': 'days since last purchase',
  'last-purchase': 'date of last purchase',
  'first-purchase': 'date of first purchase',
  'order-count': 'number of orders',
  'total-spend': 'total spend',
  'unique-products': 'different products bought',
  'discounted-orders': 'orders with a discount',
  'returned-items': 'items returned',
  'total-items': 'items bought',
  'mobile-orders': 'orders over a phone',
  'favorite-category': 'favourite category',
  'repeat-count': 'repeat purchases (x)',
  'repeat-recency': 'time of last purchase (t_x)',
  tenure: 'time observed (T)',
  'repeat-value': 'mean value of a repeat purchase',
};

export const shapes: Words['shapes'] = {
  'order-lines': 'one row per product of an order',
  orders: 'one row per order',
  customers: 'one row per customer',
};

export const reasons: Words['reasons'] = {
  header: 'the header says so',
  'header-part': 'the header contains its name',
  values: 'the values look like it',
  'header-and-values': 'header and values agree',
  remaining: 'the other columns leave only this',
  given: 'you said so',
};
