import {
  type Discovery,
  MOST_NEIGHBOR_ROWS,
  neighborEmbedding,
  pcaPicture,
  sampledRows,
} from '@kesit/core/cluster';
import type { Engine } from '@kesit/core/engine';
import { type Matrix, takeRows } from '@kesit/core/matrix';
import { ok, type Problem, type Result } from '@kesit/core/result';
import type {
  ClusterInput,
  ClusterPicture,
  NeighborPlaces,
  NeighborSample,
  ShownPoints,
} from './cluster-api.ts';
import { throttle } from './throttle.ts';

/** Points of a picture; more of them are told apart by nobody. */
const MOST_POINTS = 100_000;
const MOST_IN_ORDER = 1000;
const PROGRESS_EVERY_MS = 100;

type Looked = Pick<Discovery, 'labels' | 'settings'>;

export function shownPoints(
  points: Uint32Array,
  { labels }: Looked,
  { rows, facts }: ClusterInput,
): ShownPoints {
  return {
    rows: Uint32Array.from(points, (point) => rows[point]!),
    labels: Int16Array.from(points, (point) => labels[point]!),
    order: bySpend(points, facts.totalSpend),
  };
}

/** `moved`: where clusters were looked for, here and below. */
export function componentsPicture(
  moved: Matrix,
  found: Looked,
  input: ClusterInput,
): Result<ClusterPicture, Problem> {
  const made = pcaPicture(moved, { most: MOST_POINTS, seed: found.settings.seed });
  if (!made.ok) return made;
  const { rows, places, shares } = made.value;
  return ok({ places, shares, ...shownPoints(rows, found, input) });
}

export function neighborSample(moved: Matrix, { settings: { seed } }: Looked): NeighborSample {
  const at = sampledRows(moved, MOST_NEIGHBOR_ROWS, seed);
  return { points: takeRows(moved, at), at, seed };
}

export async function layOut(
  { points, at, seed }: NeighborSample,
  onProgress: (done: number) => void,
  engine: Engine,
): Promise<Result<NeighborPlaces, Problem>> {
  const tell = throttle(
    ({ done }: { readonly stage: 'lay-out'; readonly done: number }) => onProgress(done),
    PROGRESS_EVERY_MS,
    () => performance.now(),
  );
  const watch = { onProgress: (done: number) => tell({ stage: 'lay-out', done }) };
  const made = await neighborEmbedding(points, { seed, ...watch }, engine);
  if (!made.ok) return made;
  const { rows, places, neighbors } = made.value;
  return ok({ points: Uint32Array.from(rows, (row) => at[row]!), places, neighbors });
}

function bySpend(points: Uint32Array, spend: Float64Array | null): Uint32Array {
  const order = Uint32Array.from(points.keys());
  if (spend !== null) order.sort((a, b) => spend[points[b]!]! - spend[points[a]!]! || a - b);
  return order.slice(0, MOST_IN_ORDER);
}
