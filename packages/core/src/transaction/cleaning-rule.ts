/**
 * The rules a row must pass, in order; a row counts under the first rule in force that it breaks. Rules that are off are
 * counted all the same: `noticed` says how many of the kept rows each would drop if it were switched on.
 */
export const CLEANING_RULES: readonly CleaningRule[] = [
  { id: 'misshapen-row', on: true, optional: false },
  { id: 'not-a-purchase', on: true, optional: false },
  { id: 'cancellation', on: true, optional: true },
  { id: 'missing-customer', on: true, optional: false },
  { id: 'repeated-customer', on: true, optional: false },
  { id: 'unreadable-number', on: true, optional: false },
  { id: 'non-positive-quantity', on: true, optional: true },
  { id: 'non-positive-price', on: true, optional: true },
  { id: 'unreadable-date', on: true, optional: false },
  { id: 'date-out-of-range', on: true, optional: true },
  { id: 'after-as-of', on: true, optional: false },
  { id: 'exact-duplicate', on: false, optional: true },
  { id: 'non-product', on: false, optional: true },
  { id: 'outlier', on: false, optional: true },
];

export type CleaningRuleId =
  | 'misshapen-row'
  | 'not-a-purchase'
  | 'cancellation'
  | 'missing-customer'
  | 'repeated-customer'
  | 'unreadable-number'
  | 'non-positive-quantity'
  | 'non-positive-price'
  | 'unreadable-date'
  | 'date-out-of-range'
  | 'after-as-of'
  | 'exact-duplicate'
  | 'non-product'
  | 'outlier';

export interface CleaningRule {
  readonly id: CleaningRuleId;
  /** In force unless a person switches it off. */
  readonly on: boolean;
  /** Whether a person may switch it. */
  readonly optional: boolean;
}

/** Which rules are in force. */
export type RuleSwitches = Readonly<Record<CleaningRuleId, boolean>>;

export const DEFAULT_RULES: RuleSwitches = Object.fromEntries(
  CLEANING_RULES.map(({ id, on }) => [id, on]),
) as Record<CleaningRuleId, boolean>;

export function isCleaningRule(id: string): id is CleaningRuleId {
  return Object.hasOwn(DEFAULT_RULES, id);
}

/** Rows by what became of them. `kept` plus all of `rejected` is every row that was read. */
export interface CleaningCounts {
  readonly kept: number;
  readonly rejected: Readonly<Record<CleaningRuleId, number>>;
  readonly noticed: Readonly<Partial<Record<CleaningRuleId, number>>>;
}
