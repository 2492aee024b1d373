import { type RecordColumn, recordTable, type TableData, type TableWords } from '../export/index.ts';
import type { ProductSegment } from '../segment/index.ts';

const COLUMNS: readonly RecordColumn<ProductSegment>[] = [
  { key: 'product', text: ({ code }) => code },
  { key: 'product_name', text: ({ name }) => name },
  { key: 'category', text: ({ category }) => category },
  { key: 'rank', number: ({ rank }) => rank },
  { key: 'items', number: ({ items }) => items },
  { key: 'lines', number: ({ lines }) => lines },
  { key: 'customers', number: ({ customers }) => customers },
  { key: 'customer_share', rate: ({ customerShare }) => customerShare },
  { key: 'revenue', money: ({ revenue }) => revenue },
  { key: 'revenue_share', rate: ({ revenueShare }) => revenueShare },
  { key: 'cumulative_revenue_share', rate: (product) => product.cumulativeRevenueShare },
  { key: 'abc_class', text: ({ abc }) => abc },
  { key: 'return_rate', rate: ({ returnRate }) => returnRate },
];

/** `products.csv`: the header alone where the data has no products. */
export function productTable(
  products: readonly ProductSegment[] | null,
  words: TableWords,
  currency: string | null,
): TableData {
  return recordTable('products', COLUMNS, products ?? [], words, currency);
}
