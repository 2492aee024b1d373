import {
  type ClusterWarning,
  type ClusterWarningCode,
  type Discovery,
  type Embedding,
  type Judgement,
  type TreeNode,
  truncateTree,
} from '../cluster/index.ts';
import type { EngineChange, EnginePlan } from '../engine/index.ts';
import type { Matrix } from '../matrix/index.ts';
import type { Scope } from '../model/index.ts';
import { ACTION_TEXTS, type SegmentProfile } from '../segment/index.ts';
import type { Warning } from './analysis.ts';
import type { ProfiledCluster } from './cluster-customers.ts';
import type { ComparisonJson } from './comparison-json.ts';
import { type OutlierJson, outliersJson } from './outliers-json.ts';

/** As many as the published case study shows. */
const DENDROGRAM_ENDS = 30;

/** What `clusters.json` is made from. */
export interface ClustersJsonInput {
  readonly discovery: Discovery;
  /** Names of the columns compared. */
  readonly features: readonly string[];
  /** Asked for, and not in this data. */
  readonly missing: readonly string[];
  /** Rows of which a feature is not known. */
  readonly leftOut: number;
  readonly clusters: readonly (Pick<ProfiledCluster, 'id' | 'name' | 'customers' | 'means'> &
    Partial<
      Pick<ProfiledCluster, 'kind' | 'customerShare' | 'revenue' | 'revenueShare' | 'recommended' | 'profile'>
    >)[];
  readonly computedBy: { readonly plan: EnginePlan; readonly changes: readonly EngineChange[] };
  /** Whom was looked among, the outermost first; nothing: everybody. */
  readonly within: readonly Scope[];
  /** The same customers in segments by rule; `null` where the rows are no customers. */
  readonly comparison: ComparisonJson | null;
  /** What was compared, in the units of the features. */
  readonly points: Matrix;
  /** Id of the customer of a point. */
  readonly customerOf: (point: number) => string;
  readonly warnings: readonly ClusterWarning[];
  readonly warningText: (warning: Warning) => string;
  readonly locale: 'en' | 'tr';
  readonly run: {
    readonly version: string;
    readonly milliseconds: number;
    readonly peakMemoryBytes: number;
  };
}

/** `clusters.json`: what was found, as JSON another program can rely on. Keys may be added, none changes meaning. */
export interface ClustersJson {
  readonly schema: 'kesit.clusters/1';
  readonly method: string;
  readonly features: readonly string[];
  readonly missingFeatures: readonly string[];
  readonly transforms: {
    readonly method: string;
    readonly center: readonly number[];
    readonly scale: readonly number[];
  };
  /** In which clusters were looked for; errors are mean squares of a number of rows that nothing was learned from. `null`: none. */
  readonly embedding: {
    readonly method: 'pca' | 'autoencoder';
    readonly dimensions: number;
    readonly heldOutError: number;
    /** That of as many principal components. */
    readonly pcaError: number;
  } | null;
  /** Whom was looked among, the outermost first: a segment by rule, or a cluster of another model; nothing: everybody. */
  readonly within: readonly (
    | { readonly segment: string; readonly name: string }
    | { readonly cluster: number; readonly name: string }
  )[];
  readonly k: number;
  readonly inertia: number;
  /** `strong`, `reasonable`, `weak` or `none`, by the best mean silhouette; `null` where there are fewer than two clusters. */
  readonly structure: string | null;
  /** What each way to choose k would choose. */
  readonly suggested: Readonly<Record<string, number | null>> | null;
  readonly sweep: readonly {
    readonly k: number;
    readonly inertia: number;
    readonly silhouette: number;
    readonly daviesBouldin: number;
    readonly calinskiHarabasz: number;
  }[];
  /** What judges said that were asked besides; `null` for those that were not. */
  readonly judgement: Judgement | null;
  readonly clusters: readonly {
    readonly id: number;
    readonly name: string;
    readonly kind: string | null;
    readonly customers: number;
    readonly customerShare: number | null;
    readonly revenue: number | null;
    readonly revenueShare: number | null;
    /** Means by feature, in their own units. */
    readonly centroid: Readonly<Record<string, number>>;
    readonly actions: readonly string[];
    readonly actionIds: readonly string[];
    readonly priority: string | null;
    readonly campaign: string | null;
    /** What its customers are like; `null` for tables. */
    readonly profile: ClusterProfileJson | null;
  }[];
  /** Beside the segments by rule; `null` for tables. */
  readonly comparison: ComparisonJson | null;
  readonly noise: number;
  /** Noise, or who is far from their own center, the farthest first; at most 100. */
  readonly outliers: readonly OutlierJson[];
  readonly leftOut: number;
  readonly eps: number | null;
  /** Merges of a tree in SciPy's numbering; none for the other methods. */
  readonly merges: readonly {
    readonly left: number;
    readonly right: number;
    readonly height: number;
    readonly size: number;
  }[];
  /** What distances were computed by, and why; `changes` where it was lost on the way. Measures are estimates for the whole task. */
  readonly engine: {
    readonly name: string;
    readonly reason: string;
    readonly measures: readonly { readonly name: string; readonly milliseconds: number | null }[];
    readonly changes: readonly EngineChange[];
  };
  /** The upper thirty ends of a tree; `null` for the other methods. */
  readonly dendrogram: readonly TreeNode[] | null;
  readonly warnings: readonly { readonly code: ClusterWarningCode; readonly message: string }[];
  readonly seed: number;
  readonly run: ClustersJsonInput['run'];
}

