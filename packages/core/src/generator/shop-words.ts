import type { Words } from './catalogue-words.ts';

export type Language = 'en' | 'tr';

/** Header of the order file, in the order of its columns. */
export const ORDER_COLUMNS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Invoice',
    'StockCode',
    'Description',
    'Category',
    'Quantity',
    'InvoiceDate',
    'Price',
    'Customer ID',
    'Country',
    'Channel',
    'Discount',
  ],
  tr: [
    'Fatura No',
    'Stok Kodu',
    'Açıklama',
    'Kategori',
    'Adet',
    'Fatura Tarihi',
    'Birim Fiyat',
    'Müşteri No',
    'Ülke',
    'Kanal',
    'İndirim',
  ],
};

/** Header of the customer file: the eight features of the customer-feature input shape and the two keys around them. */
export const CUSTOMER_COLUMNS = [
  'customer_id',
  'total_spend',
  'order_count',
  'days_since_last_purchase',
  'unique_products_bought',
  'orders_with_discount',
  'returned_items',
  'total_items',
  'mobile_orders',
  'favorite_category',
] as const;

/**
 * ISO 4217 code of the prices, how many of its units stand for a pound of the word tables, and how prices end: `below`
 * hundredths under a multiple of `step` hundredths, as in 2.95 and 74.90.
 */
export const CURRENCIES: Readonly<
  Record<
    Language,
    { readonly code: string; readonly perPound: number; readonly step: number; readonly below: number }
  >
> = {
  en: { code: 'GBP', perPound: 1, step: 10, below: 5 },
  tr: { code: 'TRY', perPound: 25, step: 100, below: 10 },
};

/** Sales channels with their shares of customers. `MOBILE` and `STORE` are positions in this list. */
export const CHANNELS: readonly (Words & { readonly weight: number })[] = [
  { en: 'web', tr: 'web', weight: 50 },
  { en: 'mobile', tr: 'mobil', weight: 35 },
  { en: 'store', tr: 'mağaza', weight: 15 },
];
export const MOBILE = 1;
export const STORE = 2;

/** Countries with their shares of customers, home first. */
export const COUNTRIES: Record<Language, readonly { readonly name: string; readonly weight: number }[]> = {
  en: [
    { name: 'United Kingdom', weight: 72 },
    { name: 'Germany', weight: 6 },
    { name: 'France', weight: 5 },
    { name: 'Ireland', weight: 4 },
    { name: 'Spain', weight: 3 },
    { name: 'Netherlands', weight: 2.5 },
    { name: 'Belgium', weight: 2 },
    { name: 'Switzerland', weight: 1.5 },
    { name: 'Portugal', weight: 1.5 },
    { name: 'Australia', weight: 1 },
    { name: 'Norway', weight: 0.8 },
    { name: 'USA', weight: 0.7 },
  ],
  tr: [
    { name: 'Türkiye', weight: 86 },
    { name: 'Almanya', weight: 5 },
    { name: 'Kıbrıs', weight: 3 },
    { name: 'Azerbaycan', weight: 2 },
    { name: 'Hollanda', weight: 1.5 },
    { name: 'Avusturya', weight: 1 },
    { name: 'İngiltere', weight: 0.8 },
    { name: 'Gürcistan', weight: 0.7 },
  ],
};

/** Rows that are no products: code, description, median price in pounds, share among such rows. */
export const SERVICES: readonly (Words & {
  readonly code: string;
  readonly price: number;
  readonly weight: number;
})[] = [
  { code: 'POST', en: 'Postage', tr: 'Kargo Ücreti', price: 18, weight: 70 },
  { code: 'DOT', en: 'Dotcom Postage', tr: 'İnternet Kargo Ücreti', price: 25, weight: 8 },
  { code: 'C2', en: 'Carriage', tr: 'Nakliye', price: 50, weight: 6 },
  { code: 'M', en: 'Manual', tr: 'Elle Giriş', price: 8, weight: 14 },
  { code: 'BANK CHARGES', en: 'Bank Charges', tr: 'Banka Masrafı', price: 15, weight: 2 },
];

/** Percent off the list price of a discounted order, with shares. */
export const DISCOUNTS: readonly { readonly percent: number; readonly weight: number }[] = [
  { percent: 5, weight: 20 },
  { percent: 10, weight: 40 },
  { percent: 15, weight: 18 },
  { percent: 20, weight: 14 },
  { percent: 30, weight: 6 },
  { percent: 40, weight: 2 },
];
