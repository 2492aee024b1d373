import { isTimeZone } from '../calendar/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { assignRoles } from './assign-roles.ts';
import { describeColumns } from './column-styles.ts';
import { type GivenColumns, resolveGiven } from './given-columns.ts';
import type { Mapping, RoleGuess } from './mapping.ts';
import { guessOrders, type ShapedRoles } from './orders-mapping.ts';
import { inferPeriod } from './period.ts';
import { findRepeatSummary } from './repeat-summary.ts';
import { ROLES, type Role, SHAPES, type Shape } from './role.ts';
import { type SampledColumns, sampledColumns, type TableSample } from './sampled-columns.ts';

export interface MappingOptions {
  /** The data set's time zone (IANA). */
  readonly timeZone: string;
  /** Roles a person settled; they override every guess. A role given no column at all stays without one. */
  readonly given?: GivenColumns;
  /** What a person says the rows are. */
  readonly shape?: Shape;
}

/**
 * What is which column: guessed from English and Turkish headers and from the sampled values, each guess with its reason and
 * confidence (`assignRoles` says how it comes about). What a file does not have is left out, never invented; only customer and time of
 * purchase must be there, or for a file with one row per customer, how long ago and how often.
 *
 * The sample is all it looks at: whether an id is unique in the whole file, or a later value contradicts the style of a date, shows
 * when the file is read. Errors: `role-unknown`, `column-not-found`, `roles-missing`, `time-zone-unknown`.
 */
export function guessMapping(table: TableSample, options: MappingOptions): Result<Mapping, Problem> {
  const found = findMapping(table, options);
  if (!found.ok) return found;
  const { mapping, missing } = found.value;
  if (missing.length === 0) return ok(mapping);
  return err({ code: 'roles-missing', facts: { shape: mapping.shape, roles: missing.join(', ') } });
}

/** The same, with what was found where something is missing: for a person to complete. */
export function findMapping(
  table: TableSample,
  options: MappingOptions,
): Result<{ readonly mapping: Mapping; readonly missing: readonly Role[] }, Problem> {
  if (!isTimeZone(options.timeZone)) {
    return err({ code: 'time-zone-unknown', facts: { timeZone: options.timeZone } });
  }
  const given = resolveGiven(table.header, options.given ?? {});
  if (!given.ok) return given;
  const shapes = options.shape === undefined ? SHAPES : [options.shape];
  const possible = shapes.filter((shape) => given.value.every(({ role }) => hasRole(shape, role)));
  if (possible.length === 0) return err(strangeRole(given.value, shapes));
  const columns = sampledColumns(table, options.timeZone);
  const refused = refusedRoles(options.given ?? {});
  const chosen = chooseShape(columns, given.value, possible, refused);
  return ok({ mapping: mappingOf(columns, chosen), missing: missingRoles(chosen) });
}

function hasRole(shape: Shape, role: Role): boolean {
  return (ROLES[role].shapes as readonly Shape[]).includes(shape);
}

/** Roles a person said no column has. */
function refusedRoles(given: GivenColumns): ReadonlySet<string> {
  const refused = Object.entries(given).filter(([, names]) => names.length === 0);
  return new Set(refused.map(([role]) => role));
}

function strangeRole(given: readonly RoleGuess[], shapes: readonly Shape[]): Problem {
  const strange =
    given.find(({ role }) => !shapes.some((shape) => hasRole(shape, role))) ?? given[given.length - 1];
  return { code: 'role-unknown', facts: { role: strange.role, shape: shapes.join(', ') } };
}

function chooseShape(
  table: SampledColumns,
  given: readonly RoleGuess[],
  possible: readonly Shape[],
  refused: ReadonlySet<string>,
): ShapedRoles {
  const allowed = ({ shape, roles }: ShapedRoles): ShapedRoles => ({
    shape,
    roles: roles.filter(({ role }) => !refused.has(role)),
  });
  const ofOrders = possible.filter((shape) => shape !== 'customers');
  const orders =
    ofOrders.length === 0
      ? null
      : allowed(guessOrders(table, given, ofOrders.length === 1 ? ofOrders[0] : null));
  const customers = possible.includes('customers') ? allowed(guessCustomers(table, given)) : null;
  if (orders === null || customers === null) return (orders ?? customers) as ShapedRoles;
  const isOrders = missingRoles(orders).length === 0;
  const isCustomers = missingRoles(customers).length === 0;
  if (isOrders !== isCustomers) return isOrders ? orders : customers;
  if (isOrders) return isUnique(table, customers) ? customers : orders;
  const hasDate = orders.roles.some(({ role }) => role === 'date');
  return !hasDate && isUnique(table, customers) ? customers : orders;
}

function guessCustomers(table: SampledColumns, given: readonly RoleGuess[]): ShapedRoles {
  const named = new Set(given.map(({ role }) => role));
  const used = new Set(given.flatMap(({ columns }) => columns));
  const summary = findRepeatSummary({
    width: table.width,
    words: (column) => (used.has(column) ? [] : table.header(column).words),
    profile: table.profile,
  }).filter(({ role }) => !named.has(role));
  const settled = [...given, ...summary];
  const known = new Set(settled);
  const rest = assignRoles(table, 'customers', settled).filter((guess) => !known.has(guess));
  return { shape: 'customers', roles: [...settled, ...rest] };
}

/** Does no customer come twice in the sample? */
function isUnique(table: SampledColumns, { roles }: ShapedRoles): boolean {
  const customer = roles.find(({ role }) => role === 'customer');
  if (customer === undefined) return false;
  const { distinct, filled } = table.profile(customer.columns[0]);
  return filled > 1 && distinct === filled;
}

/** What must be there and is not; of roles that can stand for each other, the usual one is named. */
function missingRoles({ shape, roles }: ShapedRoles): Role[] {
  const has = (role: Role): boolean => roles.some((guess) => guess.role === role);
  const missing: Role[] = has('customer') ? [] : ['customer'];
  if (shape !== 'customers') return has('date') ? missing : [...missing, 'date'];
  const hasLast =
    has('days-since-last-purchase') || has('last-purchase') || (has('repeat-recency') && has('tenure'));
  if (!hasLast) missing.push('days-since-last-purchase');
  if (!has('order-count') && !has('repeat-count')) missing.push('order-count');
  return missing;
}

function mappingOf(table: SampledColumns, { shape, roles }: ShapedRoles): Mapping {
  const order = Object.keys(ROLES);
  const sorted = [...roles].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
  const timed = sorted
    .filter(({ role }) => role === 'repeat-recency' || role === 'tenure')
    .flatMap(({ columns }) => columns);
  const period =
    timed.length === 0
      ? { days: 1, assumed: false }
      : inferPeriod(
          timed.map((column) => table.header(column).words),
          timed.map(table.profile),
        );
  return {
    shape,
    roles: sorted,
    ...describeColumns(table, sorted),
    periodDays: period.days,
    periodAssumed: period.assumed,
  };
}
