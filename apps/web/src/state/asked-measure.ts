import type { Route } from './route.ts';

/** The measure that an address asks for, if it is one of those on offer; else the first of them. */
export function askedMeasure<Measure extends string>(route: Route, offered: readonly Measure[]): Measure {
  const asked = route.at === 'project' ? route.query.measure : undefined;
  return offered.find((name) => name === asked) ?? offered[0]!;
}
