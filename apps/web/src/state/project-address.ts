import { formatRoute } from './route.ts';

/** Where a project begins. */
export function projectAddress(project: string): string {
  return formatRoute({ at: 'project', project, view: 'segments', path: [], query: {} });
}
