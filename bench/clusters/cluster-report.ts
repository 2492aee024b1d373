import { median, medianOf, megabytes, textTable } from '../report.ts';
import { CLUSTER_CASES, type ClusterCaseId } from './cluster-cases.ts';
import type { ClusterResult } from './measure-clusters.ts';

/** The table of a case: the task alone is compared; memory is that of the whole process. */
export function clusterText(id: ClusterCaseId, results: readonly ClusterResult[]): string {
  const { title, table } = CLUSTER_CASES[id];
  const [first] = results;
  const lines = results.map((result) => {
    const peak = medianOf(result.runs, 'peakBytes');
    return [
      result.label,
      median(result.runs.map(({ taskSeconds }) => taskSeconds)).toFixed(2),
      medianOf(result.runs, 'userSeconds')?.toFixed(2) ?? '-',
      peak === null ? '-' : megabytes(peak),
      result === first ? '' : taskTimes(result, first).toFixed(2),
    ];
  });
  const rounds = first.runs.length === 1 ? '1 round' : `medians of ${first.runs.length} rounds`;
  const head = `${id}: ${title}, ${table.rows.toLocaleString('en')} x ${table.columns}, ${rounds}`;
  const remarks = results
    .slice(1)
    .map(
      ({ label, differences }) =>
        `${label}: ${differences.length === 0 ? 'agrees' : `DIFFERS: ${differences.join('; ')}`}`,
    );
  const columns = ['', 'task s', 'user s', 'peak MB', 'task, first = 1'];
  return [head, '', ...textTable(columns, lines), '', ...remarks, ''].join('\n');
}

/** Round by round, and the median of that; whoever runs once is held against the first round. */
export function taskTimes(one: ClusterResult, first: ClusterResult): number {
  return median(one.runs.map(({ taskSeconds }, round) => taskSeconds / first.runs[round].taskSeconds));
}
