import { assignRoles } from './assign-roles.ts';
import type { ColumnProfile } from './column-profile.ts';
import { guessFromValues } from './guess-from-values.ts';
import type { RoleGuess } from './mapping.ts';
import { ROLES, type Role, type Shape } from './role.ts';
import { isOrderTotal, moneyMeaning } from './row-value.ts';
import type { SampledColumns } from './sampled-columns.ts';

export interface ShapedRoles {
  readonly shape: Shape;
  readonly roles: readonly RoleGuess[];
}

/** Roles of the columns of a file of orders, and whether its rows are whole orders or lines of them. */
export function guessOrders(
  table: SampledColumns,
  given: readonly RoleGuess[],
  shape: Exclude<Shape, 'customers'> | null,
): ShapedRoles {
  const named = withoutOrderTotals(table, given);
  const guessed = [...named, ...guessFromValues(table, named)];
  const settled = withMoneyByMeaning(table, withProduct(table, guessed));
  const found = shape ?? shapeOf(table, settled);
  return { shape: found, roles: found === 'orders' ? asWholeOrders(settled) : settled };
}

const MOST_TOTALS = 6;

/** Headers and given columns, without amounts that stand for the whole order on each of its lines. */
function withoutOrderTotals(table: SampledColumns, given: readonly RoleGuess[]): RoleGuess[] {
  const refused = new Set<string>();
  for (let tries = 0; ; tries++) {
    const roles = [...given, ...assignRoles(table, 'order-lines', given, refused)];
    const amount = roles.find(({ role, reason }) => role === 'amount' && reason !== 'given');
    const invoice = profileOf(table, roles, 'invoice');
    const product = profileOf(table, roles, 'product') ?? profileOf(table, roles, 'description');
    if (amount === undefined || invoice === null || product === null || tries > MOST_TOTALS) return roles;
    const column = amount.columns[0];
    if (!isOrderTotal(table.profile(column), invoice, product)) return roles;
    refused.add(`amount ${column}`);
  }
}

function profileOf(table: SampledColumns, roles: readonly RoleGuess[], role: Role): ColumnProfile | null {
  const guess = roles.find((candidate) => candidate.role === role);
  return guess === undefined ? null : table.profile(guess.columns[0]);
}

/** A file with names of products and no codes has its products all the same. */
function withProduct(table: SampledColumns, roles: readonly RoleGuess[]): RoleGuess[] {
  const has = (role: Role): boolean => roles.some((guess) => guess.role === role);
  return roles.map((guess) => {
    const isProduct =
      guess.role === 'description' &&
      guess.reason !== 'given' &&
      !has('product') &&
      (has('price') || has('category') || table.header(guess.columns[0]).words.includes('product'));
    return isProduct ? { ...guess, role: 'product' } : guess;
  });
}

/** Calls the only column of money by what it is: the price of a unit or the value of the row. */
function withMoneyByMeaning(table: SampledColumns, roles: readonly RoleGuess[]): RoleGuess[] {
  const quantity = profileOf(table, roles, 'quantity');
  const money = roles.filter(({ role }) => role === 'price' || role === 'amount');
  if (quantity === null || money.length !== 1 || money[0].reason === 'given') return [...roles];
  const [{ role, columns, reason }] = money;
  const meaning = moneyMeaning(table.profile(columns[0]), quantity, profileOf(table, roles, 'product'));
  const isNamedUnit = table.header(columns[0]).words.includes('unit');
  const isNamedTotal = role === 'amount' && reason !== 'values';
  const right =
    meaning === null || isNamedUnit || isNamedTotal ? role : meaning === 'row' ? 'amount' : 'price';
  return roles.map((guess) => (guess === money[0] ? { ...guess, role: right } : guess));
}

function shapeOf(table: SampledColumns, roles: readonly RoleGuess[]): Shape {
  const has = (role: Role): boolean => roles.some((guess) => guess.role === role);
  if (has('product') || has('category') || has('event') || (has('price') && has('quantity')))
    return 'order-lines';
  const invoice = profileOf(table, roles, 'invoice');
  const repeats = invoice !== null && invoice.filled - invoice.distinct > 0.02 * invoice.filled;
  return repeats ? 'order-lines' : 'orders';
}

/** Whole orders have one value: where only a price stands, that is it. */
function asWholeOrders(roles: readonly RoleGuess[]): RoleGuess[] {
  const hasAmount = roles.some(({ role }) => role === 'amount');
  return roles
    .map((guess) =>
      guess.role === 'price' && !hasAmount && guess.reason !== 'given'
        ? { ...guess, role: 'amount' as const }
        : guess,
    )
    .filter(({ role }) => (ROLES[role].shapes as readonly Shape[]).includes('orders'));
}
