import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRuleFilter } from './index.ts';

const FILE = [
  'row,rule,customer,note',
  '2,cancellation,17,plain',
  '5,missing-customer,,"a note, with a comma"',
  '9,cancellation,18,"two\nlines, ""quoted"""',
  '11,non-positive-price,cancellation,x',
  '',
].join('\n');

const OF_CANCELLATION = [
  'row,rule,customer,note',
  '2,cancellation,17,plain',
  '9,cancellation,18,"two\nlines, ""quoted"""',
  '',
].join('\n');

test('the rows of one rule, wherever the file is cut', () => {
  const bytes = new TextEncoder().encode(FILE);
  fc.assert(
    fc.property(fc.array(fc.nat(bytes.length), { maxLength: 8 }), (cuts) => {
      const ends = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
      const filter = createRuleFilter('cancellation');
      const pieces = ends.slice(1).map((end, index) => filter(bytes.subarray(ends[index], end)).slice());
      expect(Buffer.concat(pieces).toString()).toBe(OF_CANCELLATION);
    }),
  );
});

test('a rule nobody broke has only the header', () => {
  const kept = createRuleFilter('outlier')(new TextEncoder().encode(FILE));
  expect(new TextDecoder().decode(kept)).toBe('row,rule,customer,note\n');
});
