// Judged rows put together: runs of lines of one order, purchases and returns as they come, products added up. What becomes of
// them is told in ../../src/customer/ledger.ts.
import {
  flagsOf,
  IS_DISCOUNT,
  IS_MISSING,
  IS_MOBILE,
  IS_NON_PRODUCT,
  IS_NON_PRODUCT_NAME,
  isFlagged,
} from './flags';
import { CANCELLATION, KEPT, NON_POSITIVE_QUANTITY } from './judge';
import { reserve } from './memory';
import { noteProduct, productAt } from './products';
import {
  CATEGORY,
  CHANNEL,
  COUNTRY,
  CUSTOMER,
  codeAt,
  DESCRIPTION,
  DISCOUNT,
  hasNumber,
  hasText,
  INVOICE,
  numberAt,
  numbersOf,
  PRODUCT,
  QUANTITY,
  rowCount,
  rowRoom,
  SECOND,
  textsOf,
  values,
  verdicts,
} from './rows';

/** `UNITS` of the ledger. */
const UNITS: f64 = 1e4;
const DISCOUNTED: u32 = 1;
const MOBILE: u32 = 2;
const NONE: u32 = 0xffffffff;

/** Lines of one order that follow one another. */
@unmanaged
class Run {
  first: f64;
  last: f64;
  value: f64;
  items: f64;
  customer: u32;
  invoice: u32;
  country: u32;
  flags: u32;
}

/** A line that took goods back. */
@unmanaged
class Return {
  items: f64;
  value: f64;
  customer: u32;
  unused: u32;
}

let room: u32 = 0;
let runs: usize = 0;
let runCount: u32 = 0;
let returns: usize = 0;
let returnCount: u32 = 0;
/** Rows of products with two names or categories at one moment. */
let ties: usize = 0;
let tieCount: u32 = 0;
/**
 * Purchases as pairs of numbers: a head (customer, lines that follow), then lines (product, value). What does not fit 32 bits
 * goes in two lines, the upper one with its product as `~product`.
 */
let purchases: usize = 0;
let purchaseWords: u32 = 0;
/** Place of the last head; 0 before the first. */
let head: usize = 0;

const UPPER: f64 = 2147483648;
/** Words that a row adds at most: a head and two lines. */
const MOST_WORDS: usize = 6;
const MOST_LINES: u32 = 8192;

function makeRoom(): void {
  runCount = 0;
  returnCount = 0;
  tieCount = 0;
  purchaseWords = 0;
  head = 0;
  if (rowRoom <= room) return;
  room = rowRoom;
  runs = reserve(<usize>room * offsetof<Run>());
  returns = reserve(<usize>room * offsetof<Return>());
  ties = reserve(<usize>room * 4);
  purchases = reserve(<usize>room * 4 * MOST_WORDS);
}

/** Goes through the rows of the batch; `everyRow`: each is an order of its own. */
export function foldRows(everyRow: bool): void {
  makeRoom();
  if (!hasText(CUSTOMER)) return;
  const customers = textsOf(CUSTOMER);
  const seconds = numbersOf(SECOND);
  const invoices = textsOf(INVOICE);
  const hasInvoice = hasText(INVOICE);
  const countries = textsOf(COUNTRY);
  const hasCountry = hasText(COUNTRY);
  const hasProduct = hasText(PRODUCT) || hasText(DESCRIPTION);
  const products = textsOf(hasText(PRODUCT) ? PRODUCT : DESCRIPTION);
  const hasName = hasText(DESCRIPTION);
  const names = textsOf(DESCRIPTION);
  const hasCategory = hasText(CATEGORY);
  const categories = textsOf(CATEGORY);
  const quantities = numbersOf(QUANTITY);
  const discounts = hasText(DISCOUNT) ? textsOf(DISCOUNT) : 0;
  const discounted = flagsOf(IS_DISCOUNT);
  const channels = hasText(CHANNEL) ? textsOf(CHANNEL) : 0;
  const mobile = flagsOf(IS_MOBILE);
  const count = rowCount;
  const judged = verdicts;
  let run = changetype<Run>(runs);
  for (let row: u32 = 0; row < count; row++) {
    const verdict = <u32>load<u8>(judged + row);
    if (verdict !== KEPT) {
      if (verdict === CANCELLATION || verdict === NON_POSITIVE_QUANTITY) noteReturn(row);
      continue;
    }
    const customer = codeAt(customers, row);
    const second = numberAt(seconds, row);
    const value = valueUnits(row);
    const items = inUnits(numberAt(quantities, row));
    const invoice = hasInvoice ? codeAt(invoices, row) : 0;
    const country = hasCountry ? codeAt(countries, row) : 0;
    if (
      everyRow ||
      runCount === 0 ||
      run.customer !== customer ||
      run.invoice !== invoice ||
      run.country !== country ||
      (invoice === 0 && run.last !== second)
    ) {
      run = changetype<Run>(runs + <usize>runCount * offsetof<Run>());
      runCount++;
      run.customer = customer;
      run.invoice = invoice;
      run.country = country;
      run.flags = 0;
      run.first = second;
      run.last = second;
      run.value = 0;
      run.items = 0;
    }
    run.value += value;
    run.items += items;
    if (second < run.first) run.first = second;
    if (second > run.last) run.last = second;
    if (discounts !== 0 && isFlagged(discounted, codeAt(discounts, row))) run.flags |= DISCOUNTED;
    if (channels !== 0 && isFlagged(mobile, codeAt(channels, row))) run.flags |= MOBILE;
    let product = NONE;
    if (hasProduct) {
      product = codeAt(products, row);
      const name = hasName ? codeAt(names, row) : 0;
      if (noteProduct(product, items, second, name, hasCategory ? codeAt(categories, row) : 0)) {
        store<u32>(ties + ((<usize>tieCount) << 2), row);
        tieCount++;
      }
    } else if (hasCategory) product = codeAt(categories, row);
    if (product !== NONE) notePurchase(customer, product, value);
  }
}

