import type { CustomerCluster } from '@kesit/core/analysis';
import { CLUSTER_SEGMENT } from '@kesit/core/segment';
import type { Locale } from '@kesit/core/words';
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
