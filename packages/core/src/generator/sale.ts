import type { EpochSecond } from '../calendar/index.ts';
import { choose, gamma, moveToStream, nextUint32, type Rng, uniform, uniformInt } from '../random/index.ts';
import { addLine, addProduct, type Invoice, MOST_LINES, startInvoice } from './invoice.ts';
import { drawMeanOrderValue, type Population } from './population.ts';
import { type Shop, saleIndex } from './shop.ts';
import { DISCOUNTS } from './shop-words.ts';

/** Who buys: a customer, or a guest who leaves no number. */
export interface Buyer {
  known: boolean;
  customer: number;
  country: number;
  preferredChannel: number;
  favoriteCategory: number;
  meanOrderValueMinor: number;
  discountInclination: number;
}

const LOYAL_TO_CHANNEL = 0.8;
const LOYAL_TO_CATEGORY = 0.35;
/** Gamma shape of the number of lines: most baskets small, some very long. */
const LINES_SHAPE = 1.6;
/** Lines planned for one that comes out: some round to no unit at all, and customers of small orders buy few. */
const LINES_PLANNED = 1.35;
/** From this many units on people buy in sixes, and from the second in dozens. */
const SIXES_FROM = 9;
const DOZENS_FROM = 48;

export function customerBuyer(population: Population, row: number, customer: number): Buyer {
  return {
    known: true,
    customer,
    country: population.country[row],
    preferredChannel: population.preferredChannel[row],
    favoriteCategory: population.favoriteCategory[row],
    meanOrderValueMinor: population.meanOrderValueMinor[row],
    discountInclination: population.discountInclination[row],
  };
}

function guestBuyer(shop: Shop, rng: Rng): Buyer {
  return {
    known: false,
    customer: 0,
    country: choose(rng, shop.countries),
    preferredChannel: choose(rng, shop.channels),
    favoriteCategory: uniformInt(rng, shop.catalogue.categories.length),
    meanOrderValueMinor: drawMeanOrderValue(shop, rng),
    discountInclination: shop.settings.discountShare,
  };
}

/** Fills in a customer's purchase number `purchase`, from 0: the same whoever asks, and whenever. */
export function fillPurchase(
  shop: Shop,
  invoice: Invoice,
  buyer: Buyer,
  purchase: number,
  second: EpochSecond,
  rng: Rng,
): void {
  moveToStream(rng, shop.saleKey, saleIndex(buyer.customer, purchase));
  fillSale(shop, invoice, buyer, second, rng);
}

/** Fills in the sale to the guest who came along with a customer's purchase. */
export function fillGuestSale(
  shop: Shop,
  invoice: Invoice,
  customer: number,
  purchase: number,
  second: EpochSecond,
  rng: Rng,
): void {
  moveToStream(rng, shop.guestKey, saleIndex(customer, purchase));
  fillSale(shop, invoice, guestBuyer(shop, rng), second, rng);
}

/**
 * Fills in one sale. The budget of the order is gamma distributed around the buyer's own mean (Gamma-Gamma). It is spread
 * over lines, each rounded at random, up or down, to whole units, so that the expected value of the order is the budget.
 */
function fillSale(shop: Shop, invoice: Invoice, buyer: Buyer, second: EpochSecond, rng: Rng): void {
  const { orderValueShape, serviceShare } = shop.settings;
  const { known, customer, country, preferredChannel } = buyer;
  const channel = uniform(rng) < LOYAL_TO_CHANNEL ? preferredChannel : choose(rng, shop.channels);
  startInvoice(invoice, { known, customer, country, channel }, second);
  const discounted = uniform(rng) < buyer.discountInclination;
  const percent = discounted ? DISCOUNTS[choose(rng, shop.discounts)].percent : 0;
  const budget = (gamma(rng, orderValueShape) * buyer.meanOrderValueMinor) / orderValueShape;
  fillBasket(shop, invoice, buyer.favoriteCategory, budget, percent, rng);
  soilLines(shop, invoice, rng);
  if (uniform(rng) < serviceShare) addService(shop, invoice, rng);
}

/** A line that is no product, priced around its usual price. */
function addService(shop: Shop, invoice: Invoice, rng: Rng): void {
  const item = shop.catalogue.products + choose(rng, shop.services);
  const price = Math.round(shop.catalogue.priceMinor[item] * (0.5 + uniform(rng)));
  addLine(invoice, item, 1, price, 0);
}

function fillBasket(
  shop: Shop,
  invoice: Invoice,
  favoriteCategory: number,
  budget: number,
  percent: number,
  rng: Rng,
): void {
  const { catalogue } = shop;
  const planned = plannedLines(shop, budget, rng);
  const share = budget / planned;
  const paid = 1 - percent / 100;
  let product = 0;
  let price = 0;
  for (let i = 0; i < planned; i++) {
    product = drawProduct(shop, favoriteCategory, rng);
    price = Math.max(1, Math.round(catalogue.priceMinor[product] * paid));
    const units = (share * (0.2 + 1.6 * uniform(rng))) / price;
    const pack = units < SIXES_FROM ? 1 : units < DOZENS_FROM ? 6 : 12;
    const quantity = pack * Math.floor(units / pack + uniform(rng));
    if (quantity > 0) addProduct(invoice, product, quantity, price, percent);
  }
  if (invoice.lines === 0) addProduct(invoice, product, 1, price, percent);
}

/** Larger orders have more lines, in proportion to the square root of their value. */
function plannedLines(shop: Shop, budget: number, rng: Rng): number {
  const mean = shop.settings.linesPerOrder * LINES_PLANNED * Math.sqrt(budget / shop.orderValueMinor);
  return Math.min(MOST_LINES, 1 + Math.floor((gamma(rng, LINES_SHAPE) * mean) / LINES_SHAPE));
}

function drawProduct({ catalogue }: Shop, favoriteCategory: number, rng: Rng): number {
  if (uniform(rng) >= LOYAL_TO_CATEGORY) return choose(rng, catalogue.popularity);
  const shelf = catalogue.shelves[favoriteCategory];
  return shelf.members[choose(rng, shelf.popularity)];
}

/** What goes wrong in a real shop's records: gifts at price 0, quantities corrected away, rows written twice. */
function soilLines({ settings }: Shop, invoice: Invoice, rng: Rng): void {
  const zeroPrice = settings.zeroPriceShare;
  const corrected = zeroPrice + settings.correctionShare;
  const duplicated = corrected + settings.duplicateShare;
  for (let line = 0; line < invoice.lines; line++) {
    const draw = nextUint32(rng) / 4_294_967_296;
    if (draw >= duplicated) continue;
    if (draw >= corrected) invoice.copies[line] = 2;
    else if (draw >= zeroPrice) invoice.quantity[line] = -uniformInt(rng, 1 + invoice.quantity[line]);
    else invoice.priceMinor[line] = 0;
  }
}
