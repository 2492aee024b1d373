import {
  type ClusterName,
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
import type { Matrix } from '../matrix/index.ts';
import { ok, type Problem, type Result } from '../result/index.ts';
import {
  actionsFor,
  customerValues,
  DISCOUNT_LOVER_USAGE,
  type RecommendedActions,
} from '../segment/index.ts';
import type { FeatureId } from '../selection/index.ts';
import type { Analysis } from './analysis.ts';

/** A cluster of customers with what is known of it. */
export interface CustomerCluster extends ClusterName {
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

/** Customers in clusters. */
export interface ClusteredCustomers {
  readonly at: CustomerPoints;
  readonly discovery: Discovery;
  readonly clusters: readonly CustomerCluster[];
}

/** Finds clusters among the customers of an analysis by the features named, and names them. Errors: those of `discover`. */
export async function clusterCustomers(
  { base, scores }: Pick<Analysis, 'base' | 'scores'>,
  features: readonly FeatureId[],
  settings: DiscoverySettings,
  computing: Computing,
  watch: Watch = {},
): Promise<Result<ClusteredCustomers, Problem>> {
  const values = customerValues(base.customers, scores);
  const at = customerPoints({ customers: base.customers, scores, customerValues: values }, features);
  const found = await discover(at.points, settings, computing, watch);
  if (!found.ok) return found;
  const discovery = found.value;
  const standing = standings(at.points, discovery.labels, discovery.k);
  const names = nameClusters(
    Array.from({ length: discovery.k }, (_, cluster) => standingOf(at.features, standing, cluster)),
  );
  const facts = factsOf(base.customers, at, discovery);
  const clusters = names.map((name, cluster) => ({
    ...name,
    ...facts[cluster],
    standing: rowOf(standing, cluster),
    recommended: actionsFor({ id: name.kind, name: name.name, actions: name.actions }, facts[cluster]),
  }));
  return ok({ at, discovery, clusters });
}

type ClusterFacts = Pick<
  CustomerCluster,
  'customers' | 'customerShare' | 'revenue' | 'revenueShare' | 'means'
> & { readonly discountLoverShare: number | null };

function factsOf(
  { totalSpend, discountUsage }: Analysis['base']['customers'],
  { points, rows }: CustomerPoints,
  { labels, k, sizes }: Discovery,
): ClusterFacts[] {
  const revenue = new Float64Array(k);
  const lovers = new Float64Array(k);
  const sums = new Float64Array(k * points.columns);
  let all = 0;
  for (let i = 0; i < rows.length; i++) {
    const spend = totalSpend?.[rows[i]] ?? 0;
    all += spend;
    const label = labels[i];
    if (label === NOISE) continue;
    revenue[label] += spend;
    if ((discountUsage?.[rows[i]] ?? 0) > DISCOUNT_LOVER_USAGE) lovers[label]++;
    for (let j = 0; j < points.columns; j++) {
      sums[label * points.columns + j] += points.values[i * points.columns + j];
    }
  }
  return Array.from({ length: k }, (_, cluster) => ({
    customers: sizes[cluster],
    customerShare: sizes[cluster] / rows.length,
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
