import type { Failure } from '../workers/compute-client.ts';
import type { LocaleState } from './locale.svelte.ts';

/** A sentence for a person; empty where they stopped it themselves. */
export function failureText(failure: Failure | null, { messages, words }: LocaleState): string {
  if (failure === null || failure.kind === 'stopped') return '';
  if (failure.kind === 'crashed') return messages.trouble.crashed;
  return words.problems[failure.problem.code](failure.problem.facts);
}
