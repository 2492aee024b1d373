import type { ProductSegment } from '../segment/index.ts';
import type { CsvSink } from './csv-cells.ts';
import { type RecordColumn, writeRecordsCsv } from './records-csv.ts';

const COLUMNS: readonly RecordColumn<ProductSegment>[] = [
  { name: 'product', text: ({ code }) => code },
  { name: 'product_name', text: ({ name }) => name },
  { name: 'category', text: ({ category }) => category },
  { name: 'rank', number: ({ rank }) => rank },
  { name: 'items', number: ({ items }) => items },
  { name: 'lines', number: ({ lines }) => lines },
  { name: 'customers', number: ({ customers }) => customers },
  { name: 'customer_share', number: ({ customerShare }) => customerShare, digits: 4 },
  { name: 'revenue', number: ({ revenue }) => revenue, digits: 2 },
  { name: 'revenue_share', number: ({ revenueShare }) => revenueShare, digits: 4 },
  { name: 'cumulative_revenue_share', number: (product) => product.cumulativeRevenueShare, digits: 4 },
  { name: 'abc_class', text: ({ abc }) => abc },
  { name: 'return_rate', number: ({ returnRate }) => returnRate, digits: 4 },
];

/** `products.csv`: the header alone where the data has no products. */
export function writeProductsCsv(products: readonly ProductSegment[] | null, sink: CsvSink): void {
  writeRecordsCsv(COLUMNS, products ?? [], sink);
}
