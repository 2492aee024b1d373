import { type Matrix, notFinite } from '../matrix/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { centersOf } from './centers.ts';
import { type Labels, NOISE, type Watch } from './cluster.ts';
import type { Computing } from './computing.ts';
import { cutByCount } from './cut-tree.ts';
import { fitDbscan, kDistances } from './dbscan.ts';
import { type Embedding, type EmbeddingSettings, intoEmbedding } from './embedding.ts';
import { fitHdbscan } from './hdbscan.ts';
import { assignClusters, fitKMeans, fitKMeansOfEach, type KMeansModel } from './k-means.ts';
import { knee } from './knee.ts';
import { fitLinkage, type Linkage, type MergeTree } from './linkage.ts';
import { cutMicroClusters, fitMicroClusters } from './micro-clusters.ts';
import { fitMiniBatch, fitMiniBatchOfEach } from './mini-batch.ts';
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
  readonly eps: number | null;
  /** Distances to the k-th neighbor, descending; DBSCAN only. */
  readonly kDistances: Float64Array | null;
  /** Of the linkages; over micro-clusters where there are more rows than a tree can hold. */
  readonly tree: MergeTree | null;
}

/** A tree is built over this many rows at most; above, over micro-clusters. */
const MOST_TREE_ROWS = 30_000;
const MICRO_CLUSTERS = 1500;

/**
 * From rows to clusters: transform, choose what was left to choose, fit, and say what speaks for it. Errors: those of the
 * estimators. Stopping throws `Stopped`.
 */
export async function discover(
  points: Matrix,
  settings: DiscoverySettings,
  computing: Computing,
  watch: Watch = {},
): Promise<Result<Discovery, Problem>> {
  const place = notFinite(points);
  if (place !== null) {
    return err({ code: 'number-missing', facts: { row: place.row + 1, column: place.column + 1 } });
  }
  if (points.columns === 0) return err({ code: 'no-features', facts: {} });
  const transform = fitTransform(points, settings.scale);
  const transformed = applyTransform(transform, points);
  const space = await intoEmbedding(transformed, settings, computing, watch);
  if (!space.ok) return space;
  const { embedding, points: moved } = space.value;
  const found = await find({ points: moved, settings, computing, watch: space.value.watch });
  if (!found.ok) return found;
  const { labels, centers: own, ...rest } = found.value;
  const k = 1 + labels.reduce((most, label) => Math.max(most, label), -1);
  const means = centersOf(moved, labels, k);
  const centers = own ?? means.centers;
  const { sizes, inertia } = means;
  return ok({
    settings,
    transform,
    embedding,
    labels,
    confidence: confidenceOf(centers, moved, labels),
    k,
    centers: undoTransform(
      transform,
      embedding === null ? centers : centersOf(transformed, labels, k).centers,
    ),
    transformedCenters: centers,
    sizes,
    noise: labels.filter((label) => label === NOISE).length,
    inertia,
    ...NOTHING_ELSE,
    ...rest,
  });
}

/** `centers` where a method has its own, to which rows went; else they are the means. */
type Found = { readonly labels: Labels; readonly centers?: Matrix } & Partial<
  Pick<Discovery, 'sweep' | 'structure' | 'suggested' | 'eps' | 'kDistances' | 'tree'>
>;

const NOTHING_ELSE = { sweep: [], structure: null, suggested: null, eps: null, kDistances: null, tree: null };

interface Search {
  /** Transformed. */
  readonly points: Matrix;
  readonly settings: DiscoverySettings;
  readonly computing: Computing;
  readonly watch: Watch;
}

async function find(search: Search): Promise<Result<Found, Problem>> {
  const { points, settings, computing, watch } = search;
  switch (settings.method) {
    case 'kmeans':
    case 'minibatch':
      return findByCenters(search);
    case 'dbscan':
      return findByDensity(search);
    case 'hdbscan': {
      const { minSamples } = settings;
      const options = { minClusterSize: Math.max(2, minSamples), minSamples, ...watch };
      const fitted = await fitHdbscan(points, options, computing.engine);
      return fitted.ok ? withJudgement(search, { labels: fitted.value.labels }) : fitted;
    }
    default:
      return findByTree(search, settings.method);
  }
}

