import { err, ok, type Problem, type Result } from '../result/index.ts';
import { foldLetters } from '../table/index.ts';
import type { RoleGuess } from './mapping.ts';
import { isRole, ROLES, type RoleDefinition } from './role.ts';

/** Columns a person named, by role. A column is named as its header stands, or without regard to case, accents and punctuation, or by its place: `#3`. */
export type GivenColumns = Readonly<Record<string, readonly string[]>>;

const MOST_LISTED = 40;

/**
 * Finds the named columns. Of several columns for a role that does not add up, the last one counts, as with any option given twice.
 * Errors: `role-unknown`, `column-not-found`.
 */
export function resolveGiven(header: readonly string[], given: GivenColumns): Result<RoleGuess[], Problem> {
  const guesses: RoleGuess[] = [];
  for (const [role, names] of Object.entries(given)) {
    if (!isRole(role)) return err({ code: 'role-unknown', facts: { role } });
    const columns: number[] = [];
    for (const name of names) {
      const column = findColumn(header, name);
      if (column === null) return err(columnNotFound(header, role, name));
      if (!columns.includes(column)) columns.push(column);
    }
    if (columns.length === 0) continue;
    const several = (ROLES[role] as RoleDefinition).several === true;
    guesses.push({ role, columns: several ? columns : columns.slice(-1), reason: 'given', confidence: 1 });
  }
  return ok(guesses);
}

function findColumn(header: readonly string[], name: string): number | null {
  const exact = header.indexOf(name.trim());
  if (exact >= 0) return exact;
  const wanted = squeezed(name);
  const alike = wanted === '' ? -1 : header.findIndex((candidate) => squeezed(candidate) === wanted);
  const place = /^\s*#(\d{1,9})\s*$/.exec(name);
  if (place !== null && Number(place[1]) >= 1 && Number(place[1]) <= header.length) {
    return Number(place[1]) - 1;
  }
  return alike >= 0 ? alike : null;
}

function squeezed(name: string): string {
  return foldLetters(name).replace(/[^\p{L}\p{N}]/gu, '');
}

function columnNotFound(header: readonly string[], role: string, column: string): Problem {
  const columns = header.slice(0, MOST_LISTED).map((name) => name.replaceAll(',', ' '));
  if (header.length > MOST_LISTED) columns.push('…');
  return { code: 'column-not-found', facts: { role, column, columns: columns.join(', ') } };
}
