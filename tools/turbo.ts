/**
 * Runs turbo with its telemetry off and its chatter on standard error, so that standard output belongs to the
 * command that follows. With --quiet nothing is said unless the run fails.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { delimiter, dirname } from 'node:path';

const [first, ...rest] = process.argv.slice(2);
const quiet = first === '--quiet';
const args = quiet ? rest : process.argv.slice(2);

// turbo calls the pnpm on the PATH, and the pnpm that runs this script need not be there.
const { PATH = '', npm_execpath: pnpm } = process.env;
const path = pnpm === undefined ? PATH : `${PATH}${delimiter}${dirname(pnpm)}`;

const run = spawnSync(
  process.execPath,
  [createRequire(import.meta.url).resolve('turbo/bin/turbo'), ...args],
  {
    env: { ...process.env, PATH: path, TURBO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', quiet ? 'pipe' : 2, quiet ? 'pipe' : 2],
  },
);
if (run.error) throw run.error;
if (quiet && run.status !== 0) {
  process.stderr.write(run.stdout);
  process.stderr.write(run.stderr);
}
process.exitCode = run.status ?? 1;