async function findByCenters(search: Search): Promise<Result<Found, Problem>> {
  const { points, settings, computing, watch } = search;
  const isMiniBatch = settings.method === 'minibatch';
  const { seed, kRange } = settings;
  if (settings.k !== 'auto') {
    const fit = isMiniBatch ? fitMiniBatch : fitKMeans;
    const fitted = await fit(points, { k: settings.k, seed, ...watch }, computing);
    if (!fitted.ok) return fitted;
    return withJudgement(search, await nearest(search, fitted.value.model));
  }
  const fit = isMiniBatch ? fitMiniBatchOfEach : fitKMeansOfEach;
  const swept = await sweepKMeans(points, { from: kRange[0], to: kRange[1], seed, fit, ...watch }, computing);
  if (!swept.ok) return swept;
  const { rows, suggested, structure } = swept.value;
  const chosen = rows.find(({ k }) => k === suggested.bySilhouette);
  if (chosen?.model == null) throw new Error('a sweep suggests a k that it has fitted');
  return ok({ ...(await nearest(search, chosen.model)), sweep: rows, suggested, structure });
}

/** Rows go to the centers of the model, as new rows will. */
async function nearest(
  { points, computing }: Search,
  model: KMeansModel,
): Promise<Required<Pick<Found, 'labels' | 'centers'>>> {
  const { k, columns, centers } = model;
  const { labels } = await assignClusters(model, points, computing.engine);
  return { labels, centers: { rows: k, columns, values: Float64Array.from(centers) } };
}

async function findByDensity(search: Search): Promise<Result<Found, Problem>> {
  const { points, settings, computing, watch } = search;
  const { engine } = computing;
  const distances = await kDistances(points, settings.minSamples, engine, watch);
  if (!distances.ok) return distances;
  const at = knee(distances.value);
  const eps = settings.eps === 'auto' ? distances.value[at ?? distances.value.length >> 1] : settings.eps;
  const { minSamples } = settings;
  const fitted = await fitDbscan(points, { eps: eps || Number.MIN_VALUE, minSamples, ...watch }, engine);
  if (!fitted.ok) return fitted;
  return withJudgement(search, { labels: fitted.value.labels, eps, kDistances: distances.value });
}

async function findByTree(search: Search, linkage: Linkage): Promise<Result<Found, Problem>> {
  const { points, settings, computing, watch } = search;
  const { seed, kRange } = settings;
  let tree: MergeTree;
  let cut: (count: number) => Labels;
  if (points.rows > MOST_TREE_ROWS && linkage === 'ward') {
    const gathered = await fitMicroClusters(points, { count: MICRO_CLUSTERS, seed, ...watch }, computing);
    if (!gathered.ok) return gathered;
    tree = gathered.value.tree;
    cut = (count) => cutMicroClusters(gathered.value, count);
  } else {
    const fitted = fitLinkage(points, { linkage, ...watch });
    if (!fitted.ok) return fitted;
    tree = fitted.value;
    cut = (count) => cutByCount(tree, count);
  }
  if (settings.k !== 'auto') return withJudgement(search, { labels: cut(settings.k), tree });
  const to = Math.min(kRange[1], points.rows - 1);
  const swept = await sweepLabels(points, cut, { from: kRange[0], to, seed, ...watch }, computing.engine);
  if (!swept.ok) return swept;
  const { rows, suggested, structure } = swept.value;
  return ok({ labels: cut(suggested.bySilhouette), tree, sweep: rows, suggested, structure });
}

/** One row of what a sweep would say, for the k that was asked for; nothing where there are fewer than two clusters. */
async function withJudgement(
  { points, settings: { seed }, computing }: Search,
  found: Found,
): Promise<Result<Found, Problem>> {
  const judged = await judgeLabels(points, found.labels, { seed }, computing.engine);
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
