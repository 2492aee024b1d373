import type { TableShape } from './tables.ts';
import type { ClusterTask, Table } from './task.ts';

/** Who is measured. `kesit-threads` takes all cores, as scikit-learn does. */
export type ClusterSubjectId =
  | 'kesit-threads'
  | 'kesit-wasm'
  | 'kesit-ts'
  | 'scikit'
  | 'mljs'
  | 'mljs-one-start';

export interface ClusterCase {
  readonly title: string;
  readonly shape: TableShape;
  readonly table: Table;
  readonly task: ClusterTask;
  /** The first is what the others are compared with. */
  readonly subjects: readonly ClusterSubjectId[];
}

const SWEEP = { kind: 'kmeans', from: 2, to: 10, starts: 10 } as const;
const ENGINES = ['kesit-wasm', 'kesit-ts'] as const;

function sweep(rows: number, mljs: 'mljs' | 'mljs-one-start'): ClusterCase {
  return {
    title: 'k-means, k from 2 to 10, ten starts each',
    shape: 'behavior',
    table: { rows, columns: 8 },
    task: SWEEP,
    subjects: ['kesit-threads', ...ENGINES, 'scikit', mljs],
  };
}

function ward(rows: number, ...others: ClusterSubjectId[]): ClusterCase {
  const subjects: ClusterSubjectId[] = ['kesit-wasm', 'scikit', ...others];
  return {
    title: "Ward's tree",
    shape: 'behavior',
    table: { rows, columns: 8 },
    task: { kind: 'ward' },
    subjects,
  };
}

function dbscan(rows: number): ClusterCase {
  return {
    title: 'DBSCAN, eps 0.5, ten rows',
    shape: 'islands',
    table: { rows, columns: 9 },
    task: { kind: 'dbscan', eps: 0.5, minSamples: 10 },
    subjects: [...ENGINES, 'scikit'],
  };
}

/** mljs looks at every pair again for every merge: minutes for a tree of 4,312 rows, many hours for one of 20,000. */
export const CLUSTER_CASES = {
  'kmeans-4k': sweep(4312, 'mljs'),
  'kmeans-100k': sweep(100_000, 'mljs-one-start'),
  'kmeans-1m': sweep(1_000_000, 'mljs-one-start'),
  'ward-4k': ward(4312, 'mljs'),
  'ward-20k': ward(20_000),
  'dbscan-20k': dbscan(20_000),
  'dbscan-180k': dbscan(180_000),
  'silhouette-20k': {
    title: 'silhouettes of all rows',
    shape: 'behavior',
    table: { rows: 20_000, columns: 8 },
    task: { kind: 'silhouette', clusters: 5 },
    subjects: [...ENGINES, 'scikit'],
  },
} as const satisfies Record<string, ClusterCase>;

export type ClusterCaseId = keyof typeof CLUSTER_CASES;

export function isClusterCase(id: string): id is ClusterCaseId {
  return id in CLUSTER_CASES;
}
