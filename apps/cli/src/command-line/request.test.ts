import { DEFAULT_PRESET } from '@kesit/core/segment';
import { DEFAULT_RULES } from '@kesit/core/transaction';
import { describe, expect, test } from 'vitest';
import type { OptionValues } from './commands.ts';
import { parseRequest } from './request.ts';
import { wholeNumberOf } from './values.ts';

const request = (values: OptionValues) => parseRequest(values, DEFAULT_PRESET, 20_000);

test('what is not said is left to the data', () => {
  expect(request({})).toEqual({
    ok: true,
    value: {
      given: {},
      shape: null,
      sheet: null,
      preset: DEFAULT_PRESET,
      scores: 'tie-safe',
      rules: DEFAULT_RULES,
      asOf: null,
      today: 20_000,
      timeZone: 'UTC',
      currency: null,
      keepOrders: false,
    },
  });
});

test('what is said is taken over', () => {
  const result = request({
    map: ['customer=Cari Kod', 'total-spend=Wine', 'total-spend=Fruit', 'amount=#3', 'date=a=b'],
    shape: ['orders'],
    sheet: ['Sheet 1'],
    scores: ['rank-first'],
    rules: ['+exact-duplicate,-cancellation', '+outlier'],
    'as-of': ['2010-12-10'],
    'time-zone': ['Europe/Istanbul'],
    currency: ['try'],
  });
  expect(result).toMatchObject({
    ok: true,
    value: {
      given: { customer: ['Cari Kod'], 'total-spend': ['Wine', 'Fruit'], amount: ['#3'], date: ['a=b'] },
      shape: 'orders',
      sheet: 'Sheet 1',
      scores: 'rank-first',
      asOf: 14_953,
      timeZone: 'Europe/Istanbul',
      currency: 'TRY',
      rules: { 'exact-duplicate': true, cancellation: false, outlier: true, 'missing-customer': true },
    },
  });
});

describe('wrong values are refused', () => {
  test.each<[OptionValues, Record<string, unknown>]>([
    [{ map: ['customer'] }, { code: 'map-malformed' }],
    [{ map: ['=x'] }, { code: 'map-malformed' }],
    [{ map: ['customer='] }, { code: 'map-malformed' }],
    [{ map: ['custmer=A'] }, { code: 'role-unknown', facts: { role: 'custmer', guess: 'customer' } }],
    [{ map: ['customer=A', 'customer=B'] }, { code: 'map-repeated', facts: { role: 'customer' } }],
    [{ shape: ['order'] }, { code: 'choice-unknown', facts: { option: 'shape', guess: 'orders' } }],
    [{ scores: ['best'] }, { code: 'choice-unknown', facts: { option: 'scores' } }],
    [{ rules: ['outlier'] }, { code: 'rules-malformed', facts: { value: 'outlier' } }],
    [{ rules: ['+outlyer'] }, { code: 'rule-unknown', facts: { rule: 'outlyer', guess: 'outlier' } }],
    [{ rules: ['-missing-customer'] }, { code: 'rule-unknown', facts: { rule: 'missing-customer' } }],
    [{ 'as-of': ['10.12.2010'] }, { code: 'date-invalid' }],
    [{ 'as-of': ['2010-02-30'] }, { code: 'date-invalid' }],
    [{ 'time-zone': ['Mars/Olympus'] }, { code: 'time-zone-unknown' }],
    [{ currency: ['LIRA'] }, { code: 'currency-unknown' }],
  ])('%j', (values, error) => {
    expect(request(values)).toMatchObject({ ok: false, error });
  });
});

test.each([
  ['10', 10],
  ['1_000', 1000],
  ['0', null],
  ['-3', null],
  ['1e3', null],
  ['3.5', null],
  ['1001', null],
])('%s as a number from 1 to 1000', (typed, value) => {
  const result = wholeNumberOf({ customers: [typed] }, 'customers', 1, 1000);
  expect(result.ok ? result.value : null).toBe(value);
});
