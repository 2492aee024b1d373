import { type RecordColumn, recordTable, type TableData, type TableWords } from '../export/index.ts';
import type { CountrySegment } from '../segment/index.ts';

const COLUMNS: readonly RecordColumn<CountrySegment>[] = [
  { key: 'country', text: ({ country }) => country },
  { key: 'rank', number: ({ rank }) => rank },
  { key: 'customers', number: ({ customers }) => customers },
  { key: 'customer_share', rate: ({ customerShare }) => customerShare },
  { key: 'orders', number: ({ orders }) => orders },
  { key: 'revenue', money: ({ revenue }) => revenue },
  { key: 'revenue_share', rate: ({ revenueShare }) => revenueShare },
  { key: 'cumulative_revenue_share', rate: (country) => country.cumulativeRevenueShare },
  { key: 'revenue_per_customer', money: ({ revenuePerCustomer }) => revenuePerCustomer },
  { key: 'abc_class', text: ({ abc }) => abc },
];

/** `countries.csv`: the header alone where the data has no countries. */
export function countryTable(
  countries: readonly CountrySegment[] | null,
  words: TableWords,
  currency: string | null,
): TableData {
  return recordTable('countries', COLUMNS, countries ?? [], words, currency);
}
