import type { Words } from '../words.ts';

export const rules: Words['rules'] = {
  'misshapen-row': {
    name: 'more cells than the header',
    meaning: 'The row has more cells than the header has columns, so its values cannot be told apart.',
  },
  'not-a-purchase': {
    name: 'not a purchase',
    meaning: 'A view, a cart or an order that never became a sale.',
  },
  cancellation: {
    name: 'cancellation',
    meaning: 'A cancelled or refunded row. Its units still count towards the return rate.',
  },
  'missing-customer': {
    name: 'no customer',
    meaning: 'Nobody knows whose purchase this was.',
  },
  'repeated-customer': {
    name: 'customer listed again',
    meaning: 'A file of one row per customer names this customer a second time; the first row counts.',
  },
  'unreadable-number': {
    name: 'unreadable number',
    meaning: 'A quantity, price or amount that is not a number.',
  },
  'non-positive-quantity': {
    name: 'quantity zero or less',
    meaning: 'A return or a correction of stock. Returned units still count towards the return rate.',
  },
  'non-positive-price': {
    name: 'price zero or less',
    meaning: 'A gift, a sample or a correction in the books.',
  },
  'unreadable-date': {
    name: 'unreadable date',
    meaning: 'The date is missing or is no date.',
  },
  'date-out-of-range': {
    name: 'date out of range',
    meaning: 'Before 1970 or later than tomorrow: most likely a slip of the pen.',
  },
  'after-as-of': {
    name: 'after the as-of date',
    meaning: 'The purchase is later than the day the data is looked at from.',
  },
  'exact-duplicate': {
    name: 'exact duplicate',
    meaning: 'The same as an earlier row in every cell.',
  },
  'non-product': {
    name: 'not a product',
    meaning: 'Postage, bank charges, manual entries and the like.',
  },
  outlier: {
    name: 'outlier',
    meaning: 'The value of the row lies far outside what is usual in this data.',
  },
};

export const scores: Words['scores'] = {
  'tie-safe': {
    name: 'quintiles, equal values get equal scores',
    meaning: 'The order of the rows changes nothing.',
  },
  'rank-first': {
    name: 'quintiles by rank, ties by customer id',
    meaning:
      'The usual recipe of published studies: groups of equal size, so equal values may get different scores.',
  },
  fixed: {
    name: 'fixed thresholds',
    meaning: 'Scores do not move when other customers come or go.',
  },
};

export const stages: Words['stages'] = {
  inspect: 'Looking at the file',
  read: 'Reading',
  customers: 'Gathering customers',
  segments: 'Naming segments',
  write: 'Writing results',
};
