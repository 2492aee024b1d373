/** The pages of a project, in the order of the rail: the stages of the data. */
export const VIEWS = ['data', 'segments', 'discover', 'customers', 'dashboards', 'take'] as const;
export type View = (typeof VIEWS)[number];

/** Part of a project's pages. Addresses hold ids of projects, places and numbers, never anybody's data. */
export interface ProjectRoute {
  readonly at: 'project';
  readonly project: string;
  readonly view: View;
  /** What of the view is open. */
  readonly path: readonly string[];
  /** Filter, sorting and the like; keys in any order. */
  readonly query: Readonly<Record<string, string>>;
}

export type Route =
  | { readonly at: 'start' }
  /** Files that are being looked at or read. */
  | { readonly at: 'import' }
  | { readonly at: 'privacy' }
  | ProjectRoute;

export const START: Route = { at: 'start' };

/** Everything after the address of the page, `#` included: a host without rules for addresses serves it all the same. */
export function formatRoute(route: Route): string {
  if (route.at === 'start') return '#/';
  if (route.at !== 'project') return `#/${route.at}`;
  const path = [route.project, route.view, ...route.path].map(encodeURIComponent).join('/');
  const query = new URLSearchParams(Object.entries(route.query).filter(([, value]) => value !== ''));
  query.sort();
  // Commas and colons are readable as they are.
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return `#/p/${path}${text === '' ? '' : `?${text}`}`;
}

/** What an address means; one that means nothing is the beginning. */
export function parseRoute(hash: string): Route {
  const [address = '', query = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const [at, project = '', view, ...path] = address.split('/').map(decoded);
  if (at === 'import' || at === 'privacy') return { at };
  if (at !== 'p' || project === '' || !isView(view)) return START;
  return {
    at: 'project',
    project,
    view,
    path: path.filter((part) => part !== ''),
    query: Object.fromEntries(new URLSearchParams(query)),
  };
}

function isView(text: string | undefined): text is View {
  return (VIEWS as readonly (string | undefined)[]).includes(text);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
