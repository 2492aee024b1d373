import { type EpochSecond, SECONDS_PER_DAY } from '../calendar/index.ts';
import {
  CLEANING_RULES,
  type CleaningCounts,
  type CleaningRuleId,
  type RuleSwitches,
} from './cleaning-rule.ts';
import {
  clearDuplicateIndex,
  createDuplicateIndex,
  type DuplicateIndex,
  enterFingerprint,
  type FingerprintSet,
  fingerprintsOfDay,
  mergeDuplicateIndex,
  packDuplicateIndex,
} from './duplicate-index.ts';
import { lineValue, type OrderColumns, type OrderDictionaries } from './order-columns.ts';
import { createTextFlags, updateFlags } from './text-flags.ts';
import {
  CANCELLED_INVOICE,
  CANCELLED_STATUS,
  MISSING_CUSTOMER,
  NON_PRODUCT,
  PURCHASE_EVENT,
} from './text-tests.ts';
import {
  binOf,
  countBeyond,
  createValueHistogram,
  mergeValueHistogram,
  outlierFence,
  type ValueHistogram,
} from './value-histogram.ts';

export interface CleaningOptions {
  readonly rules: RuleSwitches;
  /** Rows before `earliest` or at and after `latest` are out of range. */
  readonly earliest: EpochSecond;
  readonly latest: EpochSecond;
  /** Rows at or after this second lie in the future of the as-of day; `null`: none do. */
  readonly asOf: EpochSecond | null;
  /** The last value that is no outlier, from an earlier pass over the same data; needed where that rule is in force. */
  readonly outlierFence: number | null;
}

/** Position of a rule in the table plus one; 0 is a kept row. */
export type Verdict = number;

export const KEPT: Verdict = 0;

export function verdictOf(rule: CleaningRuleId): Verdict {
  return CLEANING_RULES.findIndex(({ id }) => id === rule) + 1;
}

export function ruleOf(verdict: Verdict): CleaningRuleId {
  return CLEANING_RULES[verdict - 1].id;
}

/** Everything the rules remember from row to row; plain data, so that parts of a file can be put together. */
export interface CleaningState {
  kept: number;
  /** By verdict. */
  readonly rejected: Float64Array;
  /** By verdict: kept rows that break a rule a person switched off. */
  readonly noticed: Float64Array;
  readonly duplicates: DuplicateIndex;
  repeated: number;
  nonProducts: number;
  readonly values: ValueHistogram;
}

export function emptyCleaning(): CleaningState {
  return {
    kept: 0,
    rejected: new Float64Array(CLEANING_RULES.length + 1),
    noticed: new Float64Array(CLEANING_RULES.length + 1),
    duplicates: createDuplicateIndex(),
    repeated: 0,
    nonProducts: 0,
    values: createValueHistogram(),
  };
}

const MISSHAPEN = verdictOf('misshapen-row');
const NOT_A_PURCHASE = verdictOf('not-a-purchase');
export const CANCELLATION: Verdict = verdictOf('cancellation');
const NO_CUSTOMER = verdictOf('missing-customer');
const UNREADABLE_NUMBER = verdictOf('unreadable-number');
export const NON_POSITIVE_QUANTITY: Verdict = verdictOf('non-positive-quantity');
const NON_POSITIVE_PRICE = verdictOf('non-positive-price');
const UNREADABLE_DATE = verdictOf('unreadable-date');
const OUT_OF_RANGE = verdictOf('date-out-of-range');
const AFTER_AS_OF = verdictOf('after-as-of');
const DUPLICATE = verdictOf('exact-duplicate');
const NOT_A_PRODUCT = verdictOf('non-product');
const OUTLIER = verdictOf('outlier');

const NO_FLAGS: Uint8Array = new Uint8Array(0);

/** Rules in force that a person may switch off. */
const SWITCHABLE = [
  'cancellation',
  'non-positive-quantity',
  'non-positive-price',
  'date-out-of-range',
] as const;

/**
 * Judges rows batch by batch: the verdict of each row goes into `verdicts`, the counts into `state`. The first rule in
 * force that a row breaks decides; rules that are off are counted over the rows that were kept.
 */
