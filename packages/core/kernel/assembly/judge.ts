// The verdict of each row: the first rule in force that it breaks. Rules and what they ask: ../../src/transaction/clean.ts.
import {
  flagsOf,
  IS_CANCELLED_INVOICE,
  IS_CANCELLED_STATUS,
  IS_MISSING,
  IS_NON_PRODUCT,
  IS_PURCHASE,
  isFlagged,
} from './flags';
import { reserve } from './memory';
import {
  AMOUNT,
  CUSTOMER,
  codeAt,
  EVENT,
  hasNumber,
  hasText,
  INVOICE,
  misshapen,
  numberAt,
  numbersOf,
  PRICE,
  PRODUCT,
  QUANTITY,
  rowCount,
  SECOND,
  STATUS,
  textsOf,
  valueRows,
  values,
  verdicts,
} from './rows';

/** Positions in the table of rules plus one. */
export const KEPT: u32 = 0;
const MISSHAPEN: u32 = 1;
const NOT_A_PURCHASE: u32 = 2;
export const CANCELLATION: u32 = 3;
const NO_CUSTOMER: u32 = 4;
const UNREADABLE_NUMBER: u32 = 6;
export const NON_POSITIVE_QUANTITY: u32 = 7;
const NON_POSITIVE_PRICE: u32 = 8;
const UNREADABLE_DATE: u32 = 9;
const OUT_OF_RANGE: u32 = 10;
const AFTER_AS_OF: u32 = 11;
export const DUPLICATE: u32 = 12;
const NON_PRODUCT: u32 = 13;
const OUTLIER: u32 = 14;
const VERDICTS: u32 = 16;

const BINS: u32 = 16384;

let rulesInForce: u32 = 0;
let earliest: f64 = -Infinity;
let latest: f64 = Infinity;
let asOf: f64 = Infinity;
let fence: f64 = Infinity;

/** Rows by verdict, kept rows by the rule that is not in force which they break, and kept values by bin; all u32. */
let judged: usize = 0;
let noticed: usize = 0;
let bins: usize = 0;
/** Rows of no product that were not rejected for it. */
let nonProducts: u32 = 0;

/** Called once. `rules`: a bit for each verdict whose rule is in force. */
export function createJudge(rules: u32, first: f64, end: f64, today: f64, lastBin: f64): void {
  rulesInForce = rules;
  earliest = first;
  latest = end;
  asOf = today;
  fence = lastBin;
  judged = reserve(VERDICTS * 4);
  noticed = reserve(VERDICTS * 4);
  bins = reserve(BINS * 4);
}

export function inForce(verdict: u32): bool {
  return ((rulesInForce >> verdict) & 1) !== 0;
}

function isCancelled(row: u32): bool {
  if (hasText(INVOICE) && isFlagged(flagsOf(IS_CANCELLED_INVOICE), codeAt(textsOf(INVOICE), row)))
    return true;
  return hasText(STATUS) && isFlagged(flagsOf(IS_CANCELLED_STATUS), codeAt(textsOf(STATUS), row));
}

function priceOf(row: u32): f64 {
  if (hasNumber(PRICE)) return numberAt(numbersOf(PRICE), row);
  return hasNumber(AMOUNT) ? numberAt(values, row) : 1;
}

function isWorthless(each: f64, value: f64, units: f64): bool {
  return each <= 0 || (value <= 0 && units > 0);
}

