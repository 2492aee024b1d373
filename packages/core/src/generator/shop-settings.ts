import { dayFromCivil, type EpochDay } from '../calendar/index.ts';
import type { Language } from './shop-words.ts';

/** Everything that decides what a generated shop is like. Shares are fractions 0-1. */
export interface ShopSettings {
  /** Customers with at least one purchase in the window, 1 to 50 million. */
  readonly customers: number;
  /** Length of the window in calendar months, 1 to 600. */
  readonly months: number;
  /** Whole number from 0; the same settings and seed give the same bytes everywhere. */
  readonly seed: number;
  /** First day of the window. */
  readonly startDay: EpochDay;
  /** Language of headers, products, countries and channels; also decides the currency (pounds, lira). */
  readonly language: Language;
  /** Products in the catalogue, 12 to 10,000. */
  readonly products: number;

  /** BG/NBD r: shape of the customers' purchase rates. Smaller is more unequal. */
  readonly rateShape: number;
  /** BG/NBD alpha in days: the mean rate is `rateShape / rateScaleDays` purchases per day while alive. */
  readonly rateScaleDays: number;
  /** BG/NBD a and b: after every repeat purchase a customer leaves for good with a probability drawn from Beta(a, b). */
  readonly dropoutA: number;
  readonly dropoutB: number;
  /** Gamma-Gamma p: shape of one customer's order values around their own mean. */
  readonly orderValueShape: number;
  /** Gamma-Gamma q, above 1: shape of the customers' mean order values. Smaller is more unequal. */
  readonly customerValueShape: number;
  /** Mean order value over the population, in pounds, or in lira at 25 to the pound. */
  readonly orderValue: number;
  /** Product lines of a sale, about: the mean comes out within a fifth of it for 5 to 40. */
  readonly linesPerOrder: number;
  /** 0: every day the same, purchases exactly BG/NBD in calendar time. 1: full weekly and yearly season. */
  readonly seasonStrength: number;
  /** Customers the shop already has: their first recorded purchase falls into the first 60 days. */
  readonly earlyShare: number;

  /** Of all sales, those without a customer; at most half. */
  readonly guestShare: number;
  /** Of customers' sales, those of which something is sent back; refunds after the window are not in the file. */
  readonly returnShare: number;
  /** Of sales, those with a discount; every customer has an inclination of their own around it. */
  readonly discountShare: number;
  /** Of sales, those with a row that is no product (postage, carriage, manual entry). */
  readonly serviceShare: number;
  /** Stock adjustments per sale: rows without customer, quantity negative, price 0. */
  readonly adjustmentShare: number;
  /** Of product lines, those given away at price 0. */
  readonly zeroPriceShare: number;
  /** Of product lines, those whose quantity was corrected to 0 or below. */
  readonly correctionShare: number;
  /** Of product lines, those written twice. */
  readonly duplicateShare: number;
}

/** What must be said, and what may be. */
export type ShopOptions = Pick<ShopSettings, 'customers' | 'months' | 'seed'> & Partial<ShopSettings>;

/**
 * A mid-size gift shop. Dirt is like that of Online Retail II, 2009-2010 (20.5 % of rows without customer, 1.9 %
 * cancelled, 0.7 % without price, 1.3 % duplicates), somewhat milder. Purchase and spend laws are chosen so that over 12
 * to 24 months about half of the customers buy once and the top fifth brings about two thirds of the revenue. Rows per
 * customer: about 30 over 6 months, 38 over 12, 50 over 24.
 */
export const SHOP_DEFAULTS: Omit<ShopSettings, 'customers' | 'months' | 'seed'> = {
  startDay: dayFromCivil(2024, 1, 1),
  language: 'en',
  products: 1500,
  rateShape: 0.45,
  rateScaleDays: 70,
  dropoutA: 0.8,
  dropoutB: 2.5,
  orderValueShape: 4,
  customerValueShape: 2.2,
  orderValue: 300,
  linesPerOrder: 18,
  seasonStrength: 1,
  earlyShare: 0.2,
  guestShare: 0.1,
  returnShare: 0.12,
  discountShare: 0.2,
  serviceShare: 0.04,
  adjustmentShare: 0.02,
  zeroPriceShare: 0.001,
  correctionShare: 0.0005,
  duplicateShare: 0.006,
};

type Numeric = Exclude<keyof ShopSettings, 'language' | 'startDay'>;
type Limits = readonly [least: number, greatest: number, kind: 'whole' | 'real'];
const SHARE: Limits = [0, 1, 'real'];
const SHAPE: Limits = [0.01, 1e6, 'real'];

const LIMITS: Readonly<Record<Numeric, Limits>> = {
  customers: [1, 50_000_000, 'whole'],
  months: [1, 600, 'whole'],
  seed: [0, Number.MAX_SAFE_INTEGER, 'whole'],
  products: [12, 10_000, 'whole'],
  rateShape: SHAPE,
  rateScaleDays: SHAPE,
  dropoutA: SHAPE,
  dropoutB: SHAPE,
  orderValueShape: SHAPE,
  customerValueShape: [1.01, 1e6, 'real'],
  orderValue: [1, 1e6, 'real'],
  linesPerOrder: [1, 60, 'real'],
  seasonStrength: SHARE,
  earlyShare: SHARE,
  guestShare: [0, 0.5, 'real'],
  returnShare: SHARE,
  discountShare: SHARE,
  serviceShare: SHARE,
  adjustmentShare: SHARE,
  zeroPriceShare: SHARE,
  correctionShare: SHARE,
  duplicateShare: SHARE,
};

/** Least bytes of a chunk when nothing else is said: 1 MiB. */
export const CHUNK_BYTES = 1_048_576;

export function checkChunkBytes(chunkBytes: number): void {
  if (!(Number.isInteger(chunkBytes) && chunkBytes >= 1 && chunkBytes <= 2 ** 30)) {
    throw new RangeError(`chunkBytes must be a whole number from 1 to 2^30, not ${chunkBytes}`);
  }
}

/** Fills in what was not said. Throws `RangeError` naming the setting that is out of its range. */
export function completeSettings(options: ShopOptions): ShopSettings {
  const settings: ShopSettings = { ...SHOP_DEFAULTS, ...options };
  for (const [name, [least, greatest, kind]] of Object.entries(LIMITS) as [Numeric, Limits][]) {
    const value = settings[name];
    if (!(value >= least && value <= greatest) || (kind === 'whole' && !Number.isInteger(value))) {
      throw new RangeError(`${name} must be a ${kind} number from ${least} to ${greatest}, not ${value}`);
    }
  }
  if (!Number.isInteger(settings.startDay))
    throw new RangeError(`startDay must be whole, not ${settings.startDay}`);
  if (settings.language !== 'en' && settings.language !== 'tr') {
    throw new RangeError(`language must be en or tr, not ${String(settings.language)}`);
  }
  return settings;
}
