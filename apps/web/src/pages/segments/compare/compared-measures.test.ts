import { createFormat, loadWords } from '@kesit/core/words';
import { expect, test } from 'vitest';
import { en } from '../../../i18n/en.ts';
import type { ShownSegment } from '../../../state/shown-segments.ts';
import { comparedMeasures } from './compared-measures.ts';

const segment = (profile: object): ShownSegment =>
  ({
    health: null,
    profile: {
      customers: 0,
      customerShare: null,
      revenue: null,
      revenueShare: null,
      recencyDays: null,
      orderCount: null,
      totalSpend: null,
      averageOrderValue: null,
      customerValue: null,
      discountLoverShare: null,
      mobileLoverShare: null,
      returnRate: null,
      ...profile,
    },
  }) as unknown as ShownSegment;

test('shares differ by points, everything else by parts of the second segment', async () => {
  const a = segment({ customers: 150, customerShare: 0.3, orderCount: { mean: 6, median: 5 } });
  const b = segment({ customers: 100, customerShare: 0.2, revenue: 50 });
  const words = await loadWords('en');
  const format = createFormat('en', 'GBP');
  expect(comparedMeasures(a, b, { messages: en, words, format })).toEqual([
    { name: 'Customers', a: '150', b: '100', difference: '+50%' },
    { name: 'Share of customers', a: '30.0%', b: '20.0%', difference: '+10.0 pts' },
    { name: 'Revenue', a: '–', b: '£50.00', difference: '' },
    { name: 'Orders', a: '6', b: '–', difference: '' },
  ]);
});
