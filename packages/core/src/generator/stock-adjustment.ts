import type { EpochSecond } from '../calendar/index.ts';
import { choose, moveToStream, type Rng, uniformInt } from '../random/index.ts';
import { addProduct, type Invoice, startInvoice } from './invoice.ts';
import { type Shop, saleIndex } from './shop.ts';
import { STORE } from './shop-words.ts';

const MOST_ADJUSTED_UNITS = 60;

/** Fills in goods written off as broken or lost: an invoice without customer, quantity negative, price 0. */
export function fillAdjustment(
  shop: Shop,
  invoice: Invoice,
  customer: number,
  purchase: number,
  second: EpochSecond,
  rng: Rng,
): void {
  moveToStream(rng, shop.adjustmentKey, saleIndex(customer, purchase));
  startInvoice(invoice, { known: false, customer: 0, country: 0, channel: STORE }, second);
  const product = choose(rng, shop.catalogue.popularity);
  addProduct(invoice, product, -1 - uniformInt(rng, MOST_ADJUSTED_UNITS), 0, 0);
}
