import { err, ok, type Result } from '@kesit/core/result';
import { isRole, ROLES, type Role, type RoleDefinition } from '@kesit/core/transaction';
import { type Failure, failure } from '../failure.ts';
import { nearest } from './nearest.ts';

export type GivenColumns = Readonly<Partial<Record<Role, readonly string[]>>>;

/**
 * `--map role=column`, once per column. Columns are named as in the header; what follows the first `=` is taken as it
 * stands. Only roles whose values add up take several columns.
 */
export function parseColumns(typed: readonly string[]): Result<GivenColumns, Failure> {
  const given: Partial<Record<Role, string[]>> = {};
  for (const pair of typed) {
    const equals = pair.indexOf('=');
    const role = pair.slice(0, Math.max(0, equals)).trim();
    const column = pair.slice(equals + 1).trim();
    if (role === '' || column === '') return err(failure('map-malformed', { value: pair }));
    if (!isRole(role)) return err(failure('role-unknown', unknownRole(role)));
    const before = given[role];
    if (before === undefined) given[role] = [column];
    else if ((ROLES[role] as RoleDefinition).several) before.push(column);
    else return err(failure('map-repeated', { role }));
  }
  return ok(given);
}

function unknownRole(role: string): Failure['facts'] {
  const roles = Object.keys(ROLES);
  const guess = nearest(role, roles);
  const facts = { role, roles: roles.join(', ') };
  return guess === null ? facts : { ...facts, guess };
}
