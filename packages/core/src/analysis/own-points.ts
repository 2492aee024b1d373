import {
  type CodedColumns,
  type ColumnKind,
  type CustomerPoints,
  codedNames,
  customerPoints,
} from '../cluster/index.ts';
import { valuesAt } from '../math/index.ts';
import { matrixOfColumns, takeRows } from '../matrix/index.ts';
import type { OpenPlacing } from '../model/index.ts';
import { type FeatureId, isFeature } from '../selection/index.ts';
import { type ColumnSource, codedOf } from './column-source.ts';

/** Customers as points, by features and by columns of one's own. */
export interface OwnPoints extends CustomerPoints {
  /** Of all columns: the features', then those of one's own. */
  readonly names: readonly string[];
  readonly kinds: readonly ColumnKind[];
}

/** Columns of one's own (by customer) after those of features; customers of whom one is not known are left out too. */
export function withOwnColumns(at: CustomerPoints, own: CodedColumns | null): OwnPoints {
  const kinds = at.features.map((): ColumnKind => 'number');
  if (own === null || own.columns.length === 0) return { ...at, names: at.features, kinds };
  const known = Uint32Array.from(at.rows.keys()).filter((point) =>
    own.columns.every((column) => Number.isFinite(column[at.rows[point]])),
  );
  const rows = known.map((point) => at.rows[point]);
  const features = takeRows(at.points, known);
  const columns = [
    ...at.features.map((_, j) =>
      Float64Array.from(rows.keys(), (i) => features.values[i * features.columns + j]),
    ),
    ...own.columns.map((column) => valuesAt(column, rows)),
  ];
  return {
    ...at,
    points: matrixOfColumns(columns),
    rows,
    leftOut: at.leftOut + at.rows.length - rows.length,
    names: [...at.features, ...own.names],
    kinds: [...kinds, ...own.kinds],
  };
}

/** Customers in the columns of a model; `null` where the data lacks one. */
export function placedCustomers(
  source: Parameters<typeof customerPoints>[0],
  { features, codings }: Pick<OpenPlacing, 'features' | 'codings'>,
  own: ColumnSource | null,
  rows?: ArrayLike<number>,
): OwnPoints | null {
  const wanted = plainFeatures({ features, codings });
  const known = wanted.filter((feature): feature is FeatureId => isFeature(feature));
  const coded = codings.length === 0 ? null : own && codedOf(own, codings);
  if (known.length < wanted.length || (codings.length > 0 && coded === null)) return null;
  const at = customerPoints(source, known, rows);
  return at.missing.length > 0 ? null : withOwnColumns(at, coded);
}

/** Features that no coding makes. */
export function plainFeatures({
  features,
  codings,
}: Pick<OpenPlacing, 'features' | 'codings'>): readonly string[] {
  return features.slice(0, features.length - codedNames(codings).length);
}
