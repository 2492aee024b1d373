import { err, type Result } from '@kesit/core/result';
import { createFormat, LOCALES } from '@kesit/core/words';
import packageJson from '../package.json' with { type: 'json' };
import { parseArguments } from './command-line/parse.ts';
import { choiceOf, isOn } from './command-line/values.ts';
import { runCommand } from './commands/commands.ts';
import { type ExitCode, exitCodeOf, type Failure, FailureError, failure } from './failure.ts';
import type { Session } from './session.ts';
import type { Surroundings } from './surroundings.ts';
import { tellFailure } from './tell-failure.ts';
import { createPaint, wantsColor } from './terminal/paint.ts';
import { createProgressLine } from './terminal/progress-line.ts';
import { terminalWidth } from './terminal/text-width.ts';
import type { AllWords } from './words/load-words.ts';

/** One command line from beginning to end. What goes wrong is said on standard error; the exit code tells it to programs. */
export async function run(args: readonly string[], around: Surroundings, words: AllWords): Promise<ExitCode> {
  const outcome = await attempt(args, around, words);
  if (outcome.ok) return 0;
  tellFailure(outcome.error, args, around, words);
  return exitCodeOf(outcome.error);
}

async function attempt(
  args: readonly string[],
  around: Surroundings,
  words: AllWords,
): Promise<Result<null, Failure>> {
  const invocation = parseArguments(args);
  if (!invocation.ok) return invocation;
  const { values } = invocation.value;
  const locale = choiceOf(values, 'locale', LOCALES, words.core.locale);
  if (!locale.ok) return locale;
  try {
    return await runCommand(invocation.value, createSession(around, words, isOn(values, 'quiet')));
  } catch (error) {
    if (error instanceof FailureError) return err(error.failure);
    if (around.environment.KESIT_DEBUG) around.stderr.write(`${(error as Error).stack}\n`);
    return err(failure('defect', { reason: error instanceof Error ? error.message : String(error) }));
  }
}

function createSession(
  { stdout, stderr, environment, now }: Surroundings,
  words: AllWords,
  quiet: boolean,
): Session {
  const { locale } = words.core;
  const format: Session['format'] = (currency = null) => createFormat(locale, currency);
  return {
    locale,
    words,
    paint: createPaint(wantsColor(stdout, environment)),
    width: terminalWidth(stdout),
    version: packageJson.version,
    print: (text) => stdout.write(text),
    format,
    progress: createProgressLine(stderr, {
      words: words.progress,
      format: format(),
      now,
      silent: quiet || environment.TERM === 'dumb',
    }),
    now,
  };
}
