import type { CustomerTable } from '../customer/index.ts';
import type { RfmScores } from '../segment/index.ts';

/** What the numbers of a feature are, which decides how they are written. */
export type FeatureUnit = 'days' | 'count' | 'money' | 'rate' | 'score' | 'points';

/** Where the numbers of a feature are found. */
export interface FeatureSource {
  readonly customers: CustomerTable;
  readonly scores: RfmScores;
  /** Of `customerValues`; `null` without amounts. */
  readonly customerValues: Float64Array | null;
}

export interface Feature {
  readonly unit: FeatureUnit;
  /** One number per customer, NaN where unknown; `null` where the data cannot have it. */
  readonly column: (source: FeatureSource) => Float64Array | Uint8Array | null;
}

export type FeatureId =
  | 'totalSpend'
  | 'orderCount'
  | 'recencyDays'
  | 'averageOrderValue'
  | 'tenureDays'
  | 'activeDays'
  | 'purchaseDays'
  | 'meanDaysBetweenPurchases'
  | 'uniqueProducts'
  | 'itemCount'
  | 'returnedItems'
  | 'returnRate'
  | 'discountUsage'
  | 'mobileUsage'
  | 'customerValue'
  | 'r'
  | 'f'
  | 'm';

/** Every numeric feature of a customer, in the order in which a table offers them. */
export const FEATURES: Readonly<Record<FeatureId, Feature>> = {
  totalSpend: { unit: 'money', column: ({ customers }) => customers.totalSpend },
  orderCount: { unit: 'count', column: ({ customers }) => customers.orderCount },
  recencyDays: { unit: 'days', column: ({ customers }) => customers.recencyDays },
  averageOrderValue: { unit: 'money', column: ({ customers }) => customers.averageOrderValue },
  tenureDays: { unit: 'days', column: ({ customers }) => customers.tenureDays },
  activeDays: { unit: 'days', column: ({ customers }) => customers.activeDays },
  purchaseDays: { unit: 'count', column: ({ customers }) => customers.purchaseDays },
  meanDaysBetweenPurchases: { unit: 'days', column: ({ customers }) => customers.meanDaysBetweenPurchases },
  uniqueProducts: { unit: 'count', column: ({ customers }) => customers.uniqueProducts },
  itemCount: { unit: 'count', column: ({ customers }) => customers.itemCount },
  returnedItems: { unit: 'count', column: ({ customers }) => customers.returnedItems },
  returnRate: { unit: 'rate', column: ({ customers }) => customers.returnRate },
  discountUsage: { unit: 'rate', column: ({ customers }) => customers.discountUsage },
  mobileUsage: { unit: 'rate', column: ({ customers }) => customers.mobileUsage },
  customerValue: { unit: 'points', column: ({ customerValues }) => customerValues },
  r: { unit: 'score', column: ({ scores }) => scores.r },
  f: { unit: 'score', column: ({ scores }) => scores.f },
  m: { unit: 'score', column: ({ scores }) => scores.m },
};

export function isFeature(text: string): text is FeatureId {
  return Object.hasOwn(FEATURES, text);
}

/** The numbers of a feature, one per customer in the order of the table; `null` where the data cannot have it. */
export function featureColumn(id: FeatureId, source: FeatureSource): Float64Array | Uint8Array | null {
  return FEATURES[id].column(source);
}

/** The features the data has, in the order in which a table offers them. */
export function knownFeatures(source: FeatureSource): FeatureId[] {
  return (Object.keys(FEATURES) as FeatureId[]).filter((id) => featureColumn(id, source) !== null);
}
