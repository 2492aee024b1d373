import { describe, expect, test } from 'vitest';
import { binOf, foldRows, type OrderRow } from '../../test-support/order-rows.ts';
import { cleaningCounts } from './clean.ts';
import { CLEANING_RULES, type CleaningRuleId, DEFAULT_RULES, type RuleSwitches } from './cleaning-rule.ts';

const DAY = 86_400;
const AS_OF = 100 * DAY;

const GOOD: OrderRow = {
  customer: '17',
  second: 50 * DAY,
  invoice: '1001',
  product: 'mug',
  status: 'completed',
  event: 'purchase',
  quantity: 2,
  price: 2.5,
};

/** What it takes to break each rule alone; `repeated-customer` is for files of customers. */
const BROKEN: Readonly<Partial<Record<CleaningRuleId, Partial<OrderRow>>>> = {
  'misshapen-row': { misshapen: true },
  'not-a-purchase': { event: 'view' },
  cancellation: { invoice: 'C1001' },
  'missing-customer': { customer: '' },
  'unreadable-number': { price: Number.NaN },
  'non-positive-quantity': { quantity: -1 },
  'non-positive-price': { price: 0 },
  'unreadable-date': { second: Number.NaN },
  'date-out-of-range': { second: -1 },
  'after-as-of': { second: AS_OF },
  'non-product': { product: 'POST' },
  outlier: { price: 1e9 },
};
const ASKED = CLEANING_RULES.map(({ id }) => id).filter((id) => BROKEN[id] !== undefined);

const ALL_ON: RuleSwitches = {
  ...DEFAULT_RULES,
  'exact-duplicate': true,
  'non-product': true,
  outlier: true,
};
/** Far above five pieces of money, far below a billion of them. */
const FENCE = binOf(1000);

function judged(rows: readonly OrderRow[], rules: RuleSwitches = ALL_ON) {
  const cleaning = {
    rules,
    earliest: 0,
    latest: 200 * DAY,
    asOf: AS_OF,
    outlierFence: rules.outlier ? FENCE : null,
  };
  return foldRows(rows, { cleaning, roles: new Set(Object.keys(GOOD)) });
}

describe('the table of rules', () => {
  test.each(ASKED)('a row may break %s alone', (rule) => {
    expect(judged([{ ...GOOD, ...BROKEN[rule] }]).verdicts).toEqual([rule]);
  });

  // Rules that look at the same cell cannot both be broken by one row.
  const pairs = ASKED.flatMap((first, i) =>
    ASKED.slice(i + 1).map((second) => [first, second] as const),
  ).filter(
    ([first, second]) =>
      !Object.keys(BROKEN[first] ?? {}).some((cell) => Object.hasOwn(BROKEN[second] ?? {}, cell)),
  );

  test.each(pairs)('a row that breaks both %s and %s counts under the first', (first, second) => {
    expect(judged([{ ...GOOD, ...BROKEN[first], ...BROKEN[second] }]).verdicts).toEqual([first]);
  });

  test('a row that breaks none is kept', () => {
    expect(judged([GOOD]).verdicts).toEqual(['kept']);
  });

  test('a second row that is the same in every cell is an exact duplicate; a third one too', () => {
    const rows = [GOOD, { ...GOOD, product: 'plate' }, { ...GOOD }, { ...GOOD }];
    expect(judged(rows).verdicts).toEqual(['kept', 'kept', 'exact-duplicate', 'exact-duplicate']);
  });

  test('a duplicate of a row that was rejected is rejected under the same rule', () => {
    const row = { ...GOOD, price: 0 };
    expect(judged([row, row]).verdicts).toEqual(['non-positive-price', 'non-positive-price']);
  });
});

describe('rules that are off', () => {
  test.each(['cancellation', 'non-positive-quantity', 'non-positive-price', 'date-out-of-range'] as const)(
    '%s: the row is kept and noticed',
    (rule) => {
      const rules = { ...ALL_ON, [rule]: false };
      const { verdicts, cleaning } = judged([{ ...GOOD, ...BROKEN[rule] }], rules);
      expect(verdicts).toEqual(['kept']);
      expect(cleaningCounts(cleaning, rules)).toMatchObject({ kept: 1, noticed: { [rule]: 1 } });
    },
  );

  test('duplicates, non-products and outliers are kept and counted', () => {
    const rows = [...Array.from({ length: 20 }, (_, n) => ({ ...GOOD, invoice: String(n) })), GOOD, GOOD];
    rows.push({ ...GOOD, product: 'POST' }, { ...GOOD, price: 1e9 });
    const { cleaning } = judged(rows, DEFAULT_RULES);
    const { kept, noticed, rejected } = cleaningCounts(cleaning, DEFAULT_RULES);
    expect(kept).toBe(24);
    expect(noticed).toEqual({ 'exact-duplicate': 1, 'non-product': 1, outlier: 1 });
    expect(Object.values(rejected).every((count) => count === 0)).toBe(true);
  });
});

test('a row is worth nothing by its price or by its amount, rejected or noticed alike', () => {
  const rows = [
    { customer: '1', second: 0, quantity: 1, price: 5, amount: 0 },
    { customer: '1', second: 0, quantity: 1, price: 0, amount: 5 },
    { customer: '1', second: 0, quantity: 1, price: 5, amount: 5 },
  ];
  const rules = { ...DEFAULT_RULES, 'non-positive-price': false };
  expect(foldRows(rows).verdicts).toEqual(['non-positive-price', 'non-positive-price', 'kept']);
  const { cleaning } = foldRows(rows, { cleaning: { rules } });
  expect(cleaningCounts(cleaning, rules).noticed['non-positive-price']).toBe(2);
});

test('an amount that cannot be read is quantity times price', () => {
  const row = { customer: '1', second: 0, quantity: 3, price: 5 };
  const roles = new Set(['customer', 'quantity', 'price', 'amount']);
  expect(foldRows([row], { roles }).verdicts).toEqual(['kept']);
  expect(foldRows([{ customer: '1', second: 0, quantity: 3 }], { roles }).verdicts).toEqual([
    'unreadable-number',
  ]);
});

test('an order cancelled by its state is a cancellation like one cancelled by its number', () => {
  expect(judged([{ ...GOOD, status: 'İade edildi' }]).verdicts).toEqual(['cancellation']);
});

test('the last second of the range is in it, the first one after it is not', () => {
  const rules = { ...ALL_ON, 'after-as-of': false };
  const at = (second: number) =>
    foldRows([{ ...GOOD, second }], { cleaning: { rules, earliest: 0, latest: DAY } });
  expect(at(0).verdicts).toEqual(['kept']);
  expect(at(DAY - 1).verdicts).toEqual(['kept']);
  expect(at(DAY).verdicts).toEqual(['date-out-of-range']);
});
