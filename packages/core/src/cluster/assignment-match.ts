/**
 * The pairing of rows and columns with the greatest sum: column of every row, -1 where there are more rows than columns.
 * O(n³). Source: H. W. Kuhn, "The Hungarian Method for the Assignment Problem", 1955, with potentials (J. Munkres, 1957).
 */
export function bestPairing(worth: readonly (readonly number[])[]): number[] {
  const rows = worth.length;
  const columns = worth[0]?.length ?? 0;
  const n = Math.max(rows, columns);
  const most = Math.max(0, ...worth.flat());
  const cost = (i: number, j: number): number => (i < rows && j < columns ? most - worth[i][j] : most);
  const u = new Float64Array(n + 1);
  const v = new Float64Array(n + 1);
  const rowOf = new Int32Array(n + 1);
  for (let i = 1; i <= n; i++) {
    const way = new Int32Array(n + 1);
    const least = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(n + 1);
    rowOf[0] = i;
    let j = 0;
    do {
      used[j] = 1;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let other = 1; other <= n; other++) {
        if (used[other] === 1) continue;
        const reduced = cost(rowOf[j] - 1, other - 1) - u[rowOf[j]] - v[other];
        if (reduced < least[other]) {
          least[other] = reduced;
          way[other] = j;
        }
        if (least[other] < delta) {
          delta = least[other];
          next = other;
        }
      }
      for (let other = 0; other <= n; other++) {
        if (used[other] === 1) {
          u[rowOf[other]] += delta;
          v[other] -= delta;
        } else least[other] -= delta;
      }
      j = next;
    } while (rowOf[j] !== 0);
    do {
      rowOf[j] = rowOf[way[j]];
      j = way[j];
    } while (j !== 0);
  }
  const columnOf = new Array<number>(rows).fill(-1);
  for (let j = 1; j <= columns; j++) if (rowOf[j] <= rows) columnOf[rowOf[j] - 1] = j - 1;
  return columnOf;
}
