import type { AnalysisRequest } from '@kesit/core/analysis';
import { type Mapping, ROLES, type Role, type RoleDefinition, type Shape } from '@kesit/core/transaction';

/** Column names by role, as a person settled them; a role with no column at all is not to be looked for. */
export type Given = AnalysisRequest['given'];

/** The role of every column, `null` where it has none. */
export function rolesByColumn(
  header: readonly string[],
  mapping: Pick<Mapping, 'roles'> | null,
  given: Given,
): (Role | null)[] {
  const roles: (Role | null)[] = header.map(() => null);
  if (mapping === null) {
    for (const [role, names] of entries(given)) {
      for (const name of names) if (header.includes(name)) roles[header.indexOf(name)] = role;
    }
  } else {
    for (const { role, columns } of mapping.roles) for (const column of columns) roles[column] = role;
  }
  return roles;
}

/** What a column can be in a shape, or in any where nobody has settled one. */
export function rolesOfShape(shape: Shape | null): Role[] {
  const roles = Object.keys(ROLES) as Role[];
  return shape === null
    ? roles
    : roles.filter((role) => (ROLES[role].shapes as readonly Shape[]).includes(shape));
}

/**
 * The settled columns after one of them was given another role. Every other column keeps what it has now: a guess must not
 * move because something beside it was corrected. Where too little is known for a mapping, the rest is left to be guessed.
 */
export function withRole(
  header: readonly string[],
  roles: readonly (Role | null)[],
  shape: Shape | null,
  change: { readonly column: number; readonly role: Role | null },
): Given {
  const several = change.role !== null && (ROLES[change.role] as RoleDefinition).several === true;
  const after = roles.map((role, column) => {
    if (column === change.column) return change.role;
    return role === change.role && !several ? null : role;
  });
  const settled = Object.fromEntries(
    rolesOfShape(shape)
      .map((role) => [role, header.filter((_, column) => after[column] === role)] as const)
      .filter(([, names]) => shape !== null || names.length > 0),
  );
  return settled as Given;
}

function entries(given: Given): [Role, readonly string[]][] {
  return Object.entries(given) as [Role, readonly string[]][];
}
