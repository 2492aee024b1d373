import type { EpochSecond } from '../calendar/index.ts';

/** Most product lines of one sale; a service line may come on top. */
export const MOST_LINES = 240;
const MOST_UNITS = 100_000;

/** One invoice with its lines as struct of arrays; one object is filled again for every invoice. */
export interface Invoice {
  /** A refund: the number gets a `C` in front, the quantities are negative. */
  cancelled: boolean;
  second: EpochSecond;
  /** `false`: the customer cell stays empty and `customer` means nothing. */
  known: boolean;
  customer: number;
  /** Positions in the shop's lists of countries and channels. */
  country: number;
  channel: number;
  lines: number;
  /** Item of the catalogue; from `catalogue.products` on a row that is no product. */
  readonly item: Int32Array;
  readonly quantity: Int32Array;
  /** Charged for one unit, discount taken off, in hundredths of the currency. */
  readonly priceMinor: Int32Array;
  readonly discountPercent: Uint8Array;
  /** How many times the row stands in the file: 2 with an exact duplicate. */
  readonly copies: Uint8Array;
  /** The line that sells a product, where `lineOwner` of the product is `stamp`; a product has one line per invoice. */
  readonly lineOf: Int32Array;
  readonly lineOwner: Int32Array;
  stamp: number;
}

/** Who an invoice is made out to. */
export type Addressee = Pick<Invoice, 'known' | 'customer' | 'country' | 'channel'>;

export function emptyInvoice(products: number): Invoice {
  return {
    cancelled: false,
    second: 0,
    known: false,
    customer: 0,
    country: 0,
    channel: 0,
    lines: 0,
    item: new Int32Array(MOST_LINES + 1),
    quantity: new Int32Array(MOST_LINES + 1),
    priceMinor: new Int32Array(MOST_LINES + 1),
    discountPercent: new Uint8Array(MOST_LINES + 1),
    copies: new Uint8Array(MOST_LINES + 1),
    lineOf: new Int32Array(products),
    lineOwner: new Int32Array(products),
    stamp: 0,
  };
}

export function startInvoice(
  invoice: Invoice,
  { known, customer, country, channel }: Addressee,
  second: EpochSecond,
): void {
  invoice.cancelled = false;
  invoice.second = second;
  invoice.known = known;
  invoice.customer = customer;
  invoice.country = country;
  invoice.channel = channel;
  invoice.lines = 0;
  invoice.stamp++;
}

/** Appends a line for an item the invoice does not have yet. */
export function addLine(
  invoice: Invoice,
  item: number,
  quantity: number,
  priceMinor: number,
  discountPercent: number,
): void {
  const line = invoice.lines++;
  invoice.item[line] = item;
  invoice.quantity[line] = Math.min(quantity, MOST_UNITS);
  invoice.priceMinor[line] = priceMinor;
  invoice.discountPercent[line] = discountPercent;
  invoice.copies[line] = 1;
}

/** The same for products, where more of what is in the basket already makes its line longer. */
export function addProduct(
  invoice: Invoice,
  product: number,
  quantity: number,
  priceMinor: number,
  discountPercent: number,
): void {
  if (invoice.lineOwner[product] === invoice.stamp) {
    const line = invoice.lineOf[product];
    invoice.quantity[line] = Math.min(invoice.quantity[line] + quantity, MOST_UNITS);
    return;
  }
  if (invoice.lines === MOST_LINES) return;
  invoice.lineOwner[product] = invoice.stamp;
  invoice.lineOf[product] = invoice.lines;
  addLine(invoice, product, quantity, priceMinor, discountPercent);
}

/** Rows the invoice takes in the file. */
export function rowsOf({ copies, lines }: Invoice): number {
  let rows = 0;
  for (let line = 0; line < lines; line++) rows += copies[line];
  return rows;
}
