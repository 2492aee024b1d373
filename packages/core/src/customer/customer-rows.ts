import { type EpochDay, type EpochSecond, SECONDS_PER_DAY } from '../calendar/index.ts';
import { type Batch, type ColumnPlan, createDictionary, type Dictionary } from '../table/index.ts';
import {
  createTextFlags,
  KEPT,
  type Mapping,
  MISSING_CUSTOMER as MISSING,
  ROLES,
  type Role,
  type RuleSwitches,
  updateFlags,
  type Verdict,
  verdictOf,
} from '../transaction/index.ts';

/** Rows of a file with one row per customer, kept as columns by role; several columns of one role are already added up. */
export interface CustomerRows {
  readonly roles: readonly Role[];
  readonly periodDays: number;
  readonly ids: Dictionary;
  readonly countries: Dictionary;
  readonly categories: Dictionary;
  count: number;
  /** Codes of ids, countries and categories by kept row. */
  customer: Int32Array;
  country: Int32Array;
  category: Int32Array;
  /** One column per number or time role. */
  readonly values: Map<Role, Float64Array>;
  readonly seen: Set<number>;
  /** By verdict. */
  readonly verdicts: Float64Array;
}

const MISSHAPEN = verdictOf('misshapen-row');
const MISSING_CUSTOMER = verdictOf('missing-customer');
const REPEATED_CUSTOMER = verdictOf('repeated-customer');
const UNREADABLE_NUMBER = verdictOf('unreadable-number');
const UNREADABLE_DATE = verdictOf('unreadable-date');
const OUT_OF_RANGE = verdictOf('date-out-of-range');
const AFTER_AS_OF = verdictOf('after-as-of');

const FIRST_ROWS = 1024;
const VERDICTS = 32;

export function emptyCustomerRows(mapping: Mapping): CustomerRows {
  const roles = mapping.roles.map(({ role }) => role);
  return {
    roles,
    periodDays: mapping.periodDays,
    ids: createDictionary(),
    countries: createDictionary(),
    categories: createDictionary(),
    count: 0,
    customer: new Int32Array(FIRST_ROWS),
    country: new Int32Array(FIRST_ROWS),
    category: new Int32Array(FIRST_ROWS),
    values: new Map(
      roles.filter((role) => ROLES[role].kind !== 'text').map((role) => [role, new Float64Array(FIRST_ROWS)]),
    ),
    seen: new Set(),
    verdicts: new Float64Array(VERDICTS),
  };
}

/** What the reader shall fill: every column of every role, in the order of the mapping. */
export function planCustomerColumns(rows: CustomerRows, mapping: Mapping): ColumnPlan[] {
  return mapping.roles.flatMap(({ role, columns }) =>
    columns.map((column): ColumnPlan => {
      const { kind } = ROLES[role];
      if (kind === 'number') return { kind, column, style: mapping.numberStyles[column] ?? { decimal: '.' } };
      if (kind === 'time') {
        const style = mapping.timeStyles[column] ?? { dayFirst: true, number: 'compact', timeZone: 'UTC' };
        return { kind, column, style };
      }
      const dictionary =
        role === 'customer' ? rows.ids : role === 'country' ? rows.countries : rows.categories;
      return { kind, column, dictionary, identifier: role === 'customer' };
    }),
  );
}

/**
 * Judges and keeps a batch. A row needs a customer not met before and readable values where the file's required columns are;
 * an empty value of any other column stays unknown.
 */
