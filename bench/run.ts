/**
 * Measures kesit against others who do the same job: whole processes, one after the other, round by round.
 * The job: read an order file, apply the five default cleaning rules, fold it into customers, score them in quintiles, name
 * them by the ten-segment grid, and write customers, segments and rejected rows. kesit does more in the same time (every
 * customer feature, products, countries, health, metrics, the summary); the peers do no more than that.
 * Nothing passes or fails by how fast it is; a peer that comes to another answer is a failure of the benchmark.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type FirstPage, firstPageText, measureFirstPage } from './browser/first-page.ts';
import { type Case, prepareCase } from './cases.ts';
import { isClusterCase } from './clusters/cluster-cases.ts';
import { clusterText, taskTimes } from './clusters/cluster-report.ts';
import { measureClusters } from './clusters/measure-clusters.ts';
import { DATA_FOLDER } from './data-files.ts';
import { describeMachine, machineText } from './machine.ts';
import { parseOptions } from './options.ts';
import { caseText, medianOf, timesAsLong } from './report.ts';
import { type EntryResult, runCase } from './run-case.ts';

const RESULTS = join(import.meta.dirname, 'results');

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  if ('print' in options) {
    process.stdout.write(options.print);
    process.exitCode = options.exitCode;
    return;
  }
  const machine = describeMachine();
  process.stdout.write(`${machineText(machine)}\n\n`);
  mkdirSync(DATA_FOLDER, { recursive: true });
  const cases: object[] = [];
  for (const id of options.only) {
    if (id === 'first-page') {
      const visits = await firstVisits(options.runs);
      process.stdout.write(`${firstPageText(visits)}\n`);
      cases.push({ id, visits });
      continue;
    }
    if (isClusterCase(id)) {
      const results = await measureClusters(id, options, (text) => process.stderr.write(`${id}, ${text}\n`));
      process.stdout.write(`${clusterText(id, results)}\n`);
      if (results.some(({ differences }) => differences.length > 0)) process.exitCode = 1;
      cases.push({
        id,
        subjects: results.map((one) => ({ ...one, timesFirst: taskTimes(one, results[0]) })),
      });
      continue;
    }
    const benchCase = await prepareCase(id);
    if ('absent' in benchCase) {
      process.stdout.write(`${id}: not measured, ${benchCase.absent}\n\n`);
      continue;
    }
    const results = await runCase(benchCase, options, (text) => process.stderr.write(`${id}, ${text}\n`));
    process.stdout.write(`${caseText(benchCase, results)}\n`);
    if (results.some(({ differences }) => differences.length > 0)) process.exitCode = 1;
    cases.push(caseJson(benchCase, results));
  }
  mkdirSync(RESULTS, { recursive: true });
  const report = { schema: 'kesit.bench/1', at: new Date().toISOString(), machine, cases };
  writeFileSync(join(RESULTS, 'latest.json'), `${JSON.stringify(report, null, 2)}\n`);
}

async function firstVisits(runs: number): Promise<FirstPage[]> {
  const visits: FirstPage[] = [];
  for (let round = 0; round < runs; round++) visits.push(await measureFirstPage());
  return visits;
}

function caseJson({ id, title, missing }: Case, results: readonly EntryResult[]): object {
  return {
    id,
    title,
    missing,
    subjects: results.map(({ entry, outcome, runs, differences }, index) => ({
      name: entry.subject.name,
      label: entry.label,
      file: basename(entry.file),
      ...outcome,
      differences,
      median: {
        wallSeconds: medianOf(runs, 'wallSeconds'),
        userSeconds: medianOf(runs, 'userSeconds'),
        systemSeconds: medianOf(runs, 'systemSeconds'),
        peakBytes: medianOf(runs, 'peakBytes'),
      },
      timesFirst: timesAsLong(results[index], results[0]),
      runs,
    })),
  };
}

await main();
