import type { CountrySegment } from '../segment/index.ts';
import type { CsvSink } from './csv-cells.ts';
import { type RecordColumn, writeRecordsCsv } from './records-csv.ts';

const COLUMNS: readonly RecordColumn<CountrySegment>[] = [
  { name: 'country', text: ({ country }) => country },
  { name: 'rank', number: ({ rank }) => rank },
  { name: 'customers', number: ({ customers }) => customers },
  { name: 'customer_share', number: ({ customerShare }) => customerShare, digits: 4 },
  { name: 'orders', number: ({ orders }) => orders },
  { name: 'revenue', number: ({ revenue }) => revenue, digits: 2 },
  { name: 'revenue_share', number: ({ revenueShare }) => revenueShare, digits: 4 },
  { name: 'cumulative_revenue_share', number: (country) => country.cumulativeRevenueShare, digits: 4 },
  { name: 'revenue_per_customer', number: ({ revenuePerCustomer }) => revenuePerCustomer, digits: 2 },
  { name: 'abc_class', text: ({ abc }) => abc },
];

/** `countries.csv`: the header alone where the data has no countries. */
export function writeCountriesCsv(countries: readonly CountrySegment[] | null, sink: CsvSink): void {
  writeRecordsCsv(COLUMNS, countries ?? [], sink);
}
