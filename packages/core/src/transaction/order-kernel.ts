import { createKernel, type Kernel } from '../kernel/index.ts';
import type { Dictionary } from '../table/index.ts';
import type { OrderColumns, OrderNumberRole, OrderTextRole } from './order-columns.ts';
import { createTextFlags, type TextTest, updateFlags } from './text-flags.ts';

/** The functions of `kernel/assembly/orders.ts`, which judges and folds rows; counts are `u32`, records as they are laid out there. */
export interface OrderKernel extends Kernel {
  beginRows(count: number, textBits: number, numberBits: number): void;
  textsOf(column: number): number;
  numbersOf(column: number): number;
  fingerprintsOfRows(): number;
  misshapenRows(): number;
  verdictsPlace(): number;
  flagsPlace(question: number, size: number): number;

  createJudge(rules: number, earliest: number, latest: number, asOf: number, fence: number): void;
  judgeRows(): void;
  judgeKeptRows(): void;
  judgedPlace(): number;
  noticedPlace(): number;
  binsPlace(): number;
  nonProductRows(): number;
  clearCounts(): void;

  enterFingerprints(from: number): number;
  openDay(day: number, size: number): void;
  fillDay(place: number, size: number): void;
  keysPlace(size: number): number;
  openDays(): number;
  closeDay(): number;
  dayClosed(): number;
  keysClosed(): number;
  freeClosedDay(): void;
  repeatedRows(): number;
  clearRepeated(): void;

  foldRows(everyRow: boolean): void;
  runsPlace(): number;
  runsFound(): number;
  returnsPlace(): number;
  returnsFound(): number;
  tiesPlace(): number;
  tiesFound(): number;
  purchasesPlace(): number;
  purchaseNumbers(): number;
  productsPlace(): number;
  productCount(): number;
  clearProducts(): void;
}

/** In the order of `kernel/assembly/rows.ts`. */
const TEXT_ROLES: readonly OrderTextRole[] = [
  'customer',
  'invoice',
  'status',
  'event',
  'product',
  'description',
  'category',
  'country',
  'channel',
  'discount',
];
const NUMBER_ROLES: readonly OrderNumberRole[] = ['quantity', 'price', 'amount'];
const SECOND = NUMBER_ROLES.length;

/** One batch after the other in a kernel: read by any reader, judged by the cleaner, folded into a ledger. */
export interface OrderRows {
  readonly kernel: OrderKernel;
  /** Begins the next batch. */
  load(rows: OrderColumns): void;
  /** By row; good until the next batch. */
  verdicts(): Uint8Array;
}

export function createOrderRows(): OrderRows {
  const kernel = createKernel<OrderKernel>();
  let rowCount = 0;
  return {
    kernel,
    load: (rows) => {
      rowCount = rows.rowCount;
      loadColumns(kernel, rows);
    },
    verdicts: () => new Uint8Array(kernel.memory.buffer, kernel.verdictsPlace(), rowCount),
  };
}

function loadColumns(kernel: OrderKernel, rows: OrderColumns): void {
  const { rowCount, text, number, second, fingerprints, misshapen } = rows;
  const texts = TEXT_ROLES.map((role) => text[role]);
  const numbers = NUMBER_ROLES.map((role) => number[role]);
  kernel.beginRows(rowCount, bitsOf(texts), bitsOf(numbers));
  const { buffer } = kernel.memory;
  const codes = new Int32Array(buffer);
  const values = new Float64Array(buffer);
  texts.forEach((column, at) => {
    if (column !== null) codes.set(column.subarray(0, rowCount), kernel.textsOf(at) / 4);
  });
  numbers.forEach((column, at) => {
    if (column !== null) values.set(column.subarray(0, rowCount), kernel.numbersOf(at) / 8);
  });
  values.set(second.subarray(0, rowCount), kernel.numbersOf(SECOND) / 8);
  codes.set(fingerprints.subarray(0, rowCount * 2), kernel.fingerprintsOfRows() / 4);
  new Uint8Array(buffer).set(misshapen.subarray(0, rowCount), kernel.misshapenRows());
}

function bitsOf(columns: readonly (object | null)[]): number {
  return columns.reduce((bits, column, at) => (column === null ? bits : bits | (1 << at)), 0);
}

/** What the kernel wants to know of texts, in the order of `kernel/assembly/flags.ts`. */
const QUESTIONS = [
  'missing',
  'cancelled-invoice',
  'cancelled-status',
  'purchase',
  'non-product',
  'non-product-name',
  'discount',
  'mobile',
] as const;

/** Keeps the kernel's answers to one question up to date with a dictionary. */
export function kernelFlags(
  kernel: OrderKernel,
  question: (typeof QUESTIONS)[number],
  dictionary: Dictionary,
  test: TextTest,
): () => void {
  const number = QUESTIONS.indexOf(question);
  const flags = createTextFlags((size) => {
    const place = kernel.flagsPlace(number, size);
    return new Uint8Array(kernel.memory.buffer, place, size);
  });
  return () => void updateFlags(flags, dictionary, test);
}
