import { describe, expect, it } from 'vitest';
import { SECONDS_PER_DAY } from '../calendar/index.ts';
import { generateOrders, type OrdersTruth, type ShopOptions } from './index.ts';

const LAW = { rateShape: 0.6, rateScaleDays: 50, dropoutA: 0.9, dropoutB: 2 };
const CUSTOMERS = 40_000;
const DAYS = 365;
const START_DAY = 19_358; // 2023-01-01

/** A shop without seasons and dirt, small baskets: BG/NBD in calendar time, as in the papers. */
function plainTruth(customers: number, options: Partial<ShopOptions>): OrdersTruth {
  const { chunks, truth } = generateOrders({
    customers,
    months: 12,
    seed: 77,
    startDay: START_DAY,
    seasonStrength: 0,
    ...LAW,
    ...options,
    guestShare: 0,
    returnShare: 0,
    serviceShare: 0,
    adjustmentShare: 0,
    zeroPriceShare: 0,
    correctionShare: 0,
    duplicateShare: 0,
  });
  for (const _ of chunks);
  return truth;
}

/** Sum of (observed - expected) in units of its own standard error. */
function standardised(observed: ArrayLike<number>, expected: (customer: number) => number): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < observed.length; i++) {
    const difference = observed[i] - expected(i);
    sum += difference;
    squares += difference * difference;
  }
  return sum / Math.sqrt(squares);
}

/**
 * Expected values: P. Fader, B. Hardie & K. Lee, "Counting Your Customers the Easy Way", Marketing Science 24(2), 2005,
 * section 3, for one customer with known lambda and p; integrated over the gamma and beta laws where said. Bounds are five
 * standard errors.
 */
describe('purchases follow BG/NBD', () => {
  const { customers } = plainTruth(CUSTOMERS, { linesPerOrder: 1 });
  const { purchasesPerDay, dropoutProbability, purchases, firstPurchaseSecond, alive } = customers;
  const tenureDays = (i: number): number => START_DAY + DAYS - firstPurchaseSecond[i] / SECONDS_PER_DAY;
  const { rateShape: r, rateScaleDays: alpha, dropoutA: a, dropoutB: b } = LAW;

  it('rates are gamma, dropouts are beta', () => {
    expect(Math.abs(standardised(purchasesPerDay, () => r / alpha))).toBeLessThan(5);
    expect(Math.abs(standardised(dropoutProbability, () => a / (a + b)))).toBeLessThan(5);
    const below = purchasesPerDay.map((rate) => (rate * alpha <= 0.1 ? 1 : 0));
    // Regularised incomplete gamma P(0.6, 0.1), mpmath 1.3.
    expect(Math.abs(standardised(below, () => 0.27089860192931))).toBeLessThan(5);
  });

  it('repeat purchases: E[X(T) | lambda, p] = (1 - exp(-lambda p T)) / p', () => {
    const repeats = purchases.map((count) => count - 1);
    const expected = (i: number): number =>
      -Math.expm1(-purchasesPerDay[i] * dropoutProbability[i] * tenureDays(i)) / dropoutProbability[i];
    expect(Math.abs(standardised(repeats, expected))).toBeLessThan(5);
  });

  it('one-time buyers: P(X(T) = 0) = (alpha / (alpha + T))^r', () => {
    const once = purchases.map((count) => (count === 1 ? 1 : 0));
    expect(Math.abs(standardised(once, (i) => (alpha / (alpha + tenureDays(i))) ** r))).toBeLessThan(5);
  });

  it('survivors: P(alive at T | lambda, p) = exp(-lambda p T)', () => {
    const expected = (i: number): number =>
      Math.exp(-purchasesPerDay[i] * dropoutProbability[i] * tenureDays(i));
    expect(Math.abs(standardised(alive, expected))).toBeLessThan(5);
  });

  it('first purchases are spread evenly once the early customers are in', () => {
    const late = firstPurchaseSecond
      .map((second) => second / SECONDS_PER_DAY - START_DAY)
      .filter((day) => day >= 60);
    expect(Math.abs(standardised(late, () => (60 + DAYS) / 2))).toBeLessThan(5);
    // 80 % arrive anywhere in the year, the others before day 60.
    const share = 0.8 * (1 - 60 / DAYS);
    expect(Math.abs(late.length / CUSTOMERS - share)).toBeLessThan(
      5 * Math.sqrt((share * (1 - share)) / CUSTOMERS),
    );
  });
});

describe('order values follow Gamma-Gamma', () => {
  const { meanOrderValueMinor, purchases, revenueMinor } = plainTruth(3000, {}).customers;

  it('means are inverse gamma around the mean of the population', () => {
    // With q = 2.2 the variance barely exists; 1 / mean is gamma with mean q / ((q - 1) mu) and is tested instead.
    const inverse = meanOrderValueMinor.map((mean) => 1 / mean);
    expect(Math.abs(standardised(inverse, () => 2.2 / (1.2 * 30_000)))).toBeLessThan(5);
  });

  it('customers spend what their mean says', () => {
    expect(Math.abs(standardised(revenueMinor, (i) => purchases[i] * meanOrderValueMinor[i]))).toBeLessThan(
      5,
    );
  });

  it('a basket is worth its budget', () => {
    // Next to no spread between customers and orders: what is left is the rounding of lines to whole units.
    const even = { orderValueShape: 1e5, customerValueShape: 1e5 };
    const { purchases, revenueMinor } = plainTruth(3000, even).customers;
    expect(Math.abs(standardised(revenueMinor, (i) => purchases[i] * 30_000))).toBeLessThan(5);
  });
});
