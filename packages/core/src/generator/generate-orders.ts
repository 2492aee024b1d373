import { type Rng, streamOf } from '../random/index.ts';
import { emptyInvoice, type Invoice } from './invoice.ts';
import { enterRefund, type OrderCalendar, openCalendar, type ShopEvent, takeDay } from './order-calendar.ts';
import { orderWriter, takeChunk, writeHeader, writeInvoice } from './order-writer.ts';
import { countInvoice, emptyTruth, type OrdersTruth } from './orders-truth.ts';
import { drawPopulation, type Population } from './population.ts';
import { fillRefund, planRefund } from './refund.ts';
import { customerBuyer, fillGuestSale, fillPurchase } from './sale.ts';
import { openShop, type Shop } from './shop.ts';
import { CHUNK_BYTES, checkChunkBytes, type ShopOptions } from './shop-settings.ts';
import { ORDER_COLUMNS } from './shop-words.ts';
import { fillAdjustment } from './stock-adjustment.ts';

/** Options of the file, beside those of the shop. */
export interface OrderFileOptions extends ShopOptions {
  /** Least bytes of a chunk, 1 MiB by default. Chunks end with an invoice; their size does not change the bytes. */
  readonly chunkBytes?: number;
}

export interface GeneratedOrders {
  /** Header of the file. */
  readonly columns: readonly string[];
  /** The file as CSV, header first, piece by piece; to be gone through once. Every piece belongs to the caller. */
  readonly chunks: Iterable<Uint8Array>;
  /** The parameters are there at once; the counts grow with every chunk and are complete after the last. */
  readonly truth: OrdersTruth;
  /** How far the chunks have come. */
  readonly progress: { daysDone: number; readonly days: number };
}

/**
 * The order lines of a made-up shop as a CSV file, in order of time, with everything that is true of it.
 *
 * Customers arrive over the window and buy by BG/NBD on a seasonal clock, spend by Gamma-Gamma, fill baskets from a
 * Zipf-like catalogue, buy at discounts, send things back. Around them are guests without a number, price-0 rows,
 * corrections, postage rows, duplicates and stock adjustments; see `ShopSettings` for every rate.
 *
 * Size: rows = customers x orders per customer x lines per order. With the defaults a customer gives about 30 rows over 6
 * months, 38 over 12, 50 over 24, and a row has 100 bytes: 200,000 customers over 24 months are 10 million rows, 1 GB.
 * `estimateSize` says it for other settings. Time goes with the rows; memory with the customers (about 150 bytes each) and
 * with the refunds under way, not with the rows.
 *
 * Throws `RangeError` naming a setting that is out of its range.
 */
export function generateOrders(options: OrderFileOptions): GeneratedOrders {
  const { chunkBytes = CHUNK_BYTES, ...shopOptions } = options;
  checkChunkBytes(chunkBytes);
  const shop = openShop(shopOptions);
  const { population, streams } = drawPopulation(shop);
  const truth = emptyTruth(shop, population);
  const progress = { daysDone: 0, days: shop.season.days };
  const calendar = openCalendar(shop, population.firstTime, streams);
  return {
    columns: ORDER_COLUMNS[shop.settings.language],
    chunks: orderChunks(shop, { population, calendar, truth, progress, chunkBytes }),
    truth,
    progress,
  };
}

interface Run {
  readonly population: Population;
  readonly calendar: OrderCalendar;
  readonly truth: OrdersTruth;
  readonly progress: { daysDone: number; readonly days: number };
  readonly chunkBytes: number;
}

function* orderChunks(shop: Shop, run: Run): Generator<Uint8Array, void> {
  const { calendar, truth, progress, chunkBytes } = run;
  const writer = orderWriter(shop, chunkBytes);
  const invoice = emptyInvoice(shop.catalogue.products);
  const rng = streamOf(0, 0);
  writeHeader(writer.out, ORDER_COLUMNS[shop.settings.language]);
  for (let day = 0; day < progress.days; day++) {
    for (const event of takeDay(shop, calendar, day, truth.customers)) {
      fillInvoice(shop, run, day, event, invoice, rng);
      writeInvoice(writer, invoice);
      countInvoice(truth, invoice, shop.catalogue.products);
      const chunk = takeChunk(writer.out, chunkBytes);
      if (chunk !== null) yield chunk;
    }
    progress.daysDone = day + 1;
  }
  const rest = takeChunk(writer.out, 1);
  if (rest !== null) yield rest;
}

function fillInvoice(
  shop: Shop,
  { population, calendar }: Run,
  day: number,
  { kind, second, customer, purchase, refund }: ShopEvent,
  invoice: Invoice,
  rng: Rng,
): void {
  if (refund !== null) {
    fillRefund(invoice, refund);
  } else if (kind === 'sale') {
    fillPurchase(shop, invoice, customerBuyer(population, customer, customer), purchase, second, rng);
    const planned = planRefund(shop, invoice, day, purchase, rng);
    if (planned !== null) enterRefund(calendar, planned);
  } else if (kind === 'guest') {
    fillGuestSale(shop, invoice, customer, purchase, second, rng);
  } else {
    fillAdjustment(shop, invoice, customer, purchase, second, rng);
  }
}
