import type { FoundClusters } from '../../state/discovering.svelte.ts';

/** What can be looked at of what was found, in the order of the links; the first is where one comes in. */
export const PARTS = [
  'groups',
  'count',
  'picture',
  'profiles',
  'tree',
  'distances',
  'outliers',
  'beside',
  'models',
] as const;
export type Part = (typeof PARTS)[number];

/** The parts a search has something for. */
export function partsOf({ sweep, judgement, hasTree, distances, k }: FoundClusters): Part[] {
  const has: Readonly<Record<Part, boolean>> = {
    groups: true,
    count: sweep.length > 1 || (sweep.length === 1 && judgement !== null),
    picture: true,
    profiles: k > 0,
    tree: hasTree,
    distances: distances !== null,
    outliers: k > 0,
    beside: k > 0,
    models: true,
  };
  return PARTS.filter((part) => has[part]);
}
