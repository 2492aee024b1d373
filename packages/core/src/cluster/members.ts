import { type Labels, NOISE } from './cluster.ts';

/** Rows of every cluster, ascending; noise is left out. */
export function membersOf(labels: Labels, k: number): Uint32Array[] {
  const counts = new Uint32Array(k);
  for (const label of labels) if (label !== NOISE) counts[label]++;
  const members = Array.from(counts, (count) => new Uint32Array(count));
  counts.fill(0);
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row];
    if (label !== NOISE) members[label][counts[label]++] = row;
  }
  return members;
}
