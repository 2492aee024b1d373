import { rounded } from './assign-roles.ts';
import type { ColumnProfile } from './column-profile.ts';
import { meansOtherwise } from './header-names.ts';
import type { GuessReason, RoleGuess } from './mapping.ts';
import type { Role } from './role.ts';
import type { SampledColumns } from './sampled-columns.ts';
import { isCountryWord } from './value-words.ts';

/** Of a wide table only so many columns are looked at without a word in their headers. */
const MOST_COLUMNS = 200;
/** The values alone are never as good a reason as a name. */
const CONFIDENCE = 0.6;
const ENOUGH_ROWS = 20;

/**
 * Finds customer and date among columns whose headers say nothing, and, where no header says anything at all, also invoice, product, quantity and money. Only for files of orders: numbers about customers look all alike.
 */
export function guessFromValues(table: SampledColumns, settled: readonly RoleGuess[]): RoleGuess[] {
  const silent = settled.every(({ reason }) => reason === 'given');
  const taken = new Map(settled.map(({ role, columns }) => [role, columns[0]]));
  const used = new Set(settled.flatMap(({ columns }) => columns));
  const found: RoleGuess[] = [];
  const settle = (
    role: Role,
    column: ColumnProfile | undefined,
    certainty = 1,
    reason: GuessReason = 'values',
  ): void => {
    if (column === undefined || taken.has(role)) return;
    taken.set(role, column.column);
    used.add(column.column);
    found.push({ role, columns: [column.column], reason, confidence: rounded(CONFIDENCE * certainty) });
  };
  const free = (role: Role): ColumnProfile[] => freeColumns(table, role, used);
  const profileOf = (role: Role): ColumnProfile | undefined => {
    const column = taken.get(role);
    return column === undefined ? undefined : table.profile(column);
  };

  settle('date', bestDate(free('date')));
  const date = profileOf('date');
  if (date === undefined) return [];
  const ids = withoutRenumbered(free('customer').filter(looksLikeId));
  const { customer, invoice } = whoAndWhich(ids, date, profileOf('invoice'));
  settle('customer', customer);
  if (!silent || !taken.has('customer')) return found;

  settle('invoice', invoice, 0.9);
  const renumbered = free('product').filter((column) => looksLikeId(column) && !ids.includes(column));
  for (const column of renumbered) used.add(column.column);
  settle(
    'product',
    ids.find((id) => !used.has(id.column) && !determines(id, customer as ColumnProfile)),
    0.8,
  );
  const numbers = free('quantity').filter(isNumber);
  const fractional = numbers.find((column) => column.wholeShare < 0.9);
  const whole = numbers.filter((column) => column.wholeShare >= 0.9);
  const counts = whole.find((column) => fractional !== undefined || median(column) <= 10);
  settle('quantity', counts, 0.9);
  settle('amount', fractional, 0.9);
  settle(
    'amount',
    whole.find((column) => column !== counts),
    0.7,
    'remaining',
  );
  settle('country', free('country').find(looksLikeCountry), 0.9);
  if (taken.has('product')) settle('description', free('description').find(looksLikeDescription), 0.7);
  return found;
}

function freeColumns(table: SampledColumns, role: Role, used: ReadonlySet<number>): ColumnProfile[] {
  const columns: ColumnProfile[] = [];
  for (let column = 0; column < Math.min(table.width, MOST_COLUMNS); column++) {
    if (used.has(column)) continue;
    if (table.header(column).words.some((word) => meansOtherwise(role, word))) continue;
    const profile = table.profile(column);
    if (profile.filled > 0) columns.push(profile);
  }
  return columns;
}

const FIRST_COMPACT = 19_700_101;
const PAST_COMPACT = 21_000_101;

function bestDate(columns: readonly ColumnProfile[]): ColumnProfile | undefined {
  return columns.filter(looksLikeDate).sort((a, b) => b.time.readable - a.time.readable)[0];
}

function looksLikeDate(column: ColumnProfile): boolean {
  if (column.time.readable < 0.9 || column.timeByNumber) return false;
  if (column.filled >= ENOUGH_ROWS && column.distinct === 1) return false;
  if (column.number.readable < 0.5) return true;
  const eightDigits = column.texts.every((text) => text === '' || text.length === 8);
  return !eightDigits || (column.lowest >= FIRST_COMPACT && column.highest < PAST_COMPACT);
}

