/**
 * Rows become orders: which column is what (guessed with reasons, every guess correctable), and which rows count, by one
 * ordered table of named rules.
 */
export {
  type Cleaner,
  type CleaningOptions,
  type CleaningState,
  cleaningCounts,
  closeCleaning,
  createCleaner,
  emptyCleaning,
  fenceOf,
  KEPT,
  mergeCleaning,
  ruleOf,
  type Verdict,
  verdictOf,
} from './clean.ts';
export {
  CLEANING_RULES,
  type CleaningCounts,
  type CleaningRule,
  type CleaningRuleId,
  DEFAULT_RULES,
  isCleaningRule,
  type RuleSwitches,
} from './cleaning-rule.ts';
export type { GivenColumns } from './given-columns.ts';
export { findMapping, guessMapping, type MappingOptions } from './guess-mapping.ts';
export type { GuessReason, Mapping, RoleGuess } from './mapping.ts';
export {
  createOrderDictionaries,
  isOrderRole,
  type OrderColumns,
  type OrderDictionaries,
  orderColumnsOf,
  planOrderColumns,
} from './order-columns.ts';
export { createHeadFill, type HeadRole, headRoles } from './order-heads.ts';
export { createOrderRows, kernelFlags, type OrderKernel, type OrderRows } from './order-kernel.ts';
export { isRole, ROLES, type Role, type RoleDefinition, SHAPES, type Shape } from './role.ts';
export type { TableSample } from './sampled-columns.ts';
export { createTextFlags, type TextFlags, updateFlags } from './text-flags.ts';
export { DISCOUNT, MISSING_CUSTOMER, MOBILE_CHANNEL, NON_PRODUCT } from './text-tests.ts';
