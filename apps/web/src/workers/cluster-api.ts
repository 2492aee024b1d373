import type {
  ClusterMembers,
  Continuation,
  CustomerCluster,
  OwnPoints,
  PointFacts,
} from '@kesit/core/analysis';
import type {
  ClusterWarning,
  Coding,
  ColumnKind,
  Discovery,
  DiscoverySettings,
  DiscoveryStage,
  Embedder,
  Embedding,
  Judgement,
  KeptName,
  Labels,
  Outliers,
  PcaPicture,
  SilhouettePlot,
  Structure,
  SweepRow,
  TreeNode,
} from '@kesit/core/cluster';
import type { PartitionComparison } from '@kesit/core/comparison';
import type { EngineName, EngineReason } from '@kesit/core/engine';
import type { Matrix } from '@kesit/core/matrix';
import type { ClusterModelFile, ClusterModelParts } from '@kesit/core/model';
import type { Problem, Result } from '@kesit/core/result';
import type { FeatureId } from '@kesit/core/selection';

/** Customers to find clusters among. */
export interface ClusterInput extends OwnPoints {
  /** How the columns of one's own were made; they stand behind the features. */
  readonly codings: readonly Coding[];
  readonly facts: PointFacts;
  /** By point: place in the rules' preset; `null` where the rules cannot be used. */
  readonly segments: Uint8Array | null;
  /** Of the project, those too who are not looked at. */
  readonly customers: number;
}

/** What the cluster thread answers. It holds the points it was given last and what it found among them. */
export interface ClusterApi {
  hold(input: ClusterInput): void;
  /** `listener` must be a Comlink proxy. Progress comes at most ten times a second, rows of a sweep as they are done. */
  find(
    settings: DiscoverySettings,
    engine: EngineChoice,
    listener: FindingListener,
    known: KnownEmbedding | null,
  ): Promise<Result<FoundClusters, Problem>>;
  /** Everybody at the nearest center of a model; nothing is looked for. */
  apply(model: ClusterModelFile): Result<FoundClusters, Problem>;
  /** The same search with another count, or the clusters at a height of the tree. */
  choose(cut: Cut): Result<FoundClusters, Problem>;
  /** Clusters that go on from earlier ones have their ids and names from here on; `null`: all by the rules again. */
  continueFrom(earlier: EarlierClusters | null): FoundClusters;
  /** All that was found, to be put back into another thread that holds the same customers. */
  discovery(): KeptDiscovery;
  restore(kept: KeptDiscovery): FoundClusters;
  picture(): Result<ClusterPicture, Problem>;
  /** Whom a picture of neighbors shows: all who were compared, or a part of many. */
  neighborSample(): NeighborSample;
  /** Places for them. Asked of a thread that holds nothing. `onProgress` must be a Comlink proxy. */
  layOut(
    sample: NeighborSample,
    onProgress: (done: number) => void,
  ): Promise<Result<NeighborPlaces, Problem>>;
  shownPoints(points: Uint32Array): ShownPoints;
  widths(): Result<SilhouettePlot, Problem>;
  comparison(): ClusterComparison | null;
  /** Beside other clusters of the same customers. */
  beside(earlier: EarlierClusters): BesideClusters;
  /** `root`: a cluster of the tree, to look into it; `null`: all of it. */
  tree(leaves: number, root: number | null): ShownTree | null;
  outliers(most: number): ShownOutliers;
  /** A file of what was found. */
  model(parts: ModelParts): Promise<ClusterModelFile>;
  /** Reads a file of somebody's; refused where it is damaged or newer than this. */
  readModel(text: string): Promise<Result<ClusterModelFile, Problem>>;
  members(): ClusterMembers;
  /** Of everybody who was compared: which cluster. */
  labeled(): LabeledRows;
  /** Of everybody who was compared: which cluster, how sure, how far from its center. */
  assignments(): Assignments;
  /** Some customers, by row, as a cluster of their own beside all others. */
  group(rows: Uint32Array, parts: ModelParts): Promise<Result<GroupModel, Problem>>;
}

export type ModelParts = Omit<ClusterModelParts, 'discovery' | 'features' | 'codings'>;

export interface Assignments {
  /** Of the customer table. */
  readonly rows: Uint32Array;
  /** -1: none. */
  readonly labels: Int16Array;
  /** 1 - distance to the own center / distance to the next nearest one. */
  readonly confidence: Float64Array;
  /** To the own center, after the transform; NaN for those in no cluster. */
  readonly distance: Float64Array;
}

/** Clusters of before, or of a saved model. */
export interface EarlierClusters {
  /** What they are called together; `null`: they were found just before. */
  readonly name: string | null;
  /** Place by row of the customer table; -1: in none. */
  readonly labels: Int16Array;
  readonly clusters: readonly (KeptName & { readonly id: number })[];
}

/** What became of earlier clusters; see `Continuation`. */
export type ShownContinuation = Pick<Continuation, 'from' | 'stayed' | 'vanished' | 'stayedShare'>;

/** From the places of the other clusters to the labels of these, and which of these go on. */
export interface BesideClusters {
  readonly comparison: PartitionComparison;
  readonly continuation: ShownContinuation;
}

