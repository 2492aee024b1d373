import type { LocalText, SegmentProfile } from '@kesit/core/segment';
import type { CustomerFilter } from '@kesit/core/selection';
import type {
  Cut,
  EarlierClusters,
  FindingNews,
  FoundClusters,
  KeptDiscovery,
  TriedSweepRow,
} from '../workers/cluster-client.ts';
import type { OuterModel, Recipe } from './saved-model.ts';

/** How far a search is. */
export interface Searching {
  readonly stage: Exclude<FindingNews['stage'], 'row'> | 'points';
  /** 0-1 of the stage. */
  readonly done: number;
  /** `null` where nothing honest can be said yet. */
  readonly secondsLeft: number | null;
  /** Counts that are done. */
  readonly rows: readonly TriedSweepRow[];
}

/** What was found, and how to find it again. */
export interface Finding {
  readonly clusters: FoundClusters;
  /** `null`: of a model that came as a file. */
  readonly recipe: Recipe | null;
  readonly among: CustomerFilter;
  /** The clusters looked into on the way here, the outermost first; nothing: it is among all customers. */
  readonly path: readonly LookedInto[];
  readonly cut: Cut | null;
  /** Where a person gave one, in the order of the clusters. */
  readonly names: readonly (LocalText | null)[];
  /** The clusters that these go on from; `null`: none. */
  readonly before: EarlierClusters | null;
  /** What the customers of each are like; `null` while that is worked out, and of too many clusters to read. */
  readonly profiles: readonly SegmentProfile[] | null;
  /** Of the saved models, the one this is. */
  readonly model: string | null;
  readonly project: string | null;
  /** Told apart from what was found in other rows. */
  readonly data: string;
}

/** A cluster that was looked into. */
export interface LookedInto {
  readonly model: OuterModel;
  /** Place of the cluster in it. */
  readonly place: number;
  /** What was shown then; `null`: it has not been looked at since the project was opened. */
  readonly kept: { readonly finding: Finding; readonly discovery: KeptDiscovery } | null;
}

/** The name somebody gave, else the one by the rules. */
export function groupName({ clusters, names }: Finding, place: number): LocalText {
  return names[place] ?? clusters.clusters[place]?.name ?? { en: '', tr: '' };
}

/** What clusters are called and recommended, as models and later clusters keep it. */
export function namesOfGroups(finding: Finding): EarlierClusters['clusters'] {
  return finding.clusters.clusters.map(({ id, actions }, place) => ({
    id,
    name: groupName(finding, place),
    actions,
  }));
}

/** The name of the cluster that was looked into. */
export function nameInside({ model, place }: LookedInto): LocalText {
  return model.file.clusters[place]?.name ?? { en: '', tr: '' };
}

/** Way into the cluster that a saved model was found inside of. */
export function pathOf({ file, outer }: OuterModel): LookedInto[] {
  const inside = file.within?.at(-1);
  if (outer == null || inside?.kind !== 'cluster') return [];
  const place = outer.file.clusters.findIndex(({ id }) => id === inside.cluster);
  return [...pathOf(outer), { model: outer, place, kept: null }];
}

export function isSamePath(one: readonly LookedInto[], other: readonly LookedInto[]): boolean {
  return (
    one.length === other.length &&
    one.every(
      ({ model, place }, i) => place === other[i]?.place && model.file.sha256 === other[i].model.file.sha256,
    )
  );
}
