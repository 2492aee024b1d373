import type { Engine } from '../engine/index.ts';
import { type Matrix, notFinite } from '../matrix/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { centersOf } from './centers.ts';
import { type Labels, NOISE, type Watch } from './cluster.ts';
import { type ClusterWarning, memoryWarnings, noiseWarnings } from './cluster-warning.ts';
import type { ColumnKind } from './coding.ts';
import type { Computing } from './computing.ts';
import { cutByCount } from './cut-tree.ts';
import { fitDbscan, kDistances } from './dbscan.ts';
import { dbscanMemory } from './dbscan-memory.ts';
import { type Embedding, type EmbeddingSettings, intoEmbedding } from './embedding.ts';
import { fitHdbscan } from './hdbscan.ts';
import { type Judge, type Judgement, judgeKMeans } from './judges.ts';
import { assignClusters, fitKMeans, fitKMeansOfEach, type KMeansModel } from './k-means.ts';
import { knee } from './knee.ts';
import { fitLinkage, type Linkage, type MergeTree } from './linkage.ts';
import { cutMicroClusters, fitMicroClusters } from './micro-clusters.ts';
import { fitMiniBatch, fitMiniBatchOfEach } from './mini-batch.ts';
import { explainOutliers, type Outliers } from './outliers.ts';
import type { SearchedRows } from './searched-rows.ts';
import { judgeLabels, type Structure, type SweepRow, sweepKMeans, sweepLabels } from './sweep.ts';
import {
  applyTransform,
  fitTransform,
  type ScaleMethod,
  type Transform,
  undoTransform,
} from './transform.ts';

export type ClusterMethod = 'kmeans' | 'minibatch' | 'dbscan' | 'hdbscan' | Linkage;

export const CLUSTER_METHODS: readonly ClusterMethod[] = [
  'kmeans',
  'minibatch',
  'dbscan',
  'hdbscan',
  'ward',
  'single',
  'complete',
  'average',
];

export interface DiscoverySettings {
  readonly method: ClusterMethod;
  readonly scale: ScaleMethod;
  /** `auto`: the k of the range with the best mean silhouette. Not for the methods that find it by themselves. */
  readonly k: number | 'auto';
  readonly kRange: readonly [from: number, to: number];
  /** DBSCAN; `auto`: the knee of the k-distance curve. */
  readonly eps: number | 'auto';
  /** DBSCAN and HDBSCAN. */
  readonly minSamples: number;
  /** Clusters are looked for in it. */
  readonly embedding: EmbeddingSettings;
  /** Asked besides; k-means and mini-batch only. */
  readonly judges: readonly Judge[];
  /** What the columns are; default: all numbers. */
  readonly kinds?: readonly ColumnKind[];
  readonly seed: number;
}

export const STANDARD_SETTINGS: DiscoverySettings = {
  method: 'kmeans',
  scale: 'log1p-z',
  k: 'auto',
  kRange: [2, 10],
  eps: 'auto',
  minSamples: 10,
  embedding: { method: 'none', dimensions: 2 },
  judges: [],
  seed: 42,
};

/** Clusters of rows, whichever method found them; plain data. */
export interface Discovery {
  readonly settings: DiscoverySettings;
  readonly transform: Transform;
  /** Of the transformed rows; `null` where clusters are looked for among these themselves. */
  readonly embedding: Embedding | null;
  readonly labels: Labels;
  /** 0-1 by row: how much nearer the own center is than the second nearest, 1 - d1 / d2; 0 for noise. */
  readonly confidence: Float64Array;
  readonly k: number;
  /** Means of clusters in the units of the columns that were transformed, k × columns. */
  readonly centers: Matrix;
  /** After the transform and the embedding: what new rows are compared with. */
  readonly transformedCenters: Matrix;
  readonly sizes: readonly number[];
  readonly noise: number;
  /** Sum of squared distances to the own center, after the transform and the embedding, noise left out. */
  readonly inertia: number;
  readonly sweep: readonly SweepRow[];
  readonly structure: Structure | null;
  readonly suggested: Readonly<Record<string, number | null>> | null;
  readonly judgement: Judgement | null;
  readonly eps: number | null;
  /** Distances to the k-th neighbor, descending; DBSCAN only. */
  readonly kDistances: Float64Array | null;
  /** Of the linkages; over micro-clusters where there are more rows than a tree can hold. */
  readonly tree: MergeTree | null;
  /** Leaf of the tree of every row, where the tree is over micro-clusters; `null`: leaf i is row i. */
  readonly micro: Labels | null;
  /** Noise, or what lies far from its own center, and which features make it odd. */
  readonly outliers: Outliers;
  readonly warnings: readonly ClusterWarning[];
}

