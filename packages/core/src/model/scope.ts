import type { Matrix } from '../matrix/index.ts';
import type { ClusterScope, Scope, SegmentScope } from './cluster-model.ts';
import type { ClusterModel, OpenPlacing, OpenScope } from './read-model.ts';
import { placePoints } from './score-points.ts';

/** Rows that a scope can be asked of. */
export interface ScopeSource {
  /** Rows of a segment by rule, ascending; `null` where the rows are no customers, or lack what the rules look at. */
  readonly segmentRows: (scope: SegmentScope) => Uint32Array | null;
  /** Rows of which all features are known, ascending, as points; `null` where the data lacks one. */
  readonly pointsOf: (
    columns: Pick<OpenPlacing, 'features' | 'codings'>,
  ) => { readonly points: Matrix; readonly rows: Uint32Array } | null;
}

/** The scopes of what is inside one cluster of a model, which may itself be inside another; `null`: no such cluster. */
export function scopesInside(model: ClusterModel, cluster: number): OpenScope[] | null {
  const { file, within } = model;
  const place = file.clusters.findIndex(({ id }) => id === cluster);
  if (place < 0) return null;
  const { name } = file.clusters[place];
  const scope: ClusterScope = {
    kind: 'cluster',
    place,
    cluster,
    name,
    features: file.features,
    ...(file.codings === undefined ? {} : { codings: file.codings }),
    transform: file.transform,
    ...(file.embedding === undefined ? {} : { embedding: file.embedding }),
    centers: file.centers,
  };
  const { features, codings, transform, embedding, centers } = model;
  return [...within, { kind: 'cluster', place, scope, features, codings, transform, embedding, centers }];
}

/** Scopes as a model keeps them. */
export function keptScopes(within: readonly OpenScope[]): Scope[] {
  return within.map((scope) => (scope.kind === 'segment' ? scope : scope.scope));
}

/** Rows inside all scopes, ascending; `null` where one of them cannot be told of this data. No scope: `everyRow`. */
export function rowsWithin(
  within: readonly OpenScope[],
  everyRow: Uint32Array,
  source: ScopeSource,
): Uint32Array | null {
  let rows = everyRow;
  for (const scope of within) {
    const inside = scope.kind === 'segment' ? source.segmentRows(scope) : clusterRows(scope, source);
    if (inside === null) return null;
    const kept = new Set(inside);
    rows = rows.filter((row) => kept.has(row));
  }
  return rows;
}

function clusterRows(
  scope: Extract<OpenScope, { kind: 'cluster' }>,
  source: ScopeSource,
): Uint32Array | null {
  const found = source.pointsOf(scope);
  if (found === null) return null;
  const { labels } = placePoints(scope, found.points);
  return found.rows.filter((_, i) => labels[i] === scope.place);
}
