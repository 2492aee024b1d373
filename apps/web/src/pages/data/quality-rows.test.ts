import { type CleaningCounts, DEFAULT_RULES } from '@kesit/core/transaction';
import { expect, test } from 'vitest';
import { qualityRows } from './quality-rows.ts';

const none = Object.fromEntries(
  Object.keys(DEFAULT_RULES).map((id) => [id, 0]),
) as CleaningCounts['rejected'];

test('parts rules in force from rules that only notice, and leaves out those with nothing to say', () => {
  const counts: CleaningCounts = {
    kept: 10,
    rejected: { ...none, cancellation: 3, 'missing-customer': 2 },
    noticed: { 'exact-duplicate': 4, outlier: 0 },
  };
  expect(qualityRows(counts, DEFAULT_RULES)).toEqual({
    leftOut: [
      { rule: 'cancellation', rows: 3, inForce: true, optional: true },
      { rule: 'missing-customer', rows: 2, inForce: true, optional: false },
    ],
    noticed: [{ rule: 'exact-duplicate', rows: 4, inForce: false, optional: true }],
  });
});

test('keeps a rule in sight that was switched and now counts nothing', () => {
  const rows = qualityRows(
    { kept: 10, rejected: none, noticed: {} },
    { ...DEFAULT_RULES, cancellation: false },
  );
  expect(rows.noticed).toEqual([{ rule: 'cancellation', rows: 0, inForce: false, optional: true }]);
});
