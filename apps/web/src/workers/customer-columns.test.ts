import type { Analysis } from '@kesit/core/analysis';
import { expect, test } from 'vitest';
import { customerId } from '../state/customer-list.ts';
import { customerColumns } from './customer-columns.ts';

test('ids of every alphabet come back as they were', () => {
  const ids = ['13085', '', 'Şule Iğdır', 'naïve', '顧客', '👩‍🚀-7', 'z'];
  const columns = customerColumns(analysisOf(ids));
  expect(ids.map((_, i) => customerId(columns, i))).toEqual(ids);
});

test('the page gets copies, so that handing them over leaves the worker its own', () => {
  const analysis = analysisOf(['a', 'b']);
  const columns = customerColumns(analysis);
  expect(columns.segment).toEqual(analysis.assignment.segment);
  expect(columns.segment.buffer).not.toBe(analysis.assignment.segment.buffer);
  expect(columns.totalSpend).toBeNull();
});

function analysisOf(ids: readonly string[]): Analysis {
  const customers = {
    count: ids.length,
    ids,
    recencyDays: new Float64Array(ids.length),
    orderCount: null,
    totalSpend: null,
  };
  return { base: { customers }, assignment: { segment: new Uint8Array(ids.length) } } as unknown as Analysis;
}
