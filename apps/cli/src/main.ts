import { sinceStart } from './adapters/clock.ts';
import { leaveOnSignals, leaveWhenNobodyReads } from './adapters/leaving.ts';
import { failure } from './failure.ts';
import { localeOf } from './locale.ts';
import { run } from './run.ts';
import { tellFailure } from './tell-failure.ts';
import { loadWords } from './words/load-words.ts';

const args = process.argv.slice(2);
const { stdout, stderr, env } = process;
const around = { stdout, stderr, environment: env, now: sinceStart };
const words = await loadWords(localeOf(args, env));

leaveOnSignals(() => tellFailure(failure('interrupted'), args, around, words));
leaveWhenNobodyReads(stdout);
leaveWhenNobodyReads(stderr);

process.exitCode = await run(args, around, words);
// Behind all that was printed; and at once, since the system clears away a process faster than the process itself.
stdout.write('', () => process.exit());
