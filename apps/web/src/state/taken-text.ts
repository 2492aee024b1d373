import type { Format } from '@kesit/core/words';
import type { LocaleState } from './locale.svelte.ts';
import type { Taken } from './taking.svelte.ts';

/** That a file is with the person now, and how much stands in it. */
export function takenText(
  { name, rows }: Taken,
  { format, locale }: { readonly format: Format; readonly locale: LocaleState },
): string {
  const { take } = locale.messages;
  return rows === null ? take.taken(name) : take.takenRows(name, format.whole(rows), rows);
}