/** What was found, with where its names come from and what computed it. Plain data, without the customers. */
export interface KeptDiscovery {
  readonly discovery: Discovery;
  readonly earlier: EarlierClusters | null;
  /** Of a model that was brought: its clusters are called as they are in it. */
  readonly called: EarlierClusters['clusters'] | null;
  readonly milliseconds: number;
  readonly engine: EngineName;
  readonly reason: FoundClusters['reason'];
}

export interface LabeledRows {
  /** Of the customer table. */
  readonly rows: Uint32Array;
  /** -1: none. */
  readonly labels: Labels;
}

export interface GroupModel {
  readonly file: ClusterModelFile;
  readonly members: ClusterMembers;
}

/** What computes: the fastest measured, unless somebody wants to see another at work. */
export const ENGINE_CHOICES = ['auto', 'wasm', 'ts', 'webgpu', 'webgl'] as const;
export type EngineChoice = (typeof ENGINE_CHOICES)[number];

export type Cut = { readonly k: number } | { readonly height: number };

export type FindingListener = (news: FindingNews) => void;

export type FindingNews =
  | { readonly stage: DiscoveryStage; readonly done: number }
  | { readonly stage: 'row'; readonly row: TriedSweepRow };

export type ShownSweepRow = Omit<SweepRow, 'model'>;
/** Silhouettes come when all counts have been tried. */
export type TriedSweepRow = Omit<ShownSweepRow, 'silhouette'>;

/** What was found, as the page shows it. Clusters in the order of their worth. */
export interface FoundClusters {
  readonly settings: DiscoverySettings;
  /** Names of the columns compared: features, then columns of one's own (`column=category` of a text). */
  readonly features: readonly string[];
  readonly kinds: readonly ColumnKind[];
  readonly codings: readonly Coding[];
  readonly missing: readonly FeatureId[];
  /** Customers who were compared; those of whom a feature is not known; all of the project. */
  readonly compared: number;
  readonly leftOut: number;
  readonly customers: number;
  readonly k: number;
  readonly noise: number;
  readonly inertia: number;
  readonly sweep: readonly ShownSweepRow[];
  readonly structure: Structure | null;
  readonly warnings: readonly ClusterWarning[];
  readonly suggested: Readonly<Record<string, number | null>> | null;
  readonly judgement: Judgement | null;
  readonly embedding: ShownEmbedding | null;
  readonly eps: number | null;
  /** Distances to the k-th neighbor at some places from the farthest on, and how many lie before each. */
  readonly distances: { readonly at: readonly number[]; readonly values: readonly number[] } | null;
  readonly hasTree: boolean;
  readonly clusters: readonly CustomerCluster[];
  /** `null`: there was nothing to go on from. */
  readonly continuation: ShownContinuation | null;
  readonly milliseconds: number;
  /**
   * What it was computed by in the end, and why that was taken (`lost`: another went away in the middle); `null` where
   * nothing had to be chosen.
   */
  readonly engine: EngineName;
  readonly reason: EngineReason | 'lost' | null;
}

/** An embedding that was fitted before: in whose model it is, and the numbers it was fitted to (`pointsDigest`). */
export interface KnownEmbedding {
  readonly digest: string;
  readonly file: ClusterModelFile;
}

/** What is lost in an embedding: mean squared errors of a number, of customers it has not learned from. */
export interface ShownEmbedding extends Pick<Embedding, 'heldOutError' | 'pcaError'> {
  readonly method: Embedder['method'];
  readonly dimensions: number;
  /** The error that the mean of all would have. */
  readonly spread: number;
}

/** Points of a picture; rows are those of the customer table. */
export interface ShownPoints {
  readonly rows: Uint32Array;
  /** Cluster by point; -1: none. */
  readonly labels: Int16Array;
  /** Points, those with the most spend first, at most 1,000 of them. */
  readonly order: Uint32Array;
}

/** Customers along the first principal components of where clusters were looked for. */
export interface ClusterPicture extends ShownPoints, Omit<PcaPicture, 'rows'> {}

export interface NeighborSample {
  readonly points: Matrix;
  /** Place of each among all points. */
  readonly at: Uint32Array;
  readonly seed: number;
}

/** Where points stand in a picture of neighbors. */
export interface NeighborPlaces {
  readonly points: Uint32Array;
  /** x, y of one point after the other. */
  readonly places: Float64Array;
  /** So many were kept near, the point itself counted. */
  readonly neighbors: number;
}

/** Clusters beside the segments of the rules: from the places of segments to the labels of clusters. */
export type ClusterComparison = PartitionComparison;

/** The upper part of a tree with the clusters in it. */
export interface ShownTree {
  readonly nodes: readonly (TreeNode & {
    /** The one that all below are in; `null`: several. */
    readonly group: number | null;
  })[];
  /** Of the last merges, descending: what is above a line is cut. */
  readonly heights: readonly number[];
  /** Between the merge that is undone last and the one that is not. */
  readonly cut: number;
  readonly ofSingles: boolean;
}

/** Customers who fit nowhere well, the farthest first. */
export interface ShownOutliers {
  readonly kind: Outliers['kind'];
  readonly all: number;
  readonly listed: readonly {
    readonly row: number;
    readonly nearest: number | null;
    readonly distance: number;
    readonly totalSpend: number | null;
    /** What makes them odd, the oddest first: robust standard deviations from the middle of the nearest cluster. */
    readonly reasons: readonly {
      /** Of the columns compared. */
      readonly column: number;
      readonly z: number;
      readonly value: number;
      readonly usual: number;
    }[];
  }[];
}
