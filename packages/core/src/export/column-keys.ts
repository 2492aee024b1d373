import type { CustomerColumn, FeatureId } from '../selection/index.ts';
import type { CustomerColumnKey } from './table-words.ts';

const FEATURE_KEYS: Readonly<Record<FeatureId, CustomerColumnKey>> = {
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

/** What a column that customers are shown by is called in a table; of a segment the name, which is what is shown. */
export const COLUMN_KEYS: Readonly<Record<CustomerColumn, CustomerColumnKey>> = {
  id: 'customer',
  segment: 'segment_name',
  country: 'country',
  category: 'favorite_category',
  ...FEATURE_KEYS,
};
