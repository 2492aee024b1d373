import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromIso, isoFromSecond, SECONDS_PER_DAY } from '../calendar/index.ts';
import { CATEGORIES } from './catalogue-words.ts';
import {
  CUSTOMER_COLUMNS,
  estimateSize,
  generateCustomers,
  generateOrders,
  type Language,
  ORDER_COLUMNS,
  type OrderFileOptions,
  type OrdersTruth,
  SHOP_DEFAULTS,
} from './index.ts';

const SMALL: OrderFileOptions = { customers: 200, months: 12, seed: 2024 };
const DECODER = new TextDecoder('utf-8', { fatal: true });

describe('generateOrders', () => {
  const orders = readOrders(SMALL);

  it('gives the same bytes for the same seed, and others for another', () => {
    expect(readOrders(SMALL).text).toBe(orders.text);
    expect(readOrders({ ...SMALL, seed: 2025 }).text).not.toBe(orders.text);
  });

  it('gives the same bytes in chunks of any size', () => {
    for (const chunkBytes of [1, 777, 100_000]) {
      expect(readOrders({ ...SMALL, chunkBytes }).text).toBe(orders.text);
    }
  });

  it('ends every chunk with an invoice', () => {
    let last = '';
    for (const chunk of generateOrders({ ...SMALL, customers: 40, chunkBytes: 2000 }).chunks) {
      const lines = DECODER.decode(chunk).split('\n');
      expect(lines.pop()).toBe('');
      const invoices = lines.map((line) => line.slice(0, line.indexOf(',')));
      expect(invoices[0]).not.toBe(last);
      last = invoices[invoices.length - 1];
    }
  });

  it.each(['en', 'tr'] as const)('has the header of its language: %s', (language) => {
    const { header, truth, columns } = readOrders({ ...SMALL, customers: 20, language });
    expect(header).toEqual(ORDER_COLUMNS[language]);
    expect(columns).toEqual(ORDER_COLUMNS[language]);
    expect(truth.currency).toBe(language === 'en' ? 'GBP' : 'TRY');
  });

  it('is in order of time, inside its window, with rising invoice numbers', () => {
    const { rows, truth } = orders;
    const first = '2024-01-01 00:00:00';
    const last = isoFromSecond(truth.observationEndDay * SECONDS_PER_DAY);
    expect(last).toBe('2025-01-01 00:00:00');
    expect(rows[0].time >= first && rows[rows.length - 1].time < last).toBe(true);
    expect(rows.findIndex((row, i) => i > 0 && row.time < rows[i - 1].time)).toBe(-1);
    expect(rows.findIndex((row, i) => i > 0 && row.number < rows[i - 1].number)).toBe(-1);
  });

  it('knows exactly what it wrote', () => {
    expect(countedBy(orders.truth)).toEqual(recount(orders.rows));
  });

  it('knows exactly what it wrote in any shop', () => {
    fc.assert(
      fc.property(anyShop, (options) => {
        const { rows, truth } = readOrders(options);
        expect(countedBy(truth)).toEqual(recount(rows));
        expect(rows.every((row, i) => i === 0 || rows[i - 1].time <= row.time)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('knows when each customer bought', () => {
    const { rows, truth } = orders;
    const { firstId, purchases, firstPurchaseSecond, lastPurchaseSecond } = truth.customers;
    const sales = Map.groupBy(
      rows.filter(({ customer, cancelled }) => customer !== '' && !cancelled),
      ({ customer }) => Number(customer) - firstId,
    );
    expect(sales.size).toBe(SMALL.customers);
    for (const [customer, own] of sales) {
      expect(isoFromSecond(firstPurchaseSecond[customer])).toBe(own[0].time);
      expect(isoFromSecond(lastPurchaseSecond[customer])).toBe(own[own.length - 1].time);
      expect(purchases[customer]).toBe(new Set(own.map(({ number }) => number)).size);
    }
  });

  it('refunds only what was bought before, at the price that was paid', () => {
    const { rows } = orders;
    const refunds = rows.filter(({ cancelled }) => cancelled);
    expect(refunds.length).toBeGreaterThan(30);
    for (const refund of refunds) {
      const sale = rows.find(
        (row) =>
          row.customer === refund.customer &&
          row.code === refund.code &&
          row.priceMinor === refund.priceMinor &&
          row.quantity >= -refund.quantity &&
          row.time < refund.time,
      );
      expect(sale).toBeDefined();
    }
  });

  it('takes discounts off the list price', () => {
    const products = orders.rows.filter(({ code, priceMinor }) => /^\d/.test(code) && priceMinor > 0);
    const list = new Map(
      products.filter(({ discount }) => discount === 0).map(({ code, priceMinor }) => [code, priceMinor]),
    );
    const discounted = products.filter(({ code, discount }) => discount > 0 && list.has(code));
    expect(discounted.length).toBeGreaterThan(500);
    for (const { code, priceMinor, discount } of discounted) {
      const listPrice = list.get(code) ?? Number.NaN;
      expect(Math.abs(priceMinor - (listPrice * (100 - discount)) / 100)).toBeLessThanOrEqual(0.5);
    }
  });

  it('has every kind of dirt by default, and none where the shares are 0', () => {
    const { truth } = readOrders({ ...SMALL, customers: 500 }, false);
    for (const count of [...Object.values(truth.rejected), ...Object.values(truth.noticed)]) {
      expect(count).toBeGreaterThan(0);
    }
    const clean = readOrders({ ...SMALL, ...CLEAN });
    expect(clean.truth.kept).toBe(clean.rows.length);
    expect(Object.values(clean.truth.noticed)).toEqual([0, 0]);
  });

  it('has names with commas and quotes, and products under one name each', () => {
    const names = new Map(orders.rows.map(({ code, name }) => [code, name]));
    expect([...names.values()].some((name) => name.includes(','))).toBe(true);
    expect([...names.values()].some((name) => name.includes('"'))).toBe(true);
    expect(orders.rows.filter(({ code, name }) => names.get(code) !== name)).toEqual([]);
  });

  it('makes a customer the same among few and among many', () => {
    const few = readOrders({ ...SMALL, customers: 10, returnShare: 0 }).rows;
    const bought = orders.rows.filter(({ cancelled }) => !cancelled);
    const linesOf = (rows: readonly Row[], customer: string) =>
      rows.filter((row) => row.customer === customer).map(({ line }) => line);
    const customers = new Set(few.map(({ customer }) => customer).filter((customer) => customer !== ''));
    expect(customers.size).toBe(10);
    for (const customer of customers) expect(linesOf(few, customer)).toEqual(linesOf(bought, customer));
  });

  it('looks like a real shop: baskets, one-time buyers, and a top fifth that brings most', () => {
    const { truth, chunks } = generateOrders({ customers: 3000, months: 24, seed: 1 });
    for (const _ of chunks);
    const { customers, totals } = truth;
    const once = customers.invoices.filter((count) => count === 1).length / totals.customers;
    const spend = customers.revenueMinor.toSorted().reverse();
    const top = spend.slice(0, spend.length / 5).reduce((sum, value) => sum + value, 0);
    expect(truth.kept / totals.invoices).toBeGreaterThan(15);
    expect(truth.kept / totals.invoices).toBeLessThan(20);
    expect(once).toBeGreaterThan(0.35);
    expect(once).toBeLessThan(0.6);
    expect(top / totals.revenueMinor).toBeGreaterThan(0.6);
    expect(top / totals.revenueMinor).toBeLessThan(0.8);
  });

  it('tells how far it is', () => {
    const { chunks, progress, truth } = generateOrders({ ...SMALL, chunkBytes: 10_000 });
    expect(progress).toEqual({ daysDone: 0, days: 366 });
    let rows = 0;
    for (const _ of chunks) {
      expect(truth.rows).toBeGreaterThan(rows);
      rows = truth.rows;
    }
    expect(progress.daysDone).toBe(366);
  });
});

describe('estimateSize', () => {
  it('comes within a sixth of what is generated', () => {
    // 1,000 customers of 2,000 are looked at. The spread of rows per customer is 1.2 times their mean, so five standard
    // errors of such a half are 13 %; refunds, which the estimate leaves out, are 2 % more.
    const options = { customers: 2000, months: 12, seed: 9 };
    const { text, truth } = readOrders(options, false);
    const { rows, bytes } = estimateSize(options);
    expect(Math.abs(rows / truth.rows - 1)).toBeLessThan(1 / 6);
    expect(Math.abs(bytes / text.length - 1)).toBeLessThan(1 / 6);
  });
});

describe('generateCustomers', () => {
  it('is the order file of the same shop, folded', () => {
    for (const options of [SMALL, { ...SMALL, language: 'tr', zeroPriceShare: 0.6, months: 3 } as const]) {
      const file = generateCustomers(options);
      const [header, ...rows] = splitCsv(join(file.chunks));
      expect(header).toEqual([...CUSTOMER_COLUMNS]);
      const { rows: orderRows, truth } = readOrders(options);
      expect(file.observationEndDay).toBe(truth.observationEndDay);
      expect(file.currency).toBe(truth.currency);
      expect(rows.map((row) => row.slice(0, 9))).toEqual(foldFeatures(orderRows, file.observationEndDay));
      expect(rows.map((row) => row[9])).toEqual(favorites(orderRows, truth.settings.language));
      expect(file.progress.rows).toBe(truth.totals.customers);
    }
  });

  it('gives the same bytes in chunks of any size', () => {
    const whole = join(generateCustomers(SMALL).chunks);
    expect(join(generateCustomers({ ...SMALL, chunkBytes: 10 }).chunks)).toBe(whole);
  });
});

const CLEAN = {
  guestShare: 0,
  returnShare: 0,
  serviceShare: 0,
  adjustmentShare: 0,
  zeroPriceShare: 0,
  correctionShare: 0,
  duplicateShare: 0,
} as const;

const share = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const anyShop: fc.Arbitrary<OrderFileOptions> = fc.record({
  customers: fc.integer({ min: 1, max: 30 }),
  months: fc.integer({ min: 1, max: 9 }),
  seed: fc.maxSafeNat(),
  startDay: fc.integer({ min: 0, max: 20_000 }),
  language: fc.constantFrom('en', 'tr'),
  chunkBytes: fc.integer({ min: 1, max: 5000 }),
  products: fc.constantFrom(12, 200, SHOP_DEFAULTS.products),
  linesPerOrder: fc.constantFrom(1, 5, SHOP_DEFAULTS.linesPerOrder),
  seasonStrength: share,
  earlyShare: share,
  guestShare: fc.double({ min: 0, max: 0.5, noNaN: true }),
  returnShare: share,
  discountShare: share,
  serviceShare: share,
  adjustmentShare: share,
  zeroPriceShare: share,
  correctionShare: share,
  duplicateShare: share,
});

interface Row {
  readonly line: string;
  readonly number: number;
  readonly cancelled: boolean;
  readonly code: string;
  readonly name: string;
  readonly category: string;
  readonly quantity: number;
  readonly time: string;
  readonly priceMinor: number;
  readonly customer: string;
  readonly channel: string;
  readonly discount: number;
}

function readOrders(options: OrderFileOptions, parse = true) {
  const file = generateOrders(options);
  const text = join(file.chunks);
  const [header, ...cells] = parse ? splitCsv(text) : [];
  const rows = cells.map((row): Row => {
    const [invoice, code, name, category, quantity, time, price, customer, , channel, discount] = row;
    const number = Number(invoice.replace('C', ''));
    return {
      line: row.slice(1).join('|'),
      number,
      cancelled: invoice.startsWith('C'),
      code,
      name,
      category,
      quantity: Number(quantity),
      time,
      priceMinor: Math.round(Number(price) * 100),
      customer,
      channel,
      discount: Number(discount),
    };
  });
  return { ...file, text, header, rows };
}

function join(chunks: Iterable<Uint8Array>): string {
  return [...chunks].map((chunk) => DECODER.decode(chunk)).join('');
}

/** RFC 4180 by the simplest means. */
function splitCsv(text: string): string[][] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain,
      ),
    );
}

function isKept(row: Row): boolean {
  return !row.cancelled && row.customer !== '' && row.quantity > 0 && row.priceMinor > 0;
}

/** What the truth says, in the form of `recount`. */
function countedBy(truth: OrdersTruth) {
  const { firstId, invoices, keptRows, revenueMinor } = truth.customers;
  const byCustomer: Record<string, readonly [number, number, number]> = {};
  invoices.forEach((count, i) => {
    if (count > 0) byCustomer[firstId + i] = [count, keptRows[i], revenueMinor[i]];
  });
  const { rows, kept, rejected, noticed, writtenInvoices, refundInvoices, totals } = truth;
  return { rows, kept, rejected, noticed, writtenInvoices, refundInvoices, totals, byCustomer };
}

/** Counts the rows of a file with nothing but the definitions of the cleaning rules. */
function recount(rows: readonly Row[]): ReturnType<typeof countedBy> {
  const kept = rows.filter(isKept);
  const invoicesOf = (list: readonly Row[]) => new Set(list.map(({ number }) => number)).size;
  const revenueOf = (list: readonly Row[]) =>
    list.reduce((sum, { quantity, priceMinor }) => sum + quantity * priceMinor, 0);
  const sales = rows.filter(({ cancelled }) => !cancelled);
  const known = sales.filter(({ customer }) => customer !== '');
  const positive = known.filter(({ quantity }) => quantity > 0);
  return {
    rows: rows.length,
    kept: kept.length,
    rejected: {
      cancellation: rows.length - sales.length,
      'missing-customer': sales.length - known.length,
      'non-positive-quantity': known.length - positive.length,
      'non-positive-price': positive.length - kept.length,
    },
    noticed: {
      'exact-duplicate': kept.length - new Set(kept.map(({ number, line }) => `${number}|${line}`)).size,
      'non-product': kept.filter(({ code }) => !/^\d{5}[A-Z]?$/.test(code)).length,
    },
    writtenInvoices: invoicesOf(rows),
    refundInvoices: invoicesOf(rows.filter(({ cancelled }) => cancelled)),
    totals: {
      customers: new Set(kept.map(({ customer }) => customer)).size,
      invoices: invoicesOf(kept),
      discountedInvoices: invoicesOf(kept.filter(({ discount }) => discount > 0)),
      mobileInvoices: invoicesOf(kept.filter(({ channel }) => /^mobil/.test(channel))),
      units: kept.reduce((sum, { quantity }) => sum + quantity, 0),
      revenueMinor: revenueOf(kept),
    },
    byCustomer: Object.fromEntries(
      [...Map.groupBy(kept, ({ customer }) => customer)].map(([customer, own]) => [
        customer,
        [invoicesOf(own), own.length, revenueOf(own)],
      ]),
    ),
  };
}

/** The first nine cells of the customer file, from the order file. */
function foldFeatures(rows: readonly Row[], observationEndDay: number): string[][] {
  return byCustomer(rows).map(([customer, own]) => {
    const invoices = Map.groupBy(own, ({ number }) => number);
    const orders = [...invoices.values()];
    const units = (list: readonly Row[]) => list.reduce((sum, { quantity }) => sum + quantity, 0);
    const spend = own.reduce((sum, { quantity, priceMinor }) => sum + quantity * priceMinor, 0);
    const lastDay = dayFromIso(own[own.length - 1].time.slice(0, 10)) ?? Number.NaN;
    const refunded = rows.filter((row) => row.cancelled && row.customer === customer);
    return [
      customer,
      (spend / 100).toFixed(2),
      orders.length,
      observationEndDay - lastDay,
      new Set(own.map(({ code }) => code)).size,
      orders.filter((order) => order.some(({ discount }) => discount > 0)).length,
      -units(refunded) || 0,
      units(own),
      orders.filter(([{ channel }]) => /^mobil/.test(channel)).length,
    ].map(String);
  });
}

/** The category with most rows; of equals the one that comes first among the shop's categories. */
function favorites(rows: readonly Row[], language: Language): string[] {
  const categories = CATEGORIES.map(({ name }) => name[language]);
  return byCustomer(rows).map(([, own]) => {
    const counts = categories.map((name) => own.filter(({ category }) => category === name).length);
    const most = Math.max(...counts);
    return most === 0 ? '' : categories[counts.indexOf(most)];
  });
}

function byCustomer(rows: readonly Row[]): [string, Row[]][] {
  return [...Map.groupBy(rows.filter(isKept), ({ customer }) => customer)].sort(
    ([a], [b]) => Number(a) - Number(b),
  );
}
