/** One thing to do with a table of numbers, the same for everybody who is measured. */
export type ClusterTask =
  | { readonly kind: 'kmeans'; readonly from: number; readonly to: number; readonly starts: number }
  | { readonly kind: 'ward' }
  | { readonly kind: 'dbscan'; readonly eps: number; readonly minSamples: number }
  | { readonly kind: 'silhouette'; readonly clusters: number };

export interface Table {
  readonly rows: number;
  readonly columns: number;
}

/** Printed by whoever did the task, as one line of JSON. */
export interface ClusterOutcome {
  /** Of the task alone, without start and reading. */
  readonly seconds: number;
  /** k-means: by k. */
  readonly inertias?: readonly number[];
  /** Trees: the last heights. */
  readonly heights?: readonly number[];
  /** Largest first. */
  readonly sizes?: readonly number[];
  readonly noise?: number;
  readonly silhouette?: number;
}

/** Where two outcomes differ, in words. k-means of two seeds: no more than one percent worse for any k. */
export function clusterDifferences(ours: ClusterOutcome, theirs: ClusterOutcome): string[] {
  const found: string[] = [];
  ours.inertias?.forEach((inertia, i) => {
    const other = theirs.inertias?.[i];
    if (other !== undefined && inertia > other * 1.01)
      found.push(`inertia ${i} is ${inertia} and not ${other}`);
  });
  const close = (what: string, one: number | undefined, other: number | undefined): void => {
    if (one === undefined || other === undefined) return;
    if (Math.abs(one - other) > 1e-9 * Math.max(1, Math.abs(other)))
      found.push(`${what} ${one} and not ${other}`);
  };
  ours.heights?.forEach((height, i) => {
    close(`height ${i}`, height, theirs.heights?.[i]);
  });
  // What Ward's trees and DBSCAN's clusters are agreed upon to the row; those of k-means by the inertia.
  if (ours.inertias === undefined && String(ours.sizes) !== String(theirs.sizes)) {
    found.push(`sizes ${ours.sizes} and not ${theirs.sizes}`);
  }
  close('noise', ours.noise, theirs.noise);
  close('silhouette', ours.silhouette, theirs.silhouette);
  return found;
}