function notePurchase(customer: u32, product: u32, value: f64): void {
  if (head === 0 || load<u32>(head) !== customer || load<u32>(head, 4) >= MOST_LINES) {
    head = purchases + ((<usize>purchaseWords) << 2);
    addPair(customer, 0);
  }
  if (value >= -UPPER && value < UPPER) {
    addLine(product, <i32>value);
    return;
  }
  const upper = max(-UPPER, min(UPPER - 1, floor(value / UPPER)));
  addLine(~product, <i32>upper);
  addLine(product, <i32>max<f64>(0, min(UPPER - 1, value - upper * UPPER)));
}

function addLine(product: u32, value: i32): void {
  addPair(product, value);
  store<u32>(head, load<u32>(head, 4) + 1, 4);
}

function addPair(first: u32, second: i32): void {
  const place = purchases + ((<usize>purchaseWords) << 2);
  store<u32>(place, first);
  store<i32>(place, second, 4);
  purchaseWords += 2;
}

/** A rejected row that took goods back from somebody known. */
function noteReturn(row: u32): void {
  const customer = codeAt(textsOf(CUSTOMER), row);
  if (isFlagged(flagsOf(IS_MISSING), customer) || !hasNumber(QUANTITY)) return;
  const units = numberAt(numbersOf(QUANTITY), row);
  if (!(units < 0)) return;
  const items = inUnits(-units);
  const byCode = hasText(PRODUCT);
  if (byCode || hasText(DESCRIPTION)) {
    const product = codeAt(textsOf(byCode ? PRODUCT : DESCRIPTION), row);
    if (isFlagged(flagsOf(byCode ? IS_NON_PRODUCT : IS_NON_PRODUCT_NAME), product)) return;
    productAt(product).returnedItems += items;
  }
  const noted = changetype<Return>(returns + <usize>returnCount * offsetof<Return>());
  returnCount++;
  noted.customer = customer;
  noted.items = items;
  noted.value = valueUnits(row);
}

/** The nearest whole number of units, halves upwards as `Math.round`. */
function inUnits(amount: f64): f64 {
  const units = amount * UNITS;
  const below = floor(units);
  return units - below >= 0.5 ? below + 1 : below;
}

function valueUnits(row: u32): f64 {
  const value = numberAt(values, row);
  return isNaN(value) ? 0 : inUnits(value);
}

export function runsPlace(): usize {
  return runs;
}
export function runsFound(): u32 {
  return runCount;
}
export function returnsPlace(): usize {
  return returns;
}
export function returnsFound(): u32 {
  return returnCount;
}
export function tiesPlace(): usize {
  return ties;
}
export function tiesFound(): u32 {
  return tieCount;
}
export function purchasesPlace(): usize {
  return purchases;
}
export function purchaseNumbers(): u32 {
  return purchaseWords;
}
