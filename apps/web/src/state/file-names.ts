import type { LocaleState } from './locale.svelte.ts';

/** `orders.csv`, or `3 files` where the names would not fit a sentence. */
export function namesOf(names: readonly string[], { messages }: Pick<LocaleState, 'messages'>): string {
  const [first = ''] = names;
  return names.length === 1 ? first : messages.preview.files(String(names.length));
}
