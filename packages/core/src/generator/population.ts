import {
  beta,
  choose,
  exponential,
  gamma,
  moveToStream,
  type Rng,
  streamOf,
  uniform,
} from '../random/index.ts';
import type { Shop } from './shop.ts';

/** The hidden truth about customers, as struct of arrays by customer number from 0. */
export interface Population {
  /** BG/NBD lambda: purchases per day of season time while alive. */
  readonly purchasesPerDay: Float64Array;
  /** BG/NBD p: probability of leaving for good after each repeat purchase. */
  readonly dropoutProbability: Float64Array;
  /** Gamma-Gamma mean of the value of an order, in hundredths of the currency. */
  readonly meanOrderValueMinor: Float64Array;
  /** Season time of the first purchase. */
  readonly firstTime: Float64Array;
  /** Inclination to buy at a discount: the probability that a sale is discounted. */
  readonly discountInclination: Float64Array;
  /** Positions in the shop's countries, channels and categories. */
  readonly country: Uint8Array;
  readonly preferredChannel: Uint8Array;
  readonly favoriteCategory: Uint8Array;
}

/** Days of season time within which the customers the shop already has come back. */
const EARLY_DAYS = 60;
/** Spread of discount inclinations: a + b of their beta distribution. Small: lovers and despisers. */
const INCLINATION_CONCENTRATION = 2;

export function emptyPopulation(customers: number): Population {
  return {
    purchasesPerDay: new Float64Array(customers),
    dropoutProbability: new Float64Array(customers),
    meanOrderValueMinor: new Float64Array(customers),
    firstTime: new Float64Array(customers),
    discountInclination: new Float64Array(customers),
    country: new Uint8Array(customers),
    preferredChannel: new Uint8Array(customers),
    favoriteCategory: new Uint8Array(customers),
  };
}

/**
 * Draws customer `customer` into row `row` of `population`, and leaves `rng` where the customer's purchases begin.
 * Customers are independent of each other and of the order they are drawn in.
 */
export function drawCustomer(
  shop: Shop,
  customer: number,
  population: Population,
  row: number,
  rng: Rng,
): void {
  const { settings, season } = shop;
  moveToStream(rng, shop.customerKey, customer);
  population.purchasesPerDay[row] = Math.max(1e-12, gamma(rng, settings.rateShape) / settings.rateScaleDays);
  population.dropoutProbability[row] = beta(rng, settings.dropoutA, settings.dropoutB);
  population.meanOrderValueMinor[row] = drawMeanOrderValue(shop, rng);
  const early = uniform(rng) < settings.earlyShare;
  population.firstTime[row] = uniform(rng) * (early ? Math.min(EARLY_DAYS, season.days) : season.days);
  population.country[row] = choose(rng, shop.countries);
  population.preferredChannel[row] = choose(rng, shop.channels);
  population.favoriteCategory[row] = Math.floor(uniform(rng) * shop.catalogue.categories.length);
  population.discountInclination[row] = drawInclination(rng, settings.discountShare);
}

/**
 * Season time of the purchase after the one at `time`, or `null` when the customer has left for good. `purchases` counts
 * the purchases so far, the one at `time` included; nobody leaves right after the first (BG/NBD).
 * Source: P. Fader, B. Hardie & K. Lee, "Counting Your Customers the Easy Way", Marketing Science 24(2), 2005, section 2.
 */
export function nextPurchase(
  rng: Rng,
  purchasesPerDay: number,
  dropoutProbability: number,
  purchases: number,
  time: number,
): number | null {
  if (purchases > 1 && uniform(rng) < dropoutProbability) return null;
  return time + exponential(rng, purchasesPerDay);
}

/**
 * A customer's mean order value p / nu with nu ~ Gamma(q, v): mean p v / (q - 1) over the population.
 * Source: P. Fader & B. Hardie, "The Gamma-Gamma Model of Monetary Value", 2013.
 */
export function drawMeanOrderValue(shop: Shop, rng: Rng): number {
  const q = shop.settings.customerValueShape;
  return (shop.orderValueMinor * (q - 1)) / gamma(rng, q);
}

/** Season times of all purchases in the window of the customer just drawn into `row`; `rng` stands where that left it. */
export function purchaseTimes(shop: Shop, population: Population, row: number, rng: Rng): number[] {
  const times: number[] = [];
  let time: number | null = population.firstTime[row];
  while (time !== null && time < shop.season.days) {
    const purchases = times.push(time);
    const lambda = population.purchasesPerDay[row];
    time = nextPurchase(rng, lambda, population.dropoutProbability[row], purchases, time);
  }
  return times;
}

/** All customers of the shop, with the streams their purchases go on from (four words each). */
export function drawPopulation(shop: Shop): { population: Population; streams: Int32Array } {
  const { customers } = shop.settings;
  const population = emptyPopulation(customers);
  const streams = new Int32Array(customers * 4);
  const rng = streamOf(0, 0);
  for (let customer = 0; customer < customers; customer++) {
    drawCustomer(shop, customer, population, customer, rng);
    saveStream(streams, customer, rng);
  }
  return { population, streams };
}

export function saveStream(streams: Int32Array, customer: number, rng: Rng): void {
  streams[4 * customer] = rng.s0;
  streams[4 * customer + 1] = rng.s1;
  streams[4 * customer + 2] = rng.s2;
  streams[4 * customer + 3] = rng.s3;
}

export function loadStream(streams: Int32Array, customer: number, rng: Rng): void {
  rng.s0 = streams[4 * customer];
  rng.s1 = streams[4 * customer + 1];
  rng.s2 = streams[4 * customer + 2];
  rng.s3 = streams[4 * customer + 3];
}

function drawInclination(rng: Rng, mean: number): number {
  if (mean === 0 || mean === 1) return mean;
  return beta(rng, INCLINATION_CONCENTRATION * mean, INCLINATION_CONCENTRATION * (1 - mean));
}
