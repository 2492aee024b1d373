import { streamOf } from '../random/index.ts';
import { emptyInvoice, rowsOf } from './invoice.ts';
import { orderWriter, writeInvoice } from './order-writer.ts';
import { drawCustomer, emptyPopulation, purchaseTimes } from './population.ts';
import { customerBuyer, fillPurchase } from './sale.ts';
import { openShop } from './shop.ts';
import type { ShopOptions } from './shop-settings.ts';

/** Customers looked at: enough for an estimate within about a tenth, in some hundredths of a second. */
const SAMPLE = 1000;

/**
 * About how many rows and bytes `generateOrders` will give with the same options. Makes the first customers' sales for
 * real and scales up; refunds, a percent or two, are not in it. For exact counts there is only generating.
 */
export function estimateSize(options: ShopOptions): { rows: number; bytes: number } {
  const shop = openShop(options);
  const { customers, guestShare, adjustmentShare } = shop.settings;
  const sample = Math.min(SAMPLE, customers);
  const population = emptyPopulation(1);
  const writer = orderWriter(shop, 65_536);
  const invoice = emptyInvoice(shop.catalogue.products);
  const rng = streamOf(0, 0);
  let purchases = 0;
  let rows = 0;
  let bytes = 0;
  for (let customer = 0; customer < sample; customer++) {
    drawCustomer(shop, customer, population, 0, rng);
    const buyer = customerBuyer(population, 0, customer);
    const count = purchaseTimes(shop, population, 0, rng).length;
    for (let purchase = 0; purchase < count; purchase++) {
      fillPurchase(shop, invoice, buyer, purchase, 0, rng);
      writeInvoice(writer, invoice);
      rows += rowsOf(invoice);
      bytes += writer.out.length;
      writer.out.length = 0;
    }
    purchases += count;
  }
  const scale = customers / sample;
  const withGuests = scale / (1 - guestShare);
  return {
    rows: Math.round(rows * withGuests + purchases * adjustmentShare * scale),
    bytes: Math.round(bytes * withGuests),
  };
}
