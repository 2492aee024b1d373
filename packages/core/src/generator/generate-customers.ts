import type { EpochDay } from '../calendar/index.ts';
import { type Rng, streamOf } from '../random/index.ts';
import { type ByteWriter, byteWriter, writeByte, writeCell, writeNumber } from '../text/index.ts';
import {
  addPurchase,
  type CustomerFeatures,
  daysSinceLastPurchase,
  emptyFeatures,
  favoriteCategory,
  startFeatures,
} from './customer-features.ts';
import { emptyInvoice, type Invoice } from './invoice.ts';
import { takeChunk, writeHeader, writeMoney } from './order-writer.ts';
import { drawCustomer, emptyPopulation, type Population, purchaseTimes } from './population.ts';
import { planRefund } from './refund.ts';
import { customerBuyer, fillPurchase } from './sale.ts';
import { dayAt, secondAt } from './season.ts';
import { openShop, type Shop } from './shop.ts';
import { CHUNK_BYTES, checkChunkBytes, type ShopOptions } from './shop-settings.ts';
import { CURRENCIES, CUSTOMER_COLUMNS } from './shop-words.ts';

const COMMA = 0x2c;
const LINE_FEED = 0x0a;

export interface CustomerFileOptions extends ShopOptions {
  /** Least bytes of a chunk, 1 MiB by default. Chunks end with a row; their size does not change the bytes. */
  readonly chunkBytes?: number;
}

export interface GeneratedCustomers {
  readonly columns: readonly string[];
  /** The file as CSV, header first; to be gone through once. Every piece belongs to the caller. */
  readonly chunks: Iterable<Uint8Array>;
  /** ISO 4217 code. */
  readonly currency: string;
  /** First day after the window; `days_since_last_purchase` counts to it. */
  readonly observationEndDay: EpochDay;
  /** Rows written so far. */
  readonly progress: { rows: number; customersDone: number; readonly customers: number };
}

/**
 * One row per customer with the features of the customer-feature input shape. It is the same shop as `generateOrders`
 * with the same options: folding that file's kept rows gives exactly this one. Customers of whom no row is kept are left
 * out. Rows are in the order of the customers' numbers; memory does not depend on their count.
 *
 * Throws `RangeError` naming a setting that is out of its range.
 */
export function generateCustomers(options: CustomerFileOptions): GeneratedCustomers {
  const { chunkBytes = CHUNK_BYTES, ...shopOptions } = options;
  checkChunkBytes(chunkBytes);
  const shop = openShop(shopOptions);
  const { customers, language } = shop.settings;
  const progress = { rows: 0, customersDone: 0, customers };
  return {
    columns: CUSTOMER_COLUMNS,
    chunks: customerChunks(shop, chunkBytes, progress),
    currency: CURRENCIES[language].code,
    observationEndDay: shop.season.startDay + shop.season.days,
    progress,
  };
}

function* customerChunks(
  shop: Shop,
  chunkBytes: number,
  progress: GeneratedCustomers['progress'],
): Generator<Uint8Array, void> {
  const out = byteWriter(chunkBytes + 65_536);
  const features = emptyFeatures(shop.catalogue);
  const population = emptyPopulation(1);
  const invoice = emptyInvoice(shop.catalogue.products);
  const rng = streamOf(0, 0);
  writeHeader(out, CUSTOMER_COLUMNS);
  for (let customer = 0; customer < progress.customers; customer++) {
    foldCustomer(shop, customer, population, invoice, features, rng);
    progress.customersDone++;
    if (features.orders === 0) continue;
    writeFeatures(out, shop, customer, features);
    progress.rows++;
    const chunk = takeChunk(out, chunkBytes);
    if (chunk !== null) yield chunk;
  }
  const rest = takeChunk(out, 1);
  if (rest !== null) yield rest;
}

function foldCustomer(
  shop: Shop,
  customer: number,
  population: Population,
  invoice: Invoice,
  features: CustomerFeatures,
  rng: Rng,
): void {
  startFeatures(features);
  drawCustomer(shop, customer, population, 0, rng);
  const buyer = customerBuyer(population, 0, customer);
  purchaseTimes(shop, population, 0, rng).forEach((time, purchase) => {
    const day = dayAt(shop.season, time);
    fillPurchase(shop, invoice, buyer, purchase, secondAt(shop.season, day, time), rng);
    addPurchase(features, invoice, shop.catalogue.category);
    const refund = planRefund(shop, invoice, day, purchase, rng);
    for (const { quantity } of refund?.lines ?? []) features.returnedUnits += quantity;
  });
}

function writeFeatures(out: ByteWriter, shop: Shop, customer: number, features: CustomerFeatures): void {
  const observationEndDay = shop.season.startDay + shop.season.days;
  writeNumber(out, shop.firstCustomerId + customer);
  writeByte(out, COMMA);
  writeMoney(out, features.spendMinor);
  for (const count of [
    features.orders,
    daysSinceLastPurchase(features, observationEndDay),
    features.uniqueItems,
    features.discountedOrders,
    features.returnedUnits,
    features.units,
    features.mobileOrders,
  ]) {
    writeByte(out, COMMA);
    writeNumber(out, count);
  }
  writeByte(out, COMMA);
  const favorite = favoriteCategory(features);
  if (favorite !== null) writeCell(out, shop.catalogue.categories[favorite]);
  writeByte(out, LINE_FEED);
}
