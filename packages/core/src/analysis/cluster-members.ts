import type { ClusterModelFile } from '../model/index.ts';
import type { LocalText } from '../segment/index.ts';

/** Clusters that stand in the place of segments by rules. Plain data. */
export interface ClusterSegments {
  readonly name: LocalText;
  readonly model: ClusterModelFile;
  /** Who was found where. Of other customers than these, `null` or not, the model decides. */
  readonly members: ClusterMembers | null;
  /**
   * Clusters of which the one last in `model.within` was looked into; who is in none of these stays where those are. Missing or
   * `null`: nobody else is in a cluster.
   */
  readonly outer?: ClusterSegments | null;
}

export interface ClusterMembers {
  /** Of the numbers the clusters were found in; see `pointsDigest`. */
  readonly digest: string;
  /** Cluster by row of the customer table; -1: none. */
  readonly labels: Int16Array;
}
