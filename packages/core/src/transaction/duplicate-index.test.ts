import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDictionary, internText } from '../table/index.ts';
import { type CleaningState, createCleaner, emptyCleaning } from './clean.ts';
import { DEFAULT_RULES } from './cleaning-rule.ts';
import { mergeDuplicateIndex } from './duplicate-index.ts';
import { createOrderDictionaries, type OrderColumns } from './order-columns.ts';
import { createOrderRows } from './order-kernel.ts';

type Entry = readonly [day: number, low: number, high: number];

/** Fingerprints that meet often, and that share places in the table. */
const entry = fc.tuple(
  // More days than stay open at a time.
  fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 7, 20_000),
  fc.constantFrom(0, 1, 64, 128, -1, 0x7fffffff),
  fc.constantFrom(0, 1, -1),
);
/** A fingerprint of 0 is as good as another one. */
const key = ([day, low, high]: Entry): string => `${day} ${low} ${low === 0 && high === 0 ? 1 : high}`;

const OPTIONS = {
  rules: DEFAULT_RULES,
  earliest: Number.NEGATIVE_INFINITY,
  latest: Number.POSITIVE_INFINITY,
  asOf: null,
  outlierFence: null,
};
const NO_TEXT = Object.fromEntries(Object.keys(createOrderDictionaries()).map((role) => [role, null]));

/** Rows of one customer that all count, with these fingerprints. */
function columnsOf(entries: readonly Entry[], customer: number): OrderColumns {
  return {
    rowCount: entries.length,
    text: { ...(NO_TEXT as OrderColumns['text']), customer: new Int32Array(entries.length).fill(customer) },
    number: { quantity: null, price: null, amount: null },
    second: Float64Array.from(entries, ([day], at) => day * 86_400 + (at % 86_400)),
    fingerprints: Int32Array.from(entries.flatMap(([, low, high]) => [low, high])),
    misshapen: new Uint8Array(entries.length),
  };
}

/** The state after these batches, all days packed after each. */
function judged(...batches: (readonly Entry[])[]): CleaningState {
  const state = emptyCleaning();
  const rows = createOrderRows();
  const dictionaries = { ...createOrderDictionaries(), customer: createDictionary() };
  const cleaner = createCleaner(rows, dictionaries, OPTIONS, state);
  const customer = internText(dictionaries.customer, 'somebody');
  for (const batch of batches) {
    const columns = columnsOf(batch, customer);
    rows.load(columns);
    cleaner.judge(columns);
    cleaner.settle();
  }
  return state;
}

test('tells the first of equal rows of a day from the others, however often the days are packed', () => {
  const entries = fc.array(entry, { maxLength: 300 });
  fc.assert(
    fc.property(entries, entries, (some, more) => {
      const distinct = new Set([...some, ...more].map(key)).size;
      expect(judged([...some, ...more]).repeated).toBe(some.length + more.length - distinct);
      expect(judged(some, more).repeated).toBe(some.length + more.length - distinct);
    }),
  );
});

test('merged, counts the rows that both parts have', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 200 }), fc.array(entry, { maxLength: 200 }), (left, right) => {
      const [a, b] = [judged(left).duplicates, judged(right).duplicates];
      const known = new Set(left.map(key));
      const both = new Set(right.map(key).filter((one) => known.has(one))).size;
      expect(mergeDuplicateIndex(a, b)).toBe(both);
      // Afterwards it knows all of them.
      const all = [...left, ...right];
      expect(mergeDuplicateIndex(a, judged(all).duplicates)).toBe(new Set(all.map(key)).size);
    }),
  );
});

test('remembers tens of thousands of rows of one day', () => {
  const entries = Array.from({ length: 50_000 }, (_, i): Entry => [5, Math.imul(i, 64), i]);
  expect(judged(entries).repeated).toBe(0);
  expect(judged(entries, entries).repeated).toBe(50_000);
});