export function createCleaner(
  dictionaries: OrderDictionaries,
  options: CleaningOptions,
  state: CleaningState,
): (rows: OrderColumns, verdicts: Uint8Array) => void {
  const { rules } = options;
  const cancelledInvoices = createTextFlags();
  const cancelledStates = createTextFlags();
  const missing = createTextFlags();
  const purchases = createTextFlags();
  const nonProducts = createTextFlags();
  const fence = options.outlierFence ?? Number.POSITIVE_INFINITY;
  const asOf = options.asOf ?? Number.POSITIVE_INFINITY;
  const earliest = rules['date-out-of-range'] ? options.earliest : Number.NEGATIVE_INFINITY;
  const latest = rules['date-out-of-range'] ? options.latest : Number.POSITIVE_INFINITY;
  const someOff = SWITCHABLE.some((rule) => !rules[rule]);
  let cancelledOf = NO_FLAGS;
  let cancelledStatusOf = NO_FLAGS;
  let day = Number.NaN;
  let dayEnd = Number.NEGATIVE_INFINITY;
  let ofDay: FingerprintSet = { keys: new Int32Array(2), size: 0, packed: false };

  function optionalRules(rows: OrderColumns, row: number, value: number, nonProduct: number): Verdict {
    const second = rows.second[row];
    if (!(second >= day && second < dayEnd) || ofDay.packed) {
      const epochDay = Math.floor(second / SECONDS_PER_DAY);
      day = epochDay * SECONDS_PER_DAY;
      dayEnd = day + SECONDS_PER_DAY;
      ofDay = fingerprintsOfDay(state.duplicates, epochDay);
    }
    if (enterFingerprint(ofDay, rows.fingerprints[row * 2], rows.fingerprints[row * 2 + 1])) {
      if (rules['exact-duplicate']) return DUPLICATE;
      state.repeated++;
    }
    if (nonProduct === 1) {
      if (rules['non-product']) return NOT_A_PRODUCT;
      state.nonProducts++;
    }
    if (value > 0) {
      const bin = binOf(value);
      if (bin > fence) return OUTLIER;
      state.values[bin]++;
    }
    return KEPT;
  }

  function cancelled({ text: { invoice, status } }: OrderColumns, row: number): boolean {
    if (invoice !== null && cancelledOf[invoice[row]] === 1) return true;
    return status !== null && cancelledStatusOf[status[row]] === 1;
  }

  /** What a kept row would have been rejected for, had a person not switched the rule off. */
  function noticeSwitchedOff(isCancelled: boolean, units: number, worthless: boolean, second: number): void {
    if (isCancelled) state.noticed[CANCELLATION]++;
    else if (units <= 0) state.noticed[NON_POSITIVE_QUANTITY]++;
    else if (worthless) state.noticed[NON_POSITIVE_PRICE]++;
    else if (second < options.earliest || second >= options.latest) state.noticed[OUT_OF_RANGE]++;
  }

  return (rows, verdicts) => {
    const { text, number, second, misshapen, rowCount } = rows;
    const { customer, invoice, status, event, product } = text;
    const { quantity, price, amount } = number;
    const missingOf = updateFlags(missing, dictionaries.customer, MISSING_CUSTOMER);
    if (invoice !== null)
      cancelledOf = updateFlags(cancelledInvoices, dictionaries.invoice, CANCELLED_INVOICE);
    if (status !== null)
      cancelledStatusOf = updateFlags(cancelledStates, dictionaries.status, CANCELLED_STATUS);
    const purchaseOf = event === null ? NO_FLAGS : updateFlags(purchases, dictionaries.event, PURCHASE_EVENT);
    const nonProductOf =
      product === null ? NO_FLAGS : updateFlags(nonProducts, dictionaries.product, NON_PRODUCT);
    for (let row = 0; row < rowCount; row++) {
      const units = quantity === null ? 1 : quantity[row];
      const value = lineValue(rows, row);
      const each = price === null ? (amount === null ? 1 : value) : price[row];
      const worthless = each <= 0 || (value <= 0 && units > 0);
      const at = second[row];
      let verdict = KEPT;
      if (misshapen[row] === 1) verdict = MISSHAPEN;
      else if (event !== null && purchaseOf[event[row]] === 0) verdict = NOT_A_PURCHASE;
      else if (cancelled(rows, row) && rules.cancellation) verdict = CANCELLATION;
      else if (customer === null || missingOf[customer[row]] === 1) verdict = NO_CUSTOMER;
      else if (Number.isNaN(units) || Number.isNaN(each) || Number.isNaN(value)) verdict = UNREADABLE_NUMBER;
      else if (units <= 0 && rules['non-positive-quantity']) verdict = NON_POSITIVE_QUANTITY;
      else if (worthless && rules['non-positive-price']) verdict = NON_POSITIVE_PRICE;
      else if (Number.isNaN(at)) verdict = UNREADABLE_DATE;
      else if (at < earliest || at >= latest) verdict = OUT_OF_RANGE;
      else if (at >= asOf) verdict = AFTER_AS_OF;
      else {
        verdict = optionalRules(rows, row, value, product === null ? 0 : nonProductOf[product[row]]);
        if (verdict === KEPT && someOff) noticeSwitchedOff(cancelled(rows, row), units, worthless, at);
      }
      verdicts[row] = verdict;
      state.rejected[verdict]++;
    }
    state.kept = state.rejected[KEPT];
  };
}

/** Adds the counts of another part of the same data; only where the rule on duplicates is not in force. */
export function mergeCleaning(into: CleaningState, from: CleaningState): void {
  for (let verdict = 0; verdict < into.rejected.length; verdict++) {
    into.rejected[verdict] += from.rejected[verdict];
    into.noticed[verdict] += from.noticed[verdict];
  }
  into.kept += from.kept;
  into.repeated += from.repeated + mergeDuplicateIndex(into.duplicates, from.duplicates);
  into.nonProducts += from.nonProducts;
  mergeValueHistogram(into.values, from.values);
}

/** Brings the state into its smallest form; rows may still be judged. */
export function packCleaning(state: CleaningState): void {
  packDuplicateIndex(state.duplicates);
}

/** Lets go of what only further rows would need: the counts stay, no more rows can be judged. */
export function closeCleaning(state: CleaningState): void {
  clearDuplicateIndex(state.duplicates);
}

/** The fence for a second pass in which outliers are left out. */
export function fenceOf(state: CleaningState): number {
  return outlierFence(state.values);
}

export function cleaningCounts(state: CleaningState, rules: RuleSwitches): CleaningCounts {
  const rejected = Object.fromEntries(
    CLEANING_RULES.map(({ id }, index) => [id, state.rejected[index + 1]]),
  ) as Record<CleaningRuleId, number>;
  const noticed: Partial<Record<CleaningRuleId, number>> = {};
  for (const rule of SWITCHABLE) if (!rules[rule]) noticed[rule] = state.noticed[verdictOf(rule)];
  if (!rules['exact-duplicate']) noticed['exact-duplicate'] = state.repeated;
  if (!rules['non-product']) noticed['non-product'] = state.nonProducts;
  if (!rules.outlier) noticed.outlier = countBeyond(state.values, outlierFence(state.values));
  return { kept: state.kept, rejected, noticed };
}
