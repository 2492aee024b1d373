import type { EpochSecond } from '../calendar/index.ts';
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
  enterRows,
  mergeDuplicateIndex,
  packDuplicateIndex,
} from './duplicate-index.ts';
import type { OrderColumns, OrderDictionaries } from './order-columns.ts';
import { kernelFlags, type OrderKernel, type OrderRows } from './order-kernel.ts';
import {
  CANCELLED_INVOICE,
  CANCELLED_STATUS,
  MISSING_CUSTOMER,
  NON_PRODUCT,
  PURCHASE_EVENT,
} from './text-tests.ts';
import {
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

/** Rules in force that a person may switch off. */
const SWITCHABLE = [
  'cancellation',
  'non-positive-quantity',
  'non-positive-price',
  'date-out-of-range',
] as const;

/** Judges rows batch by batch: the verdict of each, the first rule in force that it breaks. */
export interface Cleaner {
  /** Judges the batch that is loaded; `rows` are its columns. */
  judge(rows: OrderColumns): void;
  /** Brings the state up to date, in its smallest form; rows may still be judged. */
  settle(): void;
}

/** The rules themselves are in `kernel/assembly/judge.ts`; texts are asked about here, once each. */
export function createCleaner(
  { kernel }: OrderRows,
  dictionaries: OrderDictionaries,
  options: CleaningOptions,
  state: CleaningState,
): Cleaner {
  const flagsOf = {
    customer: kernelFlags(kernel, 'missing', dictionaries.customer, MISSING_CUSTOMER),
    invoice: kernelFlags(kernel, 'cancelled-invoice', dictionaries.invoice, CANCELLED_INVOICE),
    status: kernelFlags(kernel, 'cancelled-status', dictionaries.status, CANCELLED_STATUS),
    event: kernelFlags(kernel, 'purchase', dictionaries.event, PURCHASE_EVENT),
    product: kernelFlags(kernel, 'non-product', dictionaries.product, NON_PRODUCT),
  };
  const roles = Object.keys(flagsOf) as (keyof typeof flagsOf)[];
  kernel.createJudge(
    CLEANING_RULES.reduce((bits, { id }, at) => (options.rules[id] ? bits | (2 << at) : bits), 0),
    options.earliest,
    options.latest,
    options.asOf ?? Number.POSITIVE_INFINITY,
    options.outlierFence ?? Number.POSITIVE_INFINITY,
  );
  return {
    judge(rows) {
      for (const role of roles) if (rows.text[role] !== null) flagsOf[role]();
      kernel.judgeRows();
      enterRows(state.duplicates, kernel, rows.second, rows.rowCount);
      kernel.judgeKeptRows();
    },
    settle() {
      takeCounts(kernel, state);
      packDuplicateIndex(state.duplicates, kernel);
    },
  };
}

function takeCounts(kernel: OrderKernel, state: CleaningState): void {
  const { buffer } = kernel.memory;
  addAll(state.rejected, new Uint32Array(buffer, kernel.judgedPlace(), state.rejected.length));
  addAll(state.noticed, new Uint32Array(buffer, kernel.noticedPlace(), state.noticed.length));
  addAll(state.values, new Uint32Array(buffer, kernel.binsPlace(), state.values.length));
  state.kept = state.rejected[KEPT];
  state.nonProducts += kernel.nonProductRows();
  state.repeated += kernel.repeatedRows();
  kernel.clearCounts();
  kernel.clearRepeated();
}

function addAll(sums: Float64Array, counts: Uint32Array): void {
  for (let i = 0; i < sums.length; i++) sums[i] += counts[i];
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