export function clustersJson(input: ClustersJsonInput): ClustersJson {
  const { discovery, features, missing, leftOut, locale, points, run } = input;
  const { transform, tree } = discovery;
  return {
    schema: 'kesit.clusters/1',
    method: discovery.settings.method,
    features,
    missingFeatures: missing,
    transforms: { method: transform.method, center: transform.center, scale: transform.scale },
    embedding: embeddingJson(discovery.embedding),
    within: input.within.map((scope) => scopeJson(scope, locale)),
    k: discovery.k,
    inertia: discovery.inertia,
    structure: discovery.structure,
    suggested: discovery.suggested,
    sweep: discovery.sweep.map(({ model: _, ...row }) => row),
    judgement: discovery.judgement,
    clusters: input.clusters.map((cluster) => ({
      id: cluster.id,
      name: cluster.name[locale],
      kind: cluster.kind ?? null,
      customers: cluster.customers,
      customerShare: cluster.customerShare ?? null,
      revenue: cluster.revenue == null ? null : Math.round(cluster.revenue * 100) / 100,
      revenueShare: cluster.revenueShare ?? null,
      centroid: Object.fromEntries(features.map((feature, j) => [feature, cluster.means[j]])),
      actions: cluster.recommended?.actions.map((code) => ACTION_TEXTS[code][locale]) ?? [],
      actionIds: cluster.recommended?.actions ?? [],
      priority: cluster.recommended?.priority ?? null,
      campaign: cluster.recommended?.campaign ?? null,
      profile: cluster.profile == null ? null : profileJson(cluster.profile),
    })),
    comparison: input.comparison,
    noise: discovery.noise,
    outliers: outliersJson({
      discovery,
      features,
      clusterIds: input.clusters.map(({ id }) => id),
      customerOf: input.customerOf,
      points,
    }),
    leftOut,
    eps: discovery.eps,
    merges:
      tree === null
        ? []
        : Array.from(tree.left, (left, i) => ({
            left,
            right: tree.right[i],
            height: tree.height[i],
            size: tree.size[i],
          })),
    engine: engineJson(input.computedBy),
    dendrogram: tree === null ? null : truncateTree(tree, DENDROGRAM_ENDS).nodes,
    warnings: input.warnings.map((warning) => ({
      code: warning.code,
      message: input.warningText(warning),
    })),
    seed: discovery.settings.seed,
    run: { ...run, milliseconds: Math.round(run.milliseconds) },
  };
}

function engineJson({ plan, changes }: ClustersJsonInput['computedBy']): ClustersJson['engine'] {
  return {
    name: changes.at(-1)?.to ?? plan.engine,
    reason: plan.reason,
    measures: plan.measures.map(({ name, milliseconds }) => ({
      name,
      milliseconds: milliseconds === null ? null : Math.round(milliseconds),
    })),
    changes,
  };
}

function embeddingJson(embedding: Embedding | null): ClustersJson['embedding'] {
  if (embedding === null) return null;
  const { embedder, heldOutError, pcaError } = embedding;
  const { method, dimensions } = embedder;
  return { method, dimensions, heldOutError, pcaError };
}

type ClusterProfileJson = Omit<
  SegmentProfile,
  'segment' | 'customers' | 'customerShare' | 'revenue' | 'revenueShare'
>;

/** Without what the cluster says itself. */
function profileJson(profile: SegmentProfile): ClusterProfileJson {
  const { segment: _, customers: _c, customerShare: _s, revenue: _r, revenueShare: _rs, ...rest } = profile;
  return rest;
}

function scopeJson(scope: Scope, locale: 'en' | 'tr'): ClustersJson['within'][number] {
  if (scope.kind === 'cluster') return { cluster: scope.cluster, name: scope.name[locale] };
  const { segment, preset } = scope;
  return { segment, name: preset.segments.find(({ id }) => id === segment)?.name[locale] ?? segment };
}
