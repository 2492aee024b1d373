import { expect, test } from 'vitest';
import type { AnalysisView } from '../workers/compute-api.ts';
import { leadingCustomers } from './customer-list.ts';

const spent = [5, 40, 20, 40, 99, 1];
const days = [3, 9, 1, 8, 2, 5];

test('lists those of a segment who spent most, of equals the first', () => {
  const leading = leadingCustomers(view(Float64Array.from(spent)), 0, 3);
  expect(leading.map(({ id, totalSpend }) => [id, totalSpend])).toEqual([
    ['b', 40],
    ['d', 40],
    ['c', 20],
  ]);
});

test('lists those who came last where the data has no amounts', () => {
  const leading = leadingCustomers(view(null), 0, 2);
  expect(leading.map(({ id, recencyDays }) => [id, recencyDays])).toEqual([
    ['c', 1],
    ['a', 3],
  ]);
});

/** Six customers, a to f; e is in another segment. */
function view(totalSpend: Float64Array | null): AnalysisView {
  const customers = {
    count: 6,
    idBytes: new TextEncoder().encode('abcdef'),
    idOffsets: Uint32Array.from([0, 1, 2, 3, 4, 5, 6]),
    recencyDays: Float64Array.from(days),
    orderCount: null,
    totalSpend,
    segment: Uint8Array.from([0, 0, 0, 0, 1, 0]),
  };
  return { customers } as unknown as AnalysisView;
}
