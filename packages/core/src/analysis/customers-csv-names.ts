import type { CustomerColumn, FeatureId } from '../selection/index.ts';

/** Columns of `customers.csv`, by their names in the file. */
export type CsvName =
  | 'customer'
  | 'recency_days'
  | 'frequency'
  | 'monetary'
  | 'r'
  | 'f'
  | 'm'
  | 'segment'
  | 'average_order_value'
  | 'tenure_days'
  | 'active_days'
  | 'purchase_days'
  | 'mean_days_between_purchases'
  | 'unique_products'
  | 'item_count'
  | 'returned_items'
  | 'return_rate'
  | 'discount_usage'
  | 'mobile_usage'
  | 'favorite_category'
  | 'country'
  | 'customer_value'
  | 'rfm_score'
  | 'segment_name'
  | 'rule';

const FEATURE_NAMES: Readonly<Record<FeatureId, CsvName>> = {
  totalSpend: 'monetary',
  orderCount: 'frequency',
  recencyDays: 'recency_days',
  averageOrderValue: 'average_order_value',
  tenureDays: 'tenure_days',
  activeDays: 'active_days',
  purchaseDays: 'purchase_days',
  meanDaysBetweenPurchases: 'mean_days_between_purchases',
  uniqueProducts: 'unique_products',
  itemCount: 'item_count',
  returnedItems: 'returned_items',
  returnRate: 'return_rate',
  discountUsage: 'discount_usage',
  mobileUsage: 'mobile_usage',
  customerValue: 'customer_value',
  r: 'r',
  f: 'f',
  m: 'm',
};

/** What a column that customers are shown by is called in the file; of a segment the name, which is what is shown. */
export const CSV_NAMES: Readonly<Record<CustomerColumn, CsvName>> = {
  id: 'customer',
  segment: 'segment_name',
  country: 'country',
  category: 'favorite_category',
  ...FEATURE_NAMES,
};
