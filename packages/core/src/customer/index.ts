/**
 * Orders become customers: a mergeable ledger folds cleaned rows chunk by chunk, in any order and in any number of parts,
 * and is read out as one row per customer with every feature.
 */
export type {
  CountryTable,
  CustomerBase,
  CustomerTable,
  MonthTable,
  Orders,
  OwnColumn,
  ProductTable,
  Purchases,
} from './customer.ts';
export {
  type CustomerRows,
  createCustomerFolder,
  emptyCustomerRows,
  lastPurchaseDay,
  type PurchaseRange,
  planCustomerColumns,
} from './customer-rows.ts';
export { beginCustomers, customersFromLedger, purchaseQuestion } from './customers-from-ledger.ts';
export { customersFromRows } from './customers-from-rows.ts';
export { createFolder } from './folder.ts';
export {
  emptyLedger,
  type Ledger,
  type LedgerFeatures,
  ledgerFeatures,
  mergeGoods,
  mergeOrders,
  UNITS,
} from './ledger.ts';
export { loggedNumbers, putBack } from './purchase-log.ts';
export {
  buyersOf,
  type PurchaseFeatures,
  type PurchaseQuestion,
  productsBought,
  purchaseFeatures,
  spendByProduct,
} from './purchases.ts';
