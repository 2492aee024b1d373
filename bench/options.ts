import { parseArgs } from 'node:util';

import { CLUSTER_CASES, type ClusterCaseId } from './clusters/cluster-cases.ts';

export const FILE_CASE_IDS = [
  'csv-525k',
  'csv-10m',
  'xlsx-525k',
  'linear',
  'first-page',
  'page-csv-525k',
  'page-xlsx-525k',
  'page-csv-1m',
  'page-xlsx-1m',
  'page-csv-10m',
] as const;

export type FileCaseId = (typeof FILE_CASE_IDS)[number];
export type CaseId = FileCaseId | ClusterCaseId;

const CASE_IDS: readonly CaseId[] = [...FILE_CASE_IDS, ...(Object.keys(CLUSTER_CASES) as ClusterCaseId[])];

export interface BenchOptions {
  /** Measured rounds; the table shows their medians. */
  readonly runs: number;
  /** A round before the measured ones, so that nobody pays for a cold start. */
  readonly warmUp: boolean;
  readonly only: readonly CaseId[];
}

const HELP = `pnpm bench [-- OPTIONS]

  --runs N       measured rounds of each case (5)
  --quick        one round, nothing warmed up
  --only CASE    ${CASE_IDS.join(', ')}; may be repeated

KESIT_DATA_DIR  public data sets (../shared/data)
KESIT_PYTHON    a Python that can import pandas, polars, python_calamine, openpyxl, sklearn (python3)
`;

/** Options of the command line, or what to print instead of measuring. */
export function parseOptions(
  args: readonly string[],
): BenchOptions | { readonly print: string; readonly exitCode: 0 | 2 } {
  try {
    return understood(args) ?? { print: HELP, exitCode: 0 };
  } catch (error) {
    return { print: `${(error as Error).message}\n\n${HELP}`, exitCode: 2 };
  }
}

/** Throws in words; `null`: help was asked for. */
function understood(args: readonly string[]): BenchOptions | null {
  const { values } = parseArgs({
    // pnpm hands the `--` between its own options and ours on.
    args: args.filter((arg) => arg !== '--'),
    options: {
      runs: { type: 'string', default: '5' },
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const runs = values.quick ? 1 : Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs} is not a number of rounds`);
  const asked = values.only.flatMap((list) => list.split(','));
  const unknown = asked.find((id) => !isCaseId(id));
  if (unknown !== undefined) throw new Error(`--only ${unknown}: there is no such case`);
  return { runs, warmUp: !values.quick, only: asked.length === 0 ? CASE_IDS : asked.filter(isCaseId) };
}

function isCaseId(id: string): id is CaseId {
  return (CASE_IDS as readonly string[]).includes(id);
}