/** Parts of the work, in the order in which they come up: an embedding is fitted, counts are tried, distances looked at, clusters looked for, judged, counts judged on rows drawn anew. */
export type DiscoveryStage = 'embed' | 'sweep' | 'distances' | 'fit' | 'judge' | 'resample';

export interface DiscoveryWatch extends Watch {
  /** A part begins; `onProgress` goes from 0 to 1 in it. */
  readonly onStage?: (stage: DiscoveryStage) => void;
  /** A k of the range is fitted; its silhouette comes later, for all of them together. */
  readonly onFit?: (row: Omit<SweepRow, 'silhouette'>) => void;
}

/** A tree is built over this many rows at most; above, over micro-clusters. */
const MOST_TREE_ROWS = 30_000;
const MICRO_CLUSTERS = 1500;

/**
 * From rows to clusters: transform, choose what was left to choose, fit, and say what speaks for it. An embedding of the same rows by
 * the same settings can be given instead of being fitted anew. Errors: those of the estimators. Stopping throws `Stopped`.
 */
export async function discover(
  points: Matrix,
  settings: DiscoverySettings,
  computing: Computing,
  watch: DiscoveryWatch = {},
  known: Embedding | null = null,
): Promise<Result<Discovery, Problem>> {
  const place = notFinite(points);
  if (place !== null) {
    return err({ code: 'number-missing', facts: { row: place.row + 1, column: place.column + 1 } });
  }
  if (points.columns === 0) return err({ code: 'no-features', facts: {} });
  const transform = fitTransform(points, settings.scale, settings.kinds);
  const transformed = applyTransform(transform, points);
  if (settings.embedding.method !== 'none') watch.onStage?.('embed');
  const embedded = await intoEmbedding(transformed, settings, computing, watch, known);
  if (!embedded.ok) return embedded;
  const { embedding, points: moved } = embedded.value;
  const found = await find({ points: moved, settings, computing, watch });
  if (!found.ok) return found;
  return ok(completed({ transform, embedding, transformed, moved }, settings, found.value));
}

/** Everything that follows from labels. */
export function completed(
  { transform, embedding, transformed, moved }: SearchedRows,
  settings: DiscoverySettings,
  { labels, centers: own, ...rest }: Found,
): Discovery {
  const k = 1 + labels.reduce((most, label) => Math.max(most, label), -1);
  const means = centersOf(moved, labels, k);
  const centers = own ?? means.centers;
  const { sizes, inertia } = means;
  const inColumns = embedding === null ? centers : centersOf(transformed, labels, k).centers;
  const outliers = explainOutliers(transformed, transform, labels, inColumns);
  const noise = outliers.kind === 'noise' ? outliers.rows.length : 0;
  return {
    settings,
    transform,
    embedding,
    labels,
    confidence: confidenceOf(centers, moved, labels),
    k,
    centers: undoTransform(transform, inColumns),
    transformedCenters: centers,
    sizes,
    noise,
    inertia,
    outliers,
    warnings: [...runWarnings(moved, settings), ...noiseWarnings(noise, moved.rows)],
    ...NOTHING_ELSE,
    ...rest,
  };
}

