import type { ClusterMembers, ClusterSegments } from '@kesit/core/analysis';
import {
  type DiscoverySettings,
  FEATURE_SETS,
  type FeatureSetId,
  STANDARD_SETTINGS,
} from '@kesit/core/cluster';
import type { ClusterModelFile } from '@kesit/core/model';
import type { LocalText } from '@kesit/core/segment';
import type { CustomerFilter, FeatureId } from '@kesit/core/selection';
import type { Cut } from '../workers/cluster-client.ts';

/** What is compared, and how clusters are looked for. */
export interface Recipe {
  readonly features: FeatureSetId | readonly FeatureId[];
  readonly settings: DiscoverySettings;
}

/** The one that begins with nothing decided. */
export const FIRST_RECIPE: Recipe = { features: 'eight', settings: STANDARD_SETTINGS };

/** Of clusters, in the published example. */
export const EXAMPLE_COUNT = 5;

/** A model with a name, kept with the project. */
export interface SavedModel {
  readonly id: string;
  readonly name: string;
  readonly savedMs: number;
  readonly file: ClusterModelFile;
  /** How to find the same again, among whom, and what of the tree or the sweep was chosen; `null`: it came as a file. */
  readonly found: {
    readonly recipe: Recipe;
    readonly among: CustomerFilter;
    readonly cut: Cut | null;
    readonly names: readonly (LocalText | null)[];
  } | null;
  readonly members: ClusterMembers | null;
}

export function featuresOf({ features }: Recipe): readonly FeatureId[] {
  return typeof features === 'string' ? FEATURE_SETS[features] : features;
}

/** The slower judges are heard of methods with centers only. */
export function hearsJudges({ method }: DiscoverySettings): boolean {
  return method === 'kmeans' || method === 'minibatch';
}

/** A recipe without what its method has no use for. */
export function askedOf({ features, settings }: Recipe): Recipe {
  return { features, settings: hearsJudges(settings) ? settings : { ...settings, judges: [] } };
}

/** A model as the segments of a project. */
export function segmentsOfModel({ name, file, members }: SavedModel): ClusterSegments {
  return { name: { en: name, tr: name }, model: file, members };
}
