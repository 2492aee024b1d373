import type { ClusterMembers, ClusterSegments } from '@kesit/core/analysis';
import {
  type DiscoverySettings,
  FEATURE_SETS,
  type FeatureSetId,
  STANDARD_SETTINGS,
  type WantedCoding,
} from '@kesit/core/cluster';
import type { ClusterModelFile } from '@kesit/core/model';
import type { LocalText } from '@kesit/core/segment';
import type { CustomerFilter, FeatureId } from '@kesit/core/selection';
import type { AnalysisView } from '../workers/analysis-view.ts';
import type { Cut } from '../workers/cluster-client.ts';

/** What is compared, and how clusters are looked for. */
export interface Recipe {
  readonly features: FeatureSetId | readonly FeatureId[];
  /** Columns of the file of customers; only beside features of one's own choice. */
  readonly own?: readonly WantedCoding[];
  readonly settings: DiscoverySettings;
}

/** The one that begins with nothing decided. */
export const FIRST_RECIPE: Recipe = { features: 'eight', settings: STANDARD_SETTINGS };

/** Of clusters, in the published example. */
export const EXAMPLE_COUNT = 5;

/** A model with a name, kept with the project. */
export interface SavedModel extends OuterModel {
  readonly id: string;
  readonly savedMs: number;
}

/** A model with all it takes to look into its clusters, and to come back. */
export interface OuterModel {
  readonly name: string;
  readonly file: ClusterModelFile;
  /** How to find the same again, among whom, and what of the tree or the sweep was chosen; `null`: it came as a file. */
  readonly found: {
    readonly recipe: Recipe;
    readonly among: CustomerFilter;
    readonly cut: Cut | null;
    readonly names: readonly (LocalText | null)[];
    /** Tells the rows it was found in from others; older projects do not say. */
    readonly data?: string;
  } | null;
  readonly members: ClusterMembers | null;
  /** Of which a cluster was looked into. Missing: none; older projects know none. */
  readonly outer?: OuterModel | null;
}

/** Columns of one's own that are compared. */
export function ownOf({ features, own = [] }: Recipe): readonly WantedCoding[] {
  return typeof features === 'string' ? [] : own;
}

/** How many numbers of a customer they become, where all categories of these columns are met. */
export function countCoded(wanted: readonly WantedCoding[], own: AnalysisView['own']): number {
  const counts = wanted.map(({ kind, column }) => {
    const known = own.find(({ name }) => name === column);
    if (known === undefined) return 0;
    return known.kind === 'text' && kind === 'one-hot' ? known.categories.length : 1;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

export function featuresOf({ features }: Recipe): readonly FeatureId[] {
  return typeof features === 'string' ? FEATURE_SETS[features] : features;
}

/** The slower judges are heard of methods with centers only. */
export function hearsJudges({ method }: DiscoverySettings): boolean {
  return method === 'kmeans' || method === 'minibatch';
}

/** A recipe without what its method has no use for. */
export function askedOf(recipe: Recipe): Recipe {
  const { settings } = recipe;
  return hearsJudges(settings) ? recipe : { ...recipe, settings: { ...settings, judges: [] } };
}

/** A model as the segments of a project. */
export function segmentsOfModel({ name, file, members, outer }: OuterModel): ClusterSegments {
  return {
    name: { en: name, tr: name },
    model: file,
    members,
    outer: outer == null ? null : segmentsOfModel(outer),
  };
}
