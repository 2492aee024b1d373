import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FoldOptions, foldRows, type OrderRow, rolesOf } from '../../test-support/order-rows.ts';
import { comparable } from '../../test-support/purchases.ts';
import { SECONDS_PER_DAY } from '../calendar/index.ts';
import { cleaningCounts, DEFAULT_RULES, mergeCleaning } from '../transaction/index.ts';
import type { CustomerBase } from './customer.ts';
import { beginCustomers, customersFromLedger, purchaseQuestion } from './customers-from-ledger.ts';
import { type Ledger, mergeGoods, mergeOrders } from './ledger.ts';
import { putBack } from './purchase-log.ts';
import { purchaseFeatures } from './purchases.ts';

const AS_OF = 15_000;

const second = fc.integer({ min: -40 * 24, max: 0 }).map((hours) => AS_OF * SECONDS_PER_DAY + hours * 3600);

/** Few of everything, so that customers, orders and products meet again and again, tie and contradict each other. */
const orderLine: fc.Arbitrary<OrderRow> = fc.record({
  customer: fc.constantFrom('1', '2', '10', 'a', 'A', '', 'null'),
  second,
  invoice: fc.constantFrom('', '501', '502', '503', 'C504', 'C505', '6a'),
  product: fc.constantFrom('mug', 'plate', 'POST', ''),
  description: fc.constantFrom('Mug', 'Becher', '', 'Plate'),
  category: fc.constantFrom('kitchen', 'gifts', ''),
  country: fc.constantFrom('France', 'Türkiye', ''),
  channel: fc.constantFrom('web', 'mobile app'),
  discount: fc.constantFrom('', '0', '10%'),
  quantity: fc.constantFrom(1, 2, 12, 0.1, 0.2, 1.25, -1, -0.3, 0, Number.NaN),
  price: fc.constantFrom(0.1, 0.2, 2.55, 1.005, 33.333_333, 0, Number.NaN),
});

const kinds: Record<string, { options: FoldOptions; without: readonly (keyof OrderRow)[] }> = {
  'order lines with invoices': { options: {}, without: [] },
  'order lines without invoices': { options: {}, without: ['invoice'] },
  'order lines of named products without codes': { options: {}, without: ['product'] },
  'order lines with categories alone': { options: {}, without: ['product', 'description'] },
  'orders without numbers': {
    options: { shape: 'orders' },
    without: ['invoice', 'product', 'description', 'category'],
  },
  'lines without amounts': { options: {}, without: ['price', 'quantity'] },
};

/** Rows dealt into parts, and the order in which parts are put together. */
const dealt = fc.array(orderLine, { minLength: 1, maxLength: 40 }).chain((rows) =>
  fc.record({
    rows: fc.constant(rows),
    order: fc.shuffledSubarray([...rows.keys()], { minLength: rows.length, maxLength: rows.length }),
    cuts: fc.array(fc.nat({ max: rows.length }), { maxLength: 4 }),
    merges: fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
  }),
);

test.each(Object.keys(kinds))(
  '%s folded in parts, in any order and grouping, are read out the same',
  (kind) => {
    const { options, without } = kinds[kind];
    fc.assert(
      fc.property(dealt, ({ rows: lines, order, cuts, merges }) => {
        const rows = lines.map((line) => omit(line, without));
        const roles = rolesOf(rows);
        const fold = (part: readonly OrderRow[]) => foldRows(part, { ...options, roles });
        const whole = fold(rows);
        const moved = order.map((at) => rows[at]);
        const edges = [0, ...cuts.sort((a, b) => a - b), rows.length];
        const parts = edges.slice(1).map((end, i) => fold(moved.slice(edges[i], end)));
        for (const pick of merges) {
          if (parts.length === 1) break;
          const [from] = parts.splice(pick % parts.length, 1);
          const into = parts[(pick >>> 4) % parts.length];
          mergeOrders(into.ledger, from.ledger, mergeGoods(into.ledger, from.ledger));
          mergeCleaning(into.cleaning, from.cleaning);
        }
        const counts = (folded: typeof whole) => cleaningCounts(folded.cleaning, DEFAULT_RULES);
        const readOut = ({ ledger }: typeof whole) =>
          comparable(customersFromLedger(ledger, AS_OF, { keepOrders: true }));
        expect(readOut(parts[0])).toEqual(readOut(whole));
        expect(comparable(readApart(structuredClone(parts[0].ledger)))).toEqual(readOut(whole));
        expect(counts(parts[0])).toEqual(counts(whole));
      }),
      { numRuns: 40, seed: 2026 },
    );
  },
);

/** The read-out with purchases gone to another thread and back. */
function readApart(ledger: Ledger): CustomerBase {
  const question = purchaseQuestion(ledger);
  if (question === null) return beginCustomers(ledger, AS_OF, { keepOrders: true })(null);
  const transfer = question.purchases.flatMap(({ blocks }) =>
    blocks.map(({ buffer }) => buffer as ArrayBuffer),
  );
  const moved = structuredClone(question, { transfer });
  const complete = beginCustomers(ledger, AS_OF, { keepOrders: true });
  putBack(
    ledger.purchases,
    moved.purchases.map(({ blocks }) => blocks),
  );
  return complete(purchaseFeatures(moved));
}

function omit(row: OrderRow, without: readonly (keyof OrderRow)[]): OrderRow {
  return Object.fromEntries(
    Object.entries(row).filter(([role]) => !without.includes(role as keyof OrderRow)),
  ) as unknown as OrderRow;
}