export function createCustomerFolder(
  rows: CustomerRows,
  mapping: Mapping,
  rules: RuleSwitches,
  range: PurchaseRange,
): (batch: Batch, verdicts: Uint8Array) => void {
  const missing = createTextFlags();
  const firstPlan = new Map<Role, number>();
  let plans = 0;
  for (const { role, columns } of mapping.roles) {
    firstPlan.set(role, plans);
    plans += columns.length;
  }
  const roleValue = (batch: Batch, role: Role, columns: readonly number[], row: number): number => {
    const at = firstPlan.get(role) ?? 0;
    if (columns.length === 1) return batch.columns[at][row];
    let sum = 0;
    let known = 0;
    for (let i = 0; i < columns.length; i++) {
      const value = batch.columns[at + i][row];
      if (Number.isNaN(value)) continue;
      sum += value;
      known++;
    }
    return known === 0 ? Number.NaN : sum;
  };
  const code = (batch: Batch, role: Role, row: number): number => {
    const at = firstPlan.get(role);
    return at === undefined ? 0 : batch.columns[at][row];
  };
  return (batch, verdicts) => {
    const missingOf = updateFlags(missing, rows.ids, MISSING);
    for (let row = 0; row < batch.rowCount; row++) {
      const customer = code(batch, 'customer', row);
      let verdict: Verdict = KEPT;
      if (batch.misshapen[row] === 1) verdict = MISSHAPEN;
      else if (missingOf[customer] === 1) verdict = MISSING_CUSTOMER;
      else if (rows.seen.has(customer)) verdict = REPEATED_CUSTOMER;
      else {
        for (const { role, columns } of mapping.roles) {
          if (!REQUIRED.has(role)) continue;
          const value = roleValue(batch, role, columns, row);
          const broken = role === 'last-purchase' ? dateVerdict(value, rules, range) : numberVerdict(value);
          // Rules are asked in the order of their table, not of the columns.
          if (broken !== KEPT && (verdict === KEPT || broken < verdict)) verdict = broken;
        }
      }
      verdicts[row] = verdict;
      rows.verdicts[verdict]++;
      if (verdict !== KEPT) continue;
      rows.seen.add(customer);
      if (rows.count === rows.customer.length) grow(rows);
      const kept = rows.count++;
      rows.customer[kept] = customer;
      rows.country[kept] = code(batch, 'country', row);
      rows.category[kept] = code(batch, 'favorite-category', row);
      for (const { role, columns } of mapping.roles) {
        const values = rows.values.get(role);
        if (values !== undefined) values[kept] = roleValue(batch, role, columns, row);
      }
    }
  };
}

/** Seconds a last purchase may lie in; see `CleaningOptions`. */
export interface PurchaseRange {
  readonly earliest: EpochSecond;
  readonly latest: EpochSecond;
  readonly asOf: EpochSecond | null;
}

function dateVerdict(
  second: number,
  rules: RuleSwitches,
  { earliest, latest, asOf }: PurchaseRange,
): Verdict {
  if (Number.isNaN(second)) return UNREADABLE_DATE;
  if (rules['date-out-of-range'] && (second < earliest || second >= latest)) return OUT_OF_RANGE;
  return asOf !== null && second >= asOf ? AFTER_AS_OF : KEPT;
}

function numberVerdict(value: number): Verdict {
  return Number.isNaN(value) || value < 0 ? UNREADABLE_NUMBER : KEPT;
}

/** Roles without whose value a customer cannot be placed. */
const REQUIRED: ReadonlySet<Role> = new Set<Role>([
  'days-since-last-purchase',
  'last-purchase',
  'order-count',
  'total-spend',
  'repeat-count',
  'repeat-recency',
  'tenure',
]);

/** Last day with a purchase in the rows, where they have dates. */
export function lastPurchaseDay(rows: CustomerRows): EpochDay | null {
  const seconds = rows.values.get('last-purchase');
  if (seconds === undefined) return null;
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < rows.count; i++) if (seconds[i] > last) last = seconds[i];
  return last === Number.NEGATIVE_INFINITY ? null : Math.floor(last / SECONDS_PER_DAY);
}

function grow(rows: CustomerRows): void {
  const capacity = rows.customer.length * 2;
  const codes = (from: Int32Array): Int32Array => {
    const into = new Int32Array(capacity);
    into.set(from);
    return into;
  };
  rows.customer = codes(rows.customer);
  rows.country = codes(rows.country);
  rows.category = codes(rows.category);
  for (const [role, from] of rows.values) {
    const into = new Float64Array(capacity);
    into.set(from);
    rows.values.set(role, into);
  }
}
