import { clusterReasons } from '@kesit/core/analysis';
import type { Orders } from '@kesit/core/customer';
import { segmentReasons } from '@kesit/core/segment';
import {
  FEATURES,
  type FeatureId,
  type FeatureSource,
  featureColumn,
  spendingOf,
  standingsOf,
} from '@kesit/core/selection';
import type { CustomerDescription, CustomerOrderLine } from './customer-questions.ts';
import type { KeptAnalysis } from './result-writer.ts';

/** Everything about one customer; `null` where the table has no such row. */
export function describeCustomer(
  { analysis, findings }: KeptAnalysis,
  row: number,
): CustomerDescription | null {
  const { base, scores, preset, assignment } = analysis;
  const { customers, products } = base;
  const id = customers.ids[row];
  if (id === undefined) return null;
  const spending = spendingOf(base, row);
  const productName = (place: number): string => products?.names[place] || (products?.codes[place] ?? '');
  return {
    row,
    id,
    segment: assignment.segment[row] ?? 0,
    country: customers.countries[customers.country?.[row] ?? -1] ?? null,
    reasons: analysis.clusters === null ? segmentReasons(customers, scores, preset, row) : null,
    clusterReasons: clusterReasons(analysis, row),
    standings: standingsOf({ customers, scores, customerValues: findings.customerValues }, row),
    orders: base.orders && ordersOf(base.orders, row),
    products: spending?.products.map((one) => ({ ...one, name: productName(one.place) })) ?? [],
    categories:
      spending?.categories.map((one) => ({ ...one, name: customers.categories[one.place] ?? '' })) ?? [],
  };
}

function ordersOf(orders: Orders, row: number): CustomerOrderLine[] {
  const { start, second, spend, items, numberBytes, numberOffsets } = orders;
  const decoder = new TextDecoder();
  const lines: CustomerOrderLine[] = [];
  for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at++) {
    lines.push({
      second: second[at] ?? 0,
      spend: spend?.[at] ?? null,
      items: items?.[at] ?? null,
      number: decoder.decode(numberBytes.subarray(numberOffsets[at], numberOffsets[at + 1])),
    });
  }
  return lines;
}

/** The numbers of a customer in every feature the data has. */
export function featuresOf(source: FeatureSource, row: number): Partial<Record<FeatureId, number>> {
  const known = (Object.keys(FEATURES) as FeatureId[]).flatMap((feature) => {
    const value = featureColumn(feature, source)?.[row];
    return value === undefined ? [] : [[feature, value] as const];
  });
  return Object.fromEntries(known);
}