function isNumber(column: ColumnProfile): boolean {
  return column.number.readable >= 0.9 && !looksLikeId(column);
}

/** E-mail addresses, codes with letters and digits, and whole numbers that are large, zero-padded or all of one length. */
function looksLikeId(column: ColumnProfile): boolean {
  if (column.emailShare > 0.8) return true;
  if (column.distinct < 2 || column.codeShare < 0.9 || looksLikeDate(column)) return false;
  if (column.number.readable < 0.5) return column.time.readable < 0.5 && !looksLikeCountry(column);
  if (column.wholeShare < 1 || column.negativeShare > 0) return false;
  const texts = column.texts.filter((text) => text !== '').map((text) => text.replace(/\.0+$/, ''));
  const length = texts[0].length;
  const oneLength = texts.filter((text) => text.length === length).length >= 0.9 * texts.length;
  return column.lowest >= 1000 || texts.some((text) => /^0\d/.test(text)) || (oneLength && length >= 3);
}

/** Leaves out a column that numbers another one anew, value for value. */
function withoutRenumbered(ids: readonly ColumnProfile[]): ColumnProfile[] {
  return ids.filter(
    (id, index) =>
      !ids
        .slice(0, index)
        .some((before) => before.distinct === id.distinct && pairs(before, id) === id.distinct),
  );
}

function pairs(a: ColumnProfile, b: ColumnProfile): number {
  return new Set(a.texts.map((text, row) => `${text}\n${b.texts[row]}`)).size;
}

/** Does every value of `a` go with one value of `b`? `false` where too few values repeat to tell. */
function determines(a: ColumnProfile, b: ColumnProfile): boolean {
  return a.distinct <= a.filled - 3 && pairs(a, b) === new Set(a.texts).size;
}

/** An invoice has one date and one customer; a customer comes again. */
function whoAndWhich(
  ids: readonly ColumnProfile[],
  date: ColumnProfile,
  known: ColumnProfile | undefined,
): { customer: ColumnProfile | undefined; invoice: ColumnProfile | undefined } {
  const isOncePerRow = (id: ColumnProfile): boolean => id.filled >= ENOUGH_ROWS && id.distinct === id.filled;
  const comesAgain = (id: ColumnProfile): boolean => id.filled < ENOUGH_ROWS || id.distinct < id.filled;
  const invoice =
    known ??
    ids.find(
      (id) =>
        id.emailShare < 0.5 &&
        (isOncePerRow(id) || determines(id, date)) &&
        ids.some(
          (other) =>
            other !== id &&
            comesAgain(other) &&
            other.distinct < id.distinct &&
            (isOncePerRow(id) || determines(id, other)),
        ),
    );
  const people = ids.filter((id) => id !== invoice && comesAgain(id));
  const email = people.find((id) => id.emailShare > 0.5);
  const ofInvoice =
    invoice === undefined || isOncePerRow(invoice)
      ? []
      : people.filter((id) => determines(invoice, id)).sort((a, b) => b.distinct - a.distinct);
  const staying = [...people].sort((a, b) => stay(b) - stay(a));
  return { customer: email ?? ofInvoice[0] ?? staying[0], invoice };
}

/** Share of rows with the same value as the row before: rows of one customer stand together more often than those of one product. */
function stay(column: ColumnProfile): number {
  let same = 0;
  for (let row = 1; row < column.texts.length; row++) {
    if (column.texts[row] !== '' && column.texts[row] === column.texts[row - 1]) same++;
  }
  return same / Math.max(1, column.filled);
}

function median(column: ColumnProfile): number {
  const numbers = column.values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  return numbers[Math.floor(numbers.length / 2)];
}

function looksLikeCountry(column: ColumnProfile): boolean {
  const distinct = [...new Set(column.texts)].filter((text) => text !== '');
  return column.wordShare > 0.8 && distinct.filter(isCountryWord).length >= 0.7 * distinct.length;
}

function looksLikeDescription(column: ColumnProfile): boolean {
  return (
    column.number.readable < 0.5 &&
    column.time.readable < 0.5 &&
    column.distinct > 2 &&
    column.codeShare < 0.8
  );
}
