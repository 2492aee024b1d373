import type { View } from './route.ts';
import type { AnalysisView } from './study.svelte.ts';

/** What is still missing before a page has anything to show; `null` where nothing is. */
export type Need = 'rows';

/** The data itself is there as soon as files are looked at; everything else follows from their rows. */
export function needOf(view: View, result: AnalysisView | null): Need | null {
  return result === null && view !== 'data' ? 'rows' : null;
}
