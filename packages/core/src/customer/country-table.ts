import type { CountryTable } from './customer.ts';
import { favoriteOf } from './favorite.ts';
import { UNITS } from './ledger.ts';
import type { NumberedTexts } from './number-codes.ts';
import { COUNTRY, type OrdersByCustomer } from './orders-by-customer.ts';

export interface CountriesRead {
  readonly table: CountryTable;
  /** By customer, the country with the highest spend (without amounts: most orders), ties by name; -1 where unknown. */
  readonly favorite: Int32Array;
}

/** Orders, revenue and distinct customers by the country of the order, and the country of each customer. */
export function readCountries(
  { count, start, amounts, codes }: OrdersByCustomer,
  numbered: NumberedTexts,
  hasAmounts: boolean,
): CountriesRead {
  const countries = numbered.texts.length;
  const orders = new Float64Array(countries);
  const value = new Float64Array(countries);
  const customers = new Float64Array(countries);
  const favorite = new Int32Array(count);
  const sums = new Float64Array(countries);
  const buyer = new Int32Array(countries).fill(-1);
  const met = new Int32Array(countries);
  for (let i = 0; i < count; i++) {
    let labels = 0;
    for (let order = start[i]; order < start[i + 1]; order++) {
      const country = numbered.indexOf[codes[order * 8 + COUNTRY]];
      if (country < 0) continue;
      const spent = amounts[order * 4];
      orders[country]++;
      value[country] += spent;
      if (buyer[country] !== i) {
        buyer[country] = i;
        customers[country]++;
        sums[country] = 0;
        met[labels++] = country;
      }
      sums[country] += hasAmounts ? spent : 1;
    }
    favorite[i] = favoriteOf(met, labels, sums);
  }
  const revenue = value.map((units) => units / UNITS);
  return { table: { count: countries, names: numbered.texts, customers, orders, revenue }, favorite };
}
