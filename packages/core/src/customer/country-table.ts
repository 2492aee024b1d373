import type { CountryTable } from './customer.ts';
import { type Ledger, UNITS } from './ledger.ts';
import type { NumberedTexts } from './number-codes.ts';

/** Orders, revenue and distinct customers by the country of the order. */
export function countryTable(ledger: Ledger, numbered: NumberedTexts): CountryTable {
  const { orders } = ledger;
  const count = numbered.texts.length;
  const orderCount = new Float64Array(count);
  const value = new Float64Array(count);
  const customers = new Float64Array(count);
  const seen = new Set<number>();
  for (let i = 0; i < orders.size; i++) {
    const country = numbered.indexOf[orders.country[i]];
    if (country < 0) continue;
    orderCount[country]++;
    value[country] += orders.value[i];
    const pair = orders.customer[i] * count + country;
    if (!seen.has(pair)) {
      seen.add(pair);
      customers[country]++;
    }
  }
  return {
    count,
    names: numbered.texts,
    customers,
    orders: orderCount,
    revenue: value.map((units) => units / UNITS),
  };
}
