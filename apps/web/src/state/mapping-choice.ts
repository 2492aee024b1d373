import type { AnalysisRequest } from '@kesit/core/analysis';
import { type Mapping, ROLES, type Role, type RoleDefinition, type Shape } from '@kesit/core/transaction';

/** Column names by role, as a person settled them; a role with no column at all is not to be looked for. */
export type Given = AnalysisRequest['given'];

/** The role of every column, `null` where it has none: as settled, or as guessed while nothing is settled. */
export function rolesByColumn(
  header: readonly string[],
  guessed: Pick<Mapping, 'roles'> | null,
  given: Given,
): (Role | null)[] {
  const roles: (Role | null)[] = header.map(() => null);
  const settled = Object.entries(given) as [Role, readonly string[]][];
  for (const [role, names] of settled) for (const name of names) roles[header.indexOf(name)] = role;
  if (settled.length > 0 || guessed === null) return roles;
  for (const { role, columns } of guessed.roles) for (const column of columns) roles[column] = role;
  return roles;
}

/** What a column can be. */
export function rolesOfShape(shape: Shape): Role[] {
  const roles = Object.keys(ROLES) as Role[];
  return roles.filter((role) => (ROLES[role].shapes as readonly Shape[]).includes(shape));
}

/**
 * The settled columns after one of them was given another role. Every other column keeps what it has now: a guess must not
 * move because something beside it was corrected.
 */
export function withRole(
  header: readonly string[],
  roles: readonly (Role | null)[],
  shape: Shape,
  { column, role }: { readonly column: number; readonly role: Role | null },
): Given {
  const several = role !== null && (ROLES[role] as RoleDefinition).several === true;
  const after = roles.map((was, at) => {
    if (at === column) return role;
    return was === role && !several ? null : was;
  });
  return Object.fromEntries(
    rolesOfShape(shape).map((one) => [one, header.filter((_, at) => after[at] === one)]),
  );
}