/** What is to be told of a run before it begins. */
export function runWarnings(
  { rows, columns }: Pick<Matrix, 'rows' | 'columns'>,
  { method, minSamples }: Pick<DiscoverySettings, 'method' | 'minSamples'>,
): ClusterWarning[] {
  return method === 'dbscan' ? memoryWarnings(dbscanMemory(rows, columns, minSamples)) : [];
}

/** `centers` where a method has its own, to which rows went; else they are the means. */
export type Found = { readonly labels: Labels; readonly centers?: Matrix } & Partial<
  Pick<Discovery, 'sweep' | 'structure' | 'suggested' | 'judgement' | 'eps' | 'kDistances' | 'tree' | 'micro'>
>;

const NOTHING_ELSE = {
  sweep: [],
  structure: null,
  suggested: null,
  judgement: null,
  eps: null,
  kDistances: null,
  tree: null,
  micro: null,
};

/** Rows after the transform, and how to look for clusters among them. */
export interface Search {
  readonly points: Matrix;
  readonly settings: DiscoverySettings;
  readonly computing: Computing;
  readonly watch: DiscoveryWatch;
}

async function find(search: Search): Promise<Result<Found, Problem>> {
  const { points, settings, computing, watch } = search;
  const byCenters = settings.method === 'kmeans' || settings.method === 'minibatch';
  if (settings.judges.length > 0 && !byCenters) {
    return err({ code: 'option-out-of-range', facts: { option: 'judge', value: settings.method } });
  }
  switch (settings.method) {
    case 'kmeans':
    case 'minibatch':
      return withJudges(search);
    case 'dbscan':
      return findByDensity(search);
    case 'hdbscan': {
      const { minSamples } = settings;
      watch.onStage?.('fit');
      const options = { minClusterSize: Math.max(2, minSamples), minSamples, ...watch };
      const fitted = await fitHdbscan(points, options, computing.engine);
      return fitted.ok ? withJudgement(search, { labels: fitted.value.labels }) : fitted;
    }
    default:
      return findByTree(search, settings.method);
  }
}

async function withJudges(search: Search): Promise<Result<Found, Problem>> {
  const found = await findByCenters(search);
  const { points, settings, computing, watch } = search;
  const { judges, k, kRange, seed } = settings;
  if (!found.ok || judges.length === 0) return found;
  const [from, to] = k === 'auto' ? kRange : [k, k];
  watch.onStage?.('resample');
  const judged = await judgeKMeans(points, { judges, from, to, seed, ...watch }, computing);
  if (!judged.ok) return judged;
  const { byGap, byStability } = judged.value;
  const suggested = found.value.suggested && {
    ...found.value.suggested,
    ...(judges.includes('gap') ? { byGap } : {}),
    ...(judges.includes('stability') ? { byStability } : {}),
  };
  return ok({ ...found.value, judgement: judged.value, ...(suggested ? { suggested } : {}) });
}

async function findByCenters(search: Search): Promise<Result<Found, Problem>> {
  const { points, settings, computing, watch } = search;
  const isMiniBatch = settings.method === 'minibatch';
  const { seed, kRange } = settings;
  watch.onStage?.(settings.k === 'auto' ? 'sweep' : 'fit');
  if (settings.k !== 'auto') {
    const fit = isMiniBatch ? fitMiniBatch : fitKMeans;
    const fitted = await fit(points, { k: settings.k, seed, ...watch }, computing);
    if (!fitted.ok) return fitted;
    return withJudgement(search, await nearest(points, fitted.value.model, computing.engine));
  }
  const fit = isMiniBatch ? fitMiniBatchOfEach : fitKMeansOfEach;
  const swept = await sweepKMeans(points, { from: kRange[0], to: kRange[1], seed, fit, ...watch }, computing);
  if (!swept.ok) return swept;
  const { rows, suggested, structure } = swept.value;
  const chosen = rows.find(({ k }) => k === suggested.bySilhouette);
  if (chosen?.model == null) throw new Error('a sweep suggests a k that it has fitted');
  const found = await nearest(points, chosen.model, computing.engine);
  return ok({ ...found, sweep: rows, suggested, structure });
}

