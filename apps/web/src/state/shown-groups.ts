import type { CustomerCluster } from '@kesit/core/analysis';
import { CLUSTER_SEGMENT } from '@kesit/core/segment';
import type { Locale } from '@kesit/core/words';
import type { EarlierClusters } from '../workers/cluster-client.ts';
import { type Finding, groupName } from './finding.ts';
import { type SegmentLook, segmentLooks } from './segment-looks.ts';

/** A cluster with its name, code and color, as every part of the page shows it. */
export interface ShownGroup extends SegmentLook {
  readonly place: number;
  readonly cluster: CustomerCluster;
}

export function shownGroups(finding: Finding, locale: Locale): ShownGroup[] {
  const { clusters } = finding.clusters;
  const looks = segmentLooks(
    clusters.map(({ id }, place) => ({
      id: `${CLUSTER_SEGMENT}${id + 1}`,
      name: groupName(finding, place),
    })),
    locale,
  );
  return clusters.map((cluster, place) => ({ ...looks[place]!, place, cluster }));
}

/** Clusters of before, or of a saved model, by place. */
export function earlierLooks({ clusters }: EarlierClusters, locale: Locale): SegmentLook[] {
  return segmentLooks(
    clusters.map(({ id, name }) => ({ id: `${CLUSTER_SEGMENT}${id + 1}`, name })),
    locale,
  );
}
