import { formatRoute, type ProjectRoute, parseRoute, type Route, START, type View } from './route.ts';

/** Where the page is, which is what its address says; back and forward are the browser's own. */
export class Navigation {
  route = $state.raw<Route>(START);

  constructor() {
    this.route = parseRoute(location.hash);
    addEventListener('hashchange', () => {
      this.route = parseRoute(location.hash);
    });
  }

  /** `replace`: the address changes, and back leads where it led before. */
  go(route: Route, { replace = false }: { readonly replace?: boolean } = {}): void {
    const address = formatRoute(route);
    if (replace || address === formatRoute(this.route)) history.replaceState(history.state, '', address);
    else history.pushState(null, '', address);
    this.route = parseRoute(address);
  }

  /** Where a link with this address would lead. */
  follow(address: string): void {
    this.go(parseRoute(address));
  }

  /** The address of another place in the open project. The filter stays, what belongs to one view alone does not. */
  addressOf(view: View, path: readonly string[] = []): string {
    const { route } = this;
    if (route.at !== 'project') return formatRoute(START);
    return formatRoute({ ...route, view, path, query: keptQuery(route.query) });
  }

  /** Changes part of the query of the open view; an empty value takes its key out. */
  query(changed: Readonly<Record<string, string>>, options?: { readonly replace?: boolean }): void {
    const { route } = this;
    if (route.at === 'project') this.go({ ...route, query: { ...route.query, ...changed } }, options);
  }
}

/** Keys of the query that hold for every view of a project. */
const FILTER_KEYS = ['segment', 'country', 'category', 'product', 'in'] as const;

function keptQuery(query: ProjectRoute['query']): ProjectRoute['query'] {
  return Object.fromEntries(
    FILTER_KEYS.flatMap((key) => (query[key] === undefined ? [] : [[key, query[key]]])),
  );
}
