import { expect, test } from 'vitest';
import {
  ACTION_PLANS,
  ACTION_TEXTS,
  type ActionKey,
  actionsFor,
  CAMPAIGN_TEXTS,
  PRIORITY_TEXTS,
  type SegmentDefinition,
} from './index.ts';

const segment = (actions?: ActionKey): SegmentDefinition => ({
  id: 'mine',
  name: { en: 'Mine', tr: 'Benim' },
  ...(actions && { actions }),
});

test('the plans of the case study are kept', () => {
  expect(actionsFor(segment('at-risk'), { discountLoverShare: null })).toEqual({
    priority: 'urgent',
    campaign: 'win-back',
    actions: ['immediate-discount', 'personal-call', 'win-back-email', 'reason-survey'],
  });
  expect(ACTION_PLANS.champions).toMatchObject({ priority: 'high', campaign: 'vip-retention' });
  expect(ACTION_PLANS.loyal).toMatchObject({ priority: 'high', campaign: 'loyalty-boost' });
  expect(ACTION_PLANS['new-customers']).toMatchObject({ priority: 'high', campaign: 'onboarding' });
  expect(ACTION_PLANS.hibernating).toMatchObject({ priority: 'low', campaign: 'recovery' });
});

test('occasional buyers who love discounts get a sale, the others what is new', () => {
  const opening = (discountLoverShare: number | null) =>
    actionsFor(segment('promising'), { discountLoverShare })?.actions.slice(0, 2);
  expect(opening(0.61)).toEqual(['flash-sale', 'coupon']);
  expect(opening(0.6)).toEqual(['new-arrivals', 'product-recommendations']);
  expect(opening(null)).toEqual(['new-arrivals', 'product-recommendations']);
});

test('nothing is recommended twice', () => {
  for (const key of Object.keys(ACTION_PLANS) as ActionKey[]) {
    for (const discountLoverShare of [0, 1]) {
      const actions = actionsFor(segment(key), { discountLoverShare })?.actions ?? [];
      expect(new Set(actions).size).toBe(actions.length);
    }
  }
});

test('own segments without a plan get none', () => {
  expect(actionsFor(segment(), { discountLoverShare: 1 })).toBeNull();
});

test('all words are in both languages and none promises a number', () => {
  for (const texts of [ACTION_TEXTS, CAMPAIGN_TEXTS, PRIORITY_TEXTS]) {
    for (const { en, tr } of Object.values(texts)) {
      expect(en).toMatch(/^[^\d%]+$/);
      expect(tr).toMatch(/^[^\d%]+$/);
    }
  }
});

test('every action is recommended to somebody', () => {
  const recommended = new Set(
    (Object.keys(ACTION_PLANS) as ActionKey[]).flatMap((key) =>
      [0, 1].flatMap((discountLoverShare) => actionsFor(segment(key), { discountLoverShare })?.actions ?? []),
    ),
  );
  expect(Object.keys(ACTION_TEXTS).filter((code) => !recommended.has(code as never))).toEqual([]);
});
