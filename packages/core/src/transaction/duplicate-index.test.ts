import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createDuplicateIndex,
  enterFingerprint,
  fingerprintsOfDay,
  mergeDuplicateIndex,
} from './duplicate-index.ts';

/** Fingerprints that meet often, and that share places in the table. */
const entry = fc.tuple(
  // More days than stay open at a time.
  fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 7, 20_000),
  fc.constantFrom(0, 1, 64, 128, -1, 0x7fffffff),
  fc.constantFrom(0, 1, -1),
);
const key = ([day, high, low]: readonly number[]): string =>
  `${day} ${high} ${high === 0 && low === 0 ? 1 : low}`;

function indexOf(entries: readonly (readonly [number, number, number])[]) {
  const index = createDuplicateIndex();
  const met = entries.filter(([day, high, low]) =>
    enterFingerprint(fingerprintsOfDay(index, day), high, low),
  );
  return { index, met: met.length };
}

test('tells the first of equal rows of a day from the others', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 300 }), (entries) => {
      expect(indexOf(entries).met).toBe(entries.length - new Set(entries.map(key)).size);
    }),
  );
});

test('merged, counts the rows that both parts have', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 200 }), fc.array(entry, { maxLength: 200 }), (left, right) => {
      const [a, b] = [indexOf(left), indexOf(right)];
      const known = new Set(left.map(key));
      const both = new Set(right.map(key).filter((one) => known.has(one))).size;
      expect(mergeDuplicateIndex(a.index, b.index)).toBe(both);
      // Afterwards it knows all of them.
      for (const [day, high, low] of [...left, ...right]) {
        expect(enterFingerprint(fingerprintsOfDay(a.index, day), high, low)).toBe(true);
      }
    }),
  );
});

test('remembers tens of thousands of rows of one day', () => {
  const index = createDuplicateIndex();
  const set = fingerprintsOfDay(index, 5);
  for (let i = 0; i < 50_000; i++) expect(enterFingerprint(set, Math.imul(i, 64), i)).toBe(false);
  for (let i = 0; i < 50_000; i++) expect(enterFingerprint(set, Math.imul(i, 64), i)).toBe(true);
  expect(set.size).toBe(50_000);
});
