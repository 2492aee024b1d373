import { currencyOfMark, type NumberStyle, type TimeStyle } from '../table/index.ts';
import type { ColumnProfile } from './column-profile.ts';
import type { Mapping, RoleGuess } from './mapping.ts';
import { ROLES, type Role } from './role.ts';
import type { SampledColumns } from './sampled-columns.ts';

/** How the columns with a role write their numbers and times, and the currency their money is in. */
export function describeColumns(
  table: SampledColumns,
  roles: readonly RoleGuess[],
): Pick<Mapping, 'numberStyles' | 'timeStyles' | 'undecidedDates' | 'currency'> {
  const numberStyles: Record<number, NumberStyle> = {};
  const timeStyles: Record<number, TimeStyle> = {};
  const undecidedDates: number[] = [];
  const numbers = profilesOfKind(table, roles, 'number');
  const usual = usualStyle(numbers);
  for (const { column, number } of numbers)
    numberStyles[column] = number.decided ? number.style : (usual ?? number.style);
  for (const { column, time } of profilesOfKind(table, roles, 'time')) {
    timeStyles[column] = time.style;
    if (!time.decided) undecidedDates.push(column);
  }
  return { numberStyles, timeStyles, undecidedDates, currency: currencyOf(table, roles) };
}

function profilesOfKind(
  table: SampledColumns,
  roles: readonly RoleGuess[],
  kind: 'number' | 'time',
): ColumnProfile[] {
  return roles
    .filter(({ role }) => ROLES[role].kind === kind)
    .flatMap(({ columns }) => columns.map(table.profile));
}

/** The style most of the decided columns have: one program wrote them all. `null` when none is decided. */
function usualStyle(numbers: readonly ColumnProfile[]): NumberStyle | null {
  const decided = numbers.filter(({ number }) => number.decided);
  const points = decided.filter(({ number }) => number.style.decimal === '.').length;
  return decided.length === 0 ? null : { decimal: 2 * points >= decided.length ? '.' : ',' };
}

const MONEY: readonly Role[] = ['amount', 'price', 'total-spend', 'repeat-value'];

/** One currency that a column of its own, headers or values name, in this order; `null` for none or several. */
function currencyOf(table: SampledColumns, roles: readonly RoleGuess[]): string | null {
  const own = roles.find(({ role }) => role === 'currency');
  const money = roles.filter(({ role }) => MONEY.includes(role)).flatMap(({ columns }) => columns);
  if (own !== undefined) return single(marks(table.profile(own.columns[0]).texts));
  const named = money.flatMap((column) => table.header(column).currency ?? []);
  if (named.length > 0) return single(named);
  return single(money.flatMap((column) => marks(table.profile(column).texts.map(withoutDigits))));
}

function single(codes: readonly (string | null)[]): string | null {
  const distinct = new Set(codes);
  return distinct.size === 1 ? (codes[0] ?? null) : null;
}

function marks(texts: readonly string[]): (string | null)[] {
  return [...new Set(texts)].filter((text) => text !== '').map(currencyOfMark);
}

function withoutDigits(text: string): string {
  return text.replace(/[\d.,\s()%+\-−'’]/gu, '');
}
