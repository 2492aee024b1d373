import type { Draft } from '../../state/draft.ts';

/** More columns than a window shows beside each other. */
const MANY = 12;

/**
 * Places of columns as they are shown. Of a wide file those come first that were found to mean something, so that nobody has
 * to look for them; what is corrected then stays where it is.
 */
export function columnOrder(header: readonly string[], guessed: Draft['guessed']): number[] {
  const all = [...header.keys()];
  if (header.length <= MANY || guessed === null) return all;
  const used = new Set(guessed.roles.flatMap(({ columns }) => columns));
  return [...all.filter((column) => used.has(column)), ...all.filter((column) => !used.has(column))];
}
