import type { Coding, Discovery, ScaleMethod } from '../cluster/index.ts';
import type { DenseLayer } from '../engine/index.ts';
import type { ScoreThresholds, SegmentPreset } from '../segment/index.ts';

/** A number format in which nothing is lost: IEEE 754 doubles, little-endian, in base 64. */
export interface PackedMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly float64: string;
}

/** IEEE 754 single-precision numbers, little-endian, in base 64. */
export interface PackedSingles {
  readonly length: number;
  readonly float32: string;
}

/** A network of dense layers; the first half encodes, the second decodes. */
export interface PackedNetwork {
  /** Rows are divided by it after the center is taken from them. */
  readonly scale: PackedMatrix;
  readonly layers: readonly DenseLayer[];
  /** By layer: kernel (inputs × outputs, row by row), then bias. */
  readonly weights: readonly PackedSingles[];
}

/** How rows come into the space that the centers are in, after the transform. */
export type PackedEmbedding = {
  readonly dimensions: number;
  readonly center: PackedMatrix;
  /** Mean squared errors of a number of rows that nothing was learned from: of this embedding, and of principal components. */
  readonly heldOutError: number;
  readonly pcaError: number;
} & (
  | { readonly method: 'pca'; readonly components: PackedMatrix }
  | { readonly method: 'autoencoder'; readonly network: PackedNetwork }
);

/** Where the numbers were learned. Days are ISO; `null` where the data has no dates. */
export interface TrainingWindow {
  readonly asOf: string | null;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly rows: number;
}

/** What it takes to put a row to its nearest center. */
export interface Placing {
  /** Names of the columns, in the order of the centers: features of customers, or columns of a table. */
  readonly features: readonly string[];
  /** How the last of the features are made of columns of one's own. Version 2; missing: all features are numbers as they are. */
  readonly codings?: readonly Coding[];
  readonly transform: {
    readonly method: ScaleMethod;
    readonly center: PackedMatrix;
    readonly scale: PackedMatrix;
    /** Columns that no logarithm is taken of. Version 2. */
    readonly unlogged?: readonly number[];
  };
  /** Left out where the centers are among the transformed rows themselves. */
  readonly embedding?: PackedEmbedding;
  /** After the transform and the embedding. New rows go to the nearest one, whatever method found the clusters. */
  readonly centers: PackedMatrix;
}

/** Whom clusters were looked for among: the customers of a segment by rule, by its thresholds … */
export interface SegmentScope {
  readonly kind: 'segment';
  readonly segment: string;
  readonly preset: SegmentPreset;
  readonly thresholds: ScoreThresholds;
}

/** … or the rows at one center of another model. */
export interface ClusterScope extends Placing {
  readonly kind: 'cluster';
  /** Place among the centers. */
  readonly place: number;
  readonly cluster: number;
  readonly name: { readonly en: string; readonly tr: string };
}

export type Scope = SegmentScope | ClusterScope;

/**
 * A model that travels: everything it takes to put one customer into a cluster and a segment without the others. JSON all
 * through; `sha256` is that of the same JSON without it, keys in this order. Version 2 has parts that version 1 knows nothing of;
 * a model without them is written as version 1.
 */
export interface ClusterModelFile extends Placing {
  readonly schema: 'kesit.model/1' | 'kesit.model/2';
  readonly kind: 'clusters';
  readonly method: string;
  /** The outermost first; others than these are in no cluster of the model. Version 2; missing: everybody. */
  readonly within?: readonly Scope[];
  readonly clusters: readonly {
    readonly id: number;
    readonly name: { readonly en: string; readonly tr: string };
    readonly actions: string | null;
    readonly customers: number;
  }[];
  /** Rules and thresholds of the segments at the time; `null` for tables without customers. */
  readonly segments: { readonly preset: SegmentPreset; readonly thresholds: ScoreThresholds } | null;
  readonly window: TrainingWindow;
  readonly metrics: {
    readonly inertia: number;
    readonly silhouette: number | null;
    readonly noise: number;
  };
  readonly seed: number;
  readonly sha256: string;
}

/** What a model is made from, beside the clusters. */
export interface ClusterModelParts {
  readonly discovery: Discovery;
  readonly features: readonly string[];
  /** Default: none. */
  readonly codings?: readonly Coding[];
  readonly names: readonly {
    readonly id: number;
    readonly name: { readonly en: string; readonly tr: string };
    readonly actions: string | null;
  }[];
  readonly segments: ClusterModelFile['segments'];
  /** Default: everybody. */
  readonly within?: readonly Scope[];
  readonly window: TrainingWindow;
}
