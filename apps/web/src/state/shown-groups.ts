import type { CustomerCluster } from '@kesit/core/analysis';
import { CLUSTER_SEGMENT, type LocalText } from '@kesit/core/segment';
import type { Locale } from '@kesit/core/words';
import type { Finding } from './discovering.svelte.ts';
import { type SegmentLook, segmentLooks } from './segment-looks.ts';

/** A cluster with its name, code and color, as every part of the page shows it. */
export interface ShownGroup extends SegmentLook {
  readonly place: number;
  readonly cluster: CustomerCluster;
}

export function shownGroups(finding: Finding, locale: Locale): ShownGroup[] {
  const { clusters } = finding.clusters;
  const looks = segmentLooks(
    clusters.map((_, place) => ({
      id: `${CLUSTER_SEGMENT}${place + 1}`,
      name: groupName(finding, place),
    })),
    locale,
  );
  return clusters.map((cluster, place) => ({ ...looks[place]!, place, cluster }));
}

/** The name somebody gave, else the one by the rules. */
export function groupName({ clusters, names }: Finding, place: number): LocalText {
  return names[place] ?? clusters.clusters[place]?.name ?? { en: '', tr: '' };
}
