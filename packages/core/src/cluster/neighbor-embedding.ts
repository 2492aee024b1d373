import type { UMAP } from 'umap-js';
import type { Engine } from '../engine/index.ts';
import { type Matrix, takeRows } from '../matrix/index.ts';
import { createRng, uniform } from '../random/index.ts';
import { ok, type Problem, type Result } from '../result/index.ts';
import { checkPoints, report, type Watch } from './cluster.ts';
import { fitPca, projectPca } from './pca.ts';
import { sampledRows } from './sampled-rows.ts';
import { watchPart } from './watch-part.ts';

export interface NeighborEmbeddingOptions extends Watch {
  readonly seed: number;
  /** Neighbors that are kept near, the row itself counted; default 15. More of them show the whole, fewer the details. */
  readonly neighbors?: number;
  /** How near points may come in the picture, 0-1; default 0.1. */
  readonly minDistance?: number;
  /** Of more rows a random part is shown; default `MOST_NEIGHBOR_ROWS`. */
  readonly mostRows?: number;
}

/**
 * A picture in which rows that are near stay near. For looking only: distances between groups, and how wide they are, mean nothing, and no
 * cluster is to be found in it. Plain data.
 */
export interface NeighborEmbedding {
  readonly method: 'umap';
  readonly forLookingOnly: true;
  /** Rows shown. */
  readonly rows: Uint32Array;
  /** Whether there were more. */
  readonly sampled: boolean;
  /** x, y of one shown row after the other. */
  readonly places: Float64Array;
  readonly neighbors: number;
  readonly seed: number;
}

/** Rows of a picture, where nothing else is said: each takes about two milliseconds. */
export const MOST_NEIGHBOR_ROWS = 10_000;
const LEAST_ROWS = 4;
/** Of the time; the rest lays the rows out. */
const NEIGHBORS_SHARE = 0.2;
/** Rows begin along the first two components, the farthest this far out, as UMAP's own random places do. */
const FIRST_REACH = 10;

/**
 * UMAP of rows (transformed), laid out by umap-js from exact neighbors and from the first two principal components, so that the picture is
 * the same for a seed whatever the order of rows, and does not turn or flip. Errors: `no-features`, `too-few-rows` (fewer than 4),
 * `number-missing`. Stopping throws `Stopped`. Slow: about two seconds for a thousand rows.
 * Source: L. McInnes, J. Healy & J. Melville, "UMAP: Uniform Manifold Approximation and Projection", arXiv:1802.03426.
 */
export async function neighborEmbedding(
  points: Matrix,
  options: NeighborEmbeddingOptions,
  engine: Engine,
): Promise<Result<NeighborEmbedding, Problem>> {
  const { seed, neighbors = 15, minDistance = 0.1, mostRows = MOST_NEIGHBOR_ROWS } = options;
  const checked = checkPoints(points, LEAST_ROWS);
  if (!checked.ok) return checked;
  const rows = sampledRows(points, Math.max(LEAST_ROWS, mostRows), seed);
  const shown = takeRows(points, rows);
  const near = Math.max(2, Math.min(neighbors, rows.length - 1));
  const layout = await startLayout(shown, { near, minDistance, seed }, engine, options);
  const places = runLayout(layout, watchPart(options, NEIGHBORS_SHARE, 1));
  return ok({
    method: 'umap',
    forLookingOnly: true,
    rows,
    sampled: rows.length < points.rows,
    places: Float64Array.from(places.flat()),
    neighbors: near,
    seed,
  });
}

interface Layout {
  readonly umap: UMAP;
  readonly steps: number;
}

async function startLayout(
  points: Matrix,
  { near, minDistance, seed }: { near: number; minDistance: number; seed: number },
  engine: Engine,
  watch: Watch,
): Promise<Layout> {
  report(watch, 0);
  const rng = createRng(seed);
  // Loaded when somebody wants to look.
  const { UMAP } = await import('umap-js');
  const umap = new UMAP({
    nNeighbors: near,
    minDist: minDistance,
    nComponents: 2,
    random: () => uniform(rng),
  });
  const { indices, distances } = await nearestRows(points, near, engine);
  umap.setPrecomputedKNN(indices, distances);
  const steps = umap.initializeFit(listsOf(points.values, points.columns));
  // Rows are laid out in place: until the first step these are where they begin.
  const first = umap.getEmbedding();
  beginnings(points).forEach((at, i) => {
    first[Math.floor(i / 2)][i % 2] = at;
  });
  report(watch, NEIGHBORS_SHARE);
  return { umap, steps };
}

function runLayout({ umap, steps }: Layout, watch: Watch): number[][] {
  for (let step = 0; step < steps; step++) {
    report(watch, step / steps);
    umap.step();
  }
  return umap.getEmbedding();
}

/** Each row and its nearest others, as umap-js has them. */
async function nearestRows(
  points: Matrix,
  near: number,
  engine: Engine,
): Promise<{ readonly indices: number[][]; readonly distances: number[][] }> {
  const held = await engine.holdRows(points);
  const found = await held.kNearest(near - 1).finally(held.dispose);
  return {
    indices: listsOf(found.indices, near - 1).map((others, row) => [row, ...others]),
    distances: listsOf(found.squaredDistances.map(Math.sqrt), near - 1).map((others) => [0, ...others]),
  };
}

function beginnings(points: Matrix): Float64Array {
  const model = fitPca(points);
  if (!model.ok) throw new Error(model.error.code);
  const along = projectPca(model.value, points, Math.min(2, points.columns));
  const reach = along.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  return Float64Array.from({ length: 2 * points.rows }, (_, i) =>
    i % 2 < along.columns ? (FIRST_REACH * along.values[(i >> 1) * along.columns + (i % 2)]) / reach : 0,
  );
}

function listsOf(values: Float64Array | Int32Array, width: number): number[][] {
  return Array.from({ length: values.length / width }, (_, row) => [
    ...values.subarray(row * width, (row + 1) * width),
  ]);
}
