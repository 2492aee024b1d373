import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { bringToMemory, DATA_FOLDER } from '../data-files.ts';
import { type Measurement, measure } from '../measure.ts';
import type { BenchOptions } from '../options.ts';
import { PYTHON, versionOf } from '../subjects.ts';
import { CLUSTER_CASES, type ClusterCaseId, type ClusterSubjectId } from './cluster-cases.ts';
import { tableFile } from './tables.ts';
import { type ClusterOutcome, type ClusterTask, clusterDifferences, type Table } from './task.ts';

export interface ClusterResult {
  readonly id: ClusterSubjectId;
  readonly label: string;
  /** One per round. */
  readonly runs: readonly (Measurement & { readonly taskSeconds: number })[];
  readonly outcome: ClusterOutcome;
  /** Where it differs from the first. */
  readonly differences: readonly string[];
}

interface ClusterSubject {
  readonly label: string;
  readonly command: readonly string[];
  readonly starts?: number;
  /** So slow that one round is enough. */
  readonly once?: true;
}

const program = (name: string): string => resolve(import.meta.dirname, name);
const kesit = (engine: string, threads: number): readonly string[] => [engine, String(threads)];

/** `null` where Python lacks it. */
function subjectOf(id: ClusterSubjectId): ClusterSubject | null {
  const cores = availableParallelism();
  switch (id) {
    case 'kesit-threads':
      return { label: `kesit, wasm, ${cores} threads`, command: kesit('wasm', cores) };
    case 'kesit-wasm':
      return { label: 'kesit, wasm', command: kesit('wasm', 1) };
    case 'kesit-ts':
      return { label: 'kesit, ts', command: kesit('ts', 1) };
    case 'scikit': {
      const version = versionOf('sklearn', 'scikit-learn');
      return version === null ? null : { label: `scikit-learn ${version}, SciPy`, command: [] };
    }
    case 'mljs':
      return { label: 'mljs', command: [], once: true };
    case 'mljs-one-start':
      return { label: 'mljs, one start', command: [], starts: 1, once: true };
  }
}

function commandOf(
  id: ClusterSubjectId,
  { command, starts }: ClusterSubject,
  file: string,
  table: Table,
  task: ClusterTask,
) {
  const own = task.kind === 'kmeans' && starts !== undefined ? { ...task, starts } : task;
  const given = [file, JSON.stringify(table), JSON.stringify(own)];
  if (id === 'scikit') return [PYTHON, program('peers/scikit.py'), ...given];
  const script = id.startsWith('mljs') ? 'peers/ml.ts' : 'kesit.ts';
  return [process.execPath, program(script), ...given, ...command];
}

/** Runs all subjects of a case, one after the other, round by round. */
export async function measureClusters(
  id: ClusterCaseId,
  { runs }: BenchOptions,
  tell: (text: string) => void,
): Promise<ClusterResult[]> {
  const { shape, table, task, subjects } = CLUSTER_CASES[id];
  const file = tableFile(shape, table);
  await bringToMemory(file);
  const results: ClusterResult[] = [];
  const measured = new Map<ClusterSubjectId, ClusterResult['runs'][number][]>();
  const outcomes = new Map<ClusterSubjectId, ClusterOutcome>();
  for (let round = 1; round <= runs; round++) {
    for (const subjectId of subjects) {
      const subject = subjectOf(subjectId);
      if (subject === null || (subject.once === true && round > 1)) continue;
      tell(`round ${round} of ${runs}: ${subject.label}`);
      const { measurement, outcome } = await runOnce(commandOf(subjectId, subject, file, table, task));
      measured.set(subjectId, [
        ...(measured.get(subjectId) ?? []),
        { ...measurement, taskSeconds: outcome.seconds },
      ]);
      outcomes.set(subjectId, outcome);
    }
  }
  const ours = outcomes.get(subjects[0]);
  for (const [subjectId, outcome] of outcomes) {
    results.push({
      id: subjectId,
      label: subjectOf(subjectId)?.label ?? subjectId,
      runs: measured.get(subjectId) ?? [],
      outcome,
      differences: ours === undefined ? [] : clusterDifferences(ours, outcome),
    });
  }
  return results;
}

async function runOnce(
  command: readonly string[],
): Promise<{ measurement: Measurement; outcome: ClusterOutcome }> {
  const folder = mkdtempSync(join(DATA_FOLDER, 'run-'));
  try {
    const { measurement, stdout } = await measure(command, folder);
    return { measurement, outcome: JSON.parse(stdout) as ClusterOutcome };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
