import type { HealthLevel } from '../segment/index.ts';

/** Tables every result has. */
export type TableName = 'customers' | 'segments' | 'countries' | 'products';

/** The columns of the table of customers. */
export type CustomerColumnKey =
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
  | 'rule'
  | 'first_order'
  | 'last_order';

/** Every column of these tables, by the name programs know it under. */
export type ColumnKey =
  | CustomerColumnKey
  | 'customers'
  | 'customer_share'
  | 'orders'
  | 'items'
  | 'lines'
  | 'revenue'
  | 'revenue_share'
  | 'cumulative_revenue_share'
  | 'revenue_per_customer'
  | 'abc_class'
  | 'rank'
  | 'product'
  | 'product_name'
  | 'category'
  | 'mean_recency_days'
  | 'median_recency_days'
  | 'mean_frequency'
  | 'median_frequency'
  | 'mean_monetary'
  | 'median_monetary'
  | 'mean_customer_value'
  | 'median_customer_value'
  | 'discount_lover_share'
  | 'mobile_lover_share'
  | 'top_categories'
  | 'top_products'
  | 'top_countries'
  | 'health'
  | 'health_level'
  | 'health_size'
  | 'health_value'
  | 'health_recency'
  | 'health_frequency'
  | 'priority'
  | 'campaign'
  | 'actions';

/** What tables say in one language. */
export interface TableWords {
  readonly locale: 'en' | 'tr';
  readonly tables: Readonly<Record<TableName, string>>;
  readonly columns: Readonly<Record<ColumnKey, string>>;
  readonly health: Readonly<Record<HealthLevel, string>>;
}
