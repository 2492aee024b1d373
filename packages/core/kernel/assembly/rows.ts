// Rows of orders as columns, one batch at a time, wherever they were read from; places are handed out once per size.
import { reserve } from './memory';

/** Columns of codes. */
export const CUSTOMER: u32 = 0;
export const INVOICE: u32 = 1;
export const STATUS: u32 = 2;
export const EVENT: u32 = 3;
export const PRODUCT: u32 = 4;
export const DESCRIPTION: u32 = 5;
export const CATEGORY: u32 = 6;
export const COUNTRY: u32 = 7;
export const CHANNEL: u32 = 8;
export const DISCOUNT: u32 = 9;
const TEXTS: u32 = 10;

/** Columns of numbers. */
export const QUANTITY: u32 = 0;
export const PRICE: u32 = 1;
export const AMOUNT: u32 = 2;
export const SECOND: u32 = 3;
const NUMBERS: u32 = 4;

export let rowCount: u32 = 0;
export let rowRoom: u32 = 0;
let texts: usize = 0;
let numbers: usize = 0;
export let values: usize = 0;
export let fingerprints: usize = 0;
export let misshapen: usize = 0;
/** By row: position of the first rule broken plus one, 0 for a kept row. */
export let verdicts: usize = 0;
let presentTexts: u32 = 0;
let presentNumbers: u32 = 0;

/** Begins a batch: its rows, and a bit for each column of codes and of numbers that it has. */
export function beginRows(count: u32, textBits: u32, numberBits: u32): void {
  rowCount = count;
  presentTexts = textBits;
  presentNumbers = numberBits;
  if (count <= rowRoom) return;
  rowRoom = (count + 63) & ~63;
  texts = reserve(<usize>rowRoom * 4 * TEXTS);
  numbers = reserve(<usize>rowRoom * 8 * NUMBERS);
  values = reserve(<usize>rowRoom * 8);
  fingerprints = reserve(<usize>rowRoom * 8);
  misshapen = reserve(rowRoom);
  verdicts = reserve(rowRoom);
}

export function textsOf(column: u32): usize {
  return texts + <usize>column * rowRoom * 4;
}
export function numbersOf(column: u32): usize {
  return numbers + <usize>column * rowRoom * 8;
}
export function hasText(column: u32): bool {
  return ((presentTexts >> column) & 1) !== 0;
}
export function hasNumber(column: u32): bool {
  return ((presentNumbers >> column) & 1) !== 0;
}

export function codeAt(column: usize, row: u32): u32 {
  return load<u32>(column + ((<usize>row) << 2));
}
export function numberAt(column: usize, row: u32): f64 {
  return load<f64>(column + ((<usize>row) << 3));
}

/**
 * Works out what rows come to: their amount, or units times price; NaN where neither can be read, 1 where the file has no money
 * at all. And their units, 1 where the file has none.
 */
export function valueRows(): void {
  const amounts = numbersOf(AMOUNT);
  const prices = numbersOf(PRICE);
  const quantities = numbersOf(QUANTITY);
  const hasAmount = hasNumber(AMOUNT);
  const hasPrice = hasNumber(PRICE);
  const otherwise: f64 = hasAmount ? NaN : 1;
  if (!hasNumber(QUANTITY)) for (let row: u32 = 0; row < rowCount; row++) setNumber(quantities, row, 1);
  for (let row: u32 = 0; row < rowCount; row++) {
    let value = hasPrice ? numberAt(prices, row) * numberAt(quantities, row) : otherwise;
    if (hasAmount && !isNaN(numberAt(amounts, row))) value = numberAt(amounts, row);
    setNumber(values, row, value);
  }
}

function setNumber(column: usize, row: u32, value: f64): void {
  store<f64>(column + ((<usize>row) << 3), value);
}

export function fingerprintsOfRows(): usize {
  return fingerprints;
}
export function misshapenRows(): usize {
  return misshapen;
}
export function verdictsPlace(): usize {
  return verdicts;
}
