/**
 * Made-up shops with known truth: order files and customer files of any size, as bytes, the same for the same seed on
 * every platform. For demonstrations, benchmarks, and tests that compare an analysis with what is really so.
 */
export { estimateSize } from './estimate-size.ts';
export {
  type CustomerFileOptions,
  type GeneratedCustomers,
  generateCustomers,
} from './generate-customers.ts';
export { type GeneratedOrders, generateOrders, type OrderFileOptions } from './generate-orders.ts';
export type { CustomerTruth, OrdersTruth, OrderTotals, RejectedRule } from './orders-truth.ts';
export { SHOP_DEFAULTS, type ShopOptions, type ShopSettings } from './shop-settings.ts';
export { CUSTOMER_COLUMNS, type Language, ORDER_COLUMNS } from './shop-words.ts';
