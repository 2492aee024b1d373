import { isCurrencyMark } from '../table/index.ts';
import type { ColumnProfile } from './column-profile.ts';
import type { Role, Shape } from './role.ts';
import { isCountryWord, isEventWord, isStateWord } from './value-words.ts';

/** Without rows a header speaks for itself; a column that stays empty in all sampled rows is of no use, whatever its header. */
const NO_ROWS = 0.75;
const NO_VALUES = 0.3;
/** Codes such as `150.01` look like fractions; only a header that names an id outright makes up for it. */
const CODE_LIKE_FRACTION = 0.38;
/** So many rows that a column of one value, or one without repetition, means something. */
const ENOUGH_ROWS = 20;

/** How much the values of a column look like a role, 0-1; 0: they cannot be it. */
export function valueFit(role: Role, profile: ColumnProfile, shape: Shape): number {
  if (profile.texts.length === 0) return NO_ROWS;
  return profile.filled === 0 ? NO_VALUES : FITS[role](profile, shape);
}

type Fit = (profile: ColumnProfile, shape: Shape) => number;

const isTime = (p: ColumnProfile): boolean => p.time.readable >= 0.8 && p.number.readable < 0.5;
const isFraction = (p: ColumnProfile): boolean => p.number.readable >= 0.8 && p.wholeShare < 0.9;
const isConstant = (p: ColumnProfile): boolean => p.distinct === 1 && p.filled >= ENOUGH_ROWS;
const share = (p: ColumnProfile, test: (text: string) => boolean): number => {
  const distinct = [...new Set(p.texts)].filter((text) => text !== '');
  return distinct.filter(test).length / distinct.length;
};

function identifier(p: ColumnProfile): number {
  if (isTime(p)) return 0;
  if (isFraction(p)) return CODE_LIKE_FRACTION;
  if (p.number.readable > 0.8 && p.negativeShare > 0) return 0.1;
  // In a file sorted by customer the first rows may all be one's.
  if (p.distinct <= 2 && p.filled >= ENOUGH_ROWS) return 0.5;
  return p.emailShare > 0.5 || p.codeShare > 0.5 ? 1 : 0.75;
}

function customer(p: ColumnProfile, shape: Shape): number {
  const unique = p.distinct >= 0.99 * p.filled;
  const often = p.filled < ENOUGH_ROWS || (shape === 'customers' ? unique : !unique);
  const filled = 0.4 + 0.6 * Math.min(1, p.filledShare / 0.5);
  return identifier(p) * filled * (often ? 1 : shape === 'customers' ? 0.1 : 0.7);
}

function invoice(p: ColumnProfile): number {
  const isPerson = p.wordShare > 0.5 && p.codeShare < 0.5;
  return p.emailShare > 0.5 || isPerson ? 0.1 : identifier(p);
}

function product(p: ColumnProfile): number {
  if (isTime(p) || p.emailShare > 0.5) return 0;
  if (isFraction(p)) return CODE_LIKE_FRACTION;
  return isConstant(p) ? 0.5 : 1;
}

function label(p: ColumnProfile): number {
  if (isTime(p) || isFraction(p) || p.emailShare > 0.5) return 0;
  const many = p.filled >= ENOUGH_ROWS && p.distinct > 0.8 * p.filled;
  return (many ? 0.3 : 1) * (p.number.readable > 0.8 ? 0.7 : 1);
}

function number(p: ColumnProfile): number {
  if (p.number.readable < 0.5 || isTime(p)) return 0;
  return p.number.readable * (isConstant(p) ? 0.6 : 1);
}

/** Whole or nearly, not negative, of this many at the most. */
function counted(p: ColumnProfile, most: number): number {
  const fit = number(p) * (p.wholeShare < 0.5 ? 0.5 : 1);
  return p.negativeShare > 0.05 || p.highest > most ? fit * 0.3 : fit;
}

function duration(p: ColumnProfile): number {
  return p.negativeShare > 0.05 ? 0.1 : number(p);
}

function money(p: ColumnProfile): number {
  return number(p) * (p.negativeShare > 0.5 ? 0.5 : 1);
}

function time(p: ColumnProfile): number {
  return p.time.readable < 0.5 ? 0 : p.time.readable;
}

const count: Fit = (p) => counted(p, 1e6);

const FITS: Readonly<Record<Role, Fit>> = {
  customer,
  invoice,
  date: time,
  product,
  description: (p) => product(p) * (p.number.readable > 0.8 ? 0.3 : 1),
  category: label,
  quantity: (p) => number(p) * (p.wholeShare < 0.5 ? 0.7 : 1),
  price: money,
  amount: money,
  discount: (p) => (isTime(p) || p.emailShare > 0.5 ? 0 : 0.95),
  channel: (p) => label(p) * (p.number.readable > 0.8 ? 0.5 : 1),
  country: (p) => Math.max(label(p) * 0.6, share(p, isCountryWord)),
  status: (p) => Math.max(label(p) * 0.45, share(p, isStateWord)),
  event: (p) => (share(p, isEventWord) >= 0.5 ? share(p, isEventWord) : 0),
  currency: (p) => (share(p, isCurrencyMark) >= 0.5 ? share(p, isCurrencyMark) : 0),
  'days-since-last-purchase': duration,
  'last-purchase': time,
  'first-purchase': time,
  'order-count': count,
  'total-spend': money,
  'unique-products': count,
  'discounted-orders': count,
  'returned-items': count,
  'total-items': count,
  'mobile-orders': count,
  'favorite-category': label,
  'repeat-count': count,
  'repeat-recency': duration,
  tenure: duration,
  'repeat-value': money,
};
