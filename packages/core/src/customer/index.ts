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
export { customersFromLedger } from './customers-from-ledger.ts';
export { customersFromRows } from './customers-from-rows.ts';
export { createFolder } from './folder.ts';
export {
  emptyLedger,
  type Ledger,
  type LedgerFeatures,
  ledgerFeatures,
  mergeLedger,
  UNITS,
} from './ledger.ts';
export { buyersOf, productsBought, spendByProduct } from './purchases.ts';
