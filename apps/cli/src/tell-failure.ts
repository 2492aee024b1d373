import type { Problem } from '@kesit/core/result';
import { problemText } from '@kesit/core/words';
import { type CommandLineCode, exitCodeOf, type Failure } from './failure.ts';
import type { Surroundings } from './surroundings.ts';
import { createPaint, wantsColor } from './terminal/paint.ts';
import { TAKE_BACK } from './terminal/progress-line.ts';
import { terminalWidth, wrapText } from './terminal/text-width.ts';
import type { AllWords } from './words/load-words.ts';

/** Says on standard error what went wrong: a sentence with its code, or one line of JSON where JSON was asked for. */
export function tellFailure(
  found: Failure,
  args: readonly string[],
  { stderr, environment }: Surroundings,
  words: AllWords,
): void {
  if (args.includes('--json')) {
    stderr.write(`${failureJson(found, words)}\n`);
    return;
  }
  const onTerminal = stderr.isTTY === true && environment.TERM !== 'dumb';
  const broken = (text: string): string =>
    onTerminal ? wrapText(text, terminalWidth(stderr)).join('\n') : text;
  const sentence = createPaint(wantsColor(stderr, environment)).bad(broken(failureText(found, words)));
  const hint = (words.hints as Readonly<Record<string, string>>)[found.code];
  const lines = hint === undefined ? sentence : `${sentence}\n${broken(hint)}`;
  stderr.write(`${onTerminal ? TAKE_BACK : ''}${lines}\n`);
}

function failureJson(found: Failure, words: AllWords): string {
  const error = { code: found.code, message: failureText(found, words), exitCode: exitCodeOf(found) };
  return JSON.stringify({ error });
}

function failureText(found: Failure, words: AllWords): string {
  return isOurs(found, words)
    ? `${words.failures[found.code](found.facts)} [${found.code}]`
    : problemText(found as Problem, words.core);
}

function isOurs(found: Failure, words: AllWords): found is Failure & { code: CommandLineCode } {
  return Object.hasOwn(words.failures, found.code);
}