/** All rules but those that look at other rows or are off unless asked for. */
export function judgeRows(): void {
  valueRows();
  const seconds = numbersOf(SECOND);
  const quantities = numbersOf(QUANTITY);
  const prices = hasNumber(PRICE) ? numbersOf(PRICE) : hasNumber(AMOUNT) ? values : 0;
  const customers = hasText(CUSTOMER) ? textsOf(CUSTOMER) : 0;
  const missing = flagsOf(IS_MISSING);
  const events = hasText(EVENT) ? textsOf(EVENT) : 0;
  const purchases = flagsOf(IS_PURCHASE);
  const invoices = hasText(INVOICE) ? textsOf(INVOICE) : 0;
  const cancelledInvoices = flagsOf(IS_CANCELLED_INVOICE);
  const states = hasText(STATUS) ? textsOf(STATUS) : 0;
  const cancelledStates = flagsOf(IS_CANCELLED_STATUS);
  const cancellations = inForce(CANCELLATION);
  const quantityRule = inForce(NON_POSITIVE_QUANTITY);
  const priceRule = inForce(NON_POSITIVE_PRICE);
  const first = inForce(OUT_OF_RANGE) ? earliest : -Infinity;
  const end = inForce(OUT_OF_RANGE) ? latest : Infinity;
  const today = asOf;
  const count = rowCount;
  const into = verdicts;
  const shapes = misshapen;
  const sums = values;
  for (let row: u32 = 0; row < count; row++) {
    const units = numberAt(quantities, row);
    const value = numberAt(sums, row);
    const each = prices === 0 ? 1 : numberAt(prices, row);
    const second = numberAt(seconds, row);
    let verdict = KEPT;
    if (load<u8>(shapes + row) !== 0) verdict = MISSHAPEN;
    else if (events !== 0 && !isFlagged(purchases, codeAt(events, row))) verdict = NOT_A_PURCHASE;
    else if (cancellations && invoices !== 0 && isFlagged(cancelledInvoices, codeAt(invoices, row)))
      verdict = CANCELLATION;
    else if (cancellations && states !== 0 && isFlagged(cancelledStates, codeAt(states, row)))
      verdict = CANCELLATION;
    else if (customers === 0 || isFlagged(missing, codeAt(customers, row))) verdict = NO_CUSTOMER;
    else if (isNaN(units) || isNaN(each) || isNaN(value)) verdict = UNREADABLE_NUMBER;
    else if (quantityRule && units <= 0) verdict = NON_POSITIVE_QUANTITY;
    else if (priceRule && isWorthless(each, value, units)) verdict = NON_POSITIVE_PRICE;
    else if (isNaN(second)) verdict = UNREADABLE_DATE;
    else if (second < first || second >= end) verdict = OUT_OF_RANGE;
    else if (second >= today) verdict = AFTER_AS_OF;
    store<u8>(into + row, <u8>verdict);
  }
}

/** The other rules, and the counts. Rows that are met again have their verdict by now. */
export function judgeKeptRows(): void {
  const products = textsOf(PRODUCT);
  for (let row: u32 = 0; row < rowCount; row++) {
    let verdict = <u32>load<u8>(verdicts + row);
    if (verdict === KEPT) {
      verdict = optionalVerdict(row, products);
      store<u8>(verdicts + row, <u8>verdict);
      if (verdict === KEPT) notice(row);
    }
    add(judged, verdict);
  }
}

function optionalVerdict(row: u32, products: usize): u32 {
  if (hasText(PRODUCT) && isFlagged(flagsOf(IS_NON_PRODUCT), codeAt(products, row))) {
    if (inForce(NON_PRODUCT)) return NON_PRODUCT;
    nonProducts++;
  }
  const value = numberAt(values, row);
  if (value > 0) {
    // Exponent and three bits of the mantissa.
    const bin = <u32>(reinterpret<u64>(value) >> 49);
    if (<f64>bin > fence) return OUTLIER;
    add(bins, bin);
  }
  return KEPT;
}

/** What a kept row would have been rejected for, had a person not switched the rule off. */
function notice(row: u32): void {
  if (
    inForce(CANCELLATION) &&
    inForce(NON_POSITIVE_QUANTITY) &&
    inForce(NON_POSITIVE_PRICE) &&
    inForce(OUT_OF_RANGE)
  )
    return;
  const units = numberAt(numbersOf(QUANTITY), row);
  const value = numberAt(values, row);
  const second = numberAt(numbersOf(SECOND), row);
  if (isCancelled(row)) add(noticed, CANCELLATION);
  else if (units <= 0) add(noticed, NON_POSITIVE_QUANTITY);
  else if (isWorthless(priceOf(row), value, units)) add(noticed, NON_POSITIVE_PRICE);
  else if (second < earliest || second >= latest) add(noticed, OUT_OF_RANGE);
}

function add(counts: usize, index: u32): void {
  const place = counts + ((<usize>index) << 2);
  store<u32>(place, load<u32>(place) + 1);
}

export function judgedPlace(): usize {
  return judged;
}
export function noticedPlace(): usize {
  return noticed;
}
export function binsPlace(): usize {
  return bins;
}
export function nonProductRows(): u32 {
  return nonProducts;
}
/** Begins all counts anew. */
export function clearCounts(): void {
  memory.fill(judged, 0, VERDICTS * 4);
  memory.fill(noticed, 0, VERDICTS * 4);
  memory.fill(bins, 0, BINS * 4);
  nonProducts = 0;
}
