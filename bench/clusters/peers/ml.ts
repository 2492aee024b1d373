/** Does a task with the packages of mljs: `node ml.ts FILE TABLE TASK`. */
import { agnes } from 'ml-hclust';
import { kmeans } from 'ml-kmeans';
import { readTable } from '../read-table.ts';
import type { ClusterOutcome, ClusterTask, Table } from '../task.ts';

const [file = '', table = '', task = ''] = process.argv.slice(2);

function run(rows: number[][], what: ClusterTask): Omit<ClusterOutcome, 'seconds'> {
  if (what.kind === 'ward') {
    const tree = agnes(rows, { method: 'ward2' });
    const cut = tree.group(5).children.map(({ size }) => size);
    return { sizes: cut.sort((a, b) => b - a) };
  }
  if (what.kind !== 'kmeans') throw new Error(`mljs has no ${what.kind}`);
  const inertias: number[] = [];
  for (let k = what.from; k <= what.to; k++) {
    let best = Number.POSITIVE_INFINITY;
    for (let start = 0; start < what.starts; start++) {
      const { centroids, clusters } = kmeans(rows, k, { seed: start, maxIterations: 300 });
      best = Math.min(best, inertiaOf(rows, centroids, clusters));
    }
    inertias.push(best);
  }
  return { inertias };
}

function inertiaOf(rows: number[][], centers: number[][], labels: number[]): number {
  return rows.reduce(
    (sum, row, i) => sum + row.reduce((square, value, j) => square + (value - centers[labels[i]][j]) ** 2, 0),
    0,
  );
}

const { columns, rows, values } = readTable(file, JSON.parse(table) as Table);
const lists = Array.from({ length: rows }, (_, i) => [...values.subarray(i * columns, (i + 1) * columns)]);
const started = performance.now();
const outcome = run(lists, JSON.parse(task) as ClusterTask);
const seconds = (performance.now() - started) / 1000;
process.stdout.write(`${JSON.stringify({ seconds, ...outcome } satisfies ClusterOutcome)}\n`);