/** Rows go to the centers of the model, as new rows will. */
export async function nearest(
  points: Matrix,
  model: KMeansModel,
  engine: Engine,
): Promise<Required<Pick<Found, 'labels' | 'centers'>>> {
  const { k, columns, centers } = model;
  const { labels } = await assignClusters(model, points, engine);
  return { labels, centers: { rows: k, columns, values: Float64Array.from(centers) } };
}

async function findByDensity(search: Search): Promise<Result<Found, Problem>> {
  const { points, settings, computing, watch } = search;
  const { engine } = computing;
  const { minSamples } = settings;
  watch.onStage?.('distances');
  const distances = await kDistances(points, minSamples, engine, watch);
  if (!distances.ok) return distances;
  const at = knee(distances.value);
  const eps = settings.eps === 'auto' ? distances.value[at ?? distances.value.length >> 1] : settings.eps;
  watch.onStage?.('fit');
  const fitted = await fitDbscan(points, { eps: eps || Number.MIN_VALUE, minSamples, ...watch }, engine);
  if (!fitted.ok) return fitted;
  return withJudgement(search, { labels: fitted.value.labels, eps, kDistances: distances.value });
}

async function findByTree(search: Search, linkage: Linkage): Promise<Result<Found, Problem>> {
  const { points, settings, computing, watch } = search;
  const { seed, kRange } = settings;
  watch.onStage?.('fit');
  let tree: MergeTree;
  let micro: Labels | null = null;
  let cut: (count: number) => Labels;
  if (points.rows > MOST_TREE_ROWS && linkage === 'ward') {
    const gathered = await fitMicroClusters(points, { count: MICRO_CLUSTERS, seed, ...watch }, computing);
    if (!gathered.ok) return gathered;
    ({ tree, micro } = gathered.value);
    cut = (count) => cutMicroClusters(gathered.value, count);
  } else {
    const fitted = fitLinkage(points, { linkage, ...watch });
    if (!fitted.ok) return fitted;
    tree = fitted.value;
    cut = (count) => cutByCount(tree, count);
  }
  if (settings.k !== 'auto') return withJudgement(search, { labels: cut(settings.k), tree, micro });
  watch.onStage?.('sweep');
  const to = Math.min(kRange[1], points.rows - 1);
  const swept = await sweepLabels(points, cut, { from: kRange[0], to, seed, ...watch }, computing.engine);
  if (!swept.ok) return swept;
  const { rows, suggested, structure } = swept.value;
  return ok({ labels: cut(suggested.bySilhouette), tree, micro, sweep: rows, suggested, structure });
}

/** One row of what a sweep would say, for the k that was asked for; nothing where there are fewer than two clusters. */
export async function withJudgement(search: Search, found: Found): Promise<Result<Found, Problem>> {
  const { points, settings, computing, watch } = search;
  watch.onStage?.('judge');
  const judged = await judgeLabels(points, found.labels, { seed: settings.seed, ...watch }, computing.engine);
  return ok(judged.ok ? { ...found, sweep: [judged.value.row], structure: judged.value.structure } : found);
}

function confidenceOf(centers: Matrix, points: Matrix, labels: Labels): Float64Array {
  if (centers.rows < 2) return Float64Array.from(labels, (label) => (label === NOISE ? 0 : 1));
  const confidence = new Float64Array(labels.length);
  for (let i = 0; i < labels.length; i++) {
    const own = labels[i];
    if (own === NOISE) continue;
    let self = 0;
    let other = Number.POSITIVE_INFINITY;
    for (let c = 0; c < centers.rows; c++) {
      let square = 0;
      for (let j = 0; j < points.columns; j++) {
        square += (points.values[i * points.columns + j] - centers.values[c * points.columns + j]) ** 2;
      }
      if (c === own) self = square;
      else other = Math.min(other, square);
    }
    confidence[i] = other === 0 ? 0 : Math.max(0, 1 - Math.sqrt(self / other));
  }
  return confidence;
}
