import type { EpochSecond } from '../calendar/index.ts';
import { exponential, geometric, type Rng, uniform, uniformInt } from '../random/index.ts';
import { type Addressee, addLine, type Invoice, startInvoice } from './invoice.ts';
import { randomSecond } from './season.ts';
import type { Shop } from './shop.ts';

/** What of a sale will come back, and when. */
export interface Refund {
  readonly addressee: Addressee;
  /** Which purchase of the customer it refers to, from 0. */
  readonly purchase: number;
  /** Day of the window, from 0; always after the day of the sale. */
  readonly day: number;
  readonly second: EpochSecond;
  readonly lines: readonly RefundLine[];
}

interface RefundLine {
  readonly item: number;
  readonly quantity: number;
  readonly priceMinor: number;
  readonly discountPercent: number;
}

const MEAN_DELAY_DAYS = 10;
/** Of returned lines, those that come back whole. */
const WHOLE_LINE_SHARE = 0.6;

/**
 * Decides whether something of the sale just filled in, made on `day` of the window, comes back: usually one or two
 * lines, after about ten days. `null`: nothing does, or not before the window ends.
 */
export function planRefund(
  shop: Shop,
  sale: Invoice,
  day: number,
  purchase: number,
  rng: Rng,
): Refund | null {
  if (uniform(rng) >= shop.settings.returnShare) return null;
  const back = day + 1 + Math.floor(exponential(rng, 1 / MEAN_DELAY_DAYS));
  const second = randomSecond(rng, shop.season, Math.min(back, shop.season.days - 1));
  const lines = returnedLines(shop, sale, rng);
  if (back >= shop.season.days || lines.length === 0) return null;
  const { known, customer, country, channel } = sale;
  return { addressee: { known, customer, country, channel }, purchase, day: back, second, lines };
}

export function fillRefund(invoice: Invoice, refund: Refund): void {
  startInvoice(invoice, refund.addressee, refund.second);
  invoice.cancelled = true;
  for (const { item, quantity, priceMinor, discountPercent } of refund.lines) {
    addLine(invoice, item, -quantity, priceMinor, discountPercent);
  }
}

/** Neighbouring lines of the sale, from a random one on; what was free, corrected or no product does not come back. */
function returnedLines(shop: Shop, sale: Invoice, rng: Rng): RefundLine[] {
  const count = Math.min(sale.lines, 1 + geometric(rng, 0.5));
  const first = uniformInt(rng, sale.lines);
  const lines: RefundLine[] = [];
  for (let i = 0; i < count; i++) {
    const line = (first + i) % sale.lines;
    const bought = sale.quantity[line];
    const priceMinor = sale.priceMinor[line];
    const item = sale.item[line];
    if (bought <= 0 || priceMinor === 0 || item >= shop.catalogue.products) continue;
    const quantity = uniform(rng) < WHOLE_LINE_SHARE ? bought : 1 + uniformInt(rng, bought);
    lines.push({ item, quantity, priceMinor, discountPercent: sale.discountPercent[line] });
  }
  return lines;
}
