import { sum } from '@kesit/core/math';
import {
  type CustomerColumn,
  type CustomerFilter,
  countByCode,
  FEATURES,
  type FeatureId,
  featureColumn,
  histogram,
  nearestCustomers,
  type SelectionBase,
  selectCustomers,
  sortCustomers,
} from '@kesit/core/selection';
import { transfer } from 'comlink';
import { describeCustomer, featuresOf } from './customer-description.ts';
import type { CountedList, CustomerOrder, CustomerQuestions, CustomerWindow } from './customer-questions.ts';
import type { KeptAnalysis } from './result-writer.ts';

/** Bars of a small histogram. */
const BINS = 30;

/** Answers from the analysis that the worker keeps at the time of the question. */
export function customerAnswers(whatIsKept: () => KeptAnalysis): CustomerQuestions {
  let last: { readonly kept: KeptAnalysis; readonly key: string; readonly rows: Uint32Array } | null = null;

  /** The last selection is kept: sorting it another way, and its page, ask for it again. */
  const select = (filter: CustomerFilter): Uint32Array => {
    const kept = whatIsKept();
    const key = JSON.stringify(filter);
    if (last?.kept !== kept || last.key !== key) {
      last = { kept, key, rows: selectCustomers(selectionBaseOf(kept), filter) };
    }
    return last.rows;
  };

  return {
    async orderCustomers(filter, keys, language) {
      const base = selectionBaseOf(whatIsKept());
      const selected = select(filter);
      const rows = sortCustomers(base, selected, keys, language);
      const { totalSpend } = base.customers;
      const revenue = totalSpend && sumOf(totalSpend, selected);
      return transfer({ rows, revenue, greatest: greatestOf(base, selected) }, [rows.buffer]);
    },

    async customerWindow(rows, columns) {
      const base = selectionBaseOf(whatIsKept());
      return windowOf(base, rows, columns);
    },

    async countCustomers(filter, list) {
      const base = selectionBaseOf(whatIsKept());
      const { codes, length } = codesOf(list, whatIsKept());
      return codes && countByCode(codes, selectCustomers(base, filter), length);
    },

    async spreadCustomers(filter, feature) {
      const base = selectionBaseOf(whatIsKept());
      const column = featureColumn(feature, base);
      return column && histogram(column, selectCustomers(base, filter), BINS);
    },

    describeCustomer: async (row) => describeCustomer(whatIsKept(), row),

    async nearestCustomers(row, most) {
      const base = selectionBaseOf(whatIsKept());
      return nearestCustomers(base, row, most).map((neighbor) => ({
        ...neighbor,
        id: base.customers.ids[neighbor.row] ?? '',
        segment: base.assignment.segment[neighbor.row] ?? 0,
        standing: featuresOf(base, neighbor.row),
      }));
    },
  };
}

function selectionBaseOf({ analysis, findings }: KeptAnalysis): SelectionBase {
  const { base, scores, assignment } = analysis;
  const { customers, purchases } = base;
  return { customers, purchases, scores, assignment, customerValues: findings.customerValues };
}

function sumOf(column: Float64Array, rows: Uint32Array): number {
  const values = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) values[i] = column[rows[i] ?? 0] ?? 0;
  return sum(values);
}

/** The greatest number of each feature of money. */
function greatestOf(base: SelectionBase, rows: Uint32Array): CustomerOrder['greatest'] {
  const money = (Object.keys(FEATURES) as FeatureId[]).filter(
    (feature) => FEATURES[feature].unit === 'money',
  );
  return Object.fromEntries(
    money.flatMap((feature) => {
      const column = featureColumn(feature, base);
      if (column === null) return [];
      let greatest = 0;
      for (const row of rows) greatest = Math.max(greatest, column[row] ?? 0);
      return [[feature, greatest]];
    }),
  );
}

function codesOf(
  list: CountedList,
  { analysis: { base, assignment, preset } }: KeptAnalysis,
): { readonly codes: ArrayLike<number> | null; readonly length: number } {
  const { country, countries, favoriteCategory, categories } = base.customers;
  switch (list) {
    case 'segments':
      return { codes: assignment.segment, length: preset.segments.length };
    case 'countries':
      return { codes: country, length: countries.length };
    case 'categories':
      return { codes: favoriteCategory, length: categories.length };
  }
}

function windowOf(
  base: SelectionBase,
  rows: Uint32Array,
  columns: readonly CustomerColumn[],
): CustomerWindow {
  return {
    ids: Array.from(rows, (row) => base.customers.ids[row] ?? ''),
    columns: columns.map((column) => {
      const numbers = numbersOf(column, base);
      return numbers && Float64Array.from(rows, (row) => numbers[row] ?? Number.NaN);
    }),
  };
}

function numbersOf(column: CustomerColumn, base: SelectionBase): ArrayLike<number> | null {
  switch (column) {
    case 'id':
      return null;
    case 'segment':
      return base.assignment.segment;
    case 'country':
      return base.customers.country;
    case 'category':
      return base.customers.favoriteCategory;
    default:
      return featureColumn(column, base);
  }
}
