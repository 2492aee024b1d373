/** Rows of the customer table by segment; each segment's rows ascend. */
export function segmentMembers(segment: Uint8Array, segmentCount: number): Int32Array[] {
  const counts = new Uint32Array(segmentCount);
  for (const index of segment) counts[index]++;
  const members = Array.from(counts, (count) => new Int32Array(count));
  const filled = new Uint32Array(segmentCount);
  for (let row = 0; row < segment.length; row++) {
    const index = segment[row];
    members[index][filled[index]++] = row;
  }
  return members;
}
