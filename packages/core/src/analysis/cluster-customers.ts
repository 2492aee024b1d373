import {
  type ClusterName,
  type CodedColumns,
  type Computing,
  type CustomerPoints,
  customerPoints,
  type Discovery,
  type DiscoverySettings,
  discover,
  NOISE,
  nameClusters,
  standingOf,
  standings,
  type Watch,
} from '../cluster/index.ts';
import type { CustomerTable } from '../customer/index.ts';
import { valuesAt } from '../math/index.ts';
import type { Matrix } from '../matrix/index.ts';
import type { ClusterModel } from '../model/index.ts';
import { ok, type Problem, type Result } from '../result/index.ts';
import {
  actionsFor,
  customerValues,
  DISCOUNT_LOVER_USAGE,
  type RecommendedActions,
  type SegmentProfile,
} from '../segment/index.ts';
import type { FeatureId } from '../selection/index.ts';
import type { Analysis } from './analysis.ts';
import type { ColumnSource } from './column-source.ts';
import { type Continued, continuedFrom, firstIds } from './continued-from.ts';
import { type OwnPoints, withOwnColumns } from './own-points.ts';
import { profileClusters } from './profile-clusters.ts';

/** A cluster of customers with what is known of it. */
export interface CustomerCluster extends ClusterName {
  /** Stays the same from run to run where the cluster goes on from an earlier one. */
  readonly id: number;
  readonly customers: number;
  readonly customerShare: number;
  /** `null` without amounts. */
  readonly revenue: number | null;
  readonly revenueShare: number | null;
  /** Means of the features, in their own units. */
  readonly means: readonly number[];
  /** The same beside all customers, in standard deviations of the logarithm. */
  readonly standing: readonly number[];
  readonly recommended: RecommendedActions | null;
}

/** A cluster with everything that is told of a segment. */
export interface ProfiledCluster extends CustomerCluster {
  readonly profile: SegmentProfile | null;
}

/** Customers in clusters. */
export interface ClusteredCustomers {
  readonly at: OwnPoints;
  readonly discovery: Discovery;
  readonly clusters: readonly ProfiledCluster[];
}

/** What clusters are described by beside their features: columns by point, `null` where the data lacks them. */
export interface PointFacts {
  readonly totalSpend: Float64Array | null;
  readonly discountUsage: Float64Array | null;
}

export interface ClusterCustomersOptions extends Watch {
  /** Clusters that go on from those of this model keep their ids, names and actions. */
  readonly previous?: ClusterModel | null;
  /** Only these customers; default all. */
  readonly rows?: ArrayLike<number>;
  /** Columns of one's own to compare by too; by customer. */
  readonly own?: CodedColumns | null;
  /** Those that a model from before may ask for. */
  readonly ownColumns?: ColumnSource | null;
}

/** Finds clusters among the customers of an analysis by the features named, and names them. Errors: those of `discover`. */
export async function clusterCustomers(
  { base, scores }: Pick<Analysis, 'base' | 'scores'>,
  features: readonly FeatureId[],
  settings: DiscoverySettings,
  computing: Computing,
  { previous = null, rows, own = null, ownColumns = null, ...watch }: ClusterCustomersOptions = {},
): Promise<Result<ClusteredCustomers, Problem>> {
  const source = {
    customers: base.customers,
    scores,
    customerValues: customerValues(base.customers, scores),
  };
  const at = withOwnColumns(customerPoints(source, features, rows), own);
  const found = await discover(
    at.points,
    own === null ? settings : { ...settings, kinds: at.kinds },
    computing,
    watch,
  );
  if (!found.ok) return found;
  const continued = continuedFrom(previous, source, at, found.value, ownColumns);
  const clusters = describeClusters(at, found.value, pointFacts(base.customers, at.rows), continued);
  const { labels, k } = found.value;
  const profiles = profileClusters(base, { rows: at.rows, labels, k }, source.customerValues);
  return ok({
    at,
    discovery: found.value,
    clusters: clusters.map((cluster, i) => ({ ...cluster, profile: profiles?.[i] ?? null })),
  });
}

export function pointFacts(
  { totalSpend, discountUsage }: Pick<CustomerTable, 'totalSpend' | 'discountUsage'>,
  rows: Uint32Array,
): PointFacts {
  const taken = (column: Float64Array | null): Float64Array | null => column && valuesAt(column, rows);
  return { totalSpend: taken(totalSpend), discountUsage: taken(discountUsage) };
}

/** Clusters with names, shares and recommended actions, by number. */
export function describeClusters(
  at: Pick<CustomerPoints, 'points' | 'features'>,
  discovery: Discovery,
  facts: PointFacts,
  { ids, kept }: Continued = firstIds(discovery),
): CustomerCluster[] {
  const standing = standings(at.points, discovery.labels, discovery.k);
  const names = nameClusters(
    Array.from({ length: discovery.k }, (_, cluster) => standingOf(at.features, standing, cluster)),
    kept,
  );
  const of = factsOf(at.points, discovery, facts);
  return names.map((name, cluster) => ({
    ...name,
    id: ids[cluster],
    ...of[cluster],
    standing: rowOf(standing, cluster),
    recommended: actionsFor({ id: name.kind, name: name.name, actions: name.actions }, of[cluster]),
  }));
}

type ClusterFacts = Pick<
  CustomerCluster,
  'customers' | 'customerShare' | 'revenue' | 'revenueShare' | 'means'
> & { readonly discountLoverShare: number | null };

function factsOf(
  points: Matrix,
  { labels, k, sizes }: Discovery,
  { totalSpend, discountUsage }: PointFacts,
): ClusterFacts[] {
  const revenue = new Float64Array(k);
  const lovers = new Float64Array(k);
  const sums = new Float64Array(k * points.columns);
  let all = 0;
  for (let i = 0; i < points.rows; i++) {
    const spend = totalSpend?.[i] ?? 0;
    all += spend;
    const label = labels[i];
    if (label === NOISE) continue;
    revenue[label] += spend;
    if ((discountUsage?.[i] ?? 0) > DISCOUNT_LOVER_USAGE) lovers[label]++;
    for (let j = 0; j < points.columns; j++) {
      sums[label * points.columns + j] += points.values[i * points.columns + j];
    }
  }
  return Array.from({ length: k }, (_, cluster) => ({
    customers: sizes[cluster],
    customerShare: sizes[cluster] / points.rows,
    revenue: totalSpend && revenue[cluster],
    revenueShare: totalSpend && (all === 0 ? 0 : revenue[cluster] / all),
    means: Array.from(
      { length: points.columns },
      (_, j) => sums[cluster * points.columns + j] / sizes[cluster],
    ),
    discountLoverShare: discountUsage && lovers[cluster] / sizes[cluster],
  }));
}

function rowOf({ columns, values }: Matrix, row: number): number[] {
  return [...values.subarray(row * columns, (row + 1) * columns)];
}
