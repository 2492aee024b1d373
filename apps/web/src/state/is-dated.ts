import { type Mapping, ROLES } from '@kesit/core/transaction';

/** Whether a file names days; one that only counts them cannot be looked at from another day. */
export function isDated({ roles }: Pick<Mapping, 'roles'>): boolean {
  return roles.some(({ role }) => ROLES[role].kind === 'time');
}
